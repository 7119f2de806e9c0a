package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge.Book;
import home.engineers.kernel.PersonMerge.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Row by row what a merge does to the tables of the house. Names of tables and columns come from the modules and from the
 * catalogue of the database, never from a request.
 */
@Repository
class MergeSteps {
    private final JdbcClient jdbc;
    private final MergeCatalogue catalogue;

    MergeSteps(JdbcClient jdbc, MergeCatalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The book of one merge. */
    Book book(UUID merge) {
        return new Book() {
            @Override
            public int remove(String table, String condition, Map<String, ?> parameters) {
                return jdbc.sql("""
                        with gone as (delete from %1$s where %2$s returning %3$s as key, to_jsonb(%1$s) as image)
                        insert into people_merge_step (merge, kind, tab, key, before)
                        select :merge, 'removed', '%1$s', key, image from gone""".formatted(table, condition, catalogue.key(table, table)))
                        .params(parameters)
                        .param("merge", merge)
                        .update();
            }

            @Override
            public int change(String table, String assignments, String condition, Map<String, ?> parameters) {
                jdbc.sql("""
                        insert into people_merge_step (merge, kind, tab, key, before)
                        select :merge, 'changed', '%1$s', %3$s, to_jsonb(%1$s) from %1$s where %2$s"""
                        .formatted(table, condition, catalogue.key(table, table)))
                        .params(parameters)
                        .param("merge", merge)
                        .update();
                return jdbc.sql("update %s set %s where %s".formatted(table, assignments, condition)).params(parameters).update();
            }
        };
    }

    void move(UUID merge, Column column, PersonId merged, PersonId kept) {
        String table = column.table();
        jdbc.sql("""
                with moved as (update %1$s set "%2$s" = :kept where "%2$s" = :merged returning %3$s as key)
                insert into people_merge_step (merge, kind, tab, col, key)
                select :merge, 'moved', '%1$s', '%2$s', key from moved""".formatted(table, column.column(), catalogue.key(table, table)))
                .param("merge", merge)
                .param("merged", merged.value())
                .param("kept", kept.value())
                .update();
    }

    void drop(Column column, PersonId merged) {
        jdbc.sql("delete from %s where \"%s\"::text = :merged".formatted(column.table(), column.column()))
                .param("merged", merged.toString())
                .update();
    }

    /** How many rows the person has in each of the columns that hold ids as such; nothing of which there is none. */
    Map<Column, Integer> counts(List<Column> columns, PersonId person) {
        String all = IntStream.range(0, columns.size())
                .mapToObj(i -> "select %d as place, count(*) as held from %s where \"%s\" = :person"
                        .formatted(i, columns.get(i).table(), columns.get(i).column()))
                .collect(Collectors.joining(" union all "));
        Map<Column, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("select * from (%s) found where held > 0 order by place".formatted(all))
                .param("person", person.value())
                .query(row -> {
                    counts.put(columns.get(row.getInt("place")), row.getInt("held"));
                });
        return counts;
    }

    /** Notes rows that the merge has entered anew; an undo takes them out, unless they were changed since. */
    void added(UUID merge, String table, String condition, Map<String, ?> parameters) {
        jdbc.sql("""
                insert into people_merge_step (merge, kind, tab, key)
                select :merge, 'added', '%1$s', %3$s from %1$s where %2$s""".formatted(table, condition, catalogue.key(table, table)))
                .params(parameters)
                .param("merge", merge)
                .update();
    }

    /** Closes the book: from here on a row that differs was changed by somebody else. */
    void close(UUID merge) {
        for (String table : tables(merge, "kind <> 'removed'")) {
            jdbc.sql("""
                    update people_merge_step s set digest = md5(to_jsonb(t)::text) from %s t
                    where s.merge = :merge and s.tab = :table and s.kind <> 'removed' and %s""".formatted(table, catalogue.match(table)))
                    .param("merge", merge)
                    .param("table", table)
                    .update();
        }
    }

    /** Marks each step whose row is not as the merge left it: {@code changed} or {@code gone}. */
    List<Since> since(UUID merge) {
        return tables(merge, "kind <> 'removed'").stream()
                .flatMap(table -> jdbc.sql("""
                        select s.number, s.tab, s.col, s.kind, %1$s is null as gone from people_merge_step s
                        left join %2$s t on %3$s
                        where s.merge = :merge and s.tab = :table and s.kind <> 'removed'
                          and md5(to_jsonb(t)::text) is distinct from s.digest""".formatted(
                                "t." + catalogue.firstKey(table), table, catalogue.match(table)))
                        .param("merge", merge)
                        .param("table", table)
                        .query((row, n) -> new Since(
                                row.getLong("number"), row.getString("tab"), row.getString("col"), row.getString("kind"), row.getBoolean("gone")))
                        .list()
                        .stream())
                .toList();
    }

    /** @param col of a row that moved, else null */
    record Since(long number, String tab, @Nullable String col, String kind, boolean gone) {}

    /** How many rows of which columns were moved, set aside or changed. */
    List<Place> places(UUID merge) {
        return jdbc.sql("""
                select tab, col, count(*) from people_merge_step where merge = :merge and kind in ('moved', 'removed')
                group by tab, col order by tab, col""")
                .param("merge", merge)
                .query((row, n) -> new Place(row.getString(1), row.getString(2), row.getInt(3)))
                .list();
    }

    /** @param col of rows that moved, else null */
    record Place(String tab, @Nullable String col, int rows) {}

    private List<String> tables(UUID merge, String condition) {
        return jdbc.sql("select tab from people_merge_step where merge = :merge and %s group by tab order by max(number) desc".formatted(condition))
                .param("merge", merge)
                .query(String.class)
                .list();
    }
}
