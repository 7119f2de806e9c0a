package home.engineers.votes.internal;

import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteId;
import home.engineers.votes.Way;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code public_vote_code}: one-time codes, of which neither code nor challenge nor address lies readable. */
@Repository
class CodeTable {
    private final JdbcClient jdbc;

    CodeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Code(UUID voter, Way way, List<UUID> former, byte[] hash, int tries, Instant expiresAt, boolean used) {}

    void insert(String challenge, VoteId vote, Voter voter, byte[] hash, Instant at, Instant expires) {
        jdbc.sql("""
                insert into public_vote_code (challenge, vote, voter, former, way, hash, sent_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        digest(challenge), vote.value(), voter.id(), voter.former().toArray(UUID[]::new), voter.way().name(), hash,
                        Timestamp.from(at), Timestamp.from(expires))
                .update();
    }

    /** Holds the code until the transaction ends. */
    Optional<Code> hold(String challenge, VoteId vote) {
        return jdbc.sql("select * from public_vote_code where challenge = ? and vote = ? for update")
                .params(digest(challenge), vote.value())
                .query((row, n) -> new Code(
                        row.getObject("voter", UUID.class), Way.valueOf(row.getString("way")),
                        List.of((UUID[]) row.getArray("former").getArray()), row.getBytes("hash"), row.getInt("tries"),
                        VoteTable.certain(row, "expires_at"), row.getObject("used_at") != null))
                .optional();
    }

    void tried(String challenge, boolean right, Instant at) {
        jdbc.sql("update public_vote_code set tries = tries + 1, used_at = case when ? then cast(? as timestamptz) end where challenge = ?")
                .params(right, Timestamp.from(at), digest(challenge)).update();
    }

    void forget(VoteId vote) {
        jdbc.sql("delete from public_vote_code where vote = ?").param(vote.value()).update();
    }

    void forgetBefore(Instant sent) {
        jdbc.sql("delete from public_vote_code where sent_at < ?").param(Timestamp.from(sent)).update();
    }

    private static byte[] digest(String challenge) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(challenge.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
