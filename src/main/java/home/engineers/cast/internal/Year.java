package home.engineers.cast.internal;

import com.fasterxml.jackson.annotation.JsonProperty;
import home.engineers.kernel.authority.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The year before the house opens, as it is written down in {@code cast/year.yaml}. */
record Year(List<Script.Part> people, List<Seat> seats, List<Review> reviews) {
    /**
     * @param in as for an office of the script
     * @param from first day of the term, in days from the opening
     * @param to last day, in days from the opening
     */
    record Seat(String who, @Nullable Role role, @JsonProperty("in") String in, String title, int from, int to) {}

    record Review(String who, String level, String specialty, List<Deed> deeds) {}

    /**
     * @param ago working days before the opening
     * @param text note, reason or facts; of a tally the name of the panel
     */
    record Deed(
            int ago,
            Kind does,
            @Nullable String text,
            @Nullable String kind,
            @Nullable Integer size,
            @Nullable Integer present,
            @Nullable Integer yes) {

        String words() {
            return text == null ? "" : text;
        }
    }

    /** In the order in which they follow one another where they fall on one day. */
    enum Kind {
        FILE,
        PUBLICISE,
        DECLINE,
        ENDORSE,
        SUPPLEMENT,
        COMPLETE,
        NOTICE,
        NAME,
        REVIEW,
        TALLY,
        OBJECT,
        DISMISS,
        WITHDRAW,
        /** A meeting of the panel on the case, voted on paper and signed. */
        MEET,
        /** A meeting on the case is called for later. */
        CALL
    }

    static Year read() {
        return CastFile.read("year.yaml", Year.class);
    }
}
