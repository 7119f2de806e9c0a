package home.engineers.achievements.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code achievement_review}. */
@Repository
public class ReviewTable {
    private final JdbcClient jdbc;

    ReviewTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param address of the page of the case @param number of the case */
    public record Review(UUID caseId, UUID achievement, UUID version, String address, String number, Instant filedAt) {}

    void insert(Review one) {
        jdbc.sql("insert into achievement_review (case_id, achievement, version, address, number, filed_at) values (?, ?, ?, ?, ?, ?)")
                .params(one.caseId(), one.achievement(), one.version(), one.address(), one.number(), Timestamp.from(one.filedAt()))
                .update();
    }

    Optional<Review> of(UUID caseId) {
        return jdbc.sql("select * from achievement_review where case_id = ?").param(caseId).query(ReviewTable::read).optional();
    }

    /** The last by which a version was reviewed. */
    Optional<Review> ofVersion(UUID version) {
        return jdbc.sql("select * from achievement_review where version = ? order by filed_at desc, case_id limit 1")
                .param(version).query(ReviewTable::read).optional();
    }

    /** Of versions that are in review, the earliest first. */
    List<Review> running(int most) {
        return jdbc.sql("""
                select r.* from achievement_review r join achievement_version v on v.id = r.version
                where v.state = 'SUBMITTED' order by r.filed_at, r.case_id limit ?""")
                .param(most).query(ReviewTable::read).list();
    }

    private static Review read(ResultSet row, int line) throws SQLException {
        return new Review(
                row.getObject("case_id", UUID.class), row.getObject("achievement", UUID.class), row.getObject("version", UUID.class),
                row.getString("address"), row.getString("number"), Objects.requireNonNull(row.getTimestamp("filed_at")).toInstant());
    }
}
