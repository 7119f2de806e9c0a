package home.engineers.people.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which simplified character stands for which traditional one; in pairs in {@code people/simplified.txt}. */
@Component
class Simplified {
    private final Map<Integer, Integer> pairs = new HashMap<>();

    Simplified() throws IOException {
        try (InputStream in = new ClassPathResource("people/simplified.txt").getInputStream()) {
            int[] signs = new String(in.readAllBytes(), StandardCharsets.UTF_8).codePoints().filter(sign -> !Character.isWhitespace(sign)).toArray();
            for (int i = 0; i + 1 < signs.length; i += 2) {
                pairs.put(signs[i], signs[i + 1]);
            }
        }
    }

    Map<Integer, Integer> pairs() {
        return pairs;
    }
}
