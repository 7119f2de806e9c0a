package home.engineers.achievements;

/** Names of the acts of this module, as the permission sentences and the endpoints use them. */
public final class Act {
    /** The library as everyone reads it. */
    public static final String READ = "achievements.library.read";
    /** Own deposits. */
    public static final String DEPOSIT = "achievements.deposit.make";
    /** Deposits for a unit. */
    public static final String UNIT_DEPOSIT = "achievements.deposit.forUnit";
    /** Everything on its way into the library, and what is in it. */
    public static final String KEEP = "achievements.library.keep";
    /** Takes an achievement back out of the library. */
    public static final String WITHDRAW = "achievements.library.withdraw";
    /** Libraries of others from which is harvested. */
    public static final String PEERS = "achievements.peers.keep";

    private Act() {}
}
