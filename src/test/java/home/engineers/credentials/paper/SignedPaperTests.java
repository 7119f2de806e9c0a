package home.engineers.credentials.paper;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.credentials.InventedIssuer;
import home.engineers.kernel.LocalizedText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate for people, as poppler's {@code pdfsig} and PDFBox read it. */
class SignedPaperTests {
    private static final Instant ON = Instant.parse("2026-11-28T02:00:00Z");
    private static final String ADDRESS = "https://home.example.org/certificates/abcdefghijklmnopqrstuvwxyz234567";

    @TempDir
    private Path directory;

    private final PaperKey key = PaperKey.make("重庆市工程师协会", "did:web:home.example.org", Instant.parse("2026-01-01T00:00:00Z"), new SecureRandom());
    private final String credential = new InventedIssuer().signed();

    static CertificateText text(String holder) {
        return new CertificateText(
                new LocalizedText("重庆市工程师协会", "Chongqing Engineers' Association"),
                new LocalizedText("培训证书", "Certificate of Training"),
                holder,
                new LocalizedText(
                        holder + "完成智能建造与建筑工业化协同发展高级研修班（第三期，2026年10月12日至16日），共24学时。",
                        holder + " completed the advanced course on intelligent construction, 24 hours."),
                List.of("证书编号 Z2026-ABCD-EFGH-JKLM", "2026年11月28日颁发，长期有效"),
                "扫码核验 Scan to check",
                ADDRESS);
    }

    private byte[] signed() {
        return SignedPaper.of(text("周敬之"), credential.getBytes(StandardCharsets.UTF_8), key, ON);
    }

    private static String run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    @Test
    void isSignedSoThatPdfsigFindsItValidAndWhole() throws Exception {
        Path file = Files.write(directory.resolve("certificate.pdf"), signed());
        // To be looked at; docs/img/certificate-zh.png is its picture.
        Files.write(Path.of("target/certificate.pdf"), signed());
        String said = run("pdfsig", "-nocert", file.toString());

        assertThat(said).contains("Signature is Valid.", "ETSI.CAdES.detached", "重庆市工程师协会", "Total document signed");
        byte[] changed = Files.readAllBytes(file);
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("/Title");
        changed[at + 12] ^= 1;
        Files.write(file, changed);
        assertThat(run("pdfsig", "-nocert", file.toString())).doesNotContain("Signature is Valid.");
    }

    @Test
    void isSmallAndCarriesItsFontAndItsCredential() throws Exception {
        byte[] pdf = signed();

        assertThat(pdf.length).isLessThan(200 * 1024);
        assertThat(new String(SignedPaper.credential(pdf), StandardCharsets.UTF_8)).isEqualTo(credential);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSName name : document.getPage(0).getResources().getFontNames()) {
                PDFont font = document.getPage(0).getResources().getFont(name);
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+NotoSansSC.*");
            }
        }
    }

    @Test
    void isTaggedInTheOrderInWhichItIsReadAloud() throws Exception {
        try (PDDocument document = Loader.loadPDF(signed())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("zh-CN");
            assertThat(document.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("培训证书 周敬之");
            PDStructureElement root = (PDStructureElement) document.getDocumentCatalog().getStructureTreeRoot().getKids().getFirst();
            List<String> types = new ArrayList<>();
            for (Object kid : root.getKids()) {
                PDStructureElement element = (PDStructureElement) kid;
                types.add(element.getStructureType());
                if (element.getStructureType().equals("H1")) {
                    assertThat(element.getActualText()).isEqualTo("培训证书");
                }
                if (element.getStructureType().equals("Figure")) {
                    assertThat(element.getAlternateDescription()).contains("扫码核验", ADDRESS);
                }
            }
            assertThat(types).startsWith("P", "P", "H1").contains("Figure");
            assertThat(new PDFTextStripper().getText(document)).contains("周敬之", "24学时", "Z2026-ABCD-EFGH-JKLM");
        }
    }

    @Test
    void carriesACodeThatLeadsToItsPage() throws Exception {
        assertThat(PrintedCode.read(signed())).isEqualTo(ADDRESS);
    }

    @Test
    void saysWhichCharacterTheFontLacks() throws Exception {
        byte[] pdf = SignedPaper.of(text("王𬱖"), new byte[] {'{', '}'}, key, ON);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document)).containsAnyOf("王𬱖", "U+2CC56");
        }
    }

    @Test
    void keepsItsKey() {
        PaperKey again = PaperKey.of(key.secret(), key.encoded());

        assertThat(again.certificate()).isEqualTo(key.certificate());
        assertThat(SignedPaper.of(text("周敬之"), new byte[0], again, ON)).isNotEmpty();
    }
}
