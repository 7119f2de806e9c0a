package home.engineers.organisations;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The card of a membership, checked by whoever reads its QR code. A membership has at most one that has not ended.
 *
 * @param serial unguessable part of its address, 32 letters of base 32
 * @param shown what its holder lets strangers see
 * @param endedAt when it was replaced or withdrawn, or null
 */
public record MembershipCard(
        UUID id,
        MembershipId membership,
        String serial,
        Set<Line> shown,
        Instant issuedAt,
        @Nullable Instant endedAt,
        @Nullable Ending ending) {
    public MembershipCard {
        shown = Set.copyOf(shown);
    }

    /** What a card can show besides the association and whether it is valid. */
    public enum Line {
        NAME,
        NUMBER,
        SINCE,
        UNTIL;

        /** As stored: names with a space between, in their order. */
        public static String text(Set<Line> lines) {
            return lines.isEmpty() ? "" : EnumSet.copyOf(lines).stream().map(Line::name).collect(Collectors.joining(" "));
        }

        /** Words that name no line are passed over. */
        public static Set<Line> parse(String text) {
            Set<String> words = Set.of(text.isBlank() ? new String[0] : Arrays.stream(text.strip().split("\\s+")).distinct().toArray(String[]::new));
            return Arrays.stream(values()).filter(line -> words.contains(line.name())).collect(Collectors.toUnmodifiableSet());
        }
    }

    public enum Ending {
        REPLACED,
        WITHDRAWN
    }

    public boolean shows(Line line) {
        return shown.contains(line);
    }
}
