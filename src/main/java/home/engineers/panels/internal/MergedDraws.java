package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Draws ordered and witnessed, when two records of a person are merged. */
@Component
class MergedDraws implements PersonMerge {
    private final JdbcClient jdbc;

    MergedDraws(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.moves("panel_draw", "ordered_by", "panels.merge.ordered"),
                Column.moves("panel_draw_witness", "person", "panels.merge.witness"));
    }

    /** One person cannot be two witnesses of one draw: that both were is for whoever supervises draws. */
    @Override
    public List<Reason> hindrances(PersonId merged, PersonId kept) {
        return jdbc.sql("""
                select d.title from panel_draw d join panel_draw_witness m on m.draw = d.id and m.person = ?
                join panel_draw_witness k on k.draw = d.id and k.person = ? order by d.id""")
                .params(merged.value(), kept.value())
                .query(String.class).list().stream()
                .map(title -> Reason.of("panels.merge.bothWitness", title))
                .toList();
    }
}
