package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Act;
import home.engineers.votes.CallVoteCheck;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVoteAnnounced;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import home.engineers.votes.internal.PublicVote.State;
import home.engineers.votes.rules.PlanCheck;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one prepares a public vote and a second approves it; from then on nothing of it changes. */
@Service
public class VotePreparation {
    private static final int MOST_CANDIDATES = 500;
    private static final int LEAST_CANDIDATES = 2;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final VoteGate gate;
    private final VoteVault vault;
    private final EvidenceLog evidence;
    private final List<CallVoteCheck> checks;
    private final InformationBarrier barrier;
    private final ApplicationEventPublisher events;
    private final IdSource ids;
    private final HouseClock clock;

    VotePreparation(
            VoteTable votes, CandidateTable candidates, BoxTable box, VoteGate gate, VoteVault vault, EvidenceLog evidence,
            List<CallVoteCheck> checks, InformationBarrier barrier, ApplicationEventPublisher events, IdSource ids, HouseClock clock) {
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.gate = gate;
        this.vault = vault;
        this.evidence = evidence;
        this.checks = checks;
        this.barrier = barrier;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<VoteId> draft(Actor actor, VotePlan plan) {
        gate.holds(actor, plan.association());
        List<Reason> faults = PlanCheck.faults(plan, clock.instant());
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        VoteId id = new VoteId(ids.next());
        votes.insert(id, plan, actor.requirePerson(), clock.instant());
        return Outcome.granted(id);
    }

    /** @param version of the draft that was changed */
    @Transactional
    public Outcome<VoteId> change(Actor actor, VoteId id, int version, VotePlan plan) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        List<Reason> faults = PlanCheck.faults(plan, clock.instant());
        if (vote.state() != State.DRAFT) {
            return Outcome.refused(Reason.of("votes.prepare.stands"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return votes.change(id, version, plan) ? Outcome.granted(id) : Outcome.refused(Reason.of("votes.prepare.stale"));
    }

    /** Adds a candidate to a draft. */
    @Transactional
    public Outcome<VoteId> add(Actor actor, VoteId id, NewCandidate wish) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        List<Candidate> there = candidates.of(id);
        List<Reason> faults = new ArrayList<>();
        if (vote.state() != State.DRAFT) {
            faults.add(Reason.of("votes.prepare.stands"));
        }
        if (there.size() >= MOST_CANDIDATES) {
            faults.add(Reason.of("votes.prepare.manyCandidates", MOST_CANDIDATES));
        }
        String name = wish.name().strip();
        if (!PlanCheck.sound(name, 1, PlanCheck.LONGEST_NAME)) {
            faults.add(Reason.at("name", "votes.prepare.name", PlanCheck.LONGEST_NAME));
        } else if (there.stream().anyMatch(one -> one.name().equals(name))) {
            faults.add(Reason.at("name", "votes.prepare.nameTwice", name));
        }
        if (wish.text().length() > PlanCheck.LONGEST_TEXT) {
            faults.add(Reason.at("text", "votes.prepare.text", PlanCheck.LONGEST_TEXT));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        int number = barrier.asTheHouse(() -> candidates.of(id)).stream().mapToInt(Candidate::number).max().orElse(0) + 1;
        candidates.insert(id, new Candidate(number, name, wish.text().strip(), wish.picture().orElse(null), wish.subject().orElse(null), false));
        return Outcome.granted(id);
    }

    /** Takes all candidates out of a draft. */
    @Transactional
    public Outcome<VoteId> clear(Actor actor, VoteId id) {
        if (gate.hold(actor, Act.VOTE_HOLD, id).state() != State.DRAFT) {
            return Outcome.refused(Reason.of("votes.prepare.stands"));
        }
        barrier.asTheHouse(() -> candidates.of(id)).forEach(one -> candidates.delete(id, one.number()));
        return Outcome.granted(id);
    }

    /** Takes out a candidate that was entered by hand; those behind which a case stands are renewed together, and their numbers not told. */
    @Transactional
    public Outcome<VoteId> remove(Actor actor, VoteId id, int number) {
        if (gate.hold(actor, Act.VOTE_HOLD, id).state() != State.DRAFT) {
            return Outcome.refused(Reason.of("votes.prepare.stands"));
        }
        if (candidates.of(id).stream().noneMatch(one -> one.number() == number && one.subject() == null)) {
            return Outcome.refused(Reason.of("votes.prepare.noEntry"));
        }
        candidates.delete(id, number);
        return Outcome.granted(id);
    }

    /** Hands the draft in for the second person. */
    @Transactional
    public Outcome<VoteId> propose(Actor actor, VoteId id) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        List<Reason> faults = new ArrayList<>();
        if (vote.state() != State.DRAFT) {
            return Outcome.refused(Reason.of("votes.prepare.stands"));
        }
        if (candidates.of(id).size() < LEAST_CANDIDATES) {
            faults.add(Reason.at("name", "votes.prepare.fewCandidates", LEAST_CANDIDATES));
        }
        faults.addAll(PlanCheck.faults(vote.plan(), clock.instant()));
        faults.addAll(unfit(vote));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        votes.propose(id);
        return Outcome.granted(id);
    }

    /** The second person gives it back, with the reason. */
    @Transactional
    public Outcome<VoteId> giveBack(Actor actor, VoteId id, String why) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        if (vote.state() != State.PROPOSED) {
            return Outcome.refused(Reason.of("votes.prepare.notProposed"));
        }
        if (!PlanCheck.sound(why.strip(), 2, 1_000)) {
            return Outcome.refused(Reason.at("why", "votes.prepare.why"));
        }
        votes.giveBack(id, why.strip());
        return Outcome.granted(id);
    }

    /** What those find wrong for whose call it is held. */
    private List<Reason> unfit(PublicVote vote) {
        return vote.plan().call() == null
                ? List.of()
                : barrier.asTheHouse(() ->
                        checks.stream().flatMap(check -> check.faults(vote.plan(), candidates.of(vote.id())).stream()).toList());
    }

    /** The second person approves it, whoever may know of which candidate; it is announced, and runs from its beginning. */
    @Transactional
    public Outcome<VoteId> approve(Actor actor, VoteId id) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        if (vote.state() != State.PROPOSED) {
            return Outcome.refused(Reason.of("votes.prepare.notProposed"));
        }
        if (vote.preparedBy().equals(actor.requirePerson())) {
            return Outcome.refused(Reason.of("votes.prepare.second").citing("house-inference", "公众投票"));
        }
        if (!vote.plan().begins().isAfter(clock.instant())) {
            return Outcome.refused(Reason.of("votes.prepare.begunAlready"));
        }
        List<Reason> unfit = unfit(vote);
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        barrier.asTheHouse(() -> announce(vote, actor.requirePerson()));
        return Outcome.granted(id);
    }

    private Set<UUID> announce(PublicVote vote, PersonId by) {
        VoteId id = vote.id();
        votes.approve(id, by, clock.instant(), vault.freshKey(id));
        vault.forget(id);
        box.open(id);
        evidence.append("public-vote-approved", id.value(), Map.of(
                "title", vote.title(), "begins", vote.plan().begins(), "ends", vote.plan().ends(), "plan", planHash(vote)));
        Set<UUID> subjects =
                candidates.of(id).stream().map(Candidate::subject).filter(Objects::nonNull).collect(Collectors.toSet());
        events.publishEvent(new PublicVoteAnnounced(id, vote.plan().call(), subjects));
        return subjects;
    }

    /** Hash over everything that is voted on and how, so that the record shows that it was not changed. */
    private String planHash(PublicVote vote) {
        VotePlan plan = vote.plan();
        String canonical = CanonicalJson.of(Map.of(
                "kind", plan.kind(), "approval", plan.approval(), "description", plan.description(),
                "ways", plan.ways().stream().sorted().map(Enum::name).toList(),
                "limits", List.of(
                        plan.limits().inAll(), plan.limits().aDay(), plan.limits().aCandidate(), plan.limits().aCandidateADay()),
                "candidates", candidates.of(vote.id()).stream()
                        .map(one -> Map.of("number", one.number(), "name", one.name(), "text", one.text()))
                        .toList()));
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
