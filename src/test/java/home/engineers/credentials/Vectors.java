package home.engineers.credentials;

import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Published vectors, read from the test resources. */
public final class Vectors {
    private Vectors() {}

    /** @param path below {@code vectors} */
    public static String text(String path) {
        try (InputStream in = Objects.requireNonNull(Vectors.class.getResourceAsStream("/vectors/" + path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static Map<String, Object> json(String path) {
        try {
            return StrictJson.object(text(path));
        } catch (UnreadableJson unreadable) {
            throw new IllegalStateException(path, unreadable);
        }
    }
}
