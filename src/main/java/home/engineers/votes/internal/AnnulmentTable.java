package home.engineers.votes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.votes.VoteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code public_vote_annulment} and {@code public_vote_annulled}. Nothing is taken away: a rejected one stays too. */
@Repository
public class AnnulmentTable {
    private final JdbcClient jdbc;

    AnnulmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public enum State {
        PROPOSED,
        CONFIRMED,
        REJECTED
    }

    /**
     * @param cluster of the forensic report from which it was proposed, or null
     * @param rows how many votes it names
     */
    public record Annulment(
            int number, String reason, @Nullable Integer cluster, State state, PersonId proposedBy, Instant proposedAt,
            @Nullable PersonId decidedBy, @Nullable Instant decidedAt, int rows) {}

    int insert(VoteId vote, String reason, @Nullable Integer cluster, PersonId by, Instant at, Collection<Long> rows) {
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from public_vote_annulment where vote = ?")
                .param(vote.value()).query(Integer.class).single();
        jdbc.sql("""
                insert into public_vote_annulment (vote, number, reason, cluster, state, proposed_by, proposed_at)
                values (?, ?, ?, ?, 'PROPOSED', ?, ?)""")
                .params(Arrays.asList(vote.value(), number, reason, cluster, by.value(), Timestamp.from(at)))
                .update();
        jdbc.sql("insert into public_vote_annulled (vote, row, annulment) select ?, r, ? from unnest(?) r")
                .params(vote.value(), number, rows.toArray(Long[]::new)).update();
        return number;
    }

    List<Annulment> of(ClosedVote closed) {
        return jdbc.sql("""
                select a.*, (select count(*) from public_vote_annulled d where d.vote = a.vote and d.annulment = a.number) as votes
                from public_vote_annulment a where vote = ? order by number""")
                .param(closed.vote().id().value())
                .query((row, n) -> new Annulment(
                        row.getInt("number"), row.getString("reason"), row.getObject("cluster", Integer.class),
                        State.valueOf(row.getString("state")), Objects.requireNonNull(VoteTable.person(row, "proposed_by")),
                        VoteTable.certain(row, "proposed_at"), VoteTable.person(row, "decided_by"),
                        VoteTable.instant(row, "decided_at"), row.getInt("votes")))
                .list();
    }

    Optional<Annulment> find(ClosedVote closed, int number) {
        return of(closed).stream().filter(one -> one.number() == number).findFirst();
    }

    void decide(VoteId vote, int number, State state, PersonId by, Instant at) {
        jdbc.sql("update public_vote_annulment set state = ?, decided_by = ?, decided_at = ? where vote = ? and number = ?")
                .params(state.name(), by.value(), Timestamp.from(at), vote.value(), number).update();
    }
}
