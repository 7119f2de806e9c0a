package home.engineers.kernel.authority;

/** Who may do what. Kept by {@code organisations}, asked by every service for each object. */
public interface Authority {
    /** How far this actor may go with this act; {@link Reach#NONE} where not at all. */
    Reach reach(Actor actor, String act);

    default boolean may(Actor actor, String act, Subject subject) {
        return reach(actor, act).covers(subject);
    }

    /** @throws NotPermitted where the actor may not do the act to the subject */
    default void demand(Actor actor, String act, Subject subject) {
        if (!may(actor, act, subject)) {
            throw new NotPermitted(act);
        }
    }

    /** Like {@link #demand}, for things whose existence is not everyone's to know. @throws Absent instead of a refusal */
    default void demandOrHide(Actor actor, String act, Subject subject) {
        if (!may(actor, act, subject)) {
            throw new Absent();
        }
    }
}
