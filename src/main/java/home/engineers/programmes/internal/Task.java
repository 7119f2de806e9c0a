package home.engineers.programmes.internal;

import home.engineers.programmes.rules.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is in a case and when it ends, as columns of the case: derived from its document and its clocks.
 *
 * @param dueAt end of the running time, or null where none runs
 * @param dueStands whether the end noted before stands, since that time is up and decided nothing
 */
record Task(Party turn, @Nullable Instant dueAt, boolean dueStands) {}
