package home.engineers.votes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.VoteId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tables {@code public_vote_annulment} and {@code public_vote_annulled}. Nothing is taken away: a rejected one stays too. Whoever
 * is out of a candidate reads annulments without its votes, and none that names no others.
 */
@Repository
public class AnnulmentTable {
    private static final String ALL = """
            select a.*, d.votes from public_vote_annulment a
            join (select annulment, count(*) as votes from public_vote_annulled group by annulment) d on d.annulment = a.id
            """;
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
     * @param number in the recount file, from the publication on; null before, and of a rejected one
     * @param rows how many votes it names
     */
    public record Annulment(
            AnnulmentId id, @Nullable Integer number, String reason, State state, PersonId proposedBy, Instant proposedAt,
            @Nullable PersonId decidedBy, @Nullable Instant decidedAt, int rows) {}

    void insert(VoteId vote, AnnulmentId id, String reason, PersonId by, Instant at, Collection<Long> rows) {
        jdbc.sql("""
                insert into public_vote_annulment (id, vote, reason, state, proposed_by, proposed_at)
                values (?, ?, ?, 'PROPOSED', ?, ?)""")
                .params(id.value(), vote.value(), reason, by.value(), Timestamp.from(at))
                .update();
        jdbc.sql("insert into public_vote_annulled (vote, row, annulment) select ?, r, ? from unnest(?) r")
                .params(vote.value(), id.value(), rows.toArray(Long[]::new)).update();
    }

    /** In the order in which they were proposed. */
    List<Annulment> of(ClosedVote closed) {
        return jdbc.sql(ALL + "where a.vote = ? order by a.proposed_at, a.id").param(closed.vote().id().value())
                .query(AnnulmentTable::read).list();
    }

    Optional<Annulment> find(ClosedVote closed, AnnulmentId id) {
        return jdbc.sql(ALL + "where a.vote = ? and a.id = ?").params(closed.vote().id().value(), id.value())
                .query(AnnulmentTable::read).optional();
    }

    private static Annulment read(ResultSet row, int n) throws SQLException {
        return new Annulment(
                new AnnulmentId(row.getObject("id", UUID.class)), row.getObject("number", Integer.class), row.getString("reason"),
                State.valueOf(row.getString("state")), Objects.requireNonNull(VoteTable.person(row, "proposed_by")),
                VoteTable.certain(row, "proposed_at"), VoteTable.person(row, "decided_by"), VoteTable.instant(row, "decided_at"),
                row.getInt("votes"));
    }

    void decide(AnnulmentId id, State state, PersonId by, Instant at) {
        jdbc.sql("update public_vote_annulment set state = ?, decided_by = ?, decided_at = ? where id = ?")
                .params(state.name(), by.value(), Timestamp.from(at), id.value()).update();
    }

    /** Numbers those that hold, from 1 in the order in which they were decided. */
    void number(VoteId vote) {
        jdbc.sql("""
                update public_vote_annulment a set number = n.number
                from (select id, row_number() over (order by decided_at, id) as number from public_vote_annulment
                      where vote = ? and state = 'CONFIRMED') n
                where n.id = a.id""").param(vote.value()).update();
    }
}
