package home.engineers.credentials.paper;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import home.engineers.files.documents.Typesetting;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** A certificate on a page of A4, across; the signed credential lies in it as a file. Not signed yet. */
final class CertificatePaper {
    static final String CREDENTIAL = "credential.json";
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final PDRectangle PAGE = new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth());
    private static final float WIDEST = PAGE.getWidth() - 84 * MILLIMETRE;
    private static final float CODE = 30 * MILLIMETRE;
    private static final float LEFT = 30 * MILLIMETRE;
    private static final float FOOT = 26 * MILLIMETRE;
    private static final Color INK = new Color(0x16, 0x22, 0x1E);
    private static final Color MUTED = new Color(0x5A, 0x6A, 0x62);
    private static final Color BRAND = new Color(0x0B, 0x5D, 0x4B);

    private final CertificateText text;
    private final PDType0Font font;
    private final PDPageContentStream content;
    private final TaggedPage tagged;

    private CertificatePaper(CertificateText text, PDType0Font font, PDPageContentStream content, TaggedPage tagged) {
        this.text = text;
        this.font = font;
        this.content = content;
        this.tagged = tagged;
    }

    /** @param credential the signed credential, as it lies in the file @param on the hour that the document names as its own */
    static byte[] pdf(CertificateText text, byte[] credential, Instant on) {
        synchronized (CertificateFont.lock()) {
            try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
                pdf.setDocumentInformation(named(text, on));
                PDPage page = new PDPage(PAGE);
                pdf.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
                    new CertificatePaper(text, CertificateFont.in(pdf), content, new TaggedPage(pdf, page, content, "zh-CN")).draw();
                }
                attach(pdf, credential, on);
                pdf.save(out);
                return out.toByteArray();
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
        }
    }

    private static PDDocumentInformation named(CertificateText text, Instant on) {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(text.heading().zh() + " " + text.holder());
        information.setAuthor(text.association().zh());
        information.setCreationDate(calendar(on));
        return information;
    }

    private static Calendar calendar(Instant on) {
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        at.setTimeInMillis(on.toEpochMilli());
        return at;
    }

    private static void attach(PDDocument pdf, byte[] credential, Instant on) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(pdf, new ByteArrayInputStream(credential), COSName.FLATE_DECODE);
        file.setSubtype("application/vc");
        file.setSize(credential.length);
        file.setModDate(calendar(on));
        PDComplexFileSpecification named = new PDComplexFileSpecification();
        named.setFile(CREDENTIAL);
        named.setFileUnicode(CREDENTIAL);
        named.setEmbeddedFile(file);
        named.getCOSObject().setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(CREDENTIAL, named));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(named);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private void draw() throws IOException {
        tagged.decoration(this::frame);
        float top = PAGE.getHeight();
        tagged.spaced("P", text.association().zh(), () -> centred(15, top - 35 * MILLIMETRE, MUTED, text.association().zh(), 2));
        tagged.element("P", "en", () -> centred(9, top - 41 * MILLIMETRE, MUTED, text.association().en(), 0));
        tagged.spaced("H1", text.heading().zh(), () -> centred(34, top - 62 * MILLIMETRE, BRAND, text.heading().zh(), 12));
        tagged.element("P", "en", () -> centred(11, top - 70 * MILLIMETRE, MUTED, text.heading().en(), 0.5f));
        tagged.spaced("P", text.holder(), () -> centred(26, top - 91 * MILLIMETRE, INK, text.holder(), 6));
        tagged.decoration(() -> rule(top - 95 * MILLIMETRE));
        float below = paragraph(14, top - 108 * MILLIMETRE, 8.5f * MILLIMETRE, INK, "", text.sentence().zh());
        paragraph(9.5f, below - 1 * MILLIMETRE, 5 * MILLIMETRE, MUTED, "en", text.sentence().en());
        facts();
        tagged.figure(text.scan() + " " + text.address(), this::code);
        tagged.element("P", "", () -> line(8, LEFT + CODE + 5 * MILLIMETRE, FOOT + 2 * MILLIMETRE, MUTED, text.scan(), 0));
    }

    private void frame() throws IOException {
        content.setStrokingColor(BRAND);
        content.setLineWidth(1.6f);
        float outer = 10 * MILLIMETRE;
        content.addRect(outer, outer, PAGE.getWidth() - 2 * outer, PAGE.getHeight() - 2 * outer);
        content.stroke();
        content.setLineWidth(0.4f);
        float inner = 12.5f * MILLIMETRE;
        content.addRect(inner, inner, PAGE.getWidth() - 2 * inner, PAGE.getHeight() - 2 * inner);
        content.stroke();
    }

    private void rule(float y) throws IOException {
        content.setStrokingColor(BRAND);
        content.setLineWidth(0.6f);
        content.moveTo(PAGE.getWidth() / 2 - 35 * MILLIMETRE, y);
        content.lineTo(PAGE.getWidth() / 2 + 35 * MILLIMETRE, y);
        content.stroke();
    }

    /** Issuer and facts at the right of the foot, the last line lowest. */
    private void facts() throws IOException {
        float leading = 6 * MILLIMETRE;
        float first = FOOT + 2 * MILLIMETRE + (text.facts().size() - 1) * leading;
        tagged.element("P", "", () -> right(13, first + leading + 1.5f * MILLIMETRE, INK, text.association().zh()));
        for (int i = 0; i < text.facts().size(); i++) {
            float y = first - i * leading;
            String fact = text.facts().get(i);
            tagged.element("P", "", () -> right(9.5f, y, MUTED, fact));
        }
    }

    private float paragraph(float size, float y, float leading, Color colour, String language, String words) throws IOException {
        List<String> lines = balanced(size, words);
        tagged.element("P", language, () -> {
            for (int i = 0; i < lines.size(); i++) {
                centred(size, y - i * leading, colour, lines.get(i), 0);
            }
        });
        return y - lines.size() * leading;
    }

    /** No more lines than need be, of about the same length: a last line of one word would look forgotten. */
    private List<String> balanced(float size, String words) throws IOException {
        List<String> lines = Typesetting.lines(font, size, WIDEST, words);
        float narrow = Typesetting.width(font, size, Typesetting.printable(font, words)) / lines.size();
        for (float width = narrow; width < WIDEST; width += size) {
            List<String> tried = Typesetting.lines(font, size, width, words);
            if (tried.size() == lines.size()) {
                return tried;
            }
        }
        return lines;
    }

    private void centred(float size, float y, Color colour, String words, float spacing) throws IOException {
        String printed = Typesetting.printable(font, words);
        float width = Typesetting.width(font, size, printed) + spacing * Math.max(0, printed.codePointCount(0, printed.length()) - 1);
        line(size, (PAGE.getWidth() - width) / 2, y, colour, printed, spacing);
    }

    private void right(float size, float y, Color colour, String words) throws IOException {
        String printed = Typesetting.printable(font, words);
        line(size, PAGE.getWidth() - LEFT - Typesetting.width(font, size, printed), y, colour, printed, 0);
    }

    private void line(float size, float x, float y, Color colour, String words, float spacing) throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.setNonStrokingColor(colour);
        content.setCharacterSpacing(spacing);
        content.newLineAtOffset(x, y);
        content.showText(Typesetting.printable(font, words));
        content.endText();
    }

    private void code() throws IOException {
        BitMatrix modules = modules();
        float module = CODE / modules.getWidth();
        content.setNonStrokingColor(INK);
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    content.addRect(LEFT + x * module, FOOT + CODE - (y + 1) * module, module, module);
                }
            }
        }
        content.fill();
    }

    private BitMatrix modules() {
        try {
            return new QRCodeWriter().encode(text.address(), BarcodeFormat.QR_CODE, 0, 0, Map.of(
                    EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.address(), tooLong);
        }
    }
}
