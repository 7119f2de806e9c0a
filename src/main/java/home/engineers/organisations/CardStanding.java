package home.engineers.organisations;

/** What a membership card says when it is checked. Only the first lets its holder pass as a member. */
public enum CardStanding {
    VALID,
    /** The term of the membership ended without renewal. */
    LAPSED,
    /** The member has left. */
    LEFT,
    /** The membership goes on in another association, with a card of its own. */
    TRANSFERRED,
    /** A newer card took its place. */
    REPLACED,
    /** The holder took the card back. */
    WITHDRAWN
}
