package home.engineers.achievements.oai;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which records are asked for, and how far they have been given out. All of it stands in the resumption token, so that it is good
 * for ever, whichever node answers.
 *
 * @param from first instant, or null
 * @param before first instant after those asked for, or null
 * @param set setSpec, or empty
 * @param last where the list goes on, or null at its begin
 */
public record Selection(OaiFormat format, @Nullable Instant from, @Nullable Instant before, String set, @Nullable Place last) {
    /** @param given how many records came before @param size of the whole list as it was at its begin */
    public record Place(Instant stamp, UUID id, long given, long size) {}

    public Selection after(Place place) {
        return new Selection(format, from, before, set, place);
    }

    /** @throws IllegalStateException for a selection at its begin, which needs none */
    public String token() {
        if (last == null) {
            throw new IllegalStateException("nothing was given out yet");
        }
        String text = String.join(
                "|", "1", format.prefix(), seconds(from), seconds(before), set, seconds(last.stamp()), last.id().toString(),
                String.valueOf(last.given()), String.valueOf(last.size()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String seconds(@Nullable Instant at) {
        return at == null ? "" : String.valueOf(at.getEpochSecond());
    }

    /** Empty where no token of this house reads so. */
    public static Optional<Selection> read(String token) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split("\\|", -1);
            if (parts.length != 9 || !parts[0].equals("1") || !parts[4].matches("[a-z0-9-]{0,60}")) {
                return Optional.empty();
            }
            Instant stamp = instant(parts[5]);
            Selection read = new Selection(
                    OaiFormat.of(parts[1]).orElseThrow(IllegalArgumentException::new), instant(parts[2]), instant(parts[3]), parts[4],
                    stamp == null ? null : new Place(stamp, UUID.fromString(parts[6]), count(parts[7]), count(parts[8])));
            return read.last() != null && read.token().equals(token) ? Optional.of(read) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException none) {
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(String seconds) {
        return seconds.isEmpty() ? null : Instant.ofEpochSecond(Long.parseLong(seconds));
    }

    private static long count(String text) {
        long count = Long.parseLong(text);
        if (count < 0) {
            throw new IllegalArgumentException(text);
        }
        return count;
    }
}
