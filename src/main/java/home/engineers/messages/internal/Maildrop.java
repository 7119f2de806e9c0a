package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
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

    /** @param code true for a one-time code, false for a mail */
    public record Dropped(UUID id, boolean code, String address, String subject, String body, Instant at) {}

    void drop(Addressed to, Letter letter) {
        jdbc.sql("insert into messages_maildrop (id, channel, address, person, link, subject, body, dropped_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        ids.next(), to.channel().name(), to.address(), to.person().value(), to.link(), letter.subject(),
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
                        Channel.valueOf(row.getString("channel")) == Channel.CODE,
                        row.getString("address"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getObject("dropped_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
