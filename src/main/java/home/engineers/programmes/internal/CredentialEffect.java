package home.engineers.programmes.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.CredentialTemplate.Authority;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.Effect;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Hands out a credential for what was granted, where a template says that the association certifies it. What only an
 * authority certifies goes out with the official forms and is on record under the number of the case.
 */
@Component
class CredentialEffect implements EffectCarrier {
    private final Credentials credentials;
    private final ProgrammeShelf shelf;

    CredentialEffect(Credentials credentials, ProgrammeShelf shelf) {
        this.credentials = credentials;
        this.shelf = shelf;
    }

    @Override
    public Effect effect() {
        return Effect.CREDENTIAL;
    }

    @Override
    public Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by) {
        CredentialTemplate template = credentials.templateFor(one.programme()).orElse(null);
        if (template == null || template.authority() == Authority.GOVERNMENT) {
            return Outcome.granted(one.number());
        }
        CredentialRequest request = new CredentialRequest(
                template.id(), one.association(), one.unit() == null ? one.applicant() : null, one.unit(), detail(one), null, on, until,
                SourceKind.CASE, one.id().value(), List.of());
        return credentials.issue(request, by).map(Credential::number);
    }

    /** The programme, and in brackets level and specialty as far as it has them. */
    private LocalizedText detail(ReviewCase one) {
        ProgrammeDocument document = shelf.of(one);
        LocalizedText level = document.level(one.level()).map(found -> found.name()).orElse(new LocalizedText("", ""));
        String zh = joined("、", level.zh(), one.specialty());
        String en = joined(", ", level.en(), one.specialty());
        return new LocalizedText(
                document.name().zh() + (zh.isEmpty() ? "" : "（" + zh + "）"), document.name().en() + (en.isEmpty() ? "" : " (" + en + ")"));
    }

    private static String joined(String comma, String level, String specialty) {
        return level.isEmpty() || specialty.isEmpty() ? level + specialty : level + comma + specialty;
    }

    @Override
    public void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why) {
        credentials.revoke(SourceKind.CASE, one.id().value(), why, by);
    }
}
