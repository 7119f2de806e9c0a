package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Act;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.AnnulmentTable.Annulment;
import home.engineers.votes.internal.AnnulmentTable.State;
import home.engineers.votes.rules.Cluster;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annuls votes of an ended public vote before its result is published, and so by people who do not know who leads: one proposes
 * with the reason, another decides. Annulled votes stay in the box, and the annulment is published with its reason.
 */
@Service
public class AnnulmentDesk {
    private static final int MOST_RECEIPTS = 1_000;
    private static final int LEAST_REASON = 5;
    private static final int LONGEST_REASON = 1_000;
    private final VoteGate gate;
    private final BoxTable box;
    private final VoteReports reports;
    private final AnnulmentTable annulments;
    private final EvidenceLog evidence;
    private final InformationBarrier barrier;
    private final IdSource ids;
    private final HouseClock clock;

    AnnulmentDesk(
            VoteGate gate, BoxTable box, VoteReports reports, AnnulmentTable annulments, EvidenceLog evidence,
            InformationBarrier barrier, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.box = box;
        this.reports = reports;
        this.annulments = annulments;
        this.evidence = evidence;
        this.barrier = barrier;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Proposes an annulment.
     *
     * @param cluster number of a cluster of the report as this reader has it, or empty
     * @param receipts of votes, where no cluster is named
     */
    @Transactional
    public Outcome<AnnulmentId> propose(Actor actor, VoteId id, String cluster, String receipts, String reason) {
        PublicVote vote = gate.hold(actor, Act.VOTE_ANNUL, id);
        ClosedVote closed = ClosedVote.of(vote).orElseThrow(Absent::new);
        List<Reason> faults = new ArrayList<>(published(vote));
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
            faults.add(Reason.at("reason", "votes.annul.reason"));
        }
        Collection<Long> named = cluster.isBlank() ? ofReceipts(closed, receipts, faults) : ofCluster(closed, cluster, faults);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        AnnulmentId annulment = new AnnulmentId(ids.next());
        annulments.insert(id, annulment, why, actor.requirePerson(), clock.instant(), named);
        return Outcome.granted(annulment);
    }

    private static List<Reason> published(PublicVote vote) {
        return vote.state() == PublicVote.State.PUBLISHED ? List.of(Reason.of("votes.annul.published")) : List.of();
    }

    private List<Long> ofCluster(ClosedVote closed, String number, List<Reason> faults) {
        List<Cluster> all = reports.of(closed).clusters();
        int at = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        if (at < 1 || at > all.size()) {
            faults.add(Reason.at("cluster", "votes.annul.noCluster"));
            return List.of();
        }
        return reports.rows(closed, all.get(at - 1));
    }

    private Collection<Long> ofReceipts(ClosedVote closed, String text, List<Reason> faults) {
        if (text.isBlank()) {
            faults.add(Reason.at("receipts", "votes.annul.what"));
            return List.of();
        }
        List<String> receipts = Arrays.stream(text.strip().toLowerCase(Locale.ROOT).split("[\\s,，、;；]+")).distinct().toList();
        if (receipts.size() > MOST_RECEIPTS) {
            faults.add(Reason.at("receipts", "votes.annul.tooMany", MOST_RECEIPTS));
            return List.of();
        }
        Map<String, Long> found = box.numbers(closed, receipts);
        receipts.stream().filter(one -> !found.containsKey(one)).findFirst()
                .ifPresent(one -> faults.add(Reason.at("receipts", "votes.annul.receipt", one)));
        return found.values();
    }

    /** The second person decides. */
    @Transactional
    public Outcome<AnnulmentId> decide(Actor actor, VoteId id, AnnulmentId annulment, boolean confirms) {
        PublicVote vote = gate.hold(actor, Act.VOTE_ANNUL, id);
        ClosedVote closed = ClosedVote.of(vote).orElseThrow(Absent::new);
        Annulment one = annulments.find(closed, annulment).orElseThrow(Absent::new);
        List<Reason> faults = new ArrayList<>(published(vote));
        if (one.state() != State.PROPOSED) {
            faults.add(Reason.of("votes.annul.decided"));
        } else if (one.proposedBy().equals(actor.requirePerson())) {
            faults.add(Reason.of("votes.annul.second").citing("house-inference", "公众投票"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        annulments.decide(annulment, confirms ? State.CONFIRMED : State.REJECTED, actor.requirePerson(), clock.instant());
        if (confirms) {
            evidence.append("public-vote-annulled", id.value(), Map.of(
                    "annulment", annulment.toString(), "votes", barrier.asTheHouse(() -> rows(closed, annulment)), "reason", one.reason()));
        }
        return Outcome.granted(annulment);
    }

    private int rows(ClosedVote closed, AnnulmentId annulment) {
        return annulments.find(closed, annulment).orElseThrow().rows();
    }
}
