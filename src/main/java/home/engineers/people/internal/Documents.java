package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.IdentityDocument;
import home.engineers.people.IdentityDocument.Kind;
import home.engineers.people.rules.IdentityCheck;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Identity documents: sealed, found again by a keyed digest, shown masked. */
@Repository
class Documents {
    static final String PURPOSE = "identity-number";
    private final JdbcClient jdbc;
    private final Vault vault;

    Documents(JdbcClient jdbc, Vault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What may be shown without a reason. */
    record Shown(Kind kind, String masked) {}

    Optional<PersonId> holder(IdentityDocument document) {
        return jdbc.sql("select person from people_document where blind_index = :index")
                .param("index", index(document)).query(UUID.class).optional().map(PersonId::new);
    }

    Optional<Shown> shown(PersonId person) {
        return jdbc.sql("select kind, masked from people_document where person = :person")
                .param("person", person.value())
                .query((row, n) -> new Shown(Kind.of(row.getString("kind")).orElseThrow(), row.getString("masked")))
                .optional();
    }

    /** The number in clear. Only {@link Unmasking} calls it, and leaves a trace. */
    Optional<IdentityDocument> reveal(PersonId person) {
        return jdbc.sql("select kind, sealed from people_document where person = :person")
                .param("person", person.value())
                .query((row, n) -> new IdentityDocument(
                        Kind.of(row.getString("kind")).orElseThrow(),
                        new String(vault.open(person, PURPOSE, row.getBytes("sealed")), StandardCharsets.UTF_8)))
                .optional();
    }

    void keep(PersonId person, IdentityDocument document, Instant at) {
        jdbc.sql("""
                insert into people_document (person, kind, sealed, blind_index, masked, entered_at)
                values (:person, :kind, :sealed, :index, :masked, :at)
                on conflict (person) do update set kind = excluded.kind, sealed = excluded.sealed,
                    blind_index = excluded.blind_index, masked = excluded.masked, version = people_document.version + 1
                """)
                .param("person", person.value())
                .param("kind", document.kind().wire())
                .param("sealed", vault.seal(person, PURPOSE, document.number().getBytes(StandardCharsets.UTF_8)))
                .param("index", index(document))
                .param("masked", IdentityCheck.masked(document.number()))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] index(IdentityDocument document) {
        return vault.digest(PURPOSE, document.kind().wire() + ":" + document.number());
    }
}
