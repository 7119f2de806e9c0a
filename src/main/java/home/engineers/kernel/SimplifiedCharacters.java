package home.engineers.kernel;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Which simplified character stands for which traditional one; in pairs in {@code kernel/simplified.txt}. */
public final class SimplifiedCharacters {
    /** By code point: traditional to simplified. */
    public static final Map<Integer, Integer> PAIRS = read();

    /** What {@link #PAIRS} says, by code point; 0 where a character stands for itself. */
    private static final int[] TABLE = table();

    private SimplifiedCharacters() {}

    /** @return the simplified character for a traditional one, and every other character itself */
    public static int of(int sign) {
        int simplified = sign < TABLE.length ? TABLE[sign] : 0;
        return simplified == 0 ? sign : simplified;
    }

    private static int[] table() {
        int[] table = new int[Collections.max(PAIRS.keySet()) + 1];
        PAIRS.forEach((traditional, simplified) -> table[traditional] = simplified);
        return table;
    }

    private static Map<Integer, Integer> read() {
        try (InputStream in = Objects.requireNonNull(SimplifiedCharacters.class.getResourceAsStream("/kernel/simplified.txt"))) {
            int[] signs = new String(in.readAllBytes(), StandardCharsets.UTF_8).codePoints().filter(sign -> !Character.isWhitespace(sign)).toArray();
            Map<Integer, Integer> pairs = new HashMap<>();
            for (int i = 0; i + 1 < signs.length; i += 2) {
                pairs.put(signs[i], signs[i + 1]);
            }
            return Map.copyOf(pairs);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
