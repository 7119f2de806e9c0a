package home.engineers.patents.reading;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The encoding of a text whose lines are read one at a time: UTF-8 or GB18030, whichever more of the lines at its head fit
 * that are not plain ASCII; where there is none, the first such line that comes decides. A line that does not fit is refused
 * alone.
 */
final class LineCharset {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char REPLACEMENT = '\uFFFD';
    private boolean decided;
    private Charset charset = StandardCharsets.UTF_8;

    /** Looks at the head of the text, of which the last line may be cut off. */
    static LineCharset of(byte[] head) {
        LineCharset chosen = new LineCharset();
        int utf8 = 0;
        int national = 0;
        int from = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == '\n') {
                byte[] line = Arrays.copyOfRange(head, from, i);
                from = i + 1;
                if (!ascii(line)) {
                    boolean fits = decoded(line, StandardCharsets.UTF_8).isPresent();
                    utf8 += fits ? 1 : 0;
                    national += !fits && decoded(line, GB18030).isPresent() ? 1 : 0;
                }
            }
        }
        chosen.decide(utf8, national);
        return chosen;
    }

    private void decide(int utf8, int national) {
        decided = utf8 + national > 0;
        charset = national > utf8 ? GB18030 : StandardCharsets.UTF_8;
    }

    /** The line as text, or empty where it is not written in the encoding of its file. */
    Optional<String> text(byte[] line) {
        if (!decided && !ascii(line)) {
            boolean fits = decoded(line, StandardCharsets.UTF_8).isPresent();
            decide(fits ? 1 : 0, fits ? 0 : 1);
        }
        return decoded(line, charset);
    }

    private static boolean ascii(byte[] line) {
        for (byte b : line) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    static Optional<String> decoded(byte[] bytes, Charset charset) {
        if (charset == StandardCharsets.UTF_8) {
            // The quick way, unless a sign stands there that takes the place of what does not fit.
            String quick = new String(bytes, StandardCharsets.UTF_8);
            if (quick.indexOf(REPLACEMENT) < 0) {
                return Optional.of(quick);
            }
        }
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException malformed) {
            return Optional.empty();
        }
    }
}
