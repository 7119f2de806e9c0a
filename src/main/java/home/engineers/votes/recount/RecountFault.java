package home.engineers.votes.recount;

/**
 * The first thing in a recount file that is not as it must be.
 *
 * @param line from 1
 * @param found what stands there
 * @param expected what had to stand there, or empty
 */
public record RecountFault(long line, Problem problem, String found, String expected) {
    public enum Problem {
        /** It is no recount file of a version that is known; nothing can be said of it. */
        OTHER_FORMAT,
        /** The line has another form than lines of its kind. */
        FORM,
        /** A line of this kind may not stand here, or stands twice. */
        ORDER,
        /** The number of a vote leaves a gap or goes back. */
        NUMBER,
        /** The running hash is another: this vote, or one before it, was changed, moved or taken out. */
        CHAIN,
        CANDIDATE,
        /** Cast before the vote began or after it ended. */
        TIME,
        /** The voter has more votes than one may have. */
        LIMIT,
        /** Two votes have one receipt. */
        RECEIPT,
        /** Annulled by an annulment that is not there. */
        ANNULMENT,
        /** The result is another than the votes give. */
        RESULT,
        /** The end is missing, or it tells of another number of votes. */
        END
    }
}
