package home.engineers.achievements;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Deposits as their forms have them, for other modules that act for people. */
public interface Deposits {
    /**
     * Begins a deposit for oneself.
     *
     * @param fields of the description by the names of the form; what is left out is empty
     */
    Outcome<UUID> begin(Actor actor, Map<String, String> fields, List<NewParty> parties, List<NewFile> files);

    /** Hands it in, with the word that it is true and none of those that look alike. @return address of the case */
    Outcome<String> submit(Actor actor, UUID deposit);

    /** Takes a registered one back out. @return its number */
    Outcome<String> withdraw(Actor actor, UUID deposit, String reason);

    /** @param role wire name, such as {@code contributor} @param share in per cent, or empty */
    record NewParty(String role, String name, String affiliation, String share) {}

    /** @param kind wire name, such as {@code evaluation} */
    record NewFile(String kind, String label, Upload file) {}
}
