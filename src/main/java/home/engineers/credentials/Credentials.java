package home.engineers.credentials;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Issuing and revoking credentials for other modules. Authority is the caller's duty. */
public interface Credentials {
    /** What certifies the awards of a programme; empty where no template does. */
    Optional<CredentialTemplate> templateFor(String programme);

    /**
     * Issues one credential, in the caller's transaction. The same source, template and term twice gives the credential that
     * stands already. Refused where only the government may certify it, or what it builds on does not stand.
     */
    Outcome<Credential> issue(CredentialRequest request, @Nullable PersonId by);

    /** Issues many of one association and one template, all or none. */
    Outcome<List<Credential>> issueAll(List<CredentialRequest> requests, @Nullable PersonId by);

    /** Revokes it and all that was built on it, for good. A revoked one is left as it is. */
    void revoke(CredentialId id, String reason, @Nullable PersonId by);

    /** Revokes what stands of this source, and all that was built on it. */
    void revoke(Credential.SourceKind kind, UUID source, String reason, @Nullable PersonId by);

    Optional<Credential> find(CredentialId id);

    /** By the address of its public page. */
    Optional<Credential> at(String address);

    /** Of a person, the newest first. */
    List<Credential> of(PersonId holder);

    /**
     * All that stands of a person as one verifiable presentation, compiled and proven by the municipal association; signed,
     * as one line of JSON. Refused where nothing stands. It proves that these were all that stood when it was made, and not
     * that whoever hands it in is the person.
     */
    Outcome<String> presentation(PersonId holder);
}
