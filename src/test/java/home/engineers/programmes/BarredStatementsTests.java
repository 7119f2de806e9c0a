package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every statement of the product that can be planned on the tables can be planned on the views of whoever is out of a case: one
 * that groups by a primary key alone, or writes what a view cannot write, would answer them with a fault.
 */
@HouseTest
@TestPropertySource(properties = "spring.application.name=recusals")
class BarredStatementsTests {
    private static final Pattern BLOCK = Pattern.compile("\"\"\"\\n(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern LINE = Pattern.compile("\"((?:select|insert into|update|delete from|with) [^\"\\\\]*)\"");
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\s*(select|insert into|update|delete from|with)\\s.*");
    private static final Pattern PARAMETER = Pattern.compile("\\?|(?<![:\\w]):(\\w+)");

    @Autowired private ApplicationContext context;
    @Autowired private DataSource store;
    @Autowired private InformationBarrier barrier;
    @Autowired private Recusals recusals;
    @Autowired private PlatformTransactionManager transactions;

    private PersonId out;
    private int planned;

    @BeforeEach
    void someoneIsOut() {
        ReviewHouse house = ReviewHouse.in(context);
        house.on(9, 28);
        CaseId hidden = house.file(house.applicant()).id();
        out = house.applicant().requirePerson();
        new TransactionTemplate(transactions).executeWithoutResult(status -> recusals.enter(hidden, out, "同一课题组"));
    }

    /** A statement of the product with numbered parameters. */
    private record Stated(String file, String sql, int parameters) {
        static Stated of(String file, String text) {
            Map<String, Integer> numbers = new LinkedHashMap<>();
            String sql = PARAMETER.matcher(text).replaceAll(found -> {
                String name = found.group(1) == null ? "?" + numbers.size() : found.group(1);
                return "\\$" + numbers.computeIfAbsent(name, one -> numbers.size() + 1);
            });
            return new Stated(file, sql, numbers.size());
        }
    }

    private static List<Stated> statements() throws IOException {
        List<Stated> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                for (Pattern literal : List.of(BLOCK, LINE)) {
                    literal.matcher(source).results()
                            .map(one -> one.group(1))
                            .filter(text -> STATEMENT.matcher(text).matches())
                            .forEach(text -> found.add(Stated.of(file.getFileName().toString(), text)));
                }
            }
        }
        return found;
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

    private List<String> failingOnlyForWhoeverIsOut(List<Stated> statements) throws SQLException {
        List<String> failing = new ArrayList<>();
        try (Connection open = store.getConnection(); Connection barred = barrier.asSeenBy(out, this::connection)) {
            for (Stated one : statements) {
                if (fault(open, one).isEmpty()) {
                    planned++;
                    String fault = fault(barred, one);
                    if (!fault.isEmpty()) {
                        failing.add(one.file() + ": " + fault);
                    }
                }
            }
        }
        return failing;
    }

    private Connection connection() {
        try {
            return store.getConnection();
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void everyStatementCanBePlannedBehindTheBarrier() throws Exception {
        assertThat(failingOnlyForWhoeverIsOut(statements())).isEmpty();
        assertThat(planned).as("statements that are whole in the source").isGreaterThan(1000);
    }

    @Test
    void aStatementThatGroupsByAPrimaryKeyAloneIsFound() throws Exception {
        Stated planted = Stated.of("planted", "select c.id, c.number, count(*) from review_case c join case_event e on e.case_id = c.id"
                + " where c.status = :status and c.stage <> ? group by c.id");

        assertThat(planted.parameters()).isEqualTo(2);
        assertThat(failingOnlyForWhoeverIsOut(List.of(planted))).singleElement().asString().contains("c.number");
    }
}
