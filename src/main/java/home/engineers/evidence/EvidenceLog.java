package home.engineers.evidence;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The append-only record of official acts. What is appended is durable with the transaction of its act, and has its place
 * in the {@link PublicLog} moments later.
 */
public interface EvidenceLog {
    /**
     * Appends one official act inside the caller's transaction; calling it outside one is a bug. Nobody waits for anybody:
     * places in the log are given after the commit.
     *
     * @param kind past-tense name in kebab case, for example {@code publicity-begun}; its words stand under
     *     {@code evidence.kind.}
     * @param subject the case, call, membership or person it concerns
     * @param facts what happened, as plain values (strings, whole and decimal numbers, booleans, dates, ids, lists,
     *     maps; no number that JSON cannot carry exactly); no personal data beyond what the act itself publishes
     */
    void append(String kind, UUID subject, Map<String, Object> facts);

    /** Appends acts that were done together, in their order; as {@link #append(String, UUID, Map)} does with each. */
    void append(List<Act> acts);

    /** All acts that concern the subject, oldest first. */
    List<Entry> of(UUID subject);

    /** The same of several subjects at once; of which nothing was done is not among them. */
    Map<UUID, List<Entry>> of(Collection<UUID> subjects);

    /** The newest acts first, without those that were erased. */
    List<Entry> latest(int limit);

    /** One official act that is yet to be entered, with the meanings of {@link #append(String, UUID, Map)}. */
    record Act(String kind, UUID subject, Map<String, Object> facts) {}
}
