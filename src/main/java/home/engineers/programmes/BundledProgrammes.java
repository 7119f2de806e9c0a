package home.engineers.programmes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** The programme documents that come with the product. */
public final class BundledProgrammes {
    private static final Pattern ID = Pattern.compile("(editions/)?[a-z0-9]+(-[a-z0-9]+)*");

    private BundledProgrammes() {}

    /**
     * The text of the document; empty where the product brings none of that id.
     *
     * @param id of the programme, or {@code editions/}, the id, a hyphen and the edition
     */
    public static Optional<String> text(String id) {
        if (!ID.matcher(id).matches()) {
            return Optional.empty();
        }
        try (InputStream document = BundledProgrammes.class.getResourceAsStream("/programmes/" + id + ".yaml")) {
            return document == null
                    ? Optional.empty()
                    : Optional.of(new String(document.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
