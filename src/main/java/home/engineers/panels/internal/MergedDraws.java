package home.engineers.panels.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.Reason;
import home.engineers.kernel.SqlHindrance;
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
        return new SqlHindrance(jdbc, """
                select d.title from panel_draw d join panel_draw_witness m on m.draw = d.id and m.person = :merged
                join panel_draw_witness k on k.draw = d.id and k.person = :kept order by d.id""", "panels.merge.bothWitness").of(merged, kept);
    }
}
