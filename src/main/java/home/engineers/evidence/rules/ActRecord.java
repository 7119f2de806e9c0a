package home.engineers.evidence.rules;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * What a leaf commits to, as canonical JSON (RFC 8785): {@code at} with six decimals in UTC, {@code facts}, {@code kind},
 * {@code subject}.
 *
 * @param at cut to the microsecond, which is what the database keeps
 * @param facts canonical text
 */
public record ActRecord(Instant at, String kind, UUID subject, String facts) {
    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    public ActRecord {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }

    public String canonical() {
        return "{\"at\":\"" + AT.format(at) + "\",\"facts\":" + facts + ",\"kind\":\"" + kind + "\",\"subject\":\"" + subject + "\"}";
    }
}
