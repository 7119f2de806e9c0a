package home.engineers.organisations.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.MembershipRule;
import home.engineers.organisations.MembershipRule.OnReturn;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.rules.NumberPattern;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Tables {@code membership_rule}, which counts the numbers an association has given, and
 * {@code membership_rule_edition}, which says how they are written and how long a term runs.
 */
@Repository
class MembershipRuleTable {
    private static final int FIRST_TERM_YEARS = 3;
    private final JdbcClient jdbc;
    private final IdSource ids;

    MembershipRuleTable(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Gives an association the rule it starts with, which its charter may change. */
    void ensure(Organisation association, LocalDate since, Instant now) {
        boolean fresh = jdbc.sql("insert into membership_rule (association) values (?) on conflict do nothing")
                        .param(association.id().value())
                        .update() == 1;
        if (fresh) {
            String place = association.district() == null ? "0000" : association.district().substring(2);
            add(new MembershipRule(
                    association.id(), since, place + "{yy}-{n:5}", FIRST_TERM_YEARS, OnReturn.NEW,
                    "章程通过前的起始值", null, null, now));
        }
    }

    void add(MembershipRule rule) {
        jdbc.sql("""
                insert into membership_rule_edition
                    (id, association, in_force, number_pattern, term_years, on_return, source, entered_by, entered_as, entered_at)
                values (:id, :association, :inForce, :pattern, :years, :onReturn, :source, :by, :as, :at)""")
                .param("id", ids.next())
                .param("association", rule.association().value())
                .param("inForce", rule.inForce())
                .param("pattern", rule.pattern())
                .param("years", rule.termYears())
                .param("onReturn", rule.onReturn().name())
                .param("source", rule.source())
                .param("by", rule.by() == null ? null : rule.by().value())
                .param("as", rule.as() == null ? null : rule.as().name())
                .param("at", rule.enteredAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All editions, the latest first. */
    List<MembershipRule> editions(OrganisationId association) {
        return jdbc.sql("""
                select * from membership_rule_edition where association = ?
                order by in_force desc, entered_at desc, id desc""")
                .param(association.value())
                .query(MembershipRuleTable::rule)
                .list();
    }

    MembershipRule on(OrganisationId association, LocalDate day) {
        return new RuleEditions(editions(association)).on(day);
    }

    int termYears(OrganisationId association, LocalDate day) {
        return on(association, day).termYears();
    }

    /** As many next numbers as days of admission are given; as {@link #nextNumber} draws one. */
    List<String> nextNumbers(OrganisationId association, List<LocalDate> days) {
        int first = draw(association, days.size());
        RuleEditions rules = new RuleEditions(editions(association));
        return IntStream.range(0, days.size())
                .mapToObj(i -> number(rules.on(days.get(i)), days.get(i), first + i))
                .toList();
    }

    /**
     * The next number of the association. The row stays locked until the transaction ends, so a number given in a
     * transaction that fails is given again: no gaps.
     */
    String nextNumber(OrganisationId association, LocalDate day) {
        int running = draw(association, 1);
        return number(on(association, day), day, running);
    }

    private int draw(OrganisationId association, int count) {
        return jdbc.sql("""
                update membership_rule set next_number = next_number + :count where association = :association
                returning next_number - :count""")
                .param("count", count)
                .param("association", association.value())
                .query(Integer.class)
                .single();
    }

    private static String number(MembershipRule rule, LocalDate day, int running) {
        return new NumberPattern(rule.pattern()).number(day.getYear(), running);
    }

    /** The running number that would be given next; nothing is given. */
    int upcoming(OrganisationId association) {
        return jdbc.sql("select next_number from membership_rule where association = ?")
                .param(association.value())
                .query(Integer.class)
                .single();
    }

    private static MembershipRule rule(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("entered_by", UUID.class);
        String as = row.getString("entered_as");
        return new MembershipRule(
                new OrganisationId(row.getObject("association", UUID.class)),
                row.getObject("in_force", LocalDate.class),
                row.getString("number_pattern"),
                row.getInt("term_years"),
                OnReturn.valueOf(row.getString("on_return")),
                row.getString("source"),
                by == null ? null : new PersonId(by),
                as == null ? null : Role.valueOf(as),
                row.getObject("entered_at", OffsetDateTime.class).toInstant());
    }
}
