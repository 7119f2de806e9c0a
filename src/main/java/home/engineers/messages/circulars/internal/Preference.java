package home.engineers.messages.circulars.internal;

/** By which channels a person wants notices. The inbox has them in any case. */
public record Preference(boolean mail, boolean texts) {
    static final Preference ALL = new Preference(true, true);
}
