package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.PrintedForms;
import home.engineers.programmes.internal.PrintedForms.Template;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The official forms as they are filled from cases, read back, and their templates. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class PrintedFormTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private PrintedForms forms;

    private CallHouse house;
    private Actor applicant;
    private Filed filed;

    @BeforeEach
    void aDecidedCase() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        house.open("2026-09-28", "2026-10-16", "2026-12-31");
        applicant = house.house.applicant();
        filed = house.decided(applicant, 6);
    }

    /** Rows of tables with their cells parted by bars, and paragraphs outside them. */
    private static String read(byte[] document) throws IOException {
        try (XWPFDocument open = new XWPFDocument(new ByteArrayInputStream(document))) {
            Stream<String> rows = open.getTables().stream()
                    .map(XWPFTable::getRows)
                    .flatMap(List::stream)
                    .map(row -> row.getTableCells().stream().map(cell -> cell.getText()).collect(Collectors.joining("|")));
            return Stream.concat(open.getParagraphs().stream().map(XWPFParagraph::getText), rows).collect(Collectors.joining("\n"));
        }
    }

    private String form(Actor actor, PrintedForm form) throws IOException {
        return read(forms.print(actor, filed.address(), form).content());
    }

    private String name() {
        return house.house.reviews.summary(applicant, filed.address()).applicant();
    }

    @Test
    void theApplicationFormHoldsWhatWasFiled() throws IOException {
        String form = form(applicant, PrintedForm.APPLICATION);

        assertThat(form)
                .contains("姓名|" + name() + "|出生日期|", "申报专业|机械电气|申报层级|工程师|类别|")
                .contains("现职称|助理工程师|取得日期|2021年7月1日|从事专业起|2016年7月11日")
                .contains("申报批次|二〇二六年秋季批次|资历截止日|2026年12月31日")
                .contains("大学本科|望津职业技术大学|机械工程|2016年6月30日")
                .contains("助理工程师|机械电气|渝州市人力资源和社会保障局|2021年7月1日")
                .contains("申报日期：2026年9月28日")
                .doesNotContain("${");
    }

    @Test
    void thePublicityFormHoldsWhatTheDocumentShowsAndNothingElse() throws IOException {
        String form = form(applicant, PrintedForm.PUBLICITY);

        assertThat(form).contains("姓名|" + name() + "|工作单位|", "申报专业||申报层级|工程师", "会议评审  二〇二六年秋季批次")
                .doesNotContain("机械电气", "有限公司", "${");
    }

    @Test
    void theReviewFormIsForThoseWhoHandleTheCase() throws IOException {
        assertThat(form(house.house.secretary(), PrintedForm.REVIEW))
                .contains("评审委员会|机械电气工程师评委会", "总人数|11|出席|9|同意|6|结果|通过", "结果公示|2026年9月28日 至 2026年10月10日")
                .doesNotContain("${");
        assertThat(forms.forms(applicant, filed.address())).containsExactly(PrintedForm.APPLICATION, PrintedForm.PUBLICITY);
        assertThat(forms.forms(house.house.secretary(), filed.address())).containsExactly(
                PrintedForm.APPLICATION, PrintedForm.PUBLICITY, PrintedForm.REVIEW);
        assertThatThrownBy(() -> forms.print(applicant, filed.address(), PrintedForm.REVIEW)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> forms.print(house.house.otherHr(), filed.address(), PrintedForm.APPLICATION)).isInstanceOf(Absent.class);
    }

    private static Optional<Upload> saying(String name, String text) throws IOException {
        try (XWPFDocument document = new XWPFDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText(text);
            document.write(out);
            return Optional.of(new Upload(name, new ByteArrayInputStream(out.toByteArray())));
        }
    }

    private Outcome<Template> load(PrintedForm form, Optional<Upload> upload) {
        return forms.load(house.house.secretary(), house.programme, form, upload);
    }

    @Test
    void aTemplateIsCheckedBeforeItIsUsed() throws IOException {
        assertThat(refusal(load(PrintedForm.APPLICATION, saying("a.docx", "${applicant.nmae}")))).containsExactly("outputs.template.unknown");
        assertThat(refusal(load(PrintedForm.PUBLICITY, saying("a.docx", "${applicant.born}")))).containsExactly("outputs.template.notPosted");
        assertThat(refusal(load(PrintedForm.APPLICATION, saying("a.pdf", "x")))).containsExactly("files.attachment.notWhatNameSays");
        assertThat(refusal(load(PrintedForm.APPLICATION, Optional.empty()))).containsExactly("outputs.template.none");
        assertThat(form(applicant, PrintedForm.APPLICATION)).contains("专业技术职称申报表");

        granted(load(PrintedForm.APPLICATION, saying("a.docx", "正式表样：${applicant.name}，${case.number}")));
        assertThat(form(applicant, PrintedForm.APPLICATION)).isEqualTo("正式表样：" + name() + "，" + filed.number());
        assertThat(forms.templates(house.house.secretary(), house.programme)).filteredOn(one -> one.loadedAt() != null)
                .extracting(Template::form).containsExactly(PrintedForm.APPLICATION);
        house.house.time.moveOn(java.time.Duration.ofMinutes(1));
        forms.forget(house.house.secretary(), house.programme, PrintedForm.APPLICATION);
        assertThat(form(applicant, PrintedForm.APPLICATION)).contains("专业技术职称申报表");
    }

    @Test
    void templatesAreKeptByTheSecretaryAlone() {
        assertThatThrownBy(() -> forms.templates(house.house.hr(), house.programme)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> forms.template(applicant, house.programme, PrintedForm.REVIEW)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> forms.templates(house.house.secretary(), "none")).isInstanceOf(Absent.class);
    }
}
