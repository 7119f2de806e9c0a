package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.programmes.BarredPlanning.Stated;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Autowired private ApplicationContext context;
    @Autowired private DataSource store;
    @Autowired private InformationBarrier barrier;
    @Autowired private Recusals recusals;
    @Autowired private PlatformTransactionManager transactions;

    private BarredPlanning planning;

    @BeforeEach
    void someoneIsOut() {
        ReviewHouse house = ReviewHouse.in(context);
        house.on(9, 28);
        CaseId hidden = house.file(house.applicant()).id();
        PersonId out = house.applicant().requirePerson();
        planning = new BarredPlanning(store, barrier, out);
        new TransactionTemplate(transactions).executeWithoutResult(status -> recusals.enter(hidden, out, "同一课题组"));
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

    @Test
    void everyStatementCanBePlannedBehindTheBarrier() throws Exception {
        assertThat(planning.failingOnlyForWhoeverIsOut(statements())).isEmpty();
        assertThat(planning.planned()).as("statements that are whole in the source").isGreaterThan(1000);
    }

    @Test
    void aStatementThatGroupsByAPrimaryKeyAloneIsFound() throws Exception {
        Stated planted = Stated.of("planted", "select c.id, c.number, count(*) from review_case c join case_event e on e.case_id = c.id"
                + " where c.status = :status and c.stage <> ? group by c.id");

        assertThat(planted.parameters()).isEqualTo(2);
        assertThat(planning.failingOnlyForWhoeverIsOut(List.of(planted))).singleElement().asString().contains("c.number");
    }
}
