package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.PersonMerge.Column;
import home.engineers.kernel.PersonMerge.How;
import home.engineers.people.NewPerson;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.testing.HouseTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Whatever holds a person is answered for by a merge, goes over to the kept person, and comes back by an undo. */
@HouseTest
@Transactional
class PersonMergeTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private List<PersonMerge> modules;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    private ReviewHouse house;
    private KnownPerson known;
    private PersonId kept;

    @BeforeEach
    void someoneStandsEverywhere() throws Exception {
        house = ReviewHouse.in(context);
        known = KnownPerson.in(context, house);
        jdbc.sql("update people_account set first_signed_in_at = null where person = ?").param(known.id().value()).update();
        kept = house.applicant(NewPerson.of("岑见薇", "13800098002", null).markedInvented()).requirePerson();
    }

    private List<Column> columns() {
        return modules.stream().flatMap(module -> module.columns().stream()).toList();
    }

    private static String place(Column column) {
        return column.table() + "." + column.column();
    }

    @Test
    void everyColumnReallyMovesAndComesBack() {
        plantTheHandOfAHandler();
        plantBareRows();
        Map<String, Integer> before = held(known.id());
        assertThat(columns().stream().filter(column -> column.how() != How.STAYS && before.get(place(column)) == 0).map(PersonMergeTests::place))
                .as("columns in which nothing was planted").isEmpty();
        Set<String> whole = rows();
        List<String> broken = violations();

        UUID merge = granted(merge());

        Map<String, Integer> left = held(known.id());
        Map<String, Integer> gained = held(kept);
        for (Column column : columns()) {
            int had = before.get(place(column));
            switch (column.how()) {
                case MOVES -> {
                    assertThat(left.get(place(column))).as(place(column)).isZero();
                    assertThat(gained.get(place(column))).as(place(column)).isGreaterThanOrEqualTo(had);
                }
                case SET_ASIDE, ENDS -> assertThat(left.get(place(column))).as(place(column)).isZero();
                case STAYS -> {
                    boolean saidAnew = column.table().equals("people_duplicate");
                    assertThat(saidAnew ? had : left.get(place(column))).as(place(column)).isGreaterThanOrEqualTo(had);
                }
            }
        }
        assertThat(broken).containsAll(violations());

        granted(desk.undo(house.secretary(), merge, 0));

        Set<String> again = rows();
        assertThat(again.stream().filter(row -> !whole.contains(row))).as("rows that were not there before").isEmpty();
        assertThat(whole.stream().filter(row -> !again.contains(row))).as("rows that did not come back").isEmpty();
        assertThat(broken).containsAll(violations());
    }

    /** The traces of a handler, which the known person, an applicant, has not left. */
    private void plantTheHandOfAHandler() {
        UUID me = known.id().value();
        UUID other = house.secretary().requirePerson().value();
        UUID association = house.association().value();
        UUID someonesCase = granted(house.file(
                house.applicant(), new CaseFiling.Form("title-review", "engineer", "机械电气", "", true))).id().value();
        write("insert into people_person (id, name, entered_at, erased_at, merged_into) values (?, '', '2026-10-01', '2026-10-02', ?)", id(), me);
        write("insert into district_step (id, district, step, taken_on, document, recorded_by, recorded_at, version)"
                + " values (?, '500998', 'opening', '2026-10-01', '文', ?, '2026-10-01', 1)", id(), me);
        write("insert into case_reviewer (case_id, round, person, named_by, named_at) values (?, 9, ?, ?, '2026-10-01')", someonesCase, me, me);
        UUID objection = id();
        write("insert into case_objection (id, case_id, facts, receipt, received_at, kind, raised_by, raised_at, raised_reason,"
                        + " answered_at, answered_by, upheld, answer)"
                        + " values (?, ?, '', ?, '2026-10-01', 'objection', ?, '2026-10-02', '', '2026-10-03', ?, false, '')",
                objection, someonesCase, objection.toString(), me, me);
        write("insert into objector_look (id, objection, person, looked_at) values (?, ?, ?, '2026-10-02')", id(), objection, me);
        write("insert into objection_handlers (id, association, first_person, second_person, named_by, named_at, ended_at)"
                + " values (?, ?, ?, ?, ?, '2026-10-01', '2026-10-02')", id(), association, me, other, me);
        write("insert into objection_handlers (id, association, first_person, second_person, named_by, named_at, ended_at)"
                + " values (?, ?, ?, ?, ?, '2026-10-01', '2026-10-02')", id(), association, other, me, other);
        UUID call = id();
        write("insert into programme_call (id, version, programme, edition, name_zh, name_en, opens_on, closes_on, counts_on, opened_by,"
                        + " opened_at, closed_by, closed_at, closed_why)"
                        + " select ?, 1, programme, edition, '旧', 'Old', '2025-01-01', '2025-02-01', '2025-01-01', ?, '2025-01-01', ?, '2025-01-02', ''"
                        + " from programme_edition where origin = 'bundled' limit 1", call, me, me);
        write("insert into official_sheet (id, call, attachment, sent_by, sent_at) values (?, ?, ?, ?, '2026-10-01')", id(), call, id(), me);
        write("insert into official_mapping (id, programme, loaded_by, loaded_at) values (?, 'title-review', ?, '2025-10-01')", id(), me);
        write("insert into official_result (case_id, ordinal, certificate_number, issued_on, authority, why, recorded_by, recorded_at)"
                        + " values (?, 2, '渝职2026-00009', '2026-10-01', '局', '更正', ?, '2026-10-01')",
                known.filed().id().value(), me);
        write("insert into document_template (id, programme, form, loaded_by, loaded_at)"
                + " values (?, 'title-review', 'application', ?, '2025-10-01')", id(), me);
        write("insert into programme_draft (id, version, programme, edition, document, status, written_by, changed_at, submitted_by,"
                + " submitted_at, decided_by, decided_at)"
                + " values (?, 3, 'title-review', '2098-1', '', 'dropped', ?, '2026-10-01', ?, '2026-10-01', ?, '2026-10-02')", id(), other, other, me);
        write("insert into programme_edition (programme, edition, sha256, document, stored_at, origin, written_by, adopted_by)"
                + " select 'hand', '2098-1', sha256, document, '2026-10-02', 'written', ?, ? from programme_edition limit 1", other, me);
    }

    /** In what is left, bare rows that say no more than whom they are about; nothing is asked of what they would mean. */
    private void plantBareRows() {
        Map<String, Integer> held = held(known.id());
        columns().stream()
                .filter(column -> column.how() == How.MOVES && held.get(place(column)) == 0)
                .forEach(this::plantBareRow);
    }

    private void plantBareRow(Column column) {
        jdbc.sql("""
                select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) from pg_constraint
                where conrelid = cast(? as regclass) and contype in ('c', 'f', 'x')""")
                .param(column.table())
                .query(String.class)
                .list()
                .forEach(drop -> jdbc.sql(drop).update());
        Map<String, String> values = new TreeMap<>();
        jdbc.sql("select column_name, udt_name from information_schema.columns where table_name = ? and is_nullable = 'NO' and column_default is null and is_identity = 'NO'")
                .param(column.table())
                .query(row -> {
                    values.put("\"" + row.getString(1) + "\"", switch (row.getString(2)) {
                        case "uuid" -> "gen_random_uuid()";
                        case "text", "varchar", "bpchar" -> "left(md5(random()::text), 4)";
                        case "bool" -> "false";
                        case "jsonb" -> "'{}'";
                        case "bytea" -> "'\\x'";
                        case "date", "timestamptz" -> "'2026-10-01'";
                        case "int2", "int4", "int8", "numeric" -> "7";
                        default -> "'{}'";
                    });
                });
        values.put("\"" + column.column() + "\"", "'" + known.id() + "'");
        jdbc.sql("insert into %s (%s) values (%s)".formatted(
                        column.table(), String.join(", ", values.keySet()), String.join(", ", values.values())))
                .update();
    }

    private static UUID id() {
        return UUID.randomUUID();
    }

    private void write(String sql, Object... parameters) {
        assertThat(jdbc.sql(sql).params(parameters).update()).isPositive();
    }

    /** What was planted by hand breaks some already; a merge breaks none. */
    private List<String> violations() {
        return invariants.stream().flatMap(one -> one.violations().stream()).toList();
    }

    private Outcome<UUID> merge() {
        return merge(Map.of("name", "kept", "mobile", "kept", "born", "kept"));
    }

    private Outcome<UUID> merge(Map<String, String> choices) {
        return desk.merge(house.secretary(), new Order(kept, version(kept), known.id(), version(known.id()), choices));
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    private Map<String, Integer> held(PersonId person) {
        Map<String, Integer> held = new HashMap<>();
        columns().forEach(column -> held.put(place(column), jdbc.sql("select count(*) from %s where \"%s\"::text = ?".formatted(column.table(), column.column()))
                .param(person.toString()).query(Integer.class).single()));
        return held;
    }

    /** All rows of all tables with a person in them, but for what a merge and its undo leave behind on purpose. */
    private Set<String> rows() {
        Set<String> all = new TreeSet<>();
        columns().stream()
                .filter(column -> column.how() != How.ENDS)
                .map(Column::table)
                .distinct()
                .filter(table -> !List.of("people_merge", "evidence_entry").contains(table))
                .forEach(table -> {
                    String but = switch (table) {
                        case "messages_notice" -> " where title_key not like 'people.merge%'";
                        case "messages_maildrop" -> " where subject not like '%合并%'";
                        case "people_change" -> " where section <> 'person'";
                        default -> "";
                    };
                    jdbc.sql("select (to_jsonb(t) - 'version')::text from %s t%s".formatted(table, but))
                            .query(String.class)
                            .list()
                            .forEach(row -> all.add(table + " " + row));
                });
        return all;
    }
}
