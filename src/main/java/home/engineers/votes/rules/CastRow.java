package home.engineers.votes.rules;

import java.time.Instant;
import java.util.UUID;

/**
 * A vote in the box as the forensic report reads it.
 *
 * @param network prefix of the network address
 * @param device name of browser and device
 */
public record CastRow(long number, UUID voter, int candidate, Instant at, String network, String device) {}
