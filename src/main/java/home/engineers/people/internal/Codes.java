package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time codes by text message or mail. A challenge belongs to the browser that asked: whoever asks elsewhere can
 * neither spend its tries nor void it. Unknown addresses are answered exactly like known ones.
 */
@Service
class Codes {
    private static final Duration VALID = Duration.ofMinutes(10);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final int PAIR_AN_HOUR = 5;
    private static final int CLIENT_AN_HOUR = 30;
    private static final int ADDRESS_A_DAY = 30;
    private final JdbcClient jdbc;
    private final Persons persons;
    private final Devices devices;
    private final Vault vault;
    private final ObjectProvider<Messages> messages;
    private final IdSource ids;
    private final SecureRandom random;
    private final HouseClock clock;

    Codes(
            JdbcClient jdbc,
            Persons persons,
            Devices devices,
            Vault vault,
            ObjectProvider<Messages> messages,
            IdSource ids,
            SecureRandom random,
            HouseClock clock) {
        this.jdbc = jdbc;
        this.persons = persons;
        this.devices = devices;
        this.vault = vault;
        this.messages = messages;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
    }

    private record Challenge(@Nullable PersonId person, byte[] hash, int tries, Instant expiresAt, boolean used) {}

    /** Sends a code where the address belongs to someone. @return the challenge to answer, for known and unknown alike */
    @Transactional
    public Outcome<String> send(String address, Client client, Language language) {
        if (!messages.getObject().reaches(address)) {
            return Outcome.refused(Reason.of("people.code.noWay"));
        }
        Optional<Person> person = persons.byAddress(address);
        if (tooMany(address, client, person)) {
            return Outcome.refused(Reason.of("people.code.tooMany"));
        }
        String challenge = ids.token();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        insert(challenge, address, client, person, code);
        person.ifPresent(known -> messages.getObject().sendCode(known.id(), address, code, language));
        return Outcome.granted(challenge);
    }

    /** Sends a code to an address that a person wants to be reached at. */
    @Transactional
    public Outcome<String> sendTo(Person person, String address, Client client, Language language) {
        if (!messages.getObject().reaches(address)) {
            return Outcome.refused(Reason.of("people.code.noWay"));
        }
        if (tooMany(address, client, Optional.of(person))) {
            return Outcome.refused(Reason.of("people.code.tooMany"));
        }
        String challenge = ids.token();
        String code = "%06d".formatted(random.nextInt(1_000_000));
        insert(challenge, address, client, Optional.of(person), code);
        messages.getObject().sendCode(person.id(), address, code, language);
        return Outcome.granted(challenge);
    }

    /** Like {@link #redeem}, where the code must have gone to this address. */
    @Transactional
    public Outcome<PersonId> redeemFor(String challenge, String address, String code) {
        boolean sentThere = jdbc.sql("select count(*) from people_code where challenge = :key and address = :address")
                        .param("key", vault.digest("challenge", challenge))
                        .param("address", vault.digest("address", address))
                        .query(Long.class)
                        .single() == 1;
        return sentThere ? redeem(challenge, code) : Outcome.refused(Reason.of("people.code.over"));
    }

    /** The person whose code this is. Refused where it is wrong, late, used, or tried too often. */
    @Transactional
    public Outcome<PersonId> redeem(String challenge, String typed) {
        byte[] key = vault.digest("challenge", challenge);
        Optional<Challenge> found = find(key);
        if (found.isEmpty() || found.get().used() || found.get().expiresAt().isBefore(clock.instant())) {
            return Outcome.refused(Reason.of("people.code.over"));
        }
        Challenge one = found.get();
        if (one.tries() >= TRIES) {
            return Outcome.refused(Reason.of("people.code.spent"));
        }
        boolean right = MessageDigest.isEqual(one.hash(), hash(challenge, typed.replaceAll("\\s", ""))) && one.person() != null;
        jdbc.sql("update people_code set tries = tries + 1, used_at = :used where challenge = :key")
                .param("key", key).param("used", right ? utc(clock.instant()) : null).update();
        return right
                ? Outcome.granted(one.person())
                : Outcome.refused(Reason.at("code", "people.code.wrong", String.valueOf(TRIES - 1 - one.tries())));
    }

    private Optional<Challenge> find(byte[] key) {
        return jdbc.sql("select person, hash, tries, expires_at, used_at from people_code where challenge = :key for update")
                .param("key", key)
                .query((row, n) -> new Challenge(
                        row.getObject("person", UUID.class) == null ? null : new PersonId(row.getObject("person", UUID.class)),
                        row.getBytes("hash"),
                        row.getInt("tries"),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getObject("used_at") != null))
                .optional();
    }

    private void insert(String challenge, String address, Client client, Optional<Person> person, String code) {
        Instant now = clock.instant();
        jdbc.sql("delete from people_code where sent_at < :old").param("old", utc(now.minus(Duration.ofDays(2)))).update();
        jdbc.sql("""
                insert into people_code (challenge, address, client, person, hash, sent_at, expires_at)
                values (:challenge, :address, :client, :person, :hash, :at, :expires)
                """)
                .param("challenge", vault.digest("challenge", challenge))
                .param("address", vault.digest("address", address))
                .param("client", client.address())
                .param("person", person.map(known -> known.id().value()).orElse(null))
                .param("hash", hash(challenge, code))
                .param("at", utc(now))
                .param("expires", utc(now.plus(VALID)))
                .update();
    }

    /** The limit of an address counts strangers only, so that they cannot use up what the owner's device may ask. */
    private boolean tooMany(String address, Client client, Optional<Person> person) {
        Instant now = clock.instant();
        boolean known = person.isPresent() && devices.knows(client.device(), person.get().id());
        return sent(address, client.address(), now.minus(PAUSE)) >= 1
                || sent(address, client.address(), now.minus(Duration.ofHours(1))) >= PAIR_AN_HOUR
                || sent(null, client.address(), now.minus(Duration.ofHours(1))) >= CLIENT_AN_HOUR
                || (!known && sent(address, null, now.minus(Duration.ofDays(1))) >= ADDRESS_A_DAY);
    }

    private long sent(@Nullable String address, @Nullable String client, Instant since) {
        return jdbc.sql("""
                select count(*) from people_code where sent_at > :since
                and (:byAddress = false or address = :address) and (:byClient = false or client = :client)
                """)
                .param("since", utc(since))
                .param("byAddress", address != null)
                .param("address", address == null ? new byte[0] : vault.digest("address", address))
                .param("byClient", client != null)
                .param("client", client == null ? "" : client)
                .query(Long.class)
                .single();
    }

    private byte[] hash(String challenge, String code) {
        return vault.digest("code", challenge + ":" + code);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
