package home.engineers.credentials.internal;

import static home.engineers.credentials.internal.IssuerKeyTable.utc;

import home.engineers.credentials.paper.PaperKey;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.time.HouseClock;
import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table {@code credential_paper_key}: the keys that sign certificates on paper. */
@Component
class PaperKeys {
    private final JdbcClient jdbc;
    private final Seal seal;
    private final SecureRandom random;
    private final HouseClock clock;

    PaperKeys(JdbcClient jdbc, SecretKeys secrets, SecureRandom random, HouseClock clock) {
        this.jdbc = jdbc;
        this.seal = new Seal(secrets.secret("credential-keys", Seal.KEY_BYTES), random);
        this.random = random;
        this.clock = clock;
    }

    /** The key of the association; made where it has none. */
    PaperKey of(OrganisationId association, String name, String did) {
        return find(association).orElseGet(() -> {
            PaperKey made = PaperKey.make(name, did, clock.instant(), random);
            jdbc.sql("""
                    insert into credential_paper_key (association, sealed_key, certificate, made_at) values (?, ?, ?, ?)
                    on conflict do nothing""")
                    .params(association.value(), seal.close(belonging(association), made.secret()), made.encoded(), utc(clock.instant()))
                    .update();
            return find(association).orElseThrow();
        });
    }

    private Optional<PaperKey> find(OrganisationId association) {
        return jdbc.sql("select sealed_key, certificate from credential_paper_key where association = ?")
                .param(association.value())
                .query((row, n) -> PaperKey.of(seal.open(belonging(association), row.getBytes(1)), row.getBytes(2)))
                .optional();
    }

    /** A key that may be in other hands signs no more; the next paper makes another. */
    void drop(OrganisationId association) {
        jdbc.sql("delete from credential_paper_key where association = ?").param(association.value()).update();
    }

    private static String belonging(OrganisationId association) {
        return "credential paper key " + association;
    }
}
