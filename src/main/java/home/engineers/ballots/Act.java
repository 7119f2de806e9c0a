package home.engineers.ballots;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** Set up, open, close and annul the elections of an association. */
    public static final String ELECTION_HOLD = "ballots.election.hold";
    public static final String ELECTION_LIST = "ballots.election.list";
    /** As voter, trustee or supervisor of an election that names the person. */
    public static final String ELECTION_TAKE_PART = "ballots.election.takePart";
    public static final String BOX_READ = "ballots.box.read";
    /** The count of an election in which it would reveal votes. */
    public static final String SEALED_READ = "ballots.sealed.read";

    private Act() {}
}
