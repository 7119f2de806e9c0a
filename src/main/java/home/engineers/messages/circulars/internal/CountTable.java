package home.engineers.messages.circulars.internal;

import home.engineers.messages.circulars.CircularId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what has become of notices. */
@Repository
class CountTable {
    private final JdbcClient jdbc;
    private final DeliveryTable deliveries;

    CountTable(JdbcClient jdbc, DeliveryTable deliveries) {
        this.jdbc = jdbc;
        this.deliveries = deliveries;
    }

    Counts of(CircularId circular) {
        Map<Recipient.State, Long> states = new EnumMap<>(Recipient.State.class);
        long[] seen = {0, 0};
        jdbc.sql("""
                select state, count(*), count(read_at), count(answered_at) from circular_recipient
                where circular = ? group by state""")
                .param(circular.value())
                .query((row, n) -> {
                    states.put(Recipient.State.valueOf(row.getString(1)), row.getLong(2));
                    seen[0] += row.getLong(3);
                    seen[1] += row.getLong(4);
                    return n;
                })
                .list();
        Map<String, Long> answers = answers(List.of(circular)).getOrDefault(circular, Map.of());
        return new Counts(states, seen[0], seen[1], answers, deliveries.counts(circular));
    }

    /** In figures for a list. */
    record Brief(long told, long read, long answered) {
        static final Brief NONE = new Brief(0, 0, 0);
    }

    Map<CircularId, Brief> brief(Collection<CircularId> circulars) {
        Map<CircularId, Brief> found = new HashMap<>();
        jdbc.sql("""
                select circular, count(*), count(read_at), count(answered_at) from circular_recipient
                where circular = any(?) and state = 'TOLD' group by circular""")
                .param(circulars.stream().map(CircularId::value).toArray(UUID[]::new))
                .query((row, n) -> found.put(
                        new CircularId(row.getObject(1, UUID.class)),
                        new Brief(row.getLong(2), row.getLong(3), row.getLong(4))))
                .list();
        return found;
    }

    /** How many chose what. */
    Map<CircularId, Map<String, Long>> answers(Collection<CircularId> circulars) {
        Map<CircularId, Map<String, Long>> found = new HashMap<>();
        jdbc.sql("""
                select circular, answer, count(*) from circular_recipient
                where circular = any(?) and answer is not null group by circular, answer""")
                .param(circulars.stream().map(CircularId::value).toArray(UUID[]::new))
                .query((row, n) -> found.computeIfAbsent(new CircularId(row.getObject(1, UUID.class)), one -> new TreeMap<>())
                        .put(row.getString(2), row.getLong(3)))
                .list();
        return found;
    }
}
