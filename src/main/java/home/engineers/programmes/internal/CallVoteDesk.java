package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.internal.Deciding.Asked;
import home.engineers.programmes.rules.Party;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.PublicVoteCourse;
import home.engineers.programmes.rules.Stage;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.PublicVotes.OfCall;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Where the public vote of a call is prepared: all cases that wait for it become its candidates, by the terms of their document.
 * Whoever is barred from a case prepares the vote with it and does not see it; what they see decides what they are told.
 */
@Service
public class CallVoteDesk {
    private final CallTable calls;
    private final CaseTable cases;
    private final CallVotes work;
    private final CaseLines lines;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final VoteCandidates candidates;
    private final PublicVotes votes;
    private final Deciding deciding;
    private final Organisations organisations;
    private final Authority authority;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    CallVoteDesk(
            CallTable calls,
            CaseTable cases,
            CallVotes work,
            CaseLines lines,
            ProgrammeShelf shelf,
            CaseNumbers numbers,
            VoteCandidates candidates,
            PublicVotes votes,
            Deciding deciding,
            Organisations organisations,
            Authority authority,
            InformationBarrier barrier,
            HouseClock clock) {
        this.calls = calls;
        this.cases = cases;
        this.work = work;
        this.lines = lines;
        this.shelf = shelf;
        this.numbers = numbers;
        this.candidates = candidates;
        this.votes = votes;
        this.deciding = deciding;
        this.organisations = organisations;
        this.authority = authority;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** A public vote as it was typed. @param begins day on which it begins, at midnight */
    public record Form(String begins, String title, String description) {}

    /**
     * @param waiting cases that wait for a public vote
     * @param why no vote can be prepared now; empty where one can
     * @param draft that would be renewed, or empty
     * @param alone the one case that waits, where there is nothing to choose among; else empty
     */
    public record View(
            Call call, VoteTerms terms, List<CaseSummary> waiting, List<OfCall> votes, List<Reason> why, Optional<OfCall> draft,
            Optional<Lone> alone) {}

    public record Lone(String address, int version) {}

    /** @throws Absent for others than those who conduct reviews, and where the programme has no public vote */
    public View view(Actor actor, CallId id) {
        StoredCall call = demand(actor, id);
        List<ReviewCase> waiting = work.waiting(id);
        List<OfCall> held = votes.of(id.value());
        List<Reason> why = why(call, waiting, held);
        return new View(
                call.shown(document(call)), VoteTerms.of(document(call), call, numbers), lines.of(actor, waiting), held, why,
                draft(held), alone(call, waiting, held));
    }

    private Optional<Lone> alone(StoredCall call, List<ReviewCase> waiting, List<OfCall> held) {
        boolean settled = early(call).isEmpty() && held.stream().noneMatch(OfCall::open);
        return settled && waiting.size() == 1
                ? Optional.of(new Lone(waiting.getFirst().address(), waiting.getFirst().version()))
                : Optional.empty();
    }

    private StoredCall demand(Actor actor, CallId id) {
        authority.demandOrHide(actor, Act.REVIEW_CONDUCT, Subject.of(organisations.municipalAssociation().id()));
        return calls.find(id).filter(one -> document(one).stage(Stage.PUBLIC_VOTE).isPresent()).orElseThrow(Absent::new);
    }

    private ProgrammeDocument document(StoredCall call) {
        return shelf.edition(call.programme(), call.edition());
    }

    private static Optional<OfCall> draft(List<OfCall> held) {
        return held.stream().filter(one -> one.phase() == null && !one.proposed()).findFirst();
    }

    private List<Reason> why(StoredCall call, List<ReviewCase> waiting, List<OfCall> held) {
        List<Reason> why = new ArrayList<>();
        early(call).ifPresent(why::add);
        if (held.stream().anyMatch(OfCall::open) && draft(held).isEmpty()) {
            why.add(Reason.of("programmes.vote.open"));
        } else if (waiting.size() < 2) {
            why.add(Reason.of("programmes.vote.few", waiting.size()));
        }
        return why;
    }

    /** All cases of a call stand in one public vote: it waits for those that are on their way. */
    private Optional<Reason> early(StoredCall call) {
        if (call.shown(document(call)).state(clock.today()) != Call.State.ENDED) {
            return Optional.of(Reason.of("programmes.vote.callOpen"));
        }
        Set<Stage> after = after(document(call));
        Stage[] earlier = Stream.of(Stage.values())
                .filter(stage -> stage != Stage.PUBLIC_VOTE && !after.contains(stage))
                .toArray(Stage[]::new);
        int before = cases.at(call.id(), earlier).size();
        return before == 0 ? Optional.empty() : Optional.of(Reason.of("programmes.vote.before", before));
    }

    private static Set<Stage> after(ProgrammeDocument document) {
        List<Stage> way = document.way();
        return way.stream().skip(way.indexOf(Stage.PUBLIC_VOTE) + 1L).collect(Collectors.toSet());
    }

    /** Makes a draft with every case that waits as a candidate, or renews the candidates of the draft there is. */
    public Outcome<VoteId> prepare(Actor actor, CallId id, Form form) {
        StoredCall call = demand(actor, id);
        List<OfCall> held = votes.of(id.value());
        List<ReviewCase> seen = work.waiting(id);
        List<Reason> faults = new ArrayList<>(why(call, seen, held));
        Optional<LocalDate> begins = DateText.read(form.begins());
        Optional<OfCall> draft = draft(held);
        if (draft.isEmpty() && begins.isEmpty()) {
            faults.add(Reason.at("begins", "programmes.vote.begins"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return barrier.asTheHouse(() -> {
            List<NewCandidate> all = candidates.of(document(call), seenFirst(seen, work.waiting(id)));
            return draft.isPresent()
                    ? votes.renew(actor, draft.get().id(), all)
                    : votes.prepare(actor, plan(call, begins.orElseThrow(), form), all);
        });
    }

    /** What whoever prepares it sees comes first, so that no number is missing for them. */
    private static List<ReviewCase> seenFirst(List<ReviewCase> seen, List<ReviewCase> all) {
        Set<CaseId> known = seen.stream().map(ReviewCase::id).collect(Collectors.toSet());
        return all.stream().sorted(Comparator.comparing(one -> !known.contains(one.id()))).toList();
    }

    private VotePlan plan(StoredCall call, LocalDate begins, Form form) {
        VoteTerms terms = VoteTerms.of(document(call), call, numbers);
        return new VotePlan(
                organisations.municipalAssociation().id(), call.id().value(), terms.kind(), terms.approval(), form.title().strip(),
                form.description().strip(), terms.begins(begins), terms.ends(begins), terms.ways(), terms.limits(), terms.fromNetwork());
    }

    /** Carries the one case on that waits alone: there is nothing to choose among. */
    public Outcome<Done> waive(Actor actor, CallId id, String address, int version, String why) {
        StoredCall call = demand(actor, id);
        return deciding.decide(new Asked(actor, address, version, Act.REVIEW_CONDUCT, Party.SECRETARY, why), one -> {
            List<OfCall> held = votes.of(id.value());
            List<Reason> faults = new ArrayList<>();
            early(call).ifPresent(faults::add);
            if (!id.value().equals(one.call())) {
                throw new Absent();
            }
            if (held.stream().anyMatch(OfCall::open)) {
                faults.add(Reason.of("programmes.vote.open"));
            }
            return faults.isEmpty()
                    ? new PublicVoteCourse(shelf.of(one), one.state()).waive(why, work.waiting(id).size())
                    : Outcome.refused(faults);
        });
    }
}
