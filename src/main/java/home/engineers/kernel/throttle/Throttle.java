package home.engineers.kernel.throttle;

import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.time.HouseClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
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
    private volatile @Nullable SecretKeySpec key;

    Throttle(JdbcClient jdbc, SecretKeys keys, HouseClock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.clock = clock;
    }

    /** @param name what is counted; kept only as a keyed digest */
    public record Bucket(String name, GrowingDelay delay) {}

    private record Standing(int failures, Instant freeAt, Instant failedAt) {
        private Standing failed(GrowingDelay delay, Instant now) {
            int more = failedAt.plus(FORGOTTEN_AFTER).isBefore(now) ? 1 : failures + 1;
            return new Standing(more, now.plus(delay.after(more)), now);
        }
    }

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

    /**
     * Books many tries in their order, each as by {@link #book}, with as many questions to the database as one takes. Runs
     * in the caller's transaction.
     *
     * @param tries the buckets of each
     * @return in the same places: empty where the try may go on, else how long to wait
     */
    @Transactional
    public List<Optional<Duration>> bookEach(List<List<Bucket>> tries) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Map<Bucket, String> names = new HashMap<>();
        tries.forEach(one -> one.forEach(bucket -> names.computeIfAbsent(bucket, this::hex)));
        Map<String, Standing> standings = hold(names.values().stream().distinct().sorted().toArray(String[]::new), now);
        Map<String, Standing> changed = new TreeMap<>();
        List<Optional<Duration>> waits = new ArrayList<>();
        for (List<Bucket> one : tries) {
            Optional<Duration> wait = one.stream()
                    .map(bucket -> Duration.between(now, standings.get(names.get(bucket)).freeAt()))
                    .filter(Duration::isPositive)
                    .max(Comparator.naturalOrder());
            if (wait.isEmpty()) {
                one.forEach(bucket -> {
                    Standing failed = standings.get(names.get(bucket)).failed(bucket.delay(), now);
                    standings.put(names.get(bucket), failed);
                    changed.put(names.get(bucket), failed);
                });
            }
            waits.add(wait);
        }
        keep(changed);
        return waits;
    }

    /** How long each bucket makes wait as things stand, in the same places; nothing is booked, and no row is held. */
    @Transactional(readOnly = true)
    public List<Optional<Duration>> waits(List<Bucket> buckets) {
        Instant now = clock.instant();
        List<String> names = buckets.stream().map(this::hex).toList();
        Map<String, Duration> found = new HashMap<>();
        jdbc.sql("""
                select encode(bucket, 'hex') as name, failures, free_at, failed_at from throttle
                where bucket in (select decode(b, 'hex') from unnest(cast(? as text[])) b)""")
                .param(names.toArray(String[]::new))
                .query(row -> {
                    found.put(row.getString("name"), Duration.between(now, standing(row).freeAt()));
                });
        return names.stream().map(name -> Optional.ofNullable(found.get(name)).filter(Duration::isPositive)).toList();
    }

    private Map<String, Standing> hold(String[] buckets, Instant now) {
        jdbc.sql("""
                insert into throttle (bucket, failures, free_at, failed_at)
                select decode(b, 'hex'), 0, cast(? as timestamptz), cast(? as timestamptz) from unnest(cast(? as text[])) b order by b
                on conflict do nothing""")
                .params(now.toString(), now.toString(), buckets).update();
        Map<String, Standing> held = new HashMap<>();
        jdbc.sql("""
                select encode(bucket, 'hex') as name, failures, free_at, failed_at from throttle
                where bucket in (select decode(b, 'hex') from unnest(cast(? as text[])) b) order by bucket for update""")
                .param(buckets)
                .query(row -> {
                    held.put(row.getString("name"), standing(row));
                });
        return held;
    }

    private void keep(Map<String, Standing> changed) {
        List<Standing> values = List.copyOf(changed.values());
        jdbc.sql("""
                update throttle t set failures = c.failures, free_at = c.free_at, failed_at = c.failed_at
                from unnest(cast(? as text[]), cast(? as int[]), cast(? as timestamptz[]), cast(? as timestamptz[]))
                    as c(bucket, failures, free_at, failed_at)
                where t.bucket = decode(c.bucket, 'hex')""")
                .params(
                        changed.keySet().toArray(String[]::new),
                        values.stream().map(one -> Integer.toString(one.failures())).toArray(String[]::new),
                        values.stream().map(one -> one.freeAt().toString()).toArray(String[]::new),
                        values.stream().map(one -> one.failedAt().toString()).toArray(String[]::new))
                .update();
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
                .query((row, n) -> standing(row))
                .single();
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getInt("failures"),
                row.getObject("free_at", OffsetDateTime.class).toInstant(),
                row.getObject("failed_at", OffsetDateTime.class).toInstant());
    }

    private void fail(Bucket bucket, Instant now) {
        Standing failed = standing(bucket, now).failed(bucket.delay(), now);
        jdbc.sql("update throttle set failures = :failures, free_at = :free, failed_at = :at where bucket = :bucket")
                .param("failures", failed.failures())
                .param("free", failed.freeAt().atOffset(ZoneOffset.UTC))
                .param("at", now.atOffset(ZoneOffset.UTC))
                .param("bucket", digest(bucket))
                .update();
    }

    /** Read from its file once. */
    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(keys.secret("throttle", KEY_BYTES), DIGEST);
            key = known;
        }
        return known;
    }

    private byte[] digest(Bucket bucket) {
        try {
            Mac mac = Mac.getInstance(DIGEST);
            mac.init(key());
            return mac.doFinal(bucket.name().getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has " + DIGEST, missing);
        }
    }

    private String hex(Bucket bucket) {
        return HexFormat.of().formatHex(digest(bucket));
    }
}
