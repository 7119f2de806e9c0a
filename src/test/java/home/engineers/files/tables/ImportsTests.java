package home.engineers.files.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.files.tables.ImportReport.Ending;
import home.engineers.files.tables.ImportReport.Refusal;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Against a real database, since savepoints and commits are what is tested. */
@Database
class ImportsTests {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final SingleConnectionDataSource CONNECTION =
            new SingleConnectionDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password(), true);
    private final JdbcClient jdbc = JdbcClient.create(CONNECTION);
    private final Imports imports = imports();

    @TempDir
    Path folder;

    @BeforeEach
    void empty() {
        jdbc.sql("drop table if exists tool").update();
        jdbc.sql("create table tool (code text primary key, name text not null, shelf int not null unique)").update();
    }

    @Test
    void readsColumnsInAnyOrderUnderAnyKnownName() throws IOException {
        ImportReport report = run(" 货架号 ,备注,Name,编 号（必填）\n7,x,台钳,A1\n", ImportMode.GOOD_ROWS);

        assertThat(report.clean()).isTrue();
        assertThat(report.ignored()).containsExactly("备注");
        assertThat(stored()).containsExactly("A1 台钳 7");
    }

    @Test
    void allOrNothingWritesNothingWhereOneRowIsRefused() throws IOException {
        ImportReport report = run("编号,名称,货架\nA1,台钳,7\nA2,,8\nA3,卡尺,九\n", ImportMode.ALL_OR_NOTHING);

        assertThat(report).isEqualTo(new ImportReport(
                ImportMode.ALL_OR_NOTHING, Ending.NOTHING_WRITTEN, 3, 0, 0, 2,
                List.of(
                        new Refusal(3, "名称", "", "没有填写。这一格必须填。"),
                        new Refusal(4, "货架", "九", "与已有的记录冲突，没有写入。请核对这一行的编号、证件或日期。")),
                List.of()));
        assertThat(stored()).isEmpty();
    }

    @Test
    void goodRowsAreKeptAndARefusedRowLeavesNothingBehind() throws IOException {
        ImportReport report = run("编号,名称,货架\nA1,台钳,7\nA2,半途,8\nA3,卡尺,7\nA4,扳手,9\n", ImportMode.GOOD_ROWS);

        assertThat(report.stored()).isEqualTo(2);
        assertThat(report.refused()).extracting(Refusal::row).containsExactly(3, 4);
        assertThat(stored()).containsExactly("A1 台钳 7", "A4 扳手 9");
    }

    @Test
    void importingAgainMakesNoDuplicates() throws IOException {
        String table = "编号,名称,货架\nA1,台钳,7\nA2,卡尺,8\n";
        run(table, ImportMode.ALL_OR_NOTHING);

        ImportReport again = run(table + "A3,扳手,9\n", ImportMode.ALL_OR_NOTHING);

        assertThat(again.stored()).isEqualTo(1);
        assertThat(again.unchanged()).isEqualTo(2);
        assertThat(stored()).hasSize(3);
    }

    @Test
    void aDryRunCountsWhatWouldBeAndWritesNothing() throws IOException {
        ImportReport report = run("编号,名称,货架\nA1,台钳,7\nA1,台钳,7\n", ImportMode.DRY_RUN);

        assertThat(report.stored()).isEqualTo(1);
        assertThat(report.unchanged()).isEqualTo(1);
        assertThat(stored()).isEmpty();
    }

    @Test
    void aMissingColumnIsRefusedAtTheHeaderRow() throws IOException {
        ImportReport report = run("编号,货架,货架\nA1,7,8\n", ImportMode.GOOD_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.UNREADABLE);
        assertThat(report.refused()).extracting(Refusal::row, Refusal::column)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(1, "名称"), org.assertj.core.groups.Tuple.tuple(1, "货架"));
    }

    @Test
    void aFaultLateInTheFileIsFoundBeforeAnyRowIsWritten() throws IOException {
        ImportReport report = run("编号,名称,货架\nA1,台钳,7\nA2,\"没有关,8\n", ImportMode.GOOD_ROWS);

        assertThat(report.ending()).isEqualTo(Ending.UNREADABLE);
        assertThat(report.refused()).extracting(Refusal::row).containsExactly(3);
        assertThat(stored()).isEmpty();
    }

    @Test
    void whatTheListenerHearsInGoodRowsModeIsCommitted() throws IOException {
        List<Integer> committed = new ArrayList<>();
        List<Integer> heard = new ArrayList<>();

        run(many(500), ImportMode.GOOD_ROWS, progress -> {
            heard.add(progress.stored());
            committed.add(seenFromOutside());
        });

        assertThat(heard).containsExactly(200, 400, 500, 500);
        assertThat(committed).isEqualTo(heard);
    }

    @Test
    void anAbruptEndInGoodRowsModeLosesNothingAcknowledgedAndCanBeTakenUpAgain() throws IOException {
        assertThatThrownBy(() -> run(many(500), ImportMode.GOOD_ROWS, progress -> {
            if (progress.read() == 400) {
                throw new IllegalStateException("the machine stops");
            }
        })).hasMessage("the machine stops");
        assertThat(stored()).hasSize(400);

        ImportReport again = run(many(500), ImportMode.GOOD_ROWS);

        assertThat(again.unchanged()).isEqualTo(400);
        assertThat(again.stored()).isEqualTo(100);
    }

    @Test
    void aCancelledImportOfAllOrNothingWritesNothing() throws IOException {
        ImportReport report = run(many(500), ImportMode.ALL_OR_NOTHING, new ImportListener() {
            @Override
            public void progressed(ImportProgress progress) {
                assertThat(progress.total()).isEqualTo(500);
            }

            @Override
            public boolean cancelled() {
                return true;
            }
        });

        assertThat(report.ending()).isEqualTo(Ending.CANCELLED);
        assertThat(report.stored()).isZero();
        assertThat(stored()).isEmpty();
    }

    @Test
    void reasonsAreWrittenInTheLanguageOfWhoeverOrdered() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "编号,名称,货架\nA1,,7\n");
        ImportOrder order = new ImportOrder(
                file, "t.csv", ImportMode.DRY_RUN, ActingContext.OPERATOR, Language.EN, ImportListener.NONE);

        assertThat(imports.run(new Tools(jdbc), order).refused().getFirst().reason())
                .isEqualTo("Not filled in. This cell is needed.");
    }

    @Test
    void theTemplateReadsBackAsAHeaderThatFits() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        paper().template(new Tools(jdbc), Language.ZH, out);
        Path file = Files.write(folder.resolve("t.xlsx"), out.toByteArray());

        try (TableLines lines = TableFile.of(file, "t.xlsx").open()) {
            TableLine first = lines.next();
            assertThat(first).isEqualTo(new TableLine(1, List.of("编号", "名称", "货架")));
            assertThat(Header.of(new Tools(jdbc).columns(), first).faults()).isEmpty();
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void theAnnotatedFileSaysAtEachRowWhatWasWrong() throws IOException {
        Path file = Files.writeString(folder.resolve("t.csv"), "编号,名称,货架\nA1,,7\n=1+1,台钳,8\n");
        ImportOrder order = order(file, ImportMode.DRY_RUN, ImportListener.NONE);
        ImportReport report = imports.run(new Tools(jdbc), order);
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        paper().annotated(order, new Tools(jdbc), report, out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(
                "\uFEFF编号,名称,货架,导入批注\r\nA1,,7,名称：没有填写。这一格必须填。\r\n'=1+1,台钳,8,\r\n");
    }

    private ImportReport run(String table, ImportMode mode) throws IOException {
        return run(table, mode, ImportListener.NONE);
    }

    private ImportReport run(String table, ImportMode mode, ImportListener listener) throws IOException {
        return imports.run(new Tools(jdbc), order(Files.writeString(folder.resolve("t.csv"), table), mode, listener));
    }

    private static ImportOrder order(Path file, ImportMode mode, ImportListener listener) {
        return new ImportOrder(file, "t.csv", mode, ActingContext.OPERATOR, Language.ZH, listener);
    }

    private static String many(int count) {
        StringBuilder table = new StringBuilder("编号,名称,货架\n");
        for (int i = 0; i < count; i++) {
            table.append("A").append(i).append(",工具,").append(i).append('\n');
        }
        return table.toString();
    }

    private List<String> stored() {
        return jdbc.sql("select code || ' ' || name || ' ' || shelf from tool order by code").query(String.class).list();
    }

    private static int seenFromOutside() {
        JdbcClient outside = JdbcClient.create(
                new DriverManagerDataSource(DATABASE.url(), DATABASE.user(), DATABASE.password()));
        return outside.sql("select count(*) from tool").query(Integer.class).single();
    }

    private static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("i18n/files");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static ImportPaper paper() {
        return new ImportPaper(words());
    }

    private static Imports imports() {
        return new Imports(
                new StaticListableBeanFactory().getBeanProvider(
                        org.springframework.core.ResolvableType.forClassWithGenerics(ImportKind.class, Object.class)),
                words(),
                new JdbcTransactionManager(CONNECTION));
    }

    /** A kind of thing simple enough to see through: tools on numbered shelves, one on each. */
    private record Tools(JdbcClient jdbc) implements ImportKind<Tools.Tool> {
        record Tool(String code, String name, String shelf) {}

        @Override
        public String name() {
            return "tools";
        }

        @Override
        public LocalizedText title() {
            return new LocalizedText("工具", "Tools");
        }

        @Override
        public String act() {
            return "tools.import";
        }

        @Override
        public List<Column> columns() {
            return List.of(
                    Column.required("编号", new LocalizedText("如 A1", "such as A1"), "code"),
                    Column.required("名称", new LocalizedText("叫什么", "what it is called"), "name"),
                    Column.optional("货架", new LocalizedText("几号", "which"), "shelf", "货架号"));
        }

        @Override
        public Outcome<Tool> read(Row row) {
            return Outcome.granted(new Tool(row.cell("编号"), row.cell("名称"), row.cell("货架")));
        }

        @Override
        public Outcome<Stored> store(Tool tool, ActingContext context) {
            if (!tool.shelf().matches("\\d+")) {
                return Outcome.refused(Reason.at("货架", "files.import.clash"));
            }
            boolean known = jdbc.sql("select count(*) from tool where code = ? and name = ? and shelf = ?")
                    .params(tool.code(), tool.name(), Integer.parseInt(tool.shelf()))
                    .query(Integer.class)
                    .single() > 0;
            if (known) {
                return Outcome.granted(Stored.UNCHANGED);
            }
            jdbc.sql("insert into tool values (?, ?, ?)")
                    .params(tool.code(), tool.name(), Integer.parseInt(tool.shelf()))
                    .update();
            return tool.name().equals("半途")
                    ? Outcome.refused(Reason.of("files.import.clash"))
                    : Outcome.granted(Stored.STORED);
        }
    }
}
