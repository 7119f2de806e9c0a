package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.CanonicalJson;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Act;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import home.engineers.votes.internal.PublicVote.State;
import home.engineers.votes.rules.VoteAnnouncement;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where one prepares a public vote and a second approves it; from then on nothing of it changes. */
@Service
public class VotePreparation {
    private static final int MOST_CANDIDATES = 500;
    private static final int LEAST_CANDIDATES = 2;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NAME = 100;
    private static final int LEAST_FROM_NETWORK = 10;
    private static final int MOST_FROM_NETWORK = 10_000_000;
    private static final int MOST_VOTES = 1_000_000;
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final VoteGate gate;
    private final VoteVault vault;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    VotePreparation(
            VoteTable votes, CandidateTable candidates, BoxTable box, VoteGate gate, VoteVault vault, EvidenceLog evidence, IdSource ids,
            HouseClock clock) {
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.gate = gate;
        this.vault = vault;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    public Outcome<VoteId> draft(Actor actor, VotePlan plan) {
        gate.holds(actor, plan.association());
        List<Reason> faults = faults(plan);
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
        List<Reason> faults = faults(plan);
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
        if (!sound(name, 1, LONGEST_NAME)) {
            faults.add(Reason.at("name", "votes.prepare.name", LONGEST_NAME));
        } else if (there.stream().anyMatch(one -> one.name().equals(name))) {
            faults.add(Reason.at("name", "votes.prepare.nameTwice", name));
        }
        if (wish.text().length() > LONGEST_TEXT) {
            faults.add(Reason.at("text", "votes.prepare.text", LONGEST_TEXT));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        int number = there.stream().mapToInt(Candidate::number).max().orElse(0) + 1;
        candidates.insert(id, new Candidate(number, name, wish.text().strip(), wish.picture().orElse(null), wish.subject().orElse(null)));
        return Outcome.granted(id);
    }

    @Transactional
    public Outcome<VoteId> remove(Actor actor, VoteId id, int number) {
        if (gate.hold(actor, Act.VOTE_HOLD, id).state() != State.DRAFT) {
            return Outcome.refused(Reason.of("votes.prepare.stands"));
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
        faults.addAll(faults(vote.plan()));
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
        if (!sound(why.strip(), 2, 1_000)) {
            return Outcome.refused(Reason.at("why", "votes.prepare.why"));
        }
        votes.giveBack(id, why.strip());
        return Outcome.granted(id);
    }

    /** The second person approves it; it is announced, and runs from its beginning. */
    @Transactional
    public Outcome<VoteId> approve(Actor actor, VoteId id) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        if (vote.state() != State.PROPOSED) {
            return Outcome.refused(Reason.of("votes.prepare.notProposed"));
        }
        if (vote.preparedBy().equals(actor.requirePerson())) {
            return Outcome.refused(Reason.of("votes.prepare.second").citing("house-inference", "公众投票"));
        }
        Instant now = clock.instant();
        if (!vote.plan().begins().isAfter(now)) {
            return Outcome.refused(Reason.of("votes.prepare.begunAlready"));
        }
        votes.approve(id, actor.requirePerson(), now, vault.freshKey(id));
        vault.forget(id);
        box.open(id);
        evidence.append("public-vote-approved", id.value(), Map.of(
                "title", vote.title(), "begins", vote.plan().begins(), "ends", vote.plan().ends(), "plan", planHash(vote)));
        return Outcome.granted(id);
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

    private List<Reason> faults(VotePlan plan) {
        List<Reason> faults = new ArrayList<>(VoteAnnouncement.faults(plan.kind(), plan.approval(), plan.title()));
        demand(sound(plan.title(), 2, LONGEST_TITLE), faults, "title", "votes.prepare.title", LONGEST_TITLE);
        demand(plan.description().length() <= LONGEST_TEXT, faults, "description", "votes.prepare.text", LONGEST_TEXT);
        demand(plan.approval().length() <= LONGEST_NAME, faults, "approval", "votes.prepare.name", LONGEST_NAME);
        demand(plan.begins().isAfter(clock.instant()), faults, "begins", "votes.prepare.past");
        demand(plan.ends().isAfter(plan.begins()), faults, "ends", "votes.prepare.endBefore");
        demand(!plan.ways().isEmpty(), faults, "ways", "votes.prepare.noWay");
        demand(plan.limits().sound() && plan.limits().inAll() <= MOST_VOTES, faults, "inAll", "votes.prepare.limits");
        demand(
                plan.fromNetwork() >= LEAST_FROM_NETWORK && plan.fromNetwork() <= MOST_FROM_NETWORK, faults, "fromNetwork",
                "votes.prepare.fromNetwork", LEAST_FROM_NETWORK, MOST_FROM_NETWORK);
        return faults;
    }

    private static void demand(boolean holds, List<Reason> faults, String field, String key, Object... arguments) {
        if (!holds) {
            faults.add(Reason.at(field, key, arguments));
        }
    }

    /** Not blank, without control characters, and nothing a spreadsheet would take for a formula. */
    private static boolean sound(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.chars().noneMatch(Character::isISOControl)
                && Optional.of(text.charAt(0)).filter(first -> "=+-@".indexOf(first) >= 0).isEmpty();
    }
}
