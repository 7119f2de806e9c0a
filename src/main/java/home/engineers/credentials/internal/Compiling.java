package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.Cryptosuite;
import home.engineers.credentials.proof.DataIntegrity;
import home.engineers.credentials.proof.ProofPurpose;
import home.engineers.credentials.rules.PresentationDocument;
import home.engineers.credentials.verification.PresentationVerifier;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Compiles what stands of a person into one presentation and proves it with the key of the municipal association, which is
 * the house, for authentication: so it shows when anything in it was changed, added or left out since. A certificate under
 * a name that the person no longer bears is not in it. The same within one second gives the same bytes.
 */
@Component
class Compiling {
    private static final BundledWords ZH = new BundledWords(Language.ZH);
    private static final BundledWords EN = new BundledWords(Language.EN);

    private final CredentialTable table;
    private final Composing composing;
    private final IssuerKeys keys;
    private final Organisations organisations;
    private final People people;
    private final HouseClock clock;

    Compiling(
            CredentialTable table, Composing composing, IssuerKeys keys, Organisations organisations, People people, HouseClock clock) {
        this.table = table;
        this.composing = composing;
        this.keys = keys;
        this.organisations = organisations;
        this.people = people;
        this.clock = clock;
    }

    /** Signed, as one line of JSON; refused where nothing stands of the person. */
    Outcome<String> of(PersonId person) {
        String name = people.card(person).map(People.Card::name).orElse("");
        LocalDate today = clock.today();
        List<Credential> standing = table.of(person).stream()
                .filter(one -> one.stands(today) && one.holderName().equals(name) && !name.isEmpty()).toList();
        if (standing.isEmpty()) {
            return Outcome.refused(Reason.of("credentials.presentation.none"));
        }
        if (standing.size() > PresentationVerifier.MOST) {
            return Outcome.refused(Reason.of("credentials.fault.manyCredentials", PresentationVerifier.MOST));
        }
        return Outcome.granted(signed(name, standing.stream().map(composing::text).map(Compiling::object).toList()));
    }

    private String signed(String name, List<Map<String, Object>> credentials) {
        Organisation house = organisations.municipalAssociation();
        Cryptosuite suite = Cryptosuite.EDDSA_JCS_2022;
        IssuerKeys.Signing by = keys.signing(house.id(), suite.algorithm());
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String description = description(ZH, Language.ZH, house, name, credentials.size(), at) + "\n"
                + description(EN, Language.EN, house, name, credentials.size(), at);
        try {
            return CanonicalJson.of(DataIntegrity.sign(
                    PresentationDocument.of(by.key().did(), description, credentials), suite, by.secret(), by.key().method(), at,
                    ProofPurpose.AUTHENTICATION));
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String description(BundledWords words, Language language, Organisation house, String name, int many, Instant at) {
        return words.of("credentials.presentation.description", house.names().in(language), name, many, at.toString());
    }

    private static Map<String, Object> object(String json) {
        try {
            return StrictJson.object(json);
        } catch (UnreadableJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
