package home.engineers.programmes.web;

import org.jspecify.annotations.Nullable;

/**
 * What a decision box on the page of a case sends.
 *
 * @param address of the case, from the path
 * @param version of the case as the page showed it
 * @param decision chosen, or empty
 * @param note typed, or empty
 */
record DecisionBox(String address, int version, String decision, String note) {
    DecisionBox(String address, int version, @Nullable String decision, @Nullable String note) {
        this.address = address;
        this.version = version;
        this.decision = decision == null ? "" : decision;
        this.note = note == null ? "" : note;
    }
}
