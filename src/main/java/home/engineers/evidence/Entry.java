package home.engineers.evidence;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One official act.
 *
 * @param number 1, 2, 3 … without gaps
 * @param previousHash hash of the entry before; 64 zeros for the first
 * @param hash lower-case hex SHA-256 over the canonical form of this entry, which ends with the previous hash
 */
public record Entry(
        long number, Instant at, String kind, UUID subject, Map<String, Object> facts, String previousHash, String hash) {}
