package home.engineers.votes.internal;

import home.engineers.votes.VoteId;
import home.engineers.votes.rules.Cluster;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code public_vote_cluster}. */
@Repository
class ClusterTable {
    private final JdbcClient jdbc;

    ClusterTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the clusters of a report, numbered from 1. */
    void insert(VoteId vote, List<Cluster> clusters) {
        int number = 0;
        for (Cluster one : clusters) {
            jdbc.sql("""
                    insert into public_vote_cluster (vote, number, kind, candidate, trace, from_at, until_at, observed, expected, chance)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(Arrays.asList(
                            vote.value(), ++number, one.kind().name(), one.candidate(), one.trace(),
                            one.from() == null ? null : Timestamp.from(one.from()),
                            one.until() == null ? null : Timestamp.from(one.until()), one.observed(), one.expected(),
                            Math.clamp(one.chance(), 0, 1)))
                    .update();
        }
    }

    /** In the order of their numbers. */
    List<Cluster> of(ClosedVote closed) {
        return jdbc.sql("select * from public_vote_cluster where vote = ? order by number").param(closed.vote().id().value())
                .query((row, n) -> new Cluster(
                        Cluster.Kind.valueOf(row.getString("kind")), row.getInt("candidate"), row.getString("trace"),
                        VoteTable.instant(row, "from_at"), VoteTable.instant(row, "until_at"), row.getInt("observed"),
                        row.getDouble("expected"), row.getDouble("chance")))
                .list();
    }

    void delete(VoteId vote) {
        jdbc.sql("delete from public_vote_cluster where vote = ?").param(vote.value()).update();
    }
}
