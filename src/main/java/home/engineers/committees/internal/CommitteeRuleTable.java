package home.engineers.committees.internal;

import home.engineers.committees.CommitteeRule;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code committee_rule}. */
@Repository
class CommitteeRuleTable {
    private final JdbcClient jdbc;
    private final IdSource ids;

    CommitteeRuleTable(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    void add(CommitteeRule rule) {
        jdbc.sql("""
                insert into committee_rule (id, association, in_force, term_years, consecutive_terms, vice_chairs,
                    minimum_members, age_limit, warning_days, on_transfer, source, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        ids.next(), rule.association().value(), rule.inForce(), rule.termYears(), rule.consecutiveTerms(),
                        rule.viceChairs(), rule.minimumMembers(), rule.ageLimit(), rule.warningDays().toArray(Integer[]::new),
                        rule.onTransfer().name(), rule.source(), rule.by().value(), rule.enteredAt().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** All editions, the latest first. */
    List<CommitteeRule> editions(OrganisationId association) {
        return jdbc.sql("select * from committee_rule where association = ? order by in_force desc, entered_at desc, id desc")
                .param(association.value())
                .query(CommitteeRuleTable::rule)
                .list();
    }

    /** The rule of a day; none before the first. */
    Optional<CommitteeRule> on(OrganisationId association, LocalDate day) {
        return jdbc.sql("""
                select * from committee_rule where association = ? and in_force <= ?
                order by in_force desc, entered_at desc, id desc limit 1""")
                .params(association.value(), day)
                .query(CommitteeRuleTable::rule)
                .optional();
    }

    private static CommitteeRule rule(ResultSet row, int number) throws SQLException {
        return new CommitteeRule(
                new OrganisationId(row.getObject("association", UUID.class)),
                row.getObject("in_force", LocalDate.class),
                row.getInt("term_years"),
                row.getInt("consecutive_terms"),
                row.getInt("vice_chairs"),
                row.getInt("minimum_members"),
                row.getObject("age_limit", Integer.class),
                Arrays.asList((Integer[]) row.getArray("warning_days").getArray()),
                CommitteeRule.OnTransfer.valueOf(row.getString("on_transfer")),
                row.getString("source"),
                new PersonId(row.getObject("entered_by", UUID.class)),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
