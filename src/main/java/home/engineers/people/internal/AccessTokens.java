package home.engineers.people.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.rules.AccessScope;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Access tokens of a person: given out once, told by their hash, ended by the person or by time. */
@Service
@Transactional
public class AccessTokens {
    /** Days for which a token may be given. */
    public static final List<Integer> TERMS = List.of(30, 90, 365);

    private static final String PREFIX = "ehome_";
    private static final int MOST = 20;
    private static final int LONGEST_NAME = 60;
    private static final Duration USE_NOTED = Duration.ofMinutes(1);

    private final AccessTokenTable table;
    private final IdSource ids;
    private final HouseClock clock;

    AccessTokens(AccessTokenTable table, IdSource ids, HouseClock clock) {
        this.table = table;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param text the token, shown only now */
    public record Issued(AccessToken token, String text) {}

    public Outcome<Issued> issue(PersonId person, String name, Set<AccessScope> scopes, int days) {
        String called = name.strip();
        List<Reason> reasons = faults(person, called, scopes, days);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Instant now = clock.instant();
        String text = PREFIX + ids.token() + ids.token();
        AccessToken token =
                new AccessToken(ids.next(), person, called, scopes, now, now.plus(Duration.ofDays(days)), null);
        table.add(token, DigestUtils.sha256(text));
        return Outcome.granted(new Issued(token, text));
    }

    private List<Reason> faults(PersonId person, String name, Set<AccessScope> scopes, int days) {
        List<Reason> reasons = new ArrayList<>();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            reasons.add(Reason.at("name", "people.token.name.bad", LONGEST_NAME));
        }
        if (scopes.isEmpty()) {
            reasons.add(Reason.at("scope", "people.token.scope.none"));
        }
        if (!TERMS.contains(days)) {
            reasons.add(Reason.at("days", "people.token.days.bad"));
        }
        if (table.of(person).size() >= MOST) {
            reasons.add(Reason.of("people.token.tooMany", MOST));
        }
        return reasons;
    }

    @Transactional(readOnly = true)
    public List<AccessToken> of(PersonId person) {
        return table.of(person);
    }

    /** @return whether the person had such a token */
    public boolean end(PersonId person, UUID id) {
        return table.delete(person, id);
    }

    /** The token by which a request speaks; empty where it is unknown, ended or expired. */
    public Optional<AccessToken> spoken(String text) {
        Instant now = clock.instant();
        Optional<AccessToken> token = table.byHash(DigestUtils.sha256(text)).filter(one -> !one.expired(now));
        token.ifPresent(one -> table.used(one.id(), now, now.minus(USE_NOTED)));
        return token;
    }
}
