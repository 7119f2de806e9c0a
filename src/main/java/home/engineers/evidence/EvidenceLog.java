package home.engineers.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The append-only record of official acts. Entries are numbered without gaps and chained by a running hash. */
public interface EvidenceLog {
    /**
     * Appends one official act inside the caller's transaction; calling it outside one is a bug.
     *
     * @param kind past-tense name in kebab case, for example {@code publicity-begun}; its words stand under
     *     {@code evidence.kind.}
     * @param subject the case, call, membership or person it concerns
     * @param facts what happened, as plain values (strings, whole and decimal numbers, booleans, dates, ids, lists,
     *     maps; no binary fractions); no personal data beyond what the act itself publishes
     */
    Entry append(String kind, UUID subject, Map<String, Object> facts);

    /** Appends acts that were done together, in their order; as {@link #append(String, UUID, Map)} does with each. */
    void append(List<Act> acts);

    /** All acts that concern the subject, oldest first. */
    List<Entry> of(UUID subject);

    /** The newest entries first. */
    List<Entry> latest(int limit);

    /** The entries below this number, newest first. */
    List<Entry> before(long number, int limit);

    Optional<Entry> entry(long number);

    /** One official act that is yet to be entered, with the meanings of {@link #append(String, UUID, Map)}. */
    record Act(String kind, UUID subject, Map<String, Object> facts) {}
}
