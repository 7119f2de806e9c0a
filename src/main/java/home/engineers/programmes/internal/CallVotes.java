package home.engineers.programmes.internal;

import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.PublicVoteCourse;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.VoteOutcome;
import home.engineers.programmes.rules.VoteRule;
import home.engineers.votes.CallVoteCheck;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVoteAnnounced;
import home.engineers.votes.PublicVoteResultPublished;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VotePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Carries cases through the public votes of their call. It listens within the transaction that announces a vote or publishes a
 * result: both happen to the vote and to all of its cases, or to none, and never twice.
 */
@Component
class CallVotes implements CallVoteCheck {
    private final CallTable calls;
    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final ExpertPoints points;
    private final CaseBook book;
    private final GivenSeats seats;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    CallVotes(
            CallTable calls, CaseTable cases, ProgrammeShelf shelf, CaseNumbers numbers, ExpertPoints points, CaseBook book,
            GivenSeats seats, InformationBarrier barrier, HouseClock clock) {
        this.points = points;
        this.calls = calls;
        this.cases = cases;
        this.shelf = shelf;
        this.numbers = numbers;
        this.book = book;
        this.seats = seats;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** By the terms of the document, and on every case that waits for a public vote and on no other. */
    @Override
    public List<Reason> faults(VotePlan plan, List<Candidate> candidates) {
        StoredCall call = calls.find(new CallId(Objects.requireNonNull(plan.call()))).orElseThrow();
        ProgrammeDocument document = shelf.edition(call.programme(), call.edition());
        if (document.stage(Stage.PUBLIC_VOTE).isEmpty()) {
            return List.of();
        }
        List<Reason> faults = new ArrayList<>();
        Set<UUID> waiting = waiting(call.id()).stream().map(one -> one.id().value()).collect(Collectors.toSet());
        List<UUID> subjects = new ArrayList<>();
        candidates.forEach(one -> subjects.add(one.subject()));
        if (subjects.size() != waiting.size() || !new HashSet<>(subjects).equals(waiting)) {
            faults.add(Reason.of("programmes.vote.changed"));
        }
        if (!VoteTerms.of(document, call, numbers).heldBy(plan)) {
            faults.add(Reason.of("programmes.vote.otherTerms").citing(document.rule(Stage.PUBLIC_VOTE).citation()));
        }
        return faults;
    }

    /** Cases of a call that wait for a public vote to be held, by number. */
    List<ReviewCase> waiting(CallId call) {
        return cases.at(call, Stage.PUBLIC_VOTE).stream().filter(one -> course(one).waits()).toList();
    }

    @EventListener
    void on(PublicVoteAnnounced announced) {
        if (announced.call() != null) {
            barrier.asTheHouse(() -> {
                List<ReviewCase> held = held(announced.subjects());
                held.forEach(one -> add(one, course(one).announced(announced.vote().toString())));
                return held;
            });
        }
    }

    /** Cases that were withdrawn or ended meanwhile take no seat from those that stand. */
    @EventListener
    void on(PublicVoteResultPublished published) {
        if (published.call() != null) {
            StoredCall call = calls.find(new CallId(published.call())).orElseThrow();
            Map<UUID, Long> valid = published.counts().stream()
                    .filter(one -> one.subject() != null)
                    .collect(Collectors.toMap(VoteCount::subject, VoteCount::valid));
            barrier.asTheHouse(() -> count(call, published.vote().toString(), valid));
        }
    }

    private List<ReviewCase> count(StoredCall call, String vote, Map<UUID, Long> votes) {
        List<ReviewCase> standing = held(votes.keySet()).stream().filter(one -> course(one).stands()).toList();
        Map<UUID, Long> valid = standing.stream()
                .map(one -> one.id().value())
                .collect(Collectors.toMap(Function.identity(), votes::get));
        if (valid.values().stream().allMatch(number -> number == 0)) {
            standing.forEach(one -> add(one, course(one).voided(vote)));
            return standing;
        }
        VoteRule rule = VoteTerms.rule(shelf.edition(call.programme(), call.edition()));
        Map<UUID, VoteOutcome> outcomes = numbers.outcomes(
                rule, valid, () -> points.of(standing), call.countsOn(), seats.of(call.id(), valid.keySet()));
        standing.forEach(one -> add(one, course(one).counted(vote, Objects.requireNonNull(outcomes.get(one.id().value())))));
        return standing;
    }

    /** The cases among these, each held until the transaction ends. */
    private List<ReviewCase> held(Collection<UUID> subjects) {
        return cases.all(subjects.stream().map(CaseId::new).toList()).stream()
                .map(ReviewCase::id)
                .sorted(Comparator.comparing(CaseId::value))
                .map(cases::take)
                .toList();
    }

    private PublicVoteCourse course(ReviewCase one) {
        return new PublicVoteCourse(shelf.of(one), one.state());
    }

    private void add(ReviewCase one, List<CaseStep> steps) {
        if (!steps.isEmpty()) {
            book.add(one, steps, clock.instant(), null, null);
        }
    }
}
