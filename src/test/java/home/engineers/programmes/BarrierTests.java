package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The ground of a recusal: what the store answers to whoever is barred from a case, and that nobody else notices. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=recusals")
class BarrierTests {
    private static final Path REVIEWED = Path.of("src/test/resources/case-columns.csv");
    private static final String RAISE = "db/migration/programmes/afterMigrate__raise_barrier.sql";

    @Autowired private ApplicationContext context;
    @Autowired private DataSource store;
    @Autowired private JdbcClient jdbc;
    @Autowired private InformationBarrier barrier;
    @Autowired private Recusals recusals;
    @Autowired private PlatformTransactionManager transactions;

    private CaseId hidden;
    private PersonId out;
    private PersonId other;

    @BeforeEach
    void someoneIsOut() {
        ReviewHouse house = ReviewHouse.in(context);
        house.on(9, 28);
        Actor applicant = house.applicant();
        hidden = house.file(applicant).id();
        house.file(house.applicant());
        out = house.applicant().requirePerson();
        other = house.applicant().requirePerson();
        inTransaction(() -> {
            recusals.enter(hidden, out, "同一课题组");
            return out;
        });
    }

    private <T> T inTransaction(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    private int cases() {
        return jdbc.sql("select count(*) from review_case").query(Integer.class).single();
    }

    private boolean there() {
        return jdbc.sql("select exists (select 1 from review_case where id = ?)").param(hidden.value()).query(Boolean.class).single();
    }

    @Test
    void theCaseAndAllThatHangsOnItAreGoneForWhoeverIsOutAndForNobodyElse() {
        int all = cases();

        assertThat(there()).isTrue();
        assertThat(barrier.asSeenBy(other, this::cases)).isEqualTo(all);
        assertThat(barrier.asSeenBy(out, this::cases)).isEqualTo(all - 1);
        assertThat(barrier.asSeenBy(out, this::there)).isFalse();
        assertThat(barrier.asSeenBy(out, () -> barrier.asTheHouse(this::there))).isTrue();
        assertThat(barrier.asSeenBy(out, () -> recusals.standing(hidden))).containsExactly(out);
        assertThat(tables("barrier")).allSatisfy(table -> assertThat(rowsNamingIt(table)).as(table).isZero());
    }

    /** Rows of a view that hold the id of the hidden case in any column. */
    private int rowsNamingIt(String table) {
        return barrier.asSeenBy(out, () -> jdbc.sql("select count(*) from " + table + " t where position(? in t::text) > 0")
                .param(hidden.toString())
                .query(Integer.class)
                .single());
    }

    @Test
    void inOneTransactionTheHouseSeesEverythingAndWhoeverIsOutNothingBeforeAndAfter() {
        List<Boolean> seen = barrier.asSeenBy(out, () -> inTransaction(
                () -> List.of(there(), barrier.asTheHouse(this::there), there())));

        assertThat(seen).containsExactly(false, true, false);
    }

    @Test
    void workOfTheHouseWithinWorkOfTheHouseSeesEverythingToItsEnd() {
        List<Boolean> seen = barrier.asSeenBy(out, () -> inTransaction(() -> {
            boolean before = there();
            List<Boolean> within = barrier.asTheHouse(() -> List.of(barrier.asTheHouse(this::there), there()));
            return List.of(before, within.getFirst(), within.getLast(), there());
        }));

        assertThat(seen).containsExactly(false, true, true, false);
    }

    @Test
    void aConnectionComesBackAsItWasEvenAfterAFailure() throws SQLException {
        barrier.asSeenBy(out, this::cases);
        assertThatThrownBy(() -> barrier.asSeenBy(out, () -> inTransaction(this::failing))).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> barrier.asSeenBy(out, () -> inTransaction(() -> barrier.asTheHouse(this::failing))))
                .isInstanceOf(DataAccessException.class);
        barrier.asSeenBy(out, this::leftOpen);

        List<Connection> all = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                all.add(store.getConnection());
            }
            for (Connection one : all) {
                assertThat(setting(one, "search_path")).isEqualTo("\"$user\", public");
                assertThat(setting(one, "house.viewer")).isEmpty();
            }
        } finally {
            for (Connection one : all) {
                one.close();
            }
        }
    }

    private int failing() {
        return jdbc.sql("select 1 / (select count(*)::integer from review_case where false)").query(Integer.class).single();
    }

    /** Given back in the middle of a transaction that nobody ends. */
    private boolean leftOpen() {
        try (Connection connection = store.getConnection()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("select count(*) from review_case");
            return true;
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String setting(Connection connection, String name) throws SQLException {
        try (var row = connection.createStatement().executeQuery("select coalesce(current_setting('" + name + "', true), '')")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void whoeverIsOutOfNothingUsesTheConnectionItself() {
        String path = barrier.asSeenBy(other, () -> {
            try (Connection connection = store.getConnection()) {
                assertThat(java.lang.reflect.Proxy.isProxyClass(connection.getClass())).isFalse();
                return setting(connection, "search_path");
            } catch (SQLException fault) {
                throw new IllegalStateException(fault);
            }
        });

        assertThat(path).isEqualTo("\"$user\", public");
    }

    @Test
    void withoutTheBarrierWhoeverIsOutGetsNoAnswer() {
        jdbc.sql("alter schema barrier rename to barrier_away").update();
        try {
            assertThatThrownBy(() -> barrier.asSeenBy(out, this::cases)).isInstanceOf(DataAccessException.class);
            assertThat(barrier.asSeenBy(other, this::there)).isTrue();
        } finally {
            jdbc.sql("alter schema barrier_away rename to barrier").update();
        }
        assertThat(barrier.asSeenBy(out, this::there)).isFalse();
    }

    @Test
    void everyColumnThatRefersToACaseIsBehindTheBarrierOrReviewed() throws IOException {
        assertThat(unguarded()).isEqualTo(reviewed());
        assertThat(tables("barrier")).contains(
                "review_case", "case_event", "case_filing", "case_form", "case_objection", "objection_attachment", "objector_look",
                "case_batch_item", "form_draft_file", "recusal", "register_entry", "messages_notice", "files_attachment");
    }

    @Test
    void aPlantedTableIsBehindItFromItsFirstDayAndAPlantedColumnIsFound() {
        Set<String> found = inTransaction(() -> {
            jdbc.sql("create table planted_score (case_id uuid not null, score int)").update();
            jdbc.sql("create table planted_note (id uuid primary key, event_case uuid, of_objection uuid references case_objection)").update();
            jdbc.sql("create table planted_leak (of_review_case uuid)").update();
            raise();
            Set<String> behind = tables("barrier");
            assertThat(behind).contains("planted_score", "planted_note");
            Set<String> open = unguarded();
            jdbc.sql("drop schema barrier cascade").update();
            jdbc.sql("drop table planted_score, planted_note, planted_leak").update();
            raise();
            return open;
        });

        assertThat(found).contains("planted_leak.of_review_case");
    }

    private void raise() {
        try {
            new JdbcTemplate(store).execute(new ClassPathResource(RAISE).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private Set<String> tables(String schema) {
        return Set.copyOf(jdbc.sql("select relname from pg_class where relnamespace = to_regnamespace(?) and relkind in ('r', 'v')")
                .param(schema)
                .query(String.class)
                .list());
    }

    /** Columns that by their name or by a foreign key refer to a case or to what hangs on one, in tables without a view. */
    private Set<String> unguarded() {
        return Set.copyOf(jdbc.sql("""
                select c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid
                where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                  and to_regclass('barrier.' || c.relname) is null
                  and (a.attname ~ '(^|_)cases?(_|$)' or a.attname in ('publicity', 'objection')
                    or exists (select 1 from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid
                        and a.attnum = any (k.conkey) and to_regclass('barrier.' || (k.confrelid::regclass)::text) is not null
                        and k.confrelid <> 'files_attachment'::regclass))""").query(String.class).list());
    }

    private static Set<String> reviewed() throws IOException {
        return Files.readAllLines(REVIEWED).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .peek(cells -> assertThat(cells[2]).hasSizeGreaterThan(20))
                .map(cells -> cells[0] + "." + cells[1])
                .collect(Collectors.toSet());
    }

    @Test
    void noQueryOfTheProductNamesTheTablesPastTheBarrier() throws IOException {
        try (var all = Files.walk(Path.of("src/main/java"))) {
            List<String> past = all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("/store/internal/"))
                    .filter(file -> read(file).matches("(?si).*\\b(from|join|into|update)\\s+public\\..*"))
                    .map(Path::toString)
                    .toList();
            assertThat(past).isEmpty();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void anUnknownPersonIsBarredFromNothing() {
        assertThat(barrier.asSeenBy(new PersonId(UUID.fromString("0194f6b8-0000-7000-8000-000000000000")), this::there)).isTrue();
    }
}
