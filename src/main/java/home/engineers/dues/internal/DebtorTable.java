package home.engineers.dues.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who owes an association how much in the years that are open, from {@code dues_charge}. */
@Repository
public class DebtorTable {
    private static final String DEBTORS = """
            select c.membership, min(c.member_number) as number, (array_agg(c.person))[1] as person, (array_agg(c.unit))[1] as unit,
                   coalesce(sum(c.cents - c.paid_cents) filter (where y.state = 'OPEN'), 0) as outstanding
            from dues_charge c join dues_year y on y.association = c.association and y.year = c.year
            where c.association = :association\s""";
    private static final String BY_MEMBER = " group by c.membership order by min(c.member_number)";
    private final JdbcClient jdbc;

    DebtorTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param outstanding 0 for a member who owes nothing any more */
    public record Debtor(
            MembershipId membership, String number, @Nullable PersonId person, @Nullable OrganisationId unit, long outstanding) {}

    List<Debtor> all(OrganisationId association) {
        return jdbc.sql(DEBTORS + BY_MEMBER).param("association", association.value()).query(DebtorTable::read).list();
    }

    List<Debtor> of(OrganisationId association, Collection<MembershipId> memberships) {
        return jdbc.sql(DEBTORS + "and c.membership = any(:memberships)" + BY_MEMBER)
                .param("association", association.value())
                .param("memberships", memberships.stream().map(MembershipId::value).toArray(UUID[]::new))
                .query(DebtorTable::read)
                .list();
    }

    List<Debtor> numbered(OrganisationId association, String number) {
        return jdbc.sql(DEBTORS + "and c.member_number = :number" + BY_MEMBER)
                .param("association", association.value())
                .param("number", number)
                .query(DebtorTable::read)
                .list();
    }

    /** Persons and units that are called exactly one of these. */
    List<Debtor> called(OrganisationId association, Collection<String> names) {
        return jdbc.sql(DEBTORS + """
                and (c.person in (select person from people_card where name = any(:names))
                    or c.unit in (select id from organisation where kind = 'UNIT' and name = any(:names)))""" + BY_MEMBER)
                .param("association", association.value())
                .param("names", names.toArray(String[]::new))
                .query(DebtorTable::read)
                .list();
    }

    private static Debtor read(ResultSet row, int number) throws SQLException {
        return new Debtor(
                new MembershipId(row.getObject("membership", UUID.class)), row.getString("number"), Columns.person(row, "person"),
                Columns.organisation(row, "unit"), row.getLong("outstanding"));
    }
}
