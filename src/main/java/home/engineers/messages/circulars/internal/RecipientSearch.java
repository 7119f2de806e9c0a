package home.engineers.messages.circulars.internal;

import home.engineers.kernel.Total;
import home.engineers.messages.circulars.CircularId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of the recipients of one notice. */
@Repository
public class RecipientSearch {
    static final int SIZE = 50;
    private final JdbcClient jdbc;

    RecipientSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The saved views. */
    public enum View {
        ALL("true"),
        UNREAD("r.state = 'TOLD' and r.read_at is null"),
        UNANSWERED("r.state = 'TOLD' and r.answered_at is null"),
        ANSWERED("r.answered_at is not null"),
        NOT_TOLD("r.state <> 'TOLD'"),
        FAILED("exists (select 1 from circular_delivery d where d.recipient = r.id"
                + " and d.state in ('FAILED', 'UNCERTAIN', 'NO_ADDRESS'))");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static View of(String code) {
            for (View view : values()) {
                if (view.code().equals(code)) {
                    return view;
                }
            }
            return ALL;
        }
    }

    /** One recipient with what left the house. @param deliveries each {@code CHANNEL STATE round fault}, oldest first */
    public record Line(Recipient recipient, List<Sent> deliveries) {}

    /** @param fault what the other side said, or empty */
    public record Sent(String channel, String state, int round, String fault) {}

    List<Line> page(CircularId circular, View view, String q, int size, int offset) {
        List<Recipient> found = jdbc.sql("select r.* from circular_recipient r" + where(view)
                        + " order by r.number, r.id limit :size offset :offset")
                .params(parameters(circular, q))
                .param("size", size)
                .param("offset", offset)
                .query(RecipientTable::read)
                .list();
        Map<UUID, List<Sent>> sent = sent(found.stream().map(Recipient::id).toArray(UUID[]::new));
        return found.stream().map(one -> new Line(one, sent.getOrDefault(one.id(), List.of()))).toList();
    }

    private Map<UUID, List<Sent>> sent(UUID[] recipients) {
        record Row(UUID recipient, Sent sent) {}
        return jdbc.sql("""
                select recipient, channel, state, round, coalesce(fault, '') from circular_delivery
                where recipient = any(?) order by round, channel""")
                .param(recipients)
                .query((row, n) -> new Row(row.getObject(1, UUID.class),
                        new Sent(row.getString(2), row.getString(3), row.getInt(4), row.getString(5))))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Row::recipient, java.util.stream.Collectors.mapping(Row::sent, java.util.stream.Collectors.toList())));
    }

    long count(CircularId circular, View view, String q) {
        return jdbc.sql("select count(*) from (select 1 from circular_recipient r" + where(view) + " limit " + Total.LIMIT + ") found")
                .params(parameters(circular, q))
                .query(Long.class)
                .single();
    }

    private static String where(View view) {
        return " where r.circular = :circular and (:q = '' or r.name like :contains escape '!' or r.number like :begins escape '!') and "
                + view.condition;
    }

    private static Map<String, Object> parameters(CircularId circular, String q) {
        String escaped = q.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return Map.of("circular", circular.value(), "q", q, "contains", "%" + escaped + "%", "begins", escaped + "%");
    }
}
