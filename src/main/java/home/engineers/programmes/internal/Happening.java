package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.CaseStep;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a case, as it was recorded.
 *
 * @param at when it happened by law; where a time ran out, the end of its last day
 * @param recordedAt when it was written down
 * @param by null where the house acted by itself
 * @param note words that belong to it, for the parties
 */
record Happening(
        int number, CaseStep step, Instant at, Instant recordedAt, @Nullable PersonId by, @Nullable String note) {}
