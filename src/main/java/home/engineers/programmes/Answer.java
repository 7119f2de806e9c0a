package home.engineers.programmes;

/** The answer to a clause or a level: an unknown fact is never taken for a met or an unmet one. */
public enum Answer {
    MET("met"),
    NOT_MET("not-met"),
    CANNOT_TELL("cannot-tell");

    private final String wireName;

    Answer(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    public static Answer of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** Met where both are met, unmet where one is unmet, else not to be told. */
    public Answer and(Answer other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == MET ? other : this;
    }

    /** Met where one is met, unmet where both are unmet, else not to be told. */
    public Answer or(Answer other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == NOT_MET ? other : this;
    }
}
