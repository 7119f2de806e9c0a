package home.engineers.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One official act.
 *
 * @param number 1, 2, 3 … without gaps
 * @param hash lower-case hex SHA-256 over the previous hash and this entry
 */
public record Entry(long number, Instant at, String kind, UUID subject, Map<String, Object> facts, String hash) {}
