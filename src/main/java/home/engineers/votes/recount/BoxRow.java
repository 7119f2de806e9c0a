package home.engineers.votes.recount;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * A vote as it is published.
 *
 * @param number from 1 without a gap
 * @param minute when it was cast, UTC, such as 2026-11-20T01:30:00Z; seconds are not published
 * @param voter pseudonym, 32 hexadecimal digits
 * @param receipt what the voter was given
 */
public record BoxRow(long number, Instant minute, int candidate, String voter, String receipt) {
    public static BoxRow of(long number, Instant at, int candidate, UUID voter, String receipt) {
        return new BoxRow(number, at.truncatedTo(ChronoUnit.MINUTES), candidate, voter.toString().replace("-", ""), receipt);
    }
}
