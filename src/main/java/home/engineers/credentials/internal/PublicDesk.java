package home.engineers.credentials.internal;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.paper.CertificateText;
import home.engineers.credentials.paper.SignedPaper;
import home.engineers.credentials.proof.CredentialFault;
import home.engineers.credentials.proof.CredentialJwt;
import home.engineers.credentials.proof.KeyAlgorithm;
import home.engineers.credentials.rules.AchievementDocument;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.credentials.verification.Verified;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.kernel.json.CanonicalJson;
import home.engineers.kernel.json.StrictJson;
import home.engineers.kernel.json.UnreadableJson;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everyone may know of a certificate whose address they have, checked as anyone else would check it. */
@Service
@Transactional
public class PublicDesk {
    private static final BundledWords ZH = new BundledWords(Language.ZH);
    private static final BundledWords EN = new BundledWords(Language.EN);

    private final CredentialTable table;
    private final ChangeTable changes;
    private final TemplateList templates;
    private final Composing composing;
    private final IssuerKeys keys;
    private final PaperKeys papers;
    private final StatusLists lists;
    private final Organisations organisations;
    private final EvidenceLog evidence;
    private final HouseAddress house;
    private final HouseClock clock;

    PublicDesk(
            CredentialTable table, ChangeTable changes, TemplateList templates, Composing composing, IssuerKeys keys, PaperKeys papers,
            StatusLists lists, Organisations organisations, EvidenceLog evidence, HouseAddress house, HouseClock clock) {
        this.table = table;
        this.changes = changes;
        this.templates = templates;
        this.composing = composing;
        this.keys = keys;
        this.papers = papers;
        this.lists = lists;
        this.organisations = organisations;
        this.evidence = evidence;
        this.house = house;
        this.clock = clock;
    }

    /**
     * A certificate as it is checked.
     *
     * @param sentence what it certifies
     * @param outcome of checking its signed text against the issuer's document and status list
     * @param changes of its status, the newest first
     * @param acts of it in the public log
     */
    public record Checked(
            Credential credential, CredentialTemplate template, LocalizedText association, LocalizedText sentence, String issuer, String address,
            Outcome<Verified> outcome, List<ChangeTable.Change> changes, List<Entry> acts) {}

    /** @throws Absent where no certificate has this address, or its holder's data were erased */
    @SeenByAll
    public Checked check(String address) {
        Credential one = found(address);
        CredentialTemplate template = templates.template(one.template());
        return new Checked(
                one, template, organisations.find(one.association()).map(Organisation::names).orElseThrow(),
                AchievementDocument.sentence(template.statement(), one), keys.did(one.association()), link(one),
                new CredentialVerifier(trust(one.association(), table.text(one.id()).list())).verify(json(one), clock.instant()),
                changes.of(one.id()), evidence.of(one.id().value()));
    }

    private Credential found(String address) {
        return table.at(address).filter(one -> !one.holderName().isEmpty()).orElseThrow(Absent::new);
    }

    private String json(Credential one) {
        String text = composing.text(one);
        if (text.isEmpty()) {
            throw new Absent();
        }
        return text;
    }

    /** The address that its QR code carries. */
    public String link(Credential one) {
        return house.text() + "/certificates/" + one.address();
    }

    private TrustList trust(OrganisationId association, int list) {
        return trusting(List.of(association), List.of(lists.text(list)));
    }

    private TrustList trusting(List<OrganisationId> associations, List<String> texts) {
        try {
            return TrustList.read(CanonicalJson.of(trustList(associations, texts)));
        } catch (CredentialFault impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Map<String, Object> trustList(List<OrganisationId> associations, List<String> texts) {
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("issuers", associations.stream().map(keys::did).toList());
        trust.put("didDocuments", associations.stream().map(keys::document).toList());
        trust.put("statusLists", texts.stream().map(PublicDesk::object).toList());
        return trust;
    }

    private static Map<String, Object> object(String json) {
        try {
            return StrictJson.object(json);
        } catch (UnreadableJson impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The signed credential. */
    @SeenByAll
    public String json(String address) {
        return json(found(address));
    }

    /** The same credential as a JWT by the key that signs now, without the proof of the other form. */
    @SeenByAll
    public String jwt(String address) {
        Credential one = found(address);
        Map<String, Object> document = object(json(one));
        document.remove("proof");
        IssuerKeys.Signing by = keys.signing(one.association(), KeyAlgorithm.ED25519);
        return CredentialJwt.sign(document, by.secret(), by.key().method(), by.key().did(), clock.instant());
    }

    /** The certificate on paper, signed. */
    @SeenByAll
    public byte[] pdf(String address) {
        Credential one = found(address);
        CredentialTemplate template = templates.template(one.template());
        LocalizedText association = organisations.find(one.association()).map(Organisation::names).orElseThrow();
        CertificateText text = new CertificateText(
                association, template.names(), one.holderName(), AchievementDocument.sentence(template.statement(), one),
                List.of(ZH.of("credentials.paper.number", one.number()), term(one)),
                ZH.of("credentials.paper.scan") + " " + EN.of("credentials.paper.scan"), link(one));
        return SignedPaper.of(
                text, json(one).getBytes(StandardCharsets.UTF_8), papers.of(one.association(), association.zh(), keys.did(one.association())),
                clock.instant());
    }

    private static String term(Credential one) {
        return one.validUntil() == null
                ? ZH.of("credentials.paper.from", day(one.validFrom()))
                : ZH.of("credentials.paper.term", day(one.validFrom()), day(one.validUntil()));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** The signed status list of this number. */
    @SeenByAll
    public String statusList(int number) {
        return lists.text(number);
    }

    /** The document of an issuer. */
    public Map<String, Object> document(OrganisationId association) {
        return keys.document(association);
    }

    /** The document of the municipal association, whose DID is the house itself. */
    public Map<String, Object> document() {
        return keys.document(organisations.municipalAssociation().id());
    }

    /** Everything that a verifier who believes the issuers of this house needs offline. */
    @SeenByAll
    public Map<String, Object> trustList() {
        return new LinkedHashMap<>(trustList(new ArrayList<>(keys.issuers()), lists.texts()));
    }

    /** @throws Absent where there is none of this id */
    public CredentialTemplate template(String id) {
        return templates.find(id).orElseThrow(Absent::new);
    }
}
