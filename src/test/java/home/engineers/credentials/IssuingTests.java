package home.engineers.credentials;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.internal.IssuedDesk;
import home.engineers.credentials.internal.KeyDesk;
import home.engineers.credentials.internal.OwnDesk;
import home.engineers.credentials.rules.IssueForm;
import home.engineers.credentials.verification.CredentialVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.credentials.verification.Verified;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What the house issues is believed by whoever trusts nothing but its trust list, and no longer once it should not be. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=credentials", "house.address=https://house.example"})
class IssuingTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Schema OPEN_BADGE = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2019_09)
            .getSchema(Vectors.text("open-badges-3/ob_v3p0_achievementcredential_schema.json"));

    @Autowired private ApplicationContext context;
    @Autowired private Credentials credentials;
    @Autowired private OwnDesk own;
    @Autowired private IssuedDesk office;
    @Autowired private KeyDesk keys;
    @Autowired private Memberships memberships;
    @Autowired private IdSource ids;
    @Autowired private HouseClock clock;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;
    @Autowired private List<Invariant> invariants;
    @Autowired private List<PersonalData> personalData;
    @Autowired private PlatformTransactionManager transactions;

    private Society society;
    private Actor secretary;
    private OrganisationId association;

    @BeforeEach
    void anOffice() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        association = society.municipal().id();
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private Credential conference(PersonId holder, CredentialId... basis) {
        return conferences(List.of(holder), List.of(basis)).getFirst();
    }

    private List<Credential> conferences(List<PersonId> holders, List<CredentialId> basis) {
        List<CredentialRequest> requests = holders.stream().map(holder -> new CredentialRequest(
                "conference-attendance", association, holder, null, new LocalizedText("2026年学术年会", "Annual Conference 2026"), null,
                clock.today(), null, SourceKind.OFFICE, ids.next(), basis)).toList();
        return granted(credentials.issueAll(requests, secretary.person()));
    }

    private String got(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    private int status(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse().getStatus();
    }

    private String json(Credential one) throws Exception {
        return got("/certificates/" + one.address() + ".json");
    }

    private String verified(String credential) throws Exception {
        Outcome<Verified> outcome = new CredentialVerifier(TrustList.read(got("/credentials/trust.json"))).verify(credential, clock.instant());
        return switch (outcome) {
            case Granted<Verified> ignored -> "valid";
            case Refused<Verified>(var reasons) -> reasons.getFirst().key().replaceFirst("^credentials\\.fault\\.", "");
        };
    }

    @Test
    void issuesWhatTheOpenBadgeSchemaAndAnOfflineVerifierAccept() throws Exception {
        society.member(association, secretary.requirePerson());
        Credential member = granted(own.take(secretary, SourceKind.MEMBERSHIP, own.own(secretary).due().stream()
                .filter(due -> due.kind() == SourceKind.MEMBERSHIP).findFirst().orElseThrow().source()));
        named("培训员甲");
        Credential hours = granted(office.issue(secretary, association, new IssueForm(
                "training", "培训员甲", "智能建造培训班", "", "24", clock.today().toString(), "", ""))).getFirst();

        for (Credential one : List.of(member, hours, conference(society.person()))) {
            assertThat(OPEN_BADGE.validate(JSON.readTree(json(one)))).as(json(one)).isEmpty();
            assertThat(verified(json(one))).isEqualTo("valid");
            assertThat(verified(got("/certificates/" + one.address() + ".jwt"))).isEqualTo("valid");
        }
        assertThat(json(member)).contains("\"issuer\":{\"id\":\"did:web:house.example\"", "BitstringStatusListEntry");
        assertThat(got("/.well-known/did.json")).contains("\"id\":\"did:web:house.example\"", "Multikey");
        assertThat(got("/certificates/" + hours.address())).contains("培训员甲", "智能建造培训班", "24");
    }

    private PersonId named(String name) {
        return society.person(name);
    }

    @Test
    void issuesForADistrictUnderItsOwnDid() throws Exception {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        OrganisationId id = society.district("500118").id();
        PersonId holder = named("区县会员乙");
        IssueForm form = new IssueForm("volunteering", "区县会员乙", "科普进社区", "", "6", clock.today().toString(), "", "");
        assertThat(reasons(office.issue(secretary, association, new IssueForm("volunteering", "区县会员乙", "", "", "", "x", "", "none"))))
                .containsExactly("credentials.issue.detail", "credentials.issue.hours", "credentials.issue.day", "credentials.issue.noBasis");
        Credential one = granted(office.issue(district, id, form)).getFirst();

        assertThat(one.holder()).isEqualTo(holder);
        assertThat(json(one)).contains("did:web:house.example:issuers:" + id);
        assertThat(got("/issuers/" + id + "/did.json")).contains("did:web:house.example:issuers:" + id + "#key-1");
        assertThat(verified(json(one))).isEqualTo("valid");
    }

    @Test
    void revokesWithAllThatWasBuiltOnIt() throws Exception {
        PersonId holder = society.person();
        Credential first = conference(holder);
        Credential second = conference(holder, first.id());
        Credential third = conference(holder, second.id());
        Credential other = conference(holder);

        assertThat(reasons(office.revoke(secretary, first.id(), " "))).containsExactly("credentials.change.reason");
        granted(office.revoke(secretary, first.id(), "签到记录有误"));

        assertThat(List.of(verified(json(first)), verified(json(second)), verified(json(third)), verified(json(other))))
                .containsExactly("revoked", "revoked", "revoked", "valid");
        assertThat(got("/certificates/" + third.address())).contains("签到记录有误", second.number());
        assertThat(reasons(credentials.issueAll(List.of(new CredentialRequest(
                "conference-attendance", association, holder, null, new LocalizedText("x", "x"), null, clock.today(), null, SourceKind.OFFICE,
                ids.next(), List.of(first.id()))), null))).containsExactly("credentials.issue.basis");
        assertThat(reasons(office.suspend(secretary, other.id(), "核查签到"))).containsExactly("credentials.suspend.fact");
    }

    @Test
    void pausesAStandingAndEndsItWithItsMembership() throws Exception {
        Actor member = society.actor(society.person());
        UUID source = society.member(association, member.requirePerson()).id().value();
        Credential one = granted(own.take(member, SourceKind.MEMBERSHIP, source));
        assertThat(granted(own.take(member, SourceKind.MEMBERSHIP, source))).isEqualTo(one);

        granted(office.suspend(secretary, one.id(), "正在核查"));
        assertThat(verified(json(one))).isEqualTo("suspended");
        granted(office.reinstate(secretary, one.id(), "核查无误"));
        assertThat(verified(json(one))).isEqualTo("valid");
        granted(memberships.leave(memberships.ofPerson(member.requirePerson()).getFirst().id(), "本人申请", null));
        assertThat(verified(json(one))).isEqualTo("suspended");
        assertThat(credentials.find(one.id()).orElseThrow().state()).isEqualTo(CredentialState.REVOKED);
        assertThat(own.own(member).due()).isEmpty();
    }

    @Test
    void leavesToTheGovernmentWhatItAloneCertifies() {
        assertThat(credentials.templateFor("title-review").orElseThrow().authority()).isEqualTo(CredentialTemplate.Authority.GOVERNMENT);
        assertThat(reasons(credentials.issue(new CredentialRequest(
                "title-certificate", association, society.person(), null, new LocalizedText("高级工程师", "Senior engineer"), null, clock.today(),
                null, SourceKind.OFFICE, ids.next(), List.of()), null))).containsExactly("credentials.issue.government");
    }

    @Test
    void goesOnBelievingWhatARotatedKeySigned() throws Exception {
        Credential before = conference(society.person());
        UUID key = keys.ring(secretary, association).keys().getFirst().id();
        granted(keys.rotate(secretary, association, key, "每年更换"));
        Credential after = conference(society.person());

        assertThat(verified(json(before))).isEqualTo("valid");
        assertThat(verified(json(after))).isEqualTo("valid");
        assertThat(json(after)).contains(keys.ring(secretary, association).keys().getFirst().method());
        assertThat(jdbc.sql("select sealed_key is null from credential_key where id = ?").param(key).query(Boolean.class).single()).isTrue();
    }

    /** The procedure of the operator's manual for a key that was lost. */
    @Test
    void believesNothingThatALostKeySignedAndSignsAnewWhatStands() throws Exception {
        Credential standing = conference(society.person());
        String old = json(standing);
        assertThat(verified(old)).isEqualTo("valid");
        UUID key = keys.ring(secretary, association).keys().getFirst().id();
        granted(keys.callBack(secretary, association, key, "服务器失窃"));

        assertThat(verified(old)).isEqualTo("keyRevoked");
        assertThat(verified(json(standing))).isEqualTo("valid");
        assertThat(got("/certificates/" + standing.address())).contains("证书有效");
    }

    @Test
    void hidesWhoIsRevokedAndInWhatOrderAmongMany() throws Exception {
        List<PersonId> holders = Stream.generate(society::person).limit(20).toList();
        List<Credential> many = conferences(holders, List.of());
        List<Integer> indexes = jdbc.sql("select status_index from credential where issued_at = ? order by id")
                .param(many.getFirst().issuedAt().atOffset(ZoneOffset.UTC)).query(Integer.class).list();

        assertThat(indexes).hasSize(20).doesNotHaveDuplicates().allMatch(index -> index >= 0 && index < 131_072);
        assertThat(indexes).isNotEqualTo(indexes.stream().sorted().toList());
        assertThat(jdbc.sql("select min(length(replace(decoys::bit(131072)::text, '0', ''))) from (select ('x' || encode(decoys, 'hex'))::bit(131072) as decoys from credential_status_list) d")
                .query(Integer.class).single()).isBetween(900, 2_000);
    }

    @Test
    void erasesThePersonAndLeavesTheStatus() throws Exception {
        PersonId holder = named("将删除丙");
        Credential one = conference(holder);
        String taken = json(one);
        new TransactionTemplate(transactions).executeWithoutResult(status -> personalData.forEach(part -> part.erase(holder)));

        assertThat(status("/certificates/" + one.address())).isEqualTo(404);
        assertThat(status("/certificates/" + one.address() + ".json")).isEqualTo(404);
        assertThat(jdbc.sql("select count(*) from credential where id = ? and (document is not null or holder_name <> '')")
                .param(one.id().value()).query(Integer.class).single()).isZero();
        assertThat(verified(taken)).isEqualTo("valid");
    }

    @Test
    void hidesCertificatesOfOthersFromAnOfficeAndUnknownAddressesFromAll() throws Exception {
        assertThat(status("/certificates/" + "a".repeat(32))).isEqualTo(404);
        assertThat(status("/credentials/status/999999")).isEqualTo(404);
        assertThat(status("/issuers/" + UUID.randomUUID() + "/did.json")).isEqualTo(404);
        Actor stranger = society.actor(society.person());
        assertThatThrownBy(() -> office.issued(stranger, association, 1))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> own.take(stranger, SourceKind.MEMBERSHIP, UUID.randomUUID()))
                .isInstanceOf(Absent.class);
    }
}
