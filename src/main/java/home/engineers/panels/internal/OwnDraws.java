package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws that a person ordered or witnessed. Who was drawn lies sealed, and is not told by it (令40 art. 24). */
@Component
@Order(32)
class OwnDraws implements PersonalData {
    private final JdbcClient jdbc;

    OwnDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                new Part(
                        "panels.part.ordered", List.of("panels.field.at", "panels.field.title"),
                        jdbc.sql("select ordered_at, title from panel_draw where ordered_by = ? order by ordered_at desc")
                                .param(person.value())
                                .query((row, n) -> List.of(Cell.of(DrawTable.instant(row, "ordered_at")), Cell.of(row.getString("title"))))
                                .list()),
                new Part(
                        "panels.part.witness",
                        List.of("panels.field.title", "panels.field.standsFor", "panels.field.committedAt", "panels.field.revealedAt"),
                        jdbc.sql("""
                                select d.title, w.stands_for, w.committed_at, w.revealed_at from panel_draw_witness w
                                join panel_draw d on d.id = w.draw where w.person = ? order by d.ordered_at desc""")
                                .param(person.value())
                                .query((row, n) -> List.of(
                                        Cell.of(row.getString("title")), Cell.of(row.getString("stands_for")),
                                        Cell.of(DrawTable.instant(row, "committed_at")), Cell.of(DrawTable.instant(row, "revealed_at"))))
                                .list()));
    }

    /** Without its witness a draw could not end. */
    @Override
    public List<Reason> againstErasing(PersonId person) {
        return jdbc.sql("""
                select d.title from panel_draw_witness w join panel_draw d on d.id = w.draw
                where w.person = ? and d.state in ('PREPARING', 'ANNOUNCED', 'COMMITTED') order by d.ordered_at""")
                .param(person.value())
                .query(String.class).list().stream()
                .map(title -> Reason.of("panels.erasure.witness", title).citing("pipl-2021", "47"))
                .toList();
    }

    /** The record of a draw stays whole; it holds for whom a witness stood, and the table the id without a name. */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return of(person).stream().allMatch(part -> part.rows().isEmpty())
                ? List.of()
                : List.of(Reason.of("panels.erasure.record").citing("house-inference", "办理记录"));
    }
}
