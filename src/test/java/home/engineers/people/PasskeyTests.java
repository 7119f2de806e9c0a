package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Role;
import home.engineers.messages.Messages;
import home.engineers.organisations.Society;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.people.internal.Client;
import home.engineers.people.internal.OwnAccount;
import home.engineers.people.internal.Passkeys;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;

/** Who may change which passkey, and which must stay. What a browser does with them stands in PasskeyBrowserTests. */
@HouseTest
@Transactional
class PasskeyTests {
    private static final String MOBILE = "13800000291";
    private static final String PASSWORD = "斜拉-塔柱-锚碇-46";

    @Autowired private MockMvc mvc;
    @Autowired private PersonRegister register;
    @Autowired private Accounts accounts;
    @Autowired private Passkeys passkeys;
    @Autowired private OwnAccount account;
    @Autowired private ApplicationContext house;
    @Autowired private Messages messages;
    @Autowired private IdSource ids;
    @Autowired private JdbcClient jdbc;
    @Autowired private PublicKeyCredentialUserEntityRepository owners;
    @Autowired private UserCredentialRepository credentials;
    @Autowired private FilterChainProxy filters;

    private PersonId person;

    @BeforeEach
    void enterOnePerson() {
        person = ((Granted<Entered>) register.enter(NewPerson.of("密钥甲", MOBILE, null).markedInvented(), null)).value().person();
    }

    private UUID passkey(String name) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into people_passkey (id, person, name, credential, public_key, signature_count, verified, transports,
                    backup_eligible, backed_up, attestation, client_data, created_at)
                values (?, ?, ?, ?, '\\x01', 0, true, '', false, false, '\\x', '\\x', '2026-11-01')""")
                .params(id, person.value(), name, id.toString().getBytes()).update();
        return id;
    }

    @Test
    void whatSpringSecurityMayAskOfThePasskeysIsAnswered() {
        UUID first = passkey("手机");
        passkey("钥匙");
        assertThatThrownBy(() -> owners.findByUsername(UUID.randomUUID().toString())).isInstanceOf(Absent.class);
        PublicKeyCredentialUserEntity owner = owners.findByUsername(person.toString());
        owners.save(owner);
        assertThat(owners.findById(owner.getId())).isEqualTo(owner);
        PublicKeyCredentialUserEntity stranger =
                ImmutablePublicKeyCredentialUserEntity.builder().id(Bytes.random()).name("x").displayName("x").build();
        assertThatThrownBy(() -> owners.save(stranger)).isInstanceOf(Absent.class);

        credentials.delete(new Bytes(first.toString().getBytes()));
        assertThat(passkeys.of(person)).singleElement().extracting(one -> one.name()).isEqualTo("钥匙");
        owners.delete(Bytes.random());
        assertThat(passkeys.of(person)).hasSize(1);
        owners.delete(owner.getId());
        assertThat(passkeys.of(person)).isEmpty();
    }

    @Test
    void passkeysAreRemovedByThePagesOfTheHouseAlone() {
        assertThat(filters.getFilters("/webauthn/register/x"))
                .isNotEmpty()
                .noneMatch(filter -> filter.getClass().getName().startsWith("org.springframework.security.web.webauthn"));
    }

    private void unreachable() {
        jdbc.sql("update people_person set mobile = null, mail = null where id = ?").param(person.value()).update();
    }

    private static List<String> reasons(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::key).toList() : List.of();
    }

    @Test
    void theLastWayInStays() {
        UUID only = passkey("手机");
        unreachable();
        assertThat(reasons(passkeys.remove(person, only, null))).containsExactly("people.ways.last");
        assertThat(passkeys.of(person)).hasSize(1);

        passkey("电脑");
        assertThat(reasons(passkeys.remove(person, only, null))).isEmpty();
        assertThat(passkeys.of(person)).extracting("name").containsExactly("电脑");
    }

    @Test
    void aPasskeyBesideAPasswordMayGoAndTheOwnerIsTold() {
        UUID only = passkey("手机");
        unreachable();
        accounts.givePassword(person, PASSWORD);
        assertThat(passkeys.remove(person, only, null)).isEqualTo(Outcome.granted(true));
        assertThat(messages.unread(person)).isEqualTo(1);
        assertThat(jdbc.sql("select what || ' ' || reason from people_look where person = ?").param(person.value())
                .query(String.class).list()).containsExactly("passkey-removed 手机");
    }

    @Test
    void thePasskeyOfSomeoneElseIsNeitherRenamedNorRemoved() {
        UUID theirs = passkey("手机");
        PersonId other = ((Granted<Entered>) register.enter(NewPerson.of("密钥乙", "13800000292", null).markedInvented(), null))
                .value().person();
        assertThat(passkeys.rename(other, theirs, "我的")).isEqualTo(Outcome.granted(false));
        assertThat(passkeys.remove(other, theirs, null)).isEqualTo(Outcome.granted(false));
        assertThat(passkeys.of(person)).extracting("name").containsExactly("手机");
    }

    @Test
    void aNameHasOneToSixtyCharacters() {
        UUID id = passkey("手机");
        assertThat(reasons(passkeys.rename(person, id, "  "))).containsExactly("people.passkey.name.bad");
        assertThat(reasons(passkeys.rename(person, id, "名".repeat(61)))).containsExactly("people.passkey.name.bad");
        assertThat(passkeys.rename(person, id, "名".repeat(60))).isEqualTo(Outcome.granted(true));
    }

    @Test
    void everyChangeAsksAgainWhoIsThere() throws Exception {
        UUID id = passkey("手机");
        accounts.givePassword(person, PASSWORD);
        Browser browser = new Browser(mvc, "198.51.100.71");
        browser.open("/sign-in");
        browser.submit("/sign-in", "name", MOBILE, "password", PASSWORD);
        String confirm = "/people/confirm?then=%2Fpeople%2Fpasskeys";
        assertThat(browser.open("/people/passkeys").getRedirectedUrl()).isEqualTo(confirm);
        for (String path : List.of("", "/options", "/" + id + "/name", "/" + id + "/end")) {
            browser.open("/people/sessions");
            assertThat(browser.submit("/people/passkeys" + path, "name", "改").getRedirectedUrl()).as(path).isEqualTo(confirm);
        }
        assertThat(passkeys.of(person)).extracting("name").containsExactly("手机");
    }

    @Test
    void anAnswerNobodyAskedForOpensNothing() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.72");
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in/passkey", "credential", "{}").getStatus()).isEqualTo(422);
        assertThat(browser.page()).contains("这一次已经用过");
        browser.submit("/sign-in/passkey/options");
        assertThat(browser.page()).contains("\"userVerification\":\"required\"", "\"rpId\":\"localhost\"", "\"allowCredentials\":[]");
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in/passkey", "credential", "不是 JSON").getStatus()).isEqualTo(422);
        assertThat(browser.page()).contains("没有收到通行密钥的内容");
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void everyOtherChangeOfAWayInIsToldAndNotedAsWell() {
        Client here = new Client("198.51.100.73", null);
        assertThat(reasons(account.setPassword(person, "", PASSWORD, true, here, null))).isEmpty();
        assertThat(reasons(account.enrolSecondFactor(person, account.proposeSecondFactor(), "000000x", null)))
                .containsExactly("people.secondFactor.wrong");
        assertThat(messages.unread(person)).isEqualTo(1);
        assertThat(jdbc.sql("select what from people_look where person = ?").param(person.value()).query(String.class).list())
                .containsExactly("password-set");
    }

    @Test
    void theAdministratorSeesWhichWaysInAreSetUp() throws Exception {
        PersonId administrator = new Society(house).holder(Role.ADMINISTRATOR);
        String home = mvc.perform(MockMvcRequestBuilders.get("/home").with(SignedInAs.person(administrator)))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(home).contains("通行密钥", "http://localhost:", "没有设置 house.oidc.issuer");
    }
}
