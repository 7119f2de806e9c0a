package home.engineers.votes.internal;

import home.engineers.votes.Candidate;
import home.engineers.votes.VoteId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code public_vote_candidate}. */
@Repository
class CandidateTable {
    private final JdbcClient jdbc;

    CandidateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Candidate> of(VoteId vote) {
        return jdbc.sql("""
                select c.number, c.name, c.text, c.picture, c.subject, w.vote is not null as withdrawn
                from public_vote_candidate c left join public_vote_withdrawn w on w.vote = c.vote and w.candidate = c.number
                where c.vote = ? order by c.number""")
                .param(vote.value())
                .query((row, n) -> new Candidate(
                        row.getInt("number"), row.getString("name"), row.getString("text"), row.getObject("picture", UUID.class),
                        row.getObject("subject", UUID.class), row.getBoolean("withdrawn")))
                .list();
    }

    void insert(VoteId vote, Candidate candidate) {
        jdbc.sql("insert into public_vote_candidate (vote, number, name, text, picture, subject) values (?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        vote.value(), candidate.number(), candidate.name(), candidate.text(), candidate.picture(), candidate.subject()))
                .update();
    }

    /** Marks the candidates behind which this stands as withdrawn from announced votes of the call that have no result yet. */
    void withdraw(UUID call, UUID subject, Instant at) {
        jdbc.sql("""
                insert into public_vote_withdrawn (vote, candidate, at)
                select c.vote, c.number, ? from public_vote_candidate c join public_vote v on v.id = c.vote
                where v.call = ? and c.subject = ? and v.state in ('APPROVED', 'CLOSED') on conflict do nothing""")
                .params(Timestamp.from(at), call, subject)
                .update();
    }

    void delete(VoteId vote, int number) {
        jdbc.sql("delete from public_vote_candidate where vote = ? and number = ?").params(vote.value(), number).update();
    }

    /** The public vote on whose candidate a picture hangs. */
    Optional<VoteId> withPicture(UUID picture) {
        return jdbc.sql("select vote from public_vote_candidate where picture = ? limit 1").param(picture)
                .query(UUID.class).optional().map(VoteId::new);
    }
}
