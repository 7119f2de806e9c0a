package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialId;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.rules.AchievementDocument;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.organisations.Organisations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Composes and signs credentials. */
@Component
class Composing {
    private static final int NUMBER_LETTERS = 12;
    private final TemplateList templates;
    private final IssuerKeys keys;
    private final Signing signing;
    private final CredentialTable table;
    private final Organisations organisations;
    private final HouseAddress house;
    private final IdSource ids;
    private final HouseClock clock;

    Composing(
            TemplateList templates, IssuerKeys keys, Signing signing, CredentialTable table, Organisations organisations,
            HouseAddress house, IdSource ids, HouseClock clock) {
        this.templates = templates;
        this.keys = keys;
        this.signing = signing;
        this.table = table;
        this.organisations = organisations;
        this.house = house;
        this.ids = ids;
        this.clock = clock;
    }

    /** Credentials of one association and template. */
    Series series(OrganisationId association, CredentialTemplate template) {
        return new Series(template, issuer(association), signing.of(association));
    }

    private AchievementDocument.Issuer issuer(OrganisationId association) {
        return new AchievementDocument.Issuer(
                keys.did(association), organisations.find(association).orElseThrow().name(), house.text());
    }

    /** What all of them have in common. */
    final class Series {
        private final CredentialTemplate template;
        private final AchievementDocument.Issuer issuer;
        private final Signing.Signer signer;
        private final Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);

        private Series(CredentialTemplate template, AchievementDocument.Issuer issuer, Signing.Signer signer) {
            this.template = template;
            this.issuer = issuer;
            this.signer = signer;
        }

        String purpose() {
            return AchievementDocument.purpose(template);
        }

        CredentialTable.Entry entry(CredentialRequest request, String name, StatusLists.Place place) {
            Credential credential = new Credential(
                    new CredentialId(ids.next()), ids.token(), number(), request.association(), template.id(), request.holder(),
                    request.unit(), name, request.detail(), request.hours(), request.validFrom(), request.validUntil(),
                    request.sourceKind(), request.source(), CredentialState.STANDING, at);
            AchievementDocument.StatusPlace status = new AchievementDocument.StatusPlace(place.list().number(), place.index());
            return new CredentialTable.Entry(
                    credential, place, signer.sign(AchievementDocument.of(credential, template, issuer, status)));
        }

        private String number() {
            String letters = ids.code().substring(0, NUMBER_LETTERS).toUpperCase(Locale.ROOT);
            return "Z" + at.atZone(HouseClock.ZONE).getYear() + "-" + letters.substring(0, 4) + "-" + letters.substring(4, 8) + "-"
                    + letters.substring(8);
        }
    }

    /**
     * The signed text of a credential, signed anew where its key was called back; empty once the person is erased.
     */
    String text(Credential credential) {
        CredentialTable.Text text = table.text(credential.id());
        if (text.document() == null || text.key() == null) {
            return "";
        }
        if (!keys.calledBack(text.key())) {
            return text.document();
        }
        Signing.Signed signed = signing.sign(document(credential, text), credential.association());
        table.sign(credential.id(), signed);
        return signed.text();
    }

    private Map<String, Object> document(Credential credential, CredentialTable.Text text) {
        return AchievementDocument.of(
                credential, templates.template(credential.template()), issuer(credential.association()),
                new AchievementDocument.StatusPlace(text.list(), text.index()));
    }
}
