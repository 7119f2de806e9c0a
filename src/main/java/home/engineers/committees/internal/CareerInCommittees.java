package home.engineers.committees.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings of committees that a person came to, counted by committee and year. */
@Component
@Order(25)
class CareerInCommittees implements CareerSource {
    private final Organisations organisations;
    private final JdbcClient jdbc;

    CareerInCommittees(Organisations organisations, JdbcClient jdbc) {
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return jdbc.sql("""
                select m.committee, extract(year from m.held_on)::int, count(*)
                from committee_attendance a join committee_meeting m on m.id = a.meeting
                where a.person = ? and a.present group by 1, 2 order by 2 desc, 1""")
                .param(person.value())
                .query((row, n) -> item(new OrganisationId(row.getObject(1, UUID.class)), row.getInt(2), row.getInt(3)))
                .list();
    }

    private CareerItem item(OrganisationId committee, int year, int count) {
        LocalizedText name = organisations.find(committee).map(Organisation::names).orElse(CareerItem.plain(""));
        return new CareerItem(
                "committees:" + year + "-" + committee, Kind.SERVICE, CareerItem.words("committees.career.meetings", count), name,
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Provenance.RECORDED, "");
    }
}
