package home.engineers.credentials.internal;

import home.engineers.credentials.proof.DidDocument;
import home.engineers.credentials.proof.DidWeb;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.proof.SigningKey;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys of issuers. A private key lies sealed in the database under a key outside of it (ADR 4), signs until it is
 * rotated, and is then destroyed; the document of the issuer goes on to name its public half.
 */
@Component
@Transactional
public class IssuerKeys {
    private final IssuerKeyTable table;
    private final PaperKeys papers;
    private final Organisations organisations;
    private final HouseAddress house;
    private final EvidenceLog evidence;
    private final Seal seal;
    private final SecureRandom random;
    private final IdSource ids;
    private final HouseClock clock;

    IssuerKeys(
            IssuerKeyTable table, PaperKeys papers, Organisations organisations, HouseAddress house, EvidenceLog evidence, SecretKeys secrets,
            SecureRandom random, IdSource ids, HouseClock clock) {
        this.table = table;
        this.papers = papers;
        this.organisations = organisations;
        this.house = house;
        this.evidence = evidence;
        this.seal = new Seal(secrets.secret("credential-keys", Seal.KEY_BYTES), random);
        this.random = random;
        this.ids = ids;
        this.clock = clock;
    }

    /** A key that signs, with its private half. */
    record Signing(IssuerKey key, SigningKey secret) {}

    /** The key of the association that signs now; made where it has none, or where the house has moved since. */
    Signing signing(OrganisationId association, KeyAlgorithm algorithm) {
        return current(association, algorithm).orElseGet(() -> {
            table.hold(association);
            return current(association, algorithm).orElseGet(() -> {
                table.signing(association, algorithm).ifPresent(moved -> table.expire(moved.id(), now(), null, did(association)));
                return make(association, algorithm, null);
            });
        });
    }

    private Optional<Signing> current(OrganisationId association, KeyAlgorithm algorithm) {
        return table.signing(association, algorithm).filter(key -> key.did().equals(did(association))).map(this::opened);
    }

    private Signing opened(IssuerKey key) {
        return new Signing(key, SigningKey.of(key.algorithm(), seal.open(belonging(key.id()), table.sealed(key.id()))));
    }

    private Signing make(OrganisationId association, KeyAlgorithm algorithm, @Nullable PersonId by) {
        SigningKey secret = SigningKey.make(algorithm, random);
        IssuerKey key = new IssuerKey(
                ids.next(), association, table.count(association) + 1, did(association), algorithm, secret.publicKey(), now(), null, null, "");
        table.insert(key, seal.close(belonging(key.id()), secret.secret()), by);
        evidence.append("issuer-key-made", key.id(), Map.of(
                "association", association.value(), "method", key.method(), "key", key.publicKey().text()));
        return new Signing(key, secret);
    }

    private static String belonging(UUID key) {
        return "credential key " + key;
    }

    /** To the second, as proofs say when they were made. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** The DID of an association: the house itself is the municipal one. */
    String did(OrganisationId association) {
        boolean municipal = organisations.municipalAssociation().id().equals(association);
        return DidWeb.of(house.uri(), municipal ? "" : "issuers/" + association);
    }

    /**
     * Ends a key that signs and makes the next. What it signed goes on to hold.
     *
     * @throws Absent where the association has no such key
     */
    IssuerKey rotate(OrganisationId association, UUID id, PersonId by, String reason) {
        table.hold(association);
        IssuerKey old = key(association, id);
        table.expire(id, now(), by, reason);
        evidence.append("issuer-key-rotated", id, Map.of("association", association.value(), "method", old.method(), "reason", reason));
        return table.signing(association, old.algorithm()).orElseGet(() -> make(association, old.algorithm(), by).key());
    }

    /** Calls a key back: nothing that it signed holds any more, and what stands is signed anew when it is next asked for. */
    IssuerKey callBack(OrganisationId association, UUID id, PersonId by, String reason) {
        table.hold(association);
        IssuerKey lost = key(association, id);
        table.expire(id, now(), by, reason);
        table.revoke(id, now(), by, reason);
        papers.drop(association);
        evidence.append("issuer-key-called-back", id, Map.of(
                "association", association.value(), "method", lost.method(), "reason", reason));
        return table.signing(association, lost.algorithm()).orElseGet(() -> make(association, lost.algorithm(), by).key());
    }

    private IssuerKey key(OrganisationId association, UUID id) {
        return table.find(id).filter(one -> one.association().equals(association)).orElseThrow(Absent::new);
    }

    boolean calledBack(UUID id) {
        return table.find(id).orElseThrow().revokedAt() != null;
    }

    public List<IssuerKey> of(OrganisationId association) {
        return table.of(association);
    }

    /** The document that the DID of the association leads to, without keys before it issues. @throws Absent where it is none */
    public Map<String, Object> document(OrganisationId association) {
        organisations.find(association).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        String did = did(association);
        List<IssuerKey> keys = table.of(association).stream().filter(key -> key.did().equals(did)).toList();
        return DidDocument.json(did, keys.stream().map(IssuerKey::verification).toList());
    }

    /** The associations that have issued something. */
    List<OrganisationId> issuers() {
        return table.all().stream().map(IssuerKey::association).distinct().toList();
    }
}
