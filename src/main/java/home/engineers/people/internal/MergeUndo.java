package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.internal.MergeSteps.Since;
import home.engineers.people.internal.MergeTable.Merge;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The way back of a merge: rows go to whom they belonged, and what was changed since keeps its change. Each row that
 * cannot be put back is named with the reason, and keeps no other from coming back.
 */
@Repository
public class MergeUndo {
    private static final String DOCUMENT = "people_document";
    private static final Set<String> STANDS = Set.of("23505", "23P01");
    private static final String FOREIGN_KEY = "23503";

    private final MergeSteps steps;
    private final MergeCatalogue catalogue;
    private final MergedRecords records;
    private final JdbcClient jdbc;
    private final TransactionTemplate nested;

    MergeUndo(
            MergeSteps steps, MergeCatalogue catalogue, MergedRecords records, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.steps = steps;
        this.catalogue = catalogue;
        this.records = records;
        this.jdbc = jdbc;
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** Why a row is not as it was before the merge. */
    public enum Why {
        /** Deleted since. */
        GONE,
        /** Changed since, and left as it is now. */
        CHANGED,
        /** Given to somebody else since. */
        MOVED_ON,
        /** The same is on record anew. */
        STANDING,
        /** An address or number that is somebody else's by now. */
        TAKEN,
        /** What it hung on was deleted. */
        UNATTACHED,
        /** The database no longer lets such a row be written, for example in a year that was closed. */
        FORBIDDEN
    }

    /** One row, or one fact of a person. @param col of a row that moved or of a fact, else null */
    record LeftOut(String tab, @Nullable String col, Why why) {}

    /** What {@link #carryOut} would leave out now; nothing is changed by asking. */
    List<LeftOut> foresee(Merge merge) {
        return nested.execute(status -> {
            List<LeftOut> left = carryOut(merge);
            status.setRollbackOnly();
            return left;
        });
    }

    /** Takes all back that can be. @return what could not be put back */
    List<LeftOut> carryOut(Merge merge) {
        UUID id = merge.id();
        Map<Long, Since> since = steps.since(id).stream().collect(Collectors.toMap(Since::number, Function.identity()));
        List<LeftOut> left = new ArrayList<>(records.leftOut(id));
        giveBack(merge, since, left);
        for (String table : tables(id, "changed")) {
            restore(id, table, since, left);
        }
        for (String table : tables(id, "added")) {
            takeOut(id, table, since, left);
        }
        for (String table : tables(id, "removed")) {
            putBack(id, table, left);
        }
        records.unfold(id);
        return left;
    }

    private List<String> tables(UUID merge, String kind) {
        return jdbc.sql("select tab from people_merge_step where merge = :merge and kind = :kind group by tab order by max(number) desc")
                .param("merge", merge).param("kind", kind)
                .query(String.class)
                .list();
    }

    private List<Long> numbers(UUID merge, String kind, String table, @Nullable String column) {
        return jdbc.sql("""
                select number from people_merge_step
                where merge = :merge and kind = :kind and tab = :table and col is not distinct from :column order by number""")
                .param("merge", merge).param("kind", kind).param("table", table).param("column", column)
                .query(Long.class)
                .list();
    }

    private void giveBack(Merge merge, Map<Long, Since> since, List<LeftOut> left) {
        record Moved(String table, String column) {}
        List<Moved> places = jdbc.sql("""
                select tab, col from people_merge_step where merge = :merge and kind = 'moved'
                group by tab, col order by max(number) desc""")
                .param("merge", merge.id())
                .query((row, n) -> new Moved(row.getString(1), row.getString(2)))
                .list();
        for (Moved place : places) {
            String sql = """
                    update %1$s t set "%2$s" = :merged from people_merge_step s
                    where s.merge = :merge and s.number = any(:numbers) and t."%2$s" = :kept and %3$s returning s.number"""
                    .formatted(place.table(), place.column(), catalogue.match(place.table()));
            Map<String, Object> persons = Map.of("merged", merge.merged().value(), "kept", merge.kept().value());
            List<Long> all = numbers(merge.id(), "moved", place.table(), place.column());
            note(all, write(sql, merge.id(), all, persons), place.table(), place.column(),
                    number -> gone(since, number) ? Why.GONE : Why.MOVED_ON, left);
        }
    }

    private static boolean gone(Map<Long, Since> since, long number) {
        return since.containsKey(number) && since.get(number).gone();
    }

    private void restore(UUID merge, String table, Map<Long, Since> since, List<LeftOut> left) {
        String sets = catalogue.columns(table).stream().map(column -> "\"%1$s\" = r.\"%1$s\"".formatted(column)).collect(Collectors.joining(", "));
        String sql = """
                update %1$s t set %2$s from people_merge_step s, jsonb_populate_record(null::%1$s, s.before) r
                where s.merge = :merge and s.number = any(:numbers) and %3$s returning s.number"""
                .formatted(table, sets, catalogue.match(table));
        unlessChanged(merge, "changed", table, sql, since, left);
    }

    private void takeOut(UUID merge, String table, Map<Long, Since> since, List<LeftOut> left) {
        String sql = """
                delete from %s t using people_merge_step s
                where s.merge = :merge and s.number = any(:numbers) and %s returning s.number""".formatted(table, catalogue.match(table));
        unlessChanged(merge, "added", table, sql, since, left);
    }

    private void unlessChanged(UUID merge, String kind, String table, String sql, Map<Long, Since> since, List<LeftOut> left) {
        List<Long> all = numbers(merge, kind, table, null);
        List<Long> untouched = all.stream().filter(number -> !since.containsKey(number)).toList();
        note(all, write(sql, merge, untouched, Map.of()), table, null,
                number -> gone(since, number) ? Why.GONE : Why.CHANGED, left);
    }

    /** What became of the rows of some steps. @param done numbers of the steps that went back @param refused by the database, and why */
    private record Written(Set<Long> done, Map<Long, Why> refused) {}

    private static void note(
            List<Long> all, Written written, String table, @Nullable String column, Function<Long, Why> otherwise, List<LeftOut> left) {
        for (Long number : all) {
            if (!written.done().contains(number)) {
                Why refused = written.refused().get(number);
                left.add(new LeftOut(table, column, refused == null ? otherwise.apply(number) : refused));
            }
        }
    }

    /** All at once; where the database refuses that, one after the other, so that only those at fault are left out. */
    private Written write(String sql, UUID merge, List<Long> numbers, Map<String, Object> parameters) {
        Set<Long> done = new HashSet<>();
        Map<Long, Why> refused = new HashMap<>();
        Why together = attempt(() -> done.addAll(written(sql, merge, numbers, parameters)));
        if (together != null) {
            done.clear();
            for (Long number : numbers) {
                Why why = attempt(() -> done.addAll(written(sql, merge, List.of(number), parameters)));
                if (why != null) {
                    refused.put(number, why);
                }
            }
        }
        return new Written(done, refused);
    }

    private List<Long> written(String sql, UUID merge, List<Long> numbers, Map<String, Object> parameters) {
        return jdbc.sql(sql)
                .params(parameters)
                .param("merge", merge)
                .param("numbers", numbers.toArray(Long[]::new))
                .query(Long.class)
                .list();
    }

    private void putBack(UUID merge, String table, List<LeftOut> left) {
        String columns = catalogue.columns(table).stream().map(column -> "\"" + column + "\"").collect(Collectors.joining(", "));
        String sql = """
                insert into %1$s (%2$s) select %3$s from people_merge_step s, jsonb_populate_record(null::%1$s, s.before) r
                where s.merge = :merge and s.number = :number on conflict do nothing"""
                .formatted(table, columns, columns.replaceAll("\"(\\w+)\"", "r.\"$1\""));
        for (Long number : numbers(merge, "removed", table, null)) {
            int[] rows = {0};
            Why why = attempt(() -> rows[0] = jdbc.sql(sql).param("merge", merge).param("number", number).update());
            if (why == null && rows[0] == 0) {
                why = Why.STANDING;
            }
            if (why != null) {
                left.add(new LeftOut(table, null, why == Why.STANDING && table.equals(DOCUMENT) ? Why.TAKEN : why));
            }
        }
    }

    /** @return why the database refuses the work, of which nothing is left then; null where it was done */
    private @Nullable Why attempt(Runnable work) {
        try {
            nested.executeWithoutResult(status -> work.run());
            return null;
        } catch (DataIntegrityViolationException | UncategorizedSQLException refused) {
            return why(refused);
        }
    }

    private static Why why(DataAccessException refused) {
        String state = refused.getMostSpecificCause() instanceof SQLException cause ? cause.getSQLState() : "";
        return STANDS.contains(state) ? Why.STANDING : FOREIGN_KEY.equals(state) ? Why.UNATTACHED : Why.FORBIDDEN;
    }
}
