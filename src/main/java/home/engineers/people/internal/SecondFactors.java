package home.engineers.people.internal;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import java.security.InvalidKeyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The second factor: codes by time (RFC 6238, SHA-1, six digits, 30 seconds), and recovery codes for a lost device. */
@Service
class SecondFactors {
    private static final String PURPOSE = "second-factor";
    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator();
    private final AccountTable accounts;
    private final PasskeyTable passkeys;
    private final Vault vault;
    private final Seats seats;
    private final IdSource ids;
    private final SecureRandom random;
    private final HouseClock clock;
    private final SecondFactorPolicy policy;

    SecondFactors(
            AccountTable accounts,
            PasskeyTable passkeys,
            Vault vault,
            Seats seats,
            IdSource ids,
            SecureRandom random,
            HouseClock clock,
            SecondFactorPolicy policy) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.vault = vault;
        this.seats = seats;
        this.ids = ids;
        this.random = random;
        this.clock = clock;
        this.policy = policy;
    }

    /** Whether a role held today asks for a second factor. */
    boolean required(PersonId person) {
        return seats.of(person, clock.today()).stream().map(Seat::role).anyMatch(policy::requires);
    }

    /** Whether a seat this person holds asks for a second factor that there is not; a passkey is one as well. */
    boolean lacking(PersonId person, Collection<Seat> held) {
        return held.stream().map(Seat::role).anyMatch(policy::requires) 
                && !accounts.of(person).hasSecondFactor()
                && passkeys.count(person) == 0;
    }

    /** A new secret in base 32, not yet in force. */
    String propose() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return new Base32().encodeAsString(secret);
    }

    /**
     * Puts a proposed secret in force once a code made with it is shown.
     *
     * @return recovery codes, readable only this once; empty where the code is wrong
     */
    @Transactional
    public Optional<List<String>> enrol(PersonId person, String secret, String code) {
        byte[] bytes = new Base32().decode(secret);
        Optional<Long> step = step(bytes, code);
        if (step.isEmpty()) {
            return Optional.empty();
        }
        accounts.setSecondFactor(person, vault.seal(person, PURPOSE, bytes));
        accounts.takeStep(person, step.get());
        return Optional.of(renewRecovery(person));
    }

    /** New recovery codes in place of all old ones, readable only this once. */
    @Transactional
    public List<String> renewRecovery(PersonId person) {
        List<String> recovery = Stream.generate(this::recoveryCode).limit(RECOVERY_CODES).toList();
        accounts.setRecovery(person, recovery.stream().map(one -> digest(person, one)).toList());
        return recovery;
    }

    /** Whether the code is right; each code, and each recovery code, works once. */
    @Transactional
    public boolean check(PersonId person, String typed) {
        Account account = accounts.of(person);
        if (account.secondFactor() == null) {
            return false;
        }
        String code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        if (code.length() > 6) {
            return accounts.takeRecovery(person, digest(person, code));
        }
        return step(vault.open(person, PURPOSE, account.secondFactor()), code)
                .map(step -> accounts.takeStep(person, step))
                .orElse(false);
    }

    /** The step the code belongs to: this one, the one before or the one after. */
    private Optional<Long> step(byte[] secret, String typed) {
        String code = typed.strip();
        long now = clock.instant().getEpochSecond() / codes.getTimeStep().toSeconds();
        return LongStream.of(now, now - 1, now + 1)
                .filter(step -> code.equals(codeAt(secret, step)))
                .boxed()
                .findFirst();
    }

    private String codeAt(byte[] secret, long step) {
        try {
            Instant at = Instant.ofEpochSecond(step * codes.getTimeStep().toSeconds());
            return codes.generateOneTimePasswordString(new SecretKeySpec(secret, codes.getAlgorithm()), at);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private String recoveryCode() {
        return ids.token().substring(0, 12).replaceAll("(.{4})(?=.)", "$1-");
    }

    private byte[] digest(PersonId person, String code) {
        return vault.digest("recovery", person + ":" + code.replace("-", ""));
    }
}
