package home.engineers.achievements.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.achievements.rules.Citable;
import home.engineers.kernel.LocalizedText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What files say of works; our own citations are read back as they were written. */
class WorkFilesTests {
    private static final Citable WORK = new Citable(
            "EA-2026-0001", new LocalizedText("爬缆 50% & {检测}_装置", ""), "第一句。第二句。", List.of("白甲", "顾乙"), List.of("缆索", "检测"),
            new LocalizedText("渝州市工程师协会", ""), LocalDate.of(2026, 3, 31), "https://house.example/achievements/EA-2026-0001");

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void readsBackWhatIsCited() throws UnreadableWork {
        FoundWork ris = WorkFiles.read(utf8(WORK.ris()));
        assertThat(ris).isEqualTo(new FoundWork(WORK.title().zh(), WORK.authors(), WORK.summary(), WORK.keywords(), "2026-03-31"));
        FoundWork bibtex = WorkFiles.read(utf8("% kept\n" + WORK.bibtex()));
        assertThat(bibtex.authors()).isEqualTo(WORK.authors());
        assertThat(bibtex.keywords()).isEqualTo(WORK.keywords());
        assertThat(bibtex.title()).startsWith("爬缆 50% &").endsWith("_装置");
        assertThat(WorkFiles.read(WORK.ris().getBytes(Charset.forName("GB18030")))).isEqualTo(ris);
    }

    @Test
    void readsWhatDocumentsSayOfThemselves() throws IOException, UnreadableWork {
        ByteArrayOutputStream docx = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.getProperties().getCoreProperties().setTitle("文稿的题名");
            document.getProperties().getCoreProperties().setCreator("白甲；顾乙");
            document.write(docx);
        }
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.getDocumentInformation().setTitle("文稿的题名");
            document.getDocumentInformation().setAuthor("白甲, 顾乙");
            document.save(pdf);
        }

        assertThat(WorkFiles.read(docx.toByteArray())).isEqualTo(new FoundWork("文稿的题名", List.of("白甲", "顾乙"), "", List.of(), ""));
        assertThat(WorkFiles.read(pdf.toByteArray())).isEqualTo(new FoundWork("文稿的题名", List.of("白甲", "顾乙"), "", List.of(), ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            hello                             | import.kind
            TY  - RPRT~TI  - x                | import.cutOff
            TY  - RPRT~ER  -                  | import.nothing
            @book{a, title = {never closed    | import.bibtex
            @book{a, = x}                     | import.bibtex
            @book{a}                          | import.bibtex
            %PDF-1.7 broken                   | import.broken
            PK broken                         | import.broken""")
    void saysWhatIsWrong(String file, String why) {
        assertThatThrownBy(() -> WorkFiles.read(utf8(file.replace("~", "\n")))).isInstanceOfSatisfying(
                UnreadableWork.class, fault -> assertThat(fault.reason().key()).isEqualTo("achievements." + why));
    }

    private static void refused(byte[] file, String why) {
        assertThatThrownBy(() -> WorkFiles.read(file)).isInstanceOfSatisfying(
                UnreadableWork.class, fault -> assertThat(fault.reason().key()).isEqualTo("achievements.import." + why));
    }

    @Test
    void refusesWhatIsLockedDisguisedOrWrittenInNoEncodingItKnows() throws IOException {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "reader", new AccessPermission()));
            document.save(locked);
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(zip)) {
            entries.putNextEntry(new ZipEntry("readme.txt"));
            entries.write(utf8("no document"));
        }

        refused(locked.toByteArray(), "broken");
        refused(zip.toByteArray(), "broken");
        refused(new byte[0], "kind");
        refused(WORK.ris().getBytes(StandardCharsets.UTF_16), "kind");
        refused(utf8("TY  - RPRT\nTI  - " + "x".repeat(20)), "cutOff");
    }

    @Test
    void refusesADocumentThatSwellsBeyondItsSize() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream entries = new ZipOutputStream(bomb)) {
            entries.putNextEntry(new ZipEntry("[Content_Types].xml"));
            entries.write(utf8("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>"));
            entries.putNextEntry(new ZipEntry("docProps/core.xml"));
            entries.write(utf8("<x>"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 200; i++) {
                entries.write(blanks);
            }
        }

        assertThat(bomb.size()).isLessThan(1 << 20);
        refused(bomb.toByteArray(), "broken");
    }

    @Test
    void takesTheFirstRecordOfManyAndIgnoresTheMarkOfByteOrder() throws UnreadableWork {
        FoundWork found = WorkFiles.read(utf8("\uFEFFTY  - RPRT\r\nTI  - 第一条\r\nER  - \r\nTY  - RPRT\r\nTI  - 第二条\r\nER  - \r\n"));

        assertThat(found.title()).isEqualTo("第一条");
        assertThat(WorkFiles.read("@misc{a, title = {机器人}, author = {白甲 and 顾乙}}".getBytes(Charset.forName("GB18030"))).authors())
                .containsExactly("白甲", "顾乙");
    }
}
