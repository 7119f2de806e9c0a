package home.engineers.patents.internal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;

/** Rows that go to the database in one statement, each column as one array of texts, cast by the statement. */
final class Rows {
    /** Stands between the values of a column that holds several; no text of a record holds it. */
    private static final String BETWEEN = "\u001f";

    private final List<List<@Nullable String>> columns = new ArrayList<>();
    private int size;

    /** @param values one of each column, in the order of the statement's parameters */
    void add(@Nullable Object... values) {
        for (int i = 0; i < values.length; i++) {
            if (columns.size() <= i) {
                columns.add(new ArrayList<>());
            }
            Object value = values[i];
            columns.get(i).add(value == null ? null : kept(value.toString()));
        }
        size++;
    }

    /** A text as the database keeps it, which is without any character 0. */
    static String kept(String text) {
        return text.replace("\0", "");
    }

    /** Several values as one; the statement takes them apart by {@link #several}. */
    static String together(List<String> values) {
        return String.join(BETWEEN, values);
    }

    /** SQL that makes an array of a column written by {@link #together}. */
    static String several(String column) {
        return "coalesce(string_to_array(nullif(" + column + ", ''), E'\\x1f'), '{}')";
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** @param sql with one array parameter for each column @return how many rows it changed */
    int run(JdbcOperations jdbc, String sql) {
        if (size == 0) {
            return 0;
        }
        Integer changed = jdbc.execute(sql, (PreparedStatement statement) -> {
            for (int i = 0; i < columns.size(); i++) {
                Array array = statement.getConnection().createArrayOf("text", columns.get(i).toArray(String[]::new));
                statement.setArray(i + 1, array);
            }
            return statement.executeUpdate();
        });
        return changed == null ? 0 : changed;
    }
}
