package home.engineers.districts.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person did for the districts: when and what, never for whom. */
@Component
@Order(25)
class OwnDistrictWork implements PersonalData {
    private final JdbcClient jdbc;

    OwnDistrictWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(done(person));
    }

    private Part done(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select recorded_at, 'step', district from district_step where recorded_by = :person
                union all select null, 'plan', district from district_step where planned_by = :person
                    and recorded_by is distinct from :person
                union all select added_at, 'file', district from district_file where added_by = :person
                union all select entered_at, 'target', '' from district_target where entered_by = :person
                order by 1 desc""")
                .param("person", person.value())
                .query((row, n) -> {
                    OffsetDateTime at = row.getObject(1, OffsetDateTime.class);
                    return List.of(
                            Cell.of(at == null ? null : at.toInstant()),
                            Cell.word(row.getString(2), "districts.done." + row.getString(2)),
                            Cell.of(row.getString(3)));
                })
                .list();
        return new Part(
                "districts.part.done", List.of("districts.field.at", "districts.field.act", "districts.field.district"), rows);
    }

    /** The record of a society's founding stays complete; it holds the id without a name. */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return done(person).rows().isEmpty()
                ? List.of()
                : List.of(Reason.of("districts.erasure.record").citing("house-inference", "办理记录"));
    }
}
