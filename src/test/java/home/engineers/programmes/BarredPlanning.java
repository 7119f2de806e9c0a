package home.engineers.programmes;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * Plans statements on the tables, and once more on the views of somebody who is out of a case. One that groups by a primary key
 * alone, or writes what a view cannot write, would answer them with a fault.
 */
final class BarredPlanning {
    private static final Pattern PARAMETER = Pattern.compile("\\?|(?<![:\\w]):(\\w+)");

    private final DataSource store;
    private final InformationBarrier barrier;
    private final PersonId out;
    private int planned;

    BarredPlanning(DataSource store, InformationBarrier barrier, PersonId out) {
        this.store = store;
        this.barrier = barrier;
        this.out = out;
    }

    /** A statement of the product with numbered parameters. @param from where it comes from */
    record Stated(String from, String sql, int parameters) {
        static Stated of(String from, String text) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            String sql = PARAMETER.matcher(text).replaceAll(found -> {
                String name = found.group(1) == null ? "?" + numbers.size() : found.group(1);
                return "\\$" + numbers.computeIfAbsent(name, one -> numbers.size() + 1);
            });
            return new Stated(from, sql, numbers.size());
        }
    }

    /** How many could be planned on the tables. */
    int planned() {
        return planned;
    }

    List<String> failingOnlyForWhoeverIsOut(Collection<Stated> statements) throws SQLException {
        List<String> failing = new ArrayList<>();
        try (Connection open = connection(); Connection barred = barrier.asSeenBy(out, this::connection)) {
            for (Stated one : statements) {
                if (fault(open, one).isEmpty()) {
                    planned++;
                    String fault = fault(barred, one);
                    if (!fault.isEmpty()) {
                        failing.add(one.from() + ": " + fault);
                    }
                }
            }
        }
        return failing;
    }

    private Connection connection() {
        return DataSourceUtils.getConnection(store);
    }

    /** What the server says against it; empty where it can be planned. */
    private static String fault(Connection connection, Stated one) throws SQLException {
        String values = one.parameters() == 0 ? "" : "(" + String.join(",", Collections.nCopies(one.parameters(), "null")) + ")";
        try (Statement statement = connection.createStatement()) {
            statement.execute("deallocate all");
            statement.execute("prepare planned as " + one.sql());
            statement.execute("explain execute planned" + values);
            return "";
        } catch (SQLException fault) {
            return String.valueOf(fault.getMessage());
        }
    }
}
