package home.engineers.dues.internal;

import home.engineers.dues.ChargeId;
import home.engineers.dues.Relief;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code dues_reduction}: at most one for a charge. */
@Repository
public class ReductionTable {
    private final JdbcClient jdbc;

    ReductionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param grantedBy who granted it */
    public record Reduction(String ground, int percent, long off, String reason, PersonId grantedBy, Instant grantedAt) {}

    Optional<Reduction> of(ChargeId charge) {
        return jdbc.sql("select r.*, f.name, f.percent from dues_reduction r join dues_relief f on f.id = r.relief where r.charge = ?")
                .param(charge.value())
                .query((row, number) -> new Reduction(
                        row.getString("name"), row.getInt("percent"), row.getLong("off_cents"), row.getString("reason"),
                        new PersonId(row.getObject("granted_by", UUID.class)), row.getTimestamp("granted_at").toInstant()))
                .optional();
    }

    void insert(ChargeId charge, Relief relief, long off, String reason, PersonId by, Instant at) {
        jdbc.sql("insert into dues_reduction (charge, relief, off_cents, reason, granted_by, granted_at) values (?, ?, ?, ?, ?, ?)")
                .params(charge.value(), relief.id(), off, reason, by.value(), Timestamp.from(at))
                .update();
    }
}
