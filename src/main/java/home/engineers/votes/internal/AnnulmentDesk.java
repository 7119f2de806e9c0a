package home.engineers.votes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.votes.Act;
import home.engineers.votes.VoteId;
import home.engineers.votes.internal.AnnulmentTable.Annulment;
import home.engineers.votes.internal.AnnulmentTable.State;
import home.engineers.votes.rules.CastRow;
import home.engineers.votes.rules.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Annuls votes of an ended public vote before its result is published: one proposes with the reason, another decides.
 * Annulled votes stay in the box, and the annulment is published with its reason.
 */
@Service
public class AnnulmentDesk {
    private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,9})(?:[-–~]([1-9][0-9]{0,9}))?");
    private static final int LEAST_REASON = 5;
    private static final int LONGEST_REASON = 1_000;
    private final VoteGate gate;
    private final BoxTable box;
    private final ClusterTable clusters;
    private final AnnulmentTable annulments;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    AnnulmentDesk(
            VoteGate gate, BoxTable box, ClusterTable clusters, AnnulmentTable annulments, EvidenceLog evidence, HouseClock clock) {
        this.gate = gate;
        this.box = box;
        this.clusters = clusters;
        this.annulments = annulments;
        this.evidence = evidence;
        this.clock = clock;
    }

    /**
     * Proposes an annulment. @return its number
     *
     * @param cluster number of a cluster of the report, or empty
     * @param rows numbers of votes, such as {@code 12, 15-30}, where no cluster is named
     */
    @Transactional
    public Outcome<Integer> propose(Actor actor, VoteId id, String cluster, String rows, String reason) {
        PublicVote vote = gate.hold(actor, Act.VOTE_ANNUL, id);
        ClosedVote closed = gate.closed(vote);
        List<Reason> faults = new ArrayList<>(published(vote));
        String why = reason.strip();
        if (why.length() < LEAST_REASON || why.length() > LONGEST_REASON) {
            faults.add(Reason.at("reason", "votes.annul.reason"));
        }
        TreeSet<Long> named = cluster.isBlank() ? numbers(rows, box.head(closed).rows(), faults) : ofCluster(closed, cluster, faults);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        return Outcome.granted(annulments.insert(
                id, why, cluster.isBlank() ? null : Integer.valueOf(cluster), actor.requirePerson(), clock.instant(), named));
    }

    private static List<Reason> published(PublicVote vote) {
        return vote.state() == PublicVote.State.PUBLISHED ? List.of(Reason.of("votes.annul.published")) : List.of();
    }

    private TreeSet<Long> ofCluster(ClosedVote closed, String number, List<Reason> faults) {
        List<Cluster> all = clusters.of(closed);
        int at = number.matches("[1-9][0-9]{0,8}") ? Integer.parseInt(number) : 0;
        if (at < 1 || at > all.size()) {
            faults.add(Reason.at("cluster", "votes.annul.noCluster"));
            return new TreeSet<>();
        }
        TreeSet<Long> rows = new TreeSet<>();
        box.cast(closed).stream().filter(all.get(at - 1)::holds).map(CastRow::number).forEach(rows::add);
        if (rows.isEmpty()) {
            faults.add(Reason.at("cluster", "votes.annul.forgotten"));
        }
        return rows;
    }

    private static TreeSet<Long> numbers(String text, long last, List<Reason> faults) {
        TreeSet<Long> rows = new TreeSet<>();
        for (String part : text.strip().split("[\\s,，、;；]+")) {
            Matcher span = SPAN.matcher(part);
            long from = span.matches() ? Long.parseLong(span.group(1)) : 0;
            long to = from == 0 || span.group(2) == null ? from : Long.parseLong(span.group(2));
            if (from == 0 || to < from || to > last) {
                faults.add(Reason.at("rows", "votes.annul.rows", part, last));
                return rows;
            }
            for (long row = from; row <= to; row++) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** The second person decides. */
    @Transactional
    public Outcome<Integer> decide(Actor actor, VoteId id, int number, boolean confirms) {
        PublicVote vote = gate.hold(actor, Act.VOTE_ANNUL, id);
        ClosedVote closed = gate.closed(vote);
        Annulment one = annulments.find(closed, number).orElseThrow(Absent::new);
        List<Reason> faults = new ArrayList<>(published(vote));
        if (one.state() != State.PROPOSED) {
            faults.add(Reason.of("votes.annul.decided"));
        } else if (one.proposedBy().equals(actor.requirePerson())) {
            faults.add(Reason.of("votes.annul.second").citing("house-inference", "公众投票"));
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        annulments.decide(id, number, confirms ? State.CONFIRMED : State.REJECTED, actor.requirePerson(), clock.instant());
        if (confirms) {
            evidence.append("public-vote-annulled", id.value(), Map.of("annulment", number, "votes", one.rows(), "reason", one.reason()));
        }
        return Outcome.granted(number);
    }
}
