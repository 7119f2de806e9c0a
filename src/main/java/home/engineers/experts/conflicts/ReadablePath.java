package home.engineers.experts.conflicts;

import home.engineers.kernel.PersonId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A path with names, as people read it: 张某 — 同一单位（2023年—2026年，某厂） — 申报人. */
public record ReadablePath(@Nullable PersonId person, String begins, List<Leg> legs) {
    public ReadablePath {
        legs = List.copyOf(legs);
    }

    /**
     * @param near and {@code far}: as {@link #key} writes them
     * @param ends name of whoever it leads to; empty where that is the case itself
     */
    public record Leg(
            ConflictKind kind, String near, String far, @Nullable LocalDate from, @Nullable LocalDate until, String source, String about,
            String ends) {
        /** Address of the form that lifts the link, or nothing where it cannot be lifted. */
        public String lift() {
            return ReadablePath.lift(kind, near, far);
        }
    }

    /**
     * Address of the form that lifts a link, or nothing where it cannot be: whoever applies, and whoever has another part in
     * the case, stay out.
     */
    public static String lift(ConflictKind kind, String near, String far) {
        boolean fixed = kind == ConflictKind.SELF || kind == ConflictKind.CASE || !near.startsWith("person:");
        return fixed || !(far.startsWith("person:") || far.startsWith("unit:"))
                ? ""
                : "/experts/ties/lift?kind=%s&one=%s&other=%s".formatted(
                        kind.wireName(), URLEncoder.encode(near, StandardCharsets.UTF_8), URLEncoder.encode(far, StandardCharsets.UTF_8));
    }

    /** A party as an address carries it. */
    public static String key(Party party) {
        return switch (party) {
            case Party.Someone(var id) -> "person:" + id;
            case Party.Body(var id) -> "unit:" + id;
            case Party.Firm(var name) -> "firm:" + name;
            case Party.Case(var id) -> "case:" + id;
        };
    }
}
