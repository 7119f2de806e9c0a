package home.engineers.evidence;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The append-only record of official acts. Entries are numbered without gaps and chained by a running hash. */
public interface EvidenceLog {
    /**
     * Appends one official act inside the caller's transaction.
     *
     * @param kind past-tense name in kebab case, for example {@code publicity-begun}
     * @param subject the case, call, membership or person it concerns
     * @param facts what happened, as plain values (strings, numbers, booleans, lists, maps); no personal data beyond
     *     what the act itself publishes
     */
    Entry append(String kind, UUID subject, Map<String, Object> facts);

    /** All acts that concern the subject, oldest first. */
    List<Entry> of(UUID subject);

    /** The newest entries first. */
    List<Entry> latest(int limit);
}
