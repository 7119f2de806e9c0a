package home.engineers.programmes.rules;

import org.jspecify.annotations.Nullable;

/**
 * One thing that can be taken from a case into a form or a table.
 *
 * @param path by which templates and mappings name it, for example {@code applicant.name}
 * @param open whether it says nothing of the applicant, and so may stand on what is posted
 * @param shown what a document must let a publicity show for it to stand on what is posted; null where it never may,
 *     unless it is open
 */
public record CaseSource(String path, Type type, boolean open, @Nullable Shown shown) {
    public enum Type {
        TEXT,
        DATE,
        NUMBER,
        /** A word of a closed set, with its code. */
        CODE
    }

    /** Whether it may stand on a form that is posted. */
    public boolean posted() {
        return open || shown != null;
    }
}
