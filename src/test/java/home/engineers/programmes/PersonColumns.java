package home.engineers.programmes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the database may hold a person: written down by hand in {@code person-columns.csv}, and found by walking the
 * schema. Whatever is an id and leads, by a foreign key, to something else than a person needs no line; every other one
 * does.
 */
final class PersonColumns {
    private static final Path FILE = Path.of("src/test/resources/person-columns.csv");
    private static final String PERSON = "people_person.id";
    private final JdbcClient jdbc;

    PersonColumns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param how person: holds an id; within: belongs to a case or membership of the person; exempt or other: with a reason */
    record Line(String table, String column, How how, List<String> parts, String reason) {
        String place() {
            return table + "." + column;
        }
    }

    enum How {
        PERSON,
        WITHIN,
        EXEMPT,
        OTHER
    }

    static List<Line> written() throws IOException {
        List<Line> lines = new ArrayList<>();
        for (String text : Files.readAllLines(FILE).subList(1, Files.readAllLines(FILE).size())) {
            String[] cells = text.split(",", 5);
            List<String> parts = cells[3].isEmpty() ? List.of() : List.of(cells[3].split(" "));
            lines.add(new Line(cells[0], cells[1], How.valueOf(cells[2].toUpperCase(Locale.ROOT)), parts, cells[4]));
        }
        return lines;
    }

    /** Columns that may hold the id of a person. */
    Set<String> found() {
        Map<String, String> keys = foreignKeys();
        Set<String> own = ownIds();
        Set<String> found = new TreeSet<>();
        for (String place : idColumns()) {
            boolean leadsElsewhere = keys.containsKey(place) && !end(place, keys).equals(PERSON);
            boolean ownId = own.contains(place) && !keys.containsKey(place) && !place.equals(PERSON);
            if (!leadsElsewhere && !ownId) {
                found.add(place);
            }
        }
        return found;
    }

    private static String end(String place, Map<String, String> keys) {
        String at = place;
        while (keys.containsKey(at)) {
            at = keys.get(at);
        }
        return at;
    }

    private List<String> idColumns() {
        return jdbc.sql("""
                select c.table_name || '.' || c.column_name from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.udt_name in ('uuid', '_uuid')""")
                .query(String.class)
                .list();
    }

    private Map<String, String> foreignKeys() {
        Map<String, String> keys = new TreeMap<>();
        jdbc.sql("""
                select f.conrelid::regclass || '.' || a.attname, f.confrelid::regclass || '.' || b.attname
                from pg_constraint f
                join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
                join pg_attribute b on b.attrelid = f.confrelid and b.attnum = f.confkey[1]
                where f.contype = 'f' and cardinality(f.conkey) = 1""")
                .query(row -> {
                    keys.put(row.getString(1), row.getString(2));
                });
        return keys;
    }

    /** The only column of a primary key: the id of the row itself. */
    private Set<String> ownIds() {
        return Set.copyOf(jdbc.sql("""
                select p.conrelid::regclass || '.' || a.attname from pg_constraint p
                join pg_attribute a on a.attrelid = p.conrelid and a.attnum = p.conkey[1]
                where p.contype = 'p' and cardinality(p.conkey) = 1""").query(String.class).list());
    }

    /** Tables of which some row says one of these words, whatever the type of the column. */
    Set<String> tablesThatSay(List<String> words) {
        Set<String> saying = new TreeSet<>();
        for (String table : tables()) {
            boolean says = words.stream().anyMatch(word -> jdbc.sql("select exists (select 1 from \"%s\" t where t::text like ?)".formatted(table))
                    .param("%" + word + "%")
                    .query(Boolean.class)
                    .single());
            if (says) {
                saying.add(table);
            }
        }
        return saying;
    }

    private List<String> tables() {
        return jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class)
                .list();
    }
}
