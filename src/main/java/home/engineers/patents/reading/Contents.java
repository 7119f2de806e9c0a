package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.apache.commons.io.input.ReaderInputStream;

/** Tells by the first bytes of a file how it is to be read. */
final class Contents {
    private static final int HEAD = 1 << 16;
    private static final int DEEPEST = 4;
    private static final Pattern MARKUP = Pattern.compile("(?:\u00ef\u00bb\u00bf)?\\s*<");
    private static final Pattern GREEN_BOOK = Pattern.compile("(?m)^PATN\\s*\\R(?:.*\\R)?WKU  ");

    private Contents() {}

    static boolean zipped(byte[] head) {
        return head.length >= 4 && head[0] == 'P' && head[1] == 'K' && head[2] == 3 && head[3] == 4;
    }

    /** The first bytes; the stream stays where it was. @param in has a buffer of the head's size */
    static byte[] head(BufferedInputStream in) throws IOException {
        in.mark(HEAD);
        byte[] head = in.readNBytes(HEAD - 1);
        in.reset();
        return head;
    }

    /** @param in has a buffer of the head's size @param expansion counts what is unpacked here */
    static PieceReader reader(BufferedInputStream in, String file, Expansion expansion) throws IOException {
        return reader(in, file, expansion, 0);
    }

    /** @param layer how often the stream was packed or encoded around what is read now */
    private static PieceReader reader(BufferedInputStream in, String file, Expansion expansion, int layer) throws IOException {
        if (layer > DEEPEST) {
            return new BrokenSource(Piece.broken(file, 0, Reason.of("patents.refused.nested")));
        }
        byte[] head = head(in);
        if (head.length == 0) {
            return new BrokenSource(Piece.broken(file, 0, Reason.of("patents.refused.empty")));
        }
        if (gzipped(head)) {
            return reader(new BufferedInputStream(expansion.counted(new GZIPInputStream(in)), HEAD), file, expansion, layer + 1);
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            Reader utf16 = new InputStreamReader(in, StandardCharsets.UTF_16);
            InputStream utf8 = ReaderInputStream.builder().setReader(utf16).setCharset(StandardCharsets.UTF_8).get();
            return reader(new BufferedInputStream(utf8, HEAD), file, expansion, layer + 1);
        }
        if (zipped(head)) {
            return Archive.within(in, file, expansion);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (MARKUP.matcher(text).lookingAt()) {
            return new XmlSource(file, in);
        }
        if (GREEN_BOOK.matcher(text).find()) {
            return new GreenBookSource(file, new ByteLines(in));
        }
        return new TableSource(file, new CsvRows(new ByteLines(in), LineCharset.of(head)));
    }

    private static boolean gzipped(byte[] head) {
        return begins(head, 0x1F, 0x8B);
    }

    private static boolean begins(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
