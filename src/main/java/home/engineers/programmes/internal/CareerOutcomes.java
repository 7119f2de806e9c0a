package home.engineers.programmes.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was granted to a person by reviews of the association, as a career. */
@Component
@Order(30)
class CareerOutcomes implements CareerSource {
    private record Granted(UUID caseId, LocalDate on) {}

    private final CaseTable cases;
    private final ProgrammeShelf shelf;
    private final Organisations organisations;
    private final JdbcClient jdbc;

    CareerOutcomes(CaseTable cases, ProgrammeShelf shelf, Organisations organisations, JdbcClient jdbc) {
        this.cases = cases;
        this.shelf = shelf;
        this.organisations = organisations;
        this.jdbc = jdbc;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        List<ReviewCase> granted = cases.of(person).stream().filter(one -> one.state().status() == CaseStatus.GRANTED).toList();
        Map<UUID, LocalDate> days = days(granted);
        return granted.stream().map(one -> item(one, days.getOrDefault(one.id().value(), one.governingDay()))).toList();
    }

    private Map<UUID, LocalDate> days(List<ReviewCase> granted) {
        return jdbc.sql("""
                select case_id, max((happened_at at time zone 'Asia/Shanghai')::date) from case_event
                where case_id = any(?) and act = 'awarded' group by case_id""")
                .param(granted.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, n) -> new Granted(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list().stream()
                .collect(Collectors.toMap(Granted::caseId, Granted::on));
    }

    private CareerItem item(ReviewCase one, LocalDate on) {
        ProgrammeDocument document = shelf.of(one);
        LocalizedText level = document.level(one.level()).orElseThrow().name();
        return new CareerItem(
                "programmes:" + one.id(), Kind.OUTCOME,
                CareerItem.words("programmes.career.outcome", document.name(), level, one.number()),
                organisations.find(one.association()).map(Organisation::names).orElse(CareerItem.plain("")), on, null,
                Provenance.RECORDED, "/cases/" + one.address());
    }
}
