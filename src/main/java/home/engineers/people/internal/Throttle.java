package home.engineers.people.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.people.rules.GrowingDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down without locking anyone out: what counts is the pair of name and client, or of person and known
 * device, so that strangers' failures elsewhere never delay the owner's own device. A failure is booked before the
 * secret is compared, so that many tries at once are no way around.
 */
@Component
class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private final JdbcClient jdbc;
    private final Vault vault;
    private final HouseClock clock;

    Throttle(JdbcClient jdbc, Vault vault, HouseClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.clock = clock;
    }

    /** @param name what is counted; kept only as a keyed digest */
    record Bucket(String name, GrowingDelay delay) {}

    private record Standing(int failures, Instant freeAt, Instant failedAt) {}

    /** Books one failure in each bucket. Empty where the try may go on; else how long to wait, and nothing is booked. */
    @Transactional
    public Optional<Duration> book(List<Bucket> buckets) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Bucket> ordered = buckets.stream().sorted(Comparator.comparing(this::hex)).toList();
        Optional<Duration> wait = ordered.stream()
                .map(bucket -> Duration.between(now, standing(bucket, now).freeAt()))
                .filter(Duration::isPositive)
                .max(Comparator.naturalOrder());
        if (wait.isEmpty()) {
            ordered.forEach(bucket -> fail(bucket, now));
        }
        return wait;
    }

    /** Takes the failure back that {@link #book} wrote for a try that succeeded. */
    @Transactional
    public void forgive(List<Bucket> buckets) {
        for (Bucket bucket : buckets.stream().sorted(Comparator.comparing(this::hex)).toList()) {
            jdbc.sql("update people_throttle set failures = greatest(failures - 1, 0), free_at = failed_at where bucket = :bucket")
                    .param("bucket", digest(bucket)).update();
        }
    }

    @Transactional
    public void clear(Bucket bucket) {
        jdbc.sql("delete from people_throttle where bucket = :bucket").param("bucket", digest(bucket)).update();
    }

    private Standing standing(Bucket bucket, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into people_throttle (bucket, failures, free_at, failed_at) values (:bucket, 0, :at, :at)
                on conflict do nothing
                """)
                .param("bucket", digest(bucket)).param("at", at).update();
        return jdbc.sql("select failures, free_at, failed_at from people_throttle where bucket = :bucket for update")
                .param("bucket", digest(bucket))
                .query((row, n) -> new Standing(
                        row.getInt("failures"),
                        row.getObject("free_at", OffsetDateTime.class).toInstant(),
                        row.getObject("failed_at", OffsetDateTime.class).toInstant()))
                .single();
    }

    private void fail(Bucket bucket, Instant now) {
        Standing standing = standing(bucket, now);
        boolean old = standing.failedAt().plus(FORGOTTEN_AFTER).isBefore(now);
        int failures = old ? 1 : standing.failures() + 1;
        jdbc.sql("update people_throttle set failures = :failures, free_at = :free, failed_at = :at where bucket = :bucket")
                .param("failures", failures)
                .param("free", now.plus(bucket.delay().after(failures)).atOffset(ZoneOffset.UTC))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("bucket", digest(bucket))
                .update();
    }

    private byte[] digest(Bucket bucket) {
        return vault.digest("throttle", bucket.name());
    }

    private String hex(Bucket bucket) {
        return HexFormat.of().formatHex(digest(bucket));
    }
}
