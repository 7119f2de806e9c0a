package home.engineers.votes;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Public votes and, once published, their results. */
    public static final String VOTE_READ = "votes.vote.read";
    /** Voting, and asking for the code that lets a visitor vote. */
    public static final String VOTE_CAST = "votes.vote.cast";
    /** Preparing public votes of an association, approving what another prepared, publishing. */
    public static final String VOTE_HOLD = "votes.vote.hold";
    /** The forensic report and the count after the end, before it is published. */
    public static final String REPORT_READ = "votes.report.read";
    /** Proposing and deciding annulments. */
    public static final String VOTE_ANNUL = "votes.vote.annul";

    private Act() {}
}
