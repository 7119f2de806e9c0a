package home.engineers.patents;

/**
 * The number under which an office published a document (WIPO ST.6, ZC 0007).
 *
 * @param country two letters of WIPO ST.3
 * @param doc digits, for some offices with letters before them, without separators
 * @param kind kind code of WIPO ST.16 or ZC 0008; empty where it is not known
 */
public record PublicationNumber(String country, String doc, String kind) {
    /** Country, digits and kind without separators, such as {@code CN215792497U}. */
    public String text() {
        return country + doc + kind;
    }

    @Override
    public String toString() {
        return text();
    }
}
