package home.engineers.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One official act.
 *
 * @param id order in which entries were written; has gaps
 * @param number of its leaf in the public log, 1, 2, 3 … without gaps; 0 for the moments until it has its place
 * @param leaf lower-case hex of the leaf, which commits to all this and a nonce
 */
public record Entry(long id, long number, Instant at, String kind, UUID subject, Map<String, Object> facts, String leaf) {}
