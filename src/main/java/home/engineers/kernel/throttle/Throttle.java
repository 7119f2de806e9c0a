package home.engineers.kernel.throttle;

import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.time.HouseClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Comparator;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down what is tried too often, without locking anyone out: each bucket grows its own delay up to a limit, and
 * whoever asks chooses buckets so narrow that strangers never delay anyone else. A try is booked before it is carried
 * out, so that many at once are no way around.
 */
@Component
public class Throttle {
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(24);
    private static final String DIGEST = "HmacSHA256";
    private static final int KEY_BYTES = 32;
    private final JdbcClient jdbc;
    private final SecretKeys keys;
    private final HouseClock clock;

    Throttle(JdbcClient jdbc, SecretKeys keys, HouseClock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param name what is counted; kept only as a keyed digest */
    public record Bucket(String name, GrowingDelay delay) {}

    private record Standing(int failures, Instant freeAt, Instant failedAt) {}

    /** Whether anything is booked in the bucket. */
    @Transactional(readOnly = true)
    public boolean knows(Bucket bucket) {
        return jdbc.sql("select count(*) from throttle where bucket = :bucket and failures > 0")
                .param("bucket", digest(bucket)).query(Integer.class).single() > 0;
    }

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
            jdbc.sql("update throttle set failures = greatest(failures - 1, 0), free_at = failed_at where bucket = :bucket")
                    .param("bucket", digest(bucket)).update();
        }
    }

    @Transactional
    public void clear(Bucket bucket) {
        jdbc.sql("delete from throttle where bucket = :bucket").param("bucket", digest(bucket)).update();
    }

    private Standing standing(Bucket bucket, Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                insert into throttle (bucket, failures, free_at, failed_at) values (:bucket, 0, :at, :at)
                on conflict do nothing
                """)
                .param("bucket", digest(bucket)).param("at", at).update();
        return jdbc.sql("select failures, free_at, failed_at from throttle where bucket = :bucket for update")
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
        jdbc.sql("update throttle set failures = :failures, free_at = :free, failed_at = :at where bucket = :bucket")
                .param("failures", failures)
                .param("free", now.plus(bucket.delay().after(failures)).atOffset(ZoneOffset.UTC))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("bucket", digest(bucket))
                .update();
    }

    private byte[] digest(Bucket bucket) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(new SecretKeySpec(keys.secret("throttle", KEY_BYTES), DIGEST));
            return mac.doFinal(bucket.name().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + DIGEST, missing);
        }
    }

    private String hex(Bucket bucket) {
        return HexFormat.of().formatHex(digest(bucket));
    }
}
