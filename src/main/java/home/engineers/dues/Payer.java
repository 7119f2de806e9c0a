package home.engineers.dues;

/** Whom a fee class charges. */
public enum Payer {
    PERSON,
    UNIT
}
