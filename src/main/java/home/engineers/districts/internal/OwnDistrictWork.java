package home.engineers.districts.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a person did for the districts: when and what, never for whom. */
@Component
@Order(25)
class OwnDistrictWork implements PersonalData {
    private static final int MOST = 100;
    private final TaskTable tasks;
    private final JdbcClient jdbc;

    OwnDistrictWork(TaskTable tasks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(done(person), visits(person), tasks(person));
    }

    private Part done(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select recorded_at, 'step', district from district_step where recorded_by = :person
                union all select null, 'plan', district from district_step where planned_by = :person
                    and recorded_by is distinct from :person
                union all select added_at, 'file', district from district_file where added_by = :person
                union all select corrected_at, 'correction', district from district_correction where corrected_by = :person
                union all select entered_at, 'target', '' from district_target where entered_by = :person
                union all select entered_at, 'support', district from district_support
                    where entered_by = :person or received_by = :person
                union all select entered_at, 'visit', district from district_visit where entered_by = :person
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

    /** Visits the person took part in. */
    private Part visits(PersonId person) {
        return new Part(
                "districts.part.visit",
                List.of("districts.field.on", "districts.field.district", "districts.field.purpose"),
                jdbc.sql("""
                        select v.visited_on, v.district, v.purpose from district_visitor p join district_visit v on v.id = p.visit
                        where p.person = ? order by v.visited_on desc""")
                        .param(person.value())
                        .query((row, n) -> List.of(
                                Cell.of(row.getObject(1, LocalDate.class)), Cell.of(row.getString(2)), Cell.of(row.getString(3))))
                        .list());
    }

    /** Tasks the person owns, gave, or declared done; words of others only where they are the person's own task. */
    private Part tasks(PersonId person) {
        return new Part(
                "districts.part.task",
                List.of("districts.field.due", "districts.field.district", "districts.field.task", "districts.field.doneOn",
                        "districts.field.outcome"),
                jdbc.sql("""
                        select due_on, district, case when owner = :person then what end, done_on,
                               case when :person in (owner, done_by) then outcome end
                        from district_task where owner = :person or entered_by = :person or done_by = :person
                        order by due_on desc""")
                        .param("person", person.value())
                        .query((row, n) -> List.of(
                                Cell.of(row.getObject(1, LocalDate.class)), Cell.of(row.getString(2)), Cell.of(row.getString(3)),
                                Cell.of(row.getObject(4, LocalDate.class)), Cell.of(row.getString(5))))
                        .list());
    }

    /** An open task needs an owner who can be reminded. */
    @Override
    public List<Reason> againstErasing(PersonId person) {
        return tasks.openOf(person, MOST).stream()
                .map(task -> Reason.of("districts.erasure.openTask", task.what(), task.dueOn().toString()).citing("pipl-2021", "47"))
                .toList();
    }

    /** The record of a society's founding stays complete; it holds the id without a name. */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return of(person).stream().allMatch(part -> part.rows().isEmpty())
                ? List.of()
                : List.of(Reason.of("districts.erasure.record").citing("house-inference", "办理记录"));
    }
}
