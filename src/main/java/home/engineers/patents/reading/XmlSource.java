package home.engineers.patents.reading;

import home.engineers.kernel.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a stream of markup into records by the names their elements have: one document of many records, or many documents one
 * after another as the USPTO publishes them. A record that breaks off ends where the next begins, and is told; one that is too
 * long is passed over without being kept. All marks looked for are ASCII, so that bytes can be cut in UTF-8, GB18030 and
 * Latin-1 alike.
 */
final class XmlSource implements PieceReader {
    /** Bytes one record may hold. */
    static final int LONGEST = 64 << 20;

    private static final int NAME = 80;
    private static final int DECLARATION = 200;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{2,30})[\"']");
    private final String file;
    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long line = 1;
    private long tagLine = 1;
    private long begunAt = 1;
    private @Nullable Charset charset = StandardCharsets.UTF_8;
    private @Nullable String begun;
    private boolean any;
    private String root = "";
    private boolean ended;

    XmlSource(String file, InputStream in) {
        this(file, in, LONGEST);
    }

    XmlSource(String file, InputStream in, int longest) {
        this.file = file;
        this.in = in;
        this.longest = longest;
    }

    @Override
    public @Nullable Piece next() throws IOException {
        while (begun == null) {
            String tag = tag(null);
            if (tag == null) {
                boolean nothing = !any && !ended;
                ended = true;
                return nothing ? Piece.broken(file, 1, Reason.of("patents.refused.unknownMarkup", root)) : null;
            }
            notice(tag);
        }
        any = true;
        return record(begun);
    }

    /** What stands between records: declarations say the encoding, the start of a record begins one. */
    private void notice(String tag) {
        if (tag.startsWith("?xml")) {
            declared(tag);
        } else if (begins(tag)) {
            begun = tag;
            begunAt = tagLine;
        } else if (root.isEmpty() && !tag.startsWith("!") && !tag.startsWith("?") && !tag.startsWith("/")) {
            root = name(tag);
        }
    }

    private void declared(String tag) {
        Matcher encoding = ENCODING.matcher(tag);
        charset = encoding.find() ? charset(encoding.group(1)) : StandardCharsets.UTF_8;
    }

    private static @Nullable Charset charset(String named) {
        return switch (named.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8", "UTF-16", "US-ASCII", "ASCII" -> StandardCharsets.UTF_8;
            case "GB2312", "GBK", "GB18030" -> Charset.forName("GB18030");
            case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
            case "WINDOWS-1252" -> Charset.forName("windows-1252");
            default -> null;
        };
    }

    /** Gathers from the start tag to the end tag of the same name, or to where something else begins or ends before. */
    private Piece record(String start) throws IOException {
        long from = begunAt;
        String name = name(start);
        Charset written = charset;
        begun = null;
        ByteArrayOutputStream whole = new ByteArrayOutputStream(1 << 12);
        write("<" + start, whole);
        String tag = tag(whole);
        if (closedAtOnce(whole)) {
            if (tag != null) {
                notice(tag);
            }
            byte[] bytes = whole.toByteArray();
            return new Piece(file, from, () -> XmlRecords.read(bytes, written));
        }
        while (tag != null && !tag.equals("/" + name) && !interrupts(tag)) {
            write("<" + tag, whole);
            tag = tag(whole);
        }
        if (tag != null && interrupts(tag)) {
            notice(tag);
            tag = null;
        }
        if (whole.size() > longest) {
            return Piece.broken(file, from, Reason.of("patents.refused.longRecord", longest >> 20));
        }
        if (tag == null) {
            return new Piece(file, from, () -> truncated(whole, written));
        }
        write("<" + tag + ">", whole);
        byte[] bytes = whole.toByteArray();
        return new Piece(file, from, () -> XmlRecords.read(bytes, written));
    }

    /** Whether a tag cannot stand inside a record: another begins, or another document. */
    private static boolean interrupts(String tag) {
        return tag.startsWith("?xml") || tag.startsWith("!DOCTYPE") || begins(tag);
    }

    private static boolean begins(String tag) {
        return !tag.startsWith("/") && XmlFormats.knows(XmlRecords.local(name(tag)));
    }

    /** Whether a record that has only its start tag so far ended with it. */
    private static boolean closedAtOnce(ByteArrayOutputStream whole) {
        String text = whole.toString(StandardCharsets.ISO_8859_1);
        int stop = text.indexOf('>');
        return stop > 0 && text.charAt(stop - 1) == '/';
    }

    private void write(String tag, ByteArrayOutputStream whole) {
        if (whole.size() <= longest) {
            whole.writeBytes(tag.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Tells the number of a record that broke off, if it stands in what there is of it. */
    private static Piece.Read truncated(ByteArrayOutputStream whole, @Nullable Charset charset) {
        return Piece.Read.refused(XmlFormats.numberIn(whole.toString(StandardCharsets.ISO_8859_1)), Reason.of("patents.refused.truncated"));
    }

    private static String name(String tag) {
        int stop = 0;
        while (stop < tag.length() && " \t\r\n>".indexOf(tag.charAt(stop)) < 0 && (stop == 0 || tag.charAt(stop) != '/')) {
            stop++;
        }
        return tag.substring(0, stop);
    }

    /**
     * Goes on to the next tag, writing what lies before it to {@code kept}.
     *
     * @return what follows the sign up to the end of the name, of a declaration all of it, each byte as one character; null at
     *     the end of the stream
     */
    private @Nullable String tag(@Nullable ByteArrayOutputStream kept) throws IOException {
        while (fill()) {
            int from = at;
            while (at < end && buffer[at] != '<') {
                line += buffer[at] == '\n' ? 1 : 0;
                at++;
            }
            if (kept != null && kept.size() <= longest) {
                kept.write(buffer, from, at - from);
            }
            if (at < end) {
                at++;
                tagLine = line;
                return rest();
            }
        }
        return null;
    }

    private String rest() throws IOException {
        StringBuilder tag = new StringBuilder(NAME);
        boolean declaration = false;
        while (fill() && tag.length() < (declaration ? DECLARATION : NAME)) {
            char c = (char) (buffer[at] & 0xFF);
            declaration |= tag.isEmpty() && c == '?';
            if (c == '<' || c == '>' || !declaration && " \t\r\n".indexOf(c) >= 0) {
                break;
            }
            line += c == '\n' ? 1 : 0;
            tag.append(c);
            at++;
        }
        return tag.toString();
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return at < end;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
