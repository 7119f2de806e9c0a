package home.engineers.achievements.rules;

import java.util.UUID;

/** A file that shows an achievement. @param attachment of the module {@code files} @param label what it is, as written */
public record EvidenceFile(int position, UUID attachment, Kind kind, String label) {
    public enum Kind implements Wired {
        /** The conclusion of an evaluation, an acceptance, a test by a third party. */
        EVALUATION,
        REPORT,
        PAPER,
        /** A title to intellectual property. */
        RIGHT,
        /** The statement of somebody who uses it. */
        USER,
        /** That an institution has adopted it. */
        ADOPTION,
        OTHER
    }
}
