package home.engineers.programmes.internal;

import home.engineers.panels.DrawEnded;
import home.engineers.panels.DrawId;
import home.engineers.programmes.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_draw}. */
@Repository
class CaseDrawTable {
    private final JdbcClient jdbc;

    CaseDrawTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param ended drawn, void or refused; null while the draw is on its way */
    record Row(CaseId caseId, DrawId draw, @Nullable String ended) {}

    /**
     * Nothing happens where the draw serves the case already.
     *
     * @throws org.springframework.dao.DuplicateKeyException where another draw of the case is on its way
     */
    void insert(CaseId id, DrawId draw, Instant at) {
        jdbc.sql("insert into case_draw (case_id, draw, ordered_at) values (?, ?, ?) on conflict (case_id, draw) do nothing")
                .params(id.value(), draw.value(), Timestamp.from(at)).update();
    }

    /** Notes how a draw has ended, once. @return the cases that it served */
    List<CaseId> end(DrawId draw, DrawEnded.How how, Instant at) {
        return jdbc.sql("update case_draw set ended = ?, ended_at = ? where draw = ? and ended is null returning case_id")
                .params(how.name().toLowerCase(Locale.ROOT), Timestamp.from(at), draw.value())
                .query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    /** Cases that a void draw was to serve and for which none is on its way. */
    List<CaseId> unserved(DrawId voided) {
        return jdbc.sql("""
                select case_id from case_draw d where draw = ? and ended = 'void'
                    and not exists (select 1 from case_draw o where o.case_id = d.case_id and o.ended is null)""")
                .param(voided.value())
                .query(UUID.class).list().stream().map(CaseId::new).toList();
    }

    /** The draw that drew the panel of a case last. */
    Optional<DrawId> drawn(CaseId id) {
        return jdbc.sql("select draw from case_draw where case_id = ? and ended = 'drawn' order by ended_at desc, draw limit 1")
                .param(id.value()).query(UUID.class).optional().map(DrawId::new);
    }

    /** Whether a draw drew the panel of cases all of which have ended, one of them at least by a decision on it. */
    boolean decided(DrawId draw) {
        return jdbc.sql("""
                select coalesce(bool_and(c.status <> 'open') and bool_or(c.status in ('granted', 'not-granted')), false)
                from case_draw d join review_case c on c.id = d.case_id where d.draw = ? and d.ended = 'drawn'""")
                .param(draw.value()).query(Boolean.class).single();
    }

    /** The same by case; those for which none was drawn are left out. */
    Map<CaseId, DrawId> drawn(Collection<CaseId> ids) {
        Map<CaseId, DrawId> found = new HashMap<>();
        jdbc.sql("""
                select distinct on (case_id) case_id, draw from case_draw where case_id = any(?) and ended = 'drawn'
                order by case_id, ended_at desc, draw""")
                .param(values(ids))
                .query(row -> {
                    found.put(new CaseId(row.getObject("case_id", UUID.class)), new DrawId(row.getObject("draw", UUID.class)));
                });
        return found;
    }

    private static UUID[] values(Collection<CaseId> ids) {
        return ids.stream().map(CaseId::value).toArray(UUID[]::new);
    }

    /** Of each of the cases the draw ordered last. */
    List<Row> latest(Collection<CaseId> ids) {
        return jdbc.sql("""
                select distinct on (case_id) case_id, draw, ended from case_draw where case_id = any(?)
                order by case_id, ordered_at desc, draw""")
                .param(values(ids))
                .query((row, n) -> new Row(
                        new CaseId(row.getObject("case_id", UUID.class)), new DrawId(row.getObject("draw", UUID.class)),
                        row.getString("ended")))
                .list();
    }

    /** The void draw of these cases that no later one has repeated. */
    Optional<DrawId> unrepeated(Collection<CaseId> ids) {
        return jdbc.sql("""
                select draw from case_draw where case_id = any(:ids) and ended = 'void' and ordered_at = (
                    select max(ordered_at) from case_draw where case_id = any(:ids) and ended is distinct from 'refused')
                order by draw limit 1""")
                .param("ids", values(ids))
                .query(UUID.class).optional().map(DrawId::new);
    }
}
