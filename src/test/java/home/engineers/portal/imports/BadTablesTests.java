package home.engineers.portal.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.ImportReport.Refusal;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.Language;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people upload, as it comes: each fault has its row, its column and its sentence, and nothing is half-written. */
@HouseTest
class BadTablesTests {
    private static final String HEADER = "姓名,手机号,证件号码\n";
    private static final String MEMBERS = "姓名,手机号,入会日期,到期日期\n";

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @TempDir
    Path folder;

    /** A table and where the one refusal stands that is expected, in which words. */
    record Case(String says, String kind, String name, byte[] content, int row, String column, String words) {
        @Override
        public String toString() {
            return says;
        }
    }

    static Stream<Case> faults() {
        return Stream.of(
                persons("an empty file", "", 0, "", "文件是空的"),
                persons("a header alone", HEADER, 1, "", "没有内容"),
                persons("an empty header", ",,\n甲,1,2\n", 1, "", "没有列名"),
                persons("a missing column", "姓名,手机号\n差一列,13974000001\n", 1, "证件号码", "缺少这一列"),
                persons("a column twice", "姓名,手机,手机号,证件号码\n两列,1,13974000001," + number(1) + "\n", 1, "手机号", "出现了两次"),
                persons("a wrong check digit", HEADER + "校验,13974000001," + wrong(number(1)) + "\n", 2, "证件号码", "校验码"),
                persons("a child", HEADER + "孩子,13974000001," + number("20180601") + "\n", 2, "证件号码", "14 周岁"),
                persons("an impossible day of birth in the number", HEADER + "生日,13974000001," + number("19900230") + "\n", 2, "证件号码", "日期"),
                persons("a day that no calendar has", "姓名,手机号,证件号码,毕业日期,学历\n日期,13974000001," + number(1) + ",2026-02-30,本科\n", 2, "毕业日期", "不是日期"),
                persons("a number in powers of ten", HEADER + "科学,13974000001,5.10E+17\n", 2, "证件号码", "科学计数"),
                persons("a telephone in powers of ten", HEADER + "科学,1.37E+10," + number(1) + "\n", 2, "手机号", "科学计数"),
                persons("a formula for a name", HEADER + "=1+1,13974000001," + number(1) + "\n", 2, "姓名", "姓名要写"),
                persons("an open quote", HEADER + "\"引号,13974000001," + number(1) + "\n", 2, "", "引号"),
                persons("a row counted behind a quoted line break",
                        "姓名,手机号,证件号码,单位\n换行,13974000001," + number(1) + ",\"两\n行\"\n坏,1397," + number(2) + ",\n", 3, "手机号", "手机号不对"),
                persons("the same document with another mobile",
                        HEADER + "重复,13974000001," + number(1) + "\n重复,13974000002," + number(1) + "\n", 3, "手机号", "另一个手机号"),
                file("a picture", "persons", "名册.xlsx", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0}, 0, "", "内容却不是"),
                file("text that calls itself a workbook", "persons", "名册.xlsx", HEADER.getBytes(UTF_8), 0, "", "内容却不是"),
                file("ten thousand columns", "persons", "名册.csv", "列,".repeat(10_000).getBytes(UTF_8), 1, "", "超过 500 列"),
                book("a table on the second sheet", book -> {
                    book.createSheet();
                    fill(book.createSheet(), List.of("姓名", "手机号", "证件号码"), List.of("第二", "13974000001", number(1)));
                }, 1, "", "只读第一张工作表"),
                book("a name merged over two rows", book -> {
                    XSSFSheet sheet = fill(book.createSheet(), List.of("姓名", "手机号", "证件号码"),
                            List.of("合并", "13974000001", number(1)), List.of("", "13974000002", number(2)));
                    sheet.addMergedRegion(new CellRangeAddress(1, 2, 0, 0));
                }, 3, "姓名", "没有填写"),
                book("an identity number kept as a number", book -> fill(book.createSheet(),
                        List.of("姓名", "手机号", "证件号码"), List.of("数字", "13974000001", "")).getRow(1).getCell(2)
                        .setCellValue(Double.parseDouble(number(1).replace('X', '0'))), 2, "证件号码", "科学计数"),
                book("a formula that fails", book -> fill(book.createSheet(),
                        List.of("姓名", "手机号", "证件号码"), List.of("公式", "", number(1))).getRow(1).getCell(1)
                        .setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.DIV0), 2, "手机号", "手机号不对"),
                file("a unit's wrong check digit", "units", "u.csv", "单位名称,统一社会信用代码\n坏码厂,91350100M000100Y44\n".getBytes(UTF_8),
                        2, "统一社会信用代码", "校验码"),
                file("a member without a name", "memberships", "m.csv", "姓名,入会日期\n,2025-01-01\n".getBytes(UTF_8), 2, "姓名", "姓名"),
                file("a term that ends before it begins", "memberships", "m.csv",
                        (MEMBERS + "表中会员,,2025-03-01,2025-02-28\n").getBytes(UTF_8), 2, "到期日期", "早于起日"),
                file("an impossible admission", "memberships", "m.csv",
                        (MEMBERS + "表中会员,,2026-02-30,\n").getBytes(UTF_8), 2, "入会日期", "不是日期"),
                file("a second membership in the same association", "memberships", "m.csv",
                        (MEMBERS + "表中会员,,2025-03-01,2028-02-28\n表中会员,,2025-04-01,2028-03-31\n").getBytes(UTF_8), 3, "协会", "不能再有第二份"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void saysWhereAndWhatAndWritesNothing(Case bad) throws IOException {
        member();
        long before = held();

        ImportReport chinese = run(bad, Language.ZH, ImportMode.ALL_OR_NOTHING);
        ImportReport english = run(bad, Language.EN, ImportMode.ALL_OR_NOTHING);

        assertThat(chinese.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.row()).isEqualTo(bad.row());
            assertThat(refusal.column()).isEqualTo(bad.column());
            assertThat(refusal.reason()).contains(bad.words());
        });
        assertThat(english.refused()).extracting(Refusal::reason).singleElement().asString()
                .matches("^[A-Z“].*[a-z].*\\.$");
        assertThat(held()).isEqualTo(before);
    }

    static Stream<Case> curious() {
        String roster = HEADER + "可读,13974000011," + number(11) + "\n";
        return Stream.of(
                persons("a byte order mark", "\uFEFF" + roster, 0, "", ""),
                file("GB18030", "persons", "名册.csv", roster.getBytes(Charset.forName("GB18030")), 0, "", ""),
                persons("any order, an unknown column", "证件号码,备注,手机号,姓名\n" + number(12) + ",x,13974000012,可读\n", 0, "", ""),
                persons("trailing empty columns and rows", HEADER.strip() + ",,\n可读,13974000013," + number(13) + ",,\n,,,,\n\n", 0, "", ""),
                persons("full-width digits", HEADER + "可读," + wide("13974000014") + "," + wide(number(14)) + "\n", 0, "", ""),
                persons("spaces and a country code", HEADER + "可读,+86 139-7400-0015," + number(15) + "\n", 0, "", ""),
                persons("the same row twice", HEADER + ("可读,13974000016," + number(16) + "\n").repeat(2), 0, "", ""),
                persons("a date as a spreadsheet counts it",
                        "姓名,手机号,证件号码,出生日期\n可读,13974000017," + number("19900101") + ",32874\n", 0, "", ""),
                book("a telephone kept as a number, a date without a format", book -> {
                    XSSFRow row = fill(book.createSheet(), List.of("姓名", "手机号", "证件号码", "出生日期"),
                            List.of("可读", "", number("19900101"), "")).getRow(1);
                    row.getCell(1).setCellValue(13974000018d);
                    row.getCell(3).setCellValue(32874);
                }, 0, "", ""),
                book("formulas with what they came to", book -> {
                    XSSFRow row = fill(book.createSheet(), List.of("姓名", "手机号", "证件号码"),
                            List.of("可读", "", number(19))).getRow(1);
                    row.getCell(1).setCellFormula("13974000000+19");
                    book.getCreationHelper().createFormulaEvaluator().evaluateAll();
                }, 0, "", ""));
    }

    @ParameterizedTest
    @MethodSource("curious")
    void takesWhatIsCuriousButRight(Case right) throws IOException {
        assertThat(run(right, Language.ZH, ImportMode.DRY_RUN)).satisfies(report -> {
            assertThat(report.refused()).isEmpty();
            assertThat(report.stored()).isEqualTo(1);
        });
    }

    @Test
    void theSameFileAgainIsUnchangedAndAChangedRowCountsAsStored() throws IOException {
        Case first = persons("", HEADER + "再来,13974000021," + number(21) + "\n", 0, "", "");
        Case fuller = persons("", "姓名,手机号,证件号码,邮箱\n再来,13974000021," + number(21) + ",again@example.org\n", 0, "", "");

        assertThat(counts(first)).containsExactly(1, 1, 0);
        assertThat(counts(first)).containsExactly(1, 0, 1);
        assertThat(counts(fuller)).containsExactly(1, 1, 0);
        assertThat(counts(fuller)).containsExactly(1, 0, 1);
    }

    private List<Integer> counts(Case table) throws IOException {
        ImportReport report = run(table, Language.ZH, ImportMode.ALL_OR_NOTHING);
        return List.of(report.read(), report.stored(), report.unchanged());
    }

    private void member() throws IOException {
        run(persons("", HEADER + "表中会员,13974000031," + number(31) + "\n", 0, "", ""), Language.ZH, ImportMode.GOOD_ROWS);
    }

    private long held() {
        return jdbc.sql("select (select count(*) from people_person) + (select count(*) from organisation) + (select count(*) from membership)")
                .query(Long.class).single();
    }

    private ImportReport run(Case table, Language language, ImportMode mode) throws IOException {
        Path file = Files.write(folder.resolve("table"), table.content());
        return imports.run(imports.kind(table.kind()).orElseThrow(), new ImportOrder(
                file, table.name(), mode, ActingContext.OPERATOR, language, ImportListener.NONE));
    }

    private static Case persons(String says, String csv, int row, String column, String words) {
        return file(says, "persons", "名册.csv", csv.getBytes(UTF_8), row, column, words);
    }

    private static Case file(String says, String kind, String name, byte[] content, int row, String column, String words) {
        return new Case(says, kind, name, content, row, column, words);
    }

    private static Case book(String says, Consumer<XSSFWorkbook> filling, int row, String column, String words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            filling.accept(book);
            book.write(out);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        return file(says, "persons", "名册.xlsx", out.toByteArray(), row, column, words);
    }

    @SafeVarargs
    private static XSSFSheet fill(XSSFSheet sheet, List<String>... rows) {
        for (int i = 0; i < rows.length; i++) {
            XSSFRow row = sheet.createRow(i);
            for (int j = 0; j < rows[i].size(); j++) {
                row.createCell(j).setCellValue(rows[i].get(j));
            }
        }
        return sheet;
    }

    private static String wide(String digits) {
        StringBuilder wide = new StringBuilder();
        digits.chars().forEach(c -> wide.append((char) (c + 0xFEE0)));
        return wide.toString();
    }

    private static String wrong(String number) {
        return number.substring(0, 17) + (number.endsWith("1") ? "2" : "1");
    }

    private static String number(int serial) {
        return number(LocalDate.of(1970, 1, 1).plusDays(serial).toString().replace("-", ""));
    }

    /** Of the area 509904, which was never issued. */
    private static String number(String born) {
        String body = "509904" + born + "017";
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (body.charAt(i) - '0');
        }
        return body + "10X98765432".charAt(sum % 11);
    }
}
