package home.engineers.organisations;

/** How far the founding of a district's association has come; later ones include the earlier. */
public enum FoundingState {
    NONE,
    PREPARING,
    APPROVED,
    REGISTERED,
    ACTIVE;

    /** A society exists from its registration on (registration makes the legal person). */
    public boolean founded() {
        return compareTo(REGISTERED) >= 0;
    }
}
