package home.engineers.programmes.internal;

/** What an attachment of a case is there for. */
public enum Purpose {
    MATERIAL,
    SUPPLEMENT,
    /** Named by an answer of the form. */
    FORM,
    /** The scanned and signed sheet of a paper tally. */
    TALLY
}
