package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits in the dues of the associations whose money the actor takes. */
@Service
public class DuesGlance {
    private final Authority authority;
    private final Organisations organisations;
    private final HouseClock clock;
    private final JdbcClient jdbc;

    DuesGlance(Authority authority, Organisations organisations, HouseClock clock, JdbcClient jdbc) {
        this.authority = authority;
        this.organisations = organisations;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * The dues of an association in years that are not closed.
     *
     * @param year the latest one that is charged
     * @param overdue unpaid charges past their day
     * @param cents outstanding of them, in hundredths of a yuan
     * @param lines of statements that wait to be booked or for a hand
     * @param unread statements whose columns are to be named
     * @param proposed the year whose closing waits for the treasurer, or 0
     */
    public record Glance(Organisation association, int year, long overdue, long cents, int lines, int unread, int proposed) {}

    private record Row(UUID association, int year, long overdue, long cents, int lines, int unread, int proposed) {}

    /** Of those that have charged any year, by name. */
    public List<Glance> of(Actor actor) {
        Reach reach = authority.reach(actor, Act.PAYMENT_RECORD);
        if (reach.organisations().isEmpty()) {
            return List.of();
        }
        List<Row> rows = rows(reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new), clock.today());
        Map<OrganisationId, Organisation> named =
                organisations.all(rows.stream().map(row -> new OrganisationId(row.association())).toList());
        return rows.stream()
                .map(row -> new Glance(
                        named.get(new OrganisationId(row.association())), row.year(), row.overdue(), row.cents(), row.lines(),
                        row.unread(), row.proposed()))
                .sorted(Comparator.comparing(one -> one.association().name()))
                .toList();
    }

    private List<Row> rows(UUID[] associations, LocalDate today) {
        return jdbc.sql("""
                select y.association, y.year, c.overdue, c.cents,
                       (select count(*) from dues_statement_line l where l.association = y.association and l.state in ('READY', 'HELD')) as lines,
                       (select count(*) from dues_statement s where s.association = y.association and s.state = 'MAPPING') as unread,
                       coalesce((select min(p.year) from dues_closing p where p.association = y.association and p.state = 'PROPOSED'), 0) as proposed
                from (select association, max(year) as year from dues_year
                    where association = any(:associations) and charged_at is not null group by association) y
                cross join lateral (select count(*) as overdue, coalesce(sum(d.cents - d.paid_cents), 0) as cents
                    from dues_charge d join dues_year o on o.association = d.association and o.year = d.year
                    where d.association = y.association and o.state <> 'CLOSED' and d.paid_cents < d.cents and d.due_on < :today) c""")
                .param("associations", associations)
                .param("today", today)
                .query(Row.class)
                .list();
    }
}
