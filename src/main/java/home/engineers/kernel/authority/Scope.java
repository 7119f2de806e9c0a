package home.engineers.kernel.authority;

/** How far a permission reaches. */
public enum Scope {
    /** What concerns only the person acting. */
    SELF,
    /** The organisation in which the position is held. */
    OWN_ORGANISATION,
    /** The own organisation and those it guides (业务指导); never a parent of branches. */
    OWN_AND_GUIDED,
    EVERYWHERE
}
