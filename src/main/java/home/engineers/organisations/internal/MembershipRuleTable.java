package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.rules.NumberPattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code membership_rule}: how an association numbers its members and how long a term runs. */
@Repository
class MembershipRuleTable {
    private final JdbcClient jdbc;

    MembershipRuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives an association the rule it starts with, which its charter may change. */
    void ensure(Organisation association) {
        String place = association.district() == null ? "0000" : association.district().substring(2);
        jdbc.sql("""
                insert into membership_rule (association, number_pattern, term_years, source)
                values (?, ?, 3, '章程通过前的起始值') on conflict do nothing""")
                .params(association.id().value(), place + "{yy}-{n:5}")
                .update();
    }

    int termYears(OrganisationId association) {
        return jdbc.sql("select term_years from membership_rule where association = ?")
                .param(association.value())
                .query(Integer.class)
                .single();
    }

    /**
     * The next number of the association. The row stays locked until the transaction ends, so a number given in a
     * transaction that fails is given again: no gaps.
     */
    String nextNumber(OrganisationId association, int year) {
        return jdbc.sql("""
                update membership_rule set next_number = next_number + 1 where association = ?
                returning number_pattern, next_number - 1 as sequence""")
                .param(association.value())
                .query((rs, n) -> new NumberPattern(rs.getString(1)).number(year, rs.getInt(2)))
                .single();
    }
}
