package home.engineers.files.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A text printed on A4 pages as PDF: titles, chapters, paragraphs, and a foot with the number of each page. The font is
 * embedded as far as the text uses it. A character that the font lacks is printed as 〓 with its code point, never silently.
 */
public final class PrintedPaper {
    private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";
    private static final float MILLIMETRE = 72 / 25.4f;
    private static final float MARGIN = 22 * MILLIMETRE;
    private static final float WIDTH = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private static final float FOOT = 9;

    private final List<Line> lines = new ArrayList<>();
    private final String title;
    private final String foot;

    /** How a paragraph is set. @param size in points @param before space above it in points */
    private enum Style {
        TITLE(16, 0),
        CHAPTER(12.5f, 12),
        TEXT(10.5f, 3);

        private final float size;
        private final float before;

        Style(float size, float before) {
            this.size = size;
            this.before = before;
        }

        private float height() {
            return size * 1.55f;
        }
    }

    private record Line(Style style, String text, boolean first) {}

    /** @param foot of each page; its number follows */
    public PrintedPaper(String title, String foot) {
        this.title = title;
        this.foot = foot;
        lines.add(new Line(Style.TITLE, title, true));
    }

    public PrintedPaper chapter(String text) {
        lines.add(new Line(Style.CHAPTER, text, true));
        return this;
    }

    public PrintedPaper paragraph(String text) {
        lines.add(new Line(Style.TEXT, text, true));
        return this;
    }

    /** @param on the day and hour that the document names as its own */
    public byte[] pdf(Instant on) {
        try (PDDocument document = new PDDocument(); InputStream file = Objects.requireNonNull(PrintedPaper.class.getResourceAsStream(FONT));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDType0Font font = PDType0Font.load(document, file, true);
            document.setDocumentInformation(named(on));
            document.setDocumentId(on.toEpochMilli());
            List<List<Line>> pages = paged(font);
            for (int i = 0; i < pages.size(); i++) {
                page(document, font, pages.get(i), foot + " " + (i + 1) + " / " + pages.size());
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private PDDocumentInformation named(Instant on) {
        PDDocumentInformation information = new PDDocumentInformation();
        Calendar at = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        at.setTimeInMillis(on.toEpochMilli());
        information.setTitle(title);
        information.setCreationDate(at);
        return information;
    }

    /** Lines by page; a chapter does not stand alone at the foot of one. */
    private List<List<Line>> paged(PDType0Font font) throws IOException {
        List<Line> broken = new ArrayList<>();
        for (Line line : lines) {
            broken.addAll(broken(font, line));
        }
        List<List<Line>> pages = new ArrayList<>(List.of(new ArrayList<>()));
        float left = room();
        for (Line line : broken) {
            float height = height(line);
            float needed = line.style() == Style.CHAPTER ? height + Style.TEXT.height() : height;
            if (needed > left) {
                pages.add(new ArrayList<>());
                left = room();
            }
            pages.getLast().add(line);
            left -= height;
        }
        return pages;
    }

    private static float room() {
        return PDRectangle.A4.getHeight() - 2 * MARGIN;
    }

    private static float height(Line line) {
        return line.style().height() + (line.first() ? line.style().before : 0);
    }

    private static List<Line> broken(PDType0Font font, Line whole) throws IOException {
        List<Line> found = new ArrayList<>();
        for (String text : Typesetting.lines(font, whole.style().size, WIDTH, whole.text())) {
            found.add(new Line(whole.style(), text, found.isEmpty()));
        }
        return found;
    }

    private static void page(PDDocument document, PDType0Font font, List<Line> lines, String foot) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            float y = PDRectangle.A4.getHeight() - MARGIN;
            for (Line line : lines) {
                y -= height(line);
                written(content, font, line.style().size, line.style() == Style.TITLE ? centred(font, line) : MARGIN, y, line.text());
            }
            written(content, font, FOOT, MARGIN, MARGIN / 2, Typesetting.printable(font, foot));
        }
    }

    private static float centred(PDType0Font font, Line line) throws IOException {
        return (PDRectangle.A4.getWidth() - Typesetting.width(font, line.style().size, line.text())) / 2;
    }

    private static void written(PDPageContentStream content, PDType0Font font, float size, float x, float y, String text)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(x, y);
        content.showText(text);
        content.endText();
    }
}
