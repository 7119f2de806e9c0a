package home.engineers.votes.internal;

import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.votes.rules.Cluster;
import home.engineers.votes.rules.ForensicReport;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The forensic report of an ended public vote. Whoever is out of a candidate has one that is made as if its votes had never been
 * cast. It ends with the traces it was made from.
 */
@Component
class VoteReports {
    private final CandidateTable candidates;
    private final BoxTable box;
    private final ClusterTable clusters;
    private final InformationBarrier barrier;

    VoteReports(CandidateTable candidates, BoxTable box, ClusterTable clusters, InformationBarrier barrier) {
        this.candidates = candidates;
        this.box = box;
        this.clusters = clusters;
        this.barrier = barrier;
    }

    /** Made when the box is shut. */
    ForensicReport make(ClosedVote closed) {
        ForensicReport report = ForensicReport.of(box.cast(closed));
        clusters.insert(closed.vote().id(), report.clusters());
        return report;
    }

    /** As this reader may have it. */
    ForensicReport of(ClosedVote closed) {
        PublicVote vote = closed.vote();
        if (vote.forgottenAt() != null) {
            return new ForensicReport(0, List.of());
        }
        return seesAll(vote) ? new ForensicReport(vote.tests(), clusters.of(closed)) : ForensicReport.of(box.cast(closed));
    }

    /** The numbers of the votes in a cluster. */
    List<Long> rows(ClosedVote closed, Cluster cluster) {
        return box.cast(closed).stream().filter(cluster::holds).map(row -> row.number()).toList();
    }

    private boolean seesAll(PublicVote vote) {
        return barrier.viewer().isEmpty()
                || candidates.of(vote.id()).size() == barrier.asTheHouse(() -> candidates.of(vote.id()).size());
    }
}
