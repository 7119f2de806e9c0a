package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Devices on which a person has signed in before, known by a cookie. Knowing one opens nothing; it only spares delays. */
@Component
class Devices {
    private static final Duration REMEMBERED = Duration.ofDays(400);
    private final JdbcClient jdbc;
    private final Vault vault;
    private final IdSource ids;
    private final HouseClock clock;

    Devices(JdbcClient jdbc, Vault vault, IdSource ids, HouseClock clock) {
        this.jdbc = jdbc;
        this.vault = vault;
        this.ids = ids;
        this.clock = clock;
    }

    boolean knows(@Nullable String token, PersonId person) {
        return token != null
                && jdbc.sql("select count(*) from people_device where token = :token and person = :person and seen_at > :since")
                        .param("token", digest(token))
                        .param("person", person.value())
                        .param("since", clock.instant().minus(REMEMBERED).atOffset(ZoneOffset.UTC))
                        .query(Long.class)
                        .single() > 0;
    }

    /** @return the token to keep in the cookie: the one sent, where this device was known to anyone, else a new one */
    String remember(@Nullable String sent, PersonId person) {
        String token = sent != null && issued(sent) ? sent : ids.token();
        jdbc.sql("""
                insert into people_device (token, person, known_from, seen_at) values (:token, :person, :at, :at)
                on conflict (token, person) do update set seen_at = excluded.seen_at
                """)
                .param("token", digest(token))
                .param("person", person.value())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    void forgetAll(PersonId person) {
        jdbc.sql("delete from people_device where person = :person").param("person", person.value()).update();
    }

    private boolean issued(String token) {
        return jdbc.sql("select count(*) from people_device where token = :token")
                .param("token", digest(token)).query(Long.class).single() > 0;
    }

    private byte[] digest(String token) {
        return vault.digest("device", token);
    }
}
