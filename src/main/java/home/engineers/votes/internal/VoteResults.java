package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Act;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVoteResultPublished;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.internal.AnnulmentTable.Annulment;
import home.engineers.votes.internal.AnnulmentTable.State;
import home.engineers.votes.internal.BoxTable.Counted;
import home.engineers.votes.recount.Ranking;
import home.engineers.votes.recount.RecountFile;
import home.engineers.votes.recount.RecountFile.LineSink;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts an ended public vote, writes its recount file, and publishes both. */
@Service
public class VoteResults {
    private final VoteTable votes;
    private final CandidateTable candidates;
    private final BoxTable box;
    private final AnnulmentTable annulments;
    private final VoteGate gate;
    private final EvidenceLog evidence;
    private final ApplicationEventPublisher events;
    private final InformationBarrier barrier;
    private final HouseClock clock;

    VoteResults(
            VoteTable votes, CandidateTable candidates, BoxTable box, AnnulmentTable annulments, VoteGate gate, EvidenceLog evidence,
            ApplicationEventPublisher events, InformationBarrier barrier, HouseClock clock) {
        this.votes = votes;
        this.candidates = candidates;
        this.box = box;
        this.annulments = annulments;
        this.gate = gate;
        this.evidence = evidence;
        this.events = events;
        this.barrier = barrier;
        this.clock = clock;
    }

    /** The best first; of equal ones the one entered first. */
    List<VoteCount> counts(ClosedVote closed) {
        Map<Integer, Counted> counted = box.counts(closed);
        List<Candidate> all = candidates.of(closed.vote().id());
        Map<Integer, Long> valid = new TreeMap<>();
        all.forEach(one -> {
            Counted of = counted.getOrDefault(one.number(), new Counted(0, 0));
            valid.put(one.number(), of.raw() - of.annulled());
        });
        Map<Integer, Integer> ranks = Ranking.of(valid);
        return all.stream()
                .map(one -> {
                    Counted of = counted.getOrDefault(one.number(), new Counted(0, 0));
                    return new VoteCount(one.number(), one.name(), one.subject(), of.raw(), of.annulled(), ranks.get(one.number()));
                })
                .sorted(Comparator.comparingInt(VoteCount::rank).thenComparing(VoteCount::candidate))
                .toList();
    }

    /** Publishes the result for good, whoever may know of which candidate. Annulments that are proposed must be decided first. */
    @Transactional
    public Outcome<VoteId> publish(Actor actor, VoteId id) {
        PublicVote vote = gate.hold(actor, Act.VOTE_HOLD, id);
        if (vote.state() == PublicVote.State.PUBLISHED) {
            return Outcome.refused(Reason.of("votes.publish.already"));
        }
        ClosedVote closed = ClosedVote.of(vote).orElse(null);
        if (closed == null) {
            return Outcome.refused(Reason.of("votes.publish.running"));
        }
        if (undecided(closed)) {
            return Outcome.refused(Reason.of("votes.publish.undecided"));
        }
        if (barrier.asTheHouse(() -> undecided(closed))) {
            return Outcome.refused(Reason.of("votes.publish.other"));
        }
        barrier.asTheHouse(() -> publish(closed, actor.requirePerson()));
        return Outcome.granted(id);
    }

    private boolean undecided(ClosedVote closed) {
        return annulments.of(closed).stream().anyMatch(one -> one.state() == State.PROPOSED);
    }

    private List<VoteCount> publish(ClosedVote closed, PersonId by) {
        PublicVote vote = closed.vote();
        annulments.number(vote.id());
        List<VoteCount> counts = counts(closed);
        String hash = recountHash(closed);
        votes.publish(vote.id(), by, clock.instant(), hash);
        evidence.append("public-vote-result-published", vote.id().value(), Map.of(
                "recount", hash, "raw", counts.stream().mapToLong(VoteCount::raw).sum(),
                "annulled", counts.stream().mapToLong(VoteCount::annulled).sum()));
        events.publishEvent(new PublicVoteResultPublished(vote.id(), vote.plan().call(), counts));
        return counts;
    }

    /** A vote whose recount file everyone may have. @throws Absent until it is published */
    public ClosedVote recountable(Actor actor, VoteId id) {
        return VoteGate.published(gate.reads(actor, id)).orElseThrow(Absent::new);
    }

    /** Writes the recount file, the same however often. */
    @SeenByAll
    public void recount(ClosedVote closed, LineSink to) {
        PublicVote vote = closed.vote();
        VoteLimits limits = vote.plan().limits();
        RecountFile file = RecountFile.begin(
                new RecountFile.Facts(
                        vote.id().toString(), vote.title(), vote.plan().begins(), vote.plan().ends(), limits.inAll(), limits.aDay(),
                        limits.aCandidate(), limits.aCandidateADay(),
                        candidates.of(vote.id()).stream()
                                .collect(Collectors.toMap(Candidate::number, Candidate::name, (one, other) -> one, TreeMap::new)),
                        annulments.of(closed).stream().filter(one -> one.number() != null)
                                .collect(Collectors.toMap(Annulment::number, Annulment::reason, (one, other) -> one, TreeMap::new))),
                to);
        box.each(closed, file::row);
        Map<Integer, RecountFile.Line> result = new TreeMap<>();
        counts(closed).forEach(one -> result.put(one.candidate(), new RecountFile.Line(one.raw(), one.annulled(), one.rank())));
        file.end(result);
    }

    /** SHA-256 over the recount file. */
    String recountHash(ClosedVote closed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            recount(closed, line -> digest.update((line + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
