package home.engineers.credentials.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Noto Sans SC (OFL), parsed once; each document embeds the part that it uses. */
final class CertificateFont {
    private static final String FILE = "/fonts/NotoSansSC-Regular.ttf";
    private static final TrueTypeFont PARSED = parsed();

    private CertificateFont() {}

    private static TrueTypeFont parsed() {
        try (InputStream file = Objects.requireNonNull(CertificateFont.class.getResourceAsStream(FILE))) {
            return new TTFParser().parse(new RandomAccessReadBuffer(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Reading a parsed font moves its place in the file: one document at a time. */
    static Object lock() {
        return PARSED;
    }

    static PDType0Font in(PDDocument document) throws IOException {
        return PDType0Font.load(document, PARSED, true);
    }
}
