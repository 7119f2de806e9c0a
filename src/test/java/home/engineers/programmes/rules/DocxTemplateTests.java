package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.files.documents.DocxTemplate;
import home.engineers.kernel.Reason;
import home.engineers.programmes.PrintedForm;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocxTemplateTests {
    private static final CaseVocabulary ALL = CaseVocabulary.base();
    private static final Function<String, String> LISTS = TemplateCheck.lists(ALL);
    private static final CaseSheet SHEET = new CaseSheet(
            Map.of("applicant.name", "白乙", "case.filedOn", LocalDate.of(2026, 10, 12)),
            Map.of("degrees", List.of(
                    Map.of("degrees.school", "望津大学", "degrees.completed", LocalDate.of(2016, 6, 30)),
                    Map.of("degrees.school", "渝州大学"))));

    private static byte[] bytes(XWPFDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        document.close();
        return out.toByteArray();
    }

    private static byte[] saying(String... pieces) throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFParagraph paragraph = document.createParagraph();
        for (String piece : pieces) {
            paragraph.createRun().setText(piece);
        }
        return bytes(document);
    }

    private static byte[] withRow(String... cells) throws IOException {
        XWPFDocument document = new XWPFDocument();
        XWPFTable table = document.createTable(3, cells.length);
        for (int i = 0; i < cells.length; i++) {
            table.getRow(0).getCell(i).setText("上");
            table.getRow(1).getCell(i).setText(cells[i]);
            table.getRow(2).getCell(i).setText("下");
        }
        return bytes(document);
    }

    private static List<String> read(byte[] document) throws IOException {
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(document))) {
            List<String> rows = open.getTables().stream()
                    .flatMap(table -> table.getRows().stream())
                    .map(row -> String.join("|", row.getTableCells().stream().map(cell -> cell.getText()).toList()))
                    .toList();
            return rows.isEmpty() ? open.getParagraphs().stream().map(XWPFParagraph::getText).toList() : rows;
        }
    }

    private static List<String> keys(byte[] document, PrintedForm form) {
        return TemplateCheck.faults(document, form, ALL).stream().map(Reason::key).toList();
    }

    @Test
    void fillsAPlaceholderHoweverItIsCut() throws IOException {
        assertThat(read(new DocxTemplate(saying("姓名：$", "{appl", "icant.name}，", "${case.filedOn}止")).filled(SHEET, LISTS)))
                .containsExactly("姓名：白乙，2026年10月12日止");
        assertThat(read(new DocxTemplate(saying("${applicant.born}。")).filled(SHEET, LISTS))).containsExactly("。");
    }

    @Test
    void repeatsARowForEachAndKeepsItOnceForNone() throws IOException {
        assertThat(read(new DocxTemplate(withRow("${degrees.school}", "${degrees.completed}")).filled(SHEET, LISTS)))
                .containsExactly("上|上", "望津大学|2016年6月30日", "渝州大学|", "下|下");
        assertThat(read(new DocxTemplate(withRow("${titles.level}", "${applicant.name}")).filled(SHEET, LISTS)))
                .containsExactly("上|上", "|白乙", "下|下");
    }

    @Test
    void namesWhatIsUnknownMisplacedOrNotPosted() throws IOException {
        assertThat(TemplateCheck.faults(saying("${applicant.nmae} ${hobby} ${applicant.name}"), PrintedForm.APPLICATION, ALL))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.key()).isEqualTo("outputs.template.unknown");
                    assertThat(reason.arguments()).containsExactly("${applicant.nmae}、${hobby}");
                });
        assertThat(keys(saying("${degrees.school}"), PrintedForm.APPLICATION)).containsExactly("outputs.template.misplaced");
        assertThat(keys(withRow("${degrees.school}", "${titles.level}"), PrintedForm.APPLICATION))
                .containsExactly("outputs.template.misplaced");
        assertThat(keys(withRow("${opinions.text}"), PrintedForm.APPLICATION)).containsExactly("outputs.template.opinions");
        assertThat(keys(withRow("${opinions.text}"), PrintedForm.REVIEW)).isEmpty();
        assertThat(keys(saying("${applicant.born}"), PrintedForm.PUBLICITY)).containsExactly("outputs.template.notPosted");
        assertThat(keys(saying("${applicant.born}"), PrintedForm.APPLICATION)).isEmpty();
        assertThat(keys(saying("没有写完的 ${applicant.name"), PrintedForm.APPLICATION)).containsExactly("outputs.template.left");
        assertThat(keys(new byte[] {1, 2, 3}, PrintedForm.APPLICATION)).containsExactly("outputs.template.unreadable");
    }

    @ParameterizedTest
    @EnumSource(PrintedForm.class)
    void theSampleThatComesWithTheProductHasNoFault(PrintedForm form) throws IOException {
        byte[] sample;
        try (InputStream in = DocxTemplateTests.class.getResourceAsStream("/documents/" + form.wireName() + ".docx")) {
            sample = Objects.requireNonNull(in).readAllBytes();
        }

        assertThat(TemplateCheck.faults(sample, form, ALL)).isEmpty();
        assertThat(new DocxTemplate(sample).placeholders()).contains("applicant.name", "case.level");
        assertThat(new DocxTemplate(new DocxTemplate(sample).filled(SHEET, LISTS)).leaves()).isFalse();
    }
}
