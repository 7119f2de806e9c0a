package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What would be sent by mail or text message, shown instead of sent. Exists in a demo house only. */
@Component
@ConditionalOnProperty(name = "house.demo", havingValue = "true")
public class Maildrop {
    private static final int SHOWN = 100;
    private final JdbcClient jdbc;
    private final IdSource ids;
    private final HouseClock clock;

    Maildrop(JdbcClient jdbc, IdSource ids, HouseClock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param channel {@code mail}, {@code code} or {@code text} */
    public record Dropped(UUID id, String channel, String address, String subject, String body, Instant at) {}

    void drop(Addressed to, Letter letter) {
        drop(ids.next(), to, letter);
    }

    /** @param id under which it lies once, however often it is dropped */
    void drop(UUID id, Addressed to, Letter letter) {
        jdbc.sql("insert into messages_maildrop (id, channel, address, person, link, subject, body, dropped_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing")
                .params(Arrays.asList(
                        id, to.channel().name(), to.address(), to.personId(), to.link(), letter.subject(),
                        letter.body(), clock.instant().atOffset(ZoneOffset.UTC)))
                .update();
    }

    /** The newest first. @param address only what went there; empty for everything */
    public List<Dropped> newest(String address) {
        return jdbc.sql("select id, channel, address, subject, body, dropped_at from messages_maildrop"
                        + " where :address = '' or address = :address order by dropped_at desc, id desc limit " + SHOWN)
                .param("address", address)
                .query((row, number) -> new Dropped(
                        row.getObject("id", UUID.class),
                        row.getString("channel").toLowerCase(Locale.ROOT),
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("dropped_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
