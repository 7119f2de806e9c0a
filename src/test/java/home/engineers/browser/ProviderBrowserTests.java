package home.engineers.browser;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.options.AriaRole;
import home.engineers.EngineersHome;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.Theme;
import home.engineers.organisations.Society;
import home.engineers.people.Accounts;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.internal.ProviderAccounts;
import home.engineers.testing.HouseInitializer;
import home.engineers.testing.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in by an identity provider, from the button to the page and back, against a real one. */
@SpringBootTest(
        classes = EngineersHome.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "house.oidc.client-id=" + RealProvider.CLIENT,
            "house.oidc.client-secret=" + RealProvider.SECRET,
            "house.oidc.name=渝州统一身份",
            "house.oidc.name-en=Yuzhou ID",
            "house.outbound.allow=127.0.0.1"
        })
@ContextConfiguration(initializers = HouseInitializer.class)
@Import(TestClock.class)
@DirtiesContext
class ProviderBrowserTests {
    private static final RealProvider PROVIDER = RealProvider.start();
    private static final String PASSWORD = "斜拉-塔柱-锚碇-46";
    private static final String BUTTON = "用渝州统一身份登录";
    private static int next = 300;

    @LocalServerPort
    private int port;

    @Autowired private ApplicationContext house;
    @Autowired private PersonRegister register;
    @Autowired private Accounts accounts;
    @Autowired private ProviderAccounts provider;
    @Autowired private JdbcClient jdbc;
    @Autowired private PlatformTransactionManager transactions;

    private Visit visit;
    private PersonId person;
    private String mobile;

    @DynamicPropertySource
    static void theIssuer(DynamicPropertyRegistry properties) {
        properties.add("house.oidc.issuer", PROVIDER::issuer);
    }

    @BeforeEach
    void enterSomeone() {
        PROVIDER.know("http://localhost:" + port);
        mobile = "13800000" + next++;
        person = enter("关联甲", mobile, "zhou-1987@example.org");
        accounts.givePassword(person, PASSWORD);
        visit = Visit.byName(port, Look.PLAIN);
    }

    private PersonId enter(String name, String number, String mail) {
        NewPerson known = NewPerson.of(name, number, null).withMail(mail).markedInvented();
        return new TransactionTemplate(transactions).execute(status -> granted(register.enter(known, null)).person());
    }

    @AfterEach
    void forget() {
        visit.close();
        jdbc.sql("delete from people_provider_link").update();
        jdbc.sql("update people_person set mail = null").update();
    }

    @AfterAll
    static void stop() {
        PROVIDER.close();
    }

    private void signInByPassword() {
        visit.page().fill("#name", mobile);
        visit.page().fill("#password", PASSWORD);
        visit.page().locator("main form button").first().click();
        visit.page().waitForURL(url -> !url.contains("/sign-in"));
    }

    private void confirm() {
        visit.page().fill("#password", PASSWORD);
        visit.press("确认并继续");
    }

    private void follow(String words) {
        visit.page().locator("main a:has-text('" + words + "')").first().click();
    }

    /** At the provider: its own pages, its own form. */
    private void signInThere(String account) {
        visit.page().waitForURL(PROVIDER.issuer() + "/login**");
        visit.page().fill("#username", account);
        visit.page().fill("#password", RealProvider.PASSWORD);
        visit.page().locator("button[type=submit]").click();
        if (visit.page().url().contains("/oauth2/authorize")) {
            visit.page().locator("#profile").check();
            visit.page().locator("#submit-consent").click();
        }
    }

    private void signOut() {
        visit.page().context().clearCookies();
        visit.open("/sign-in");
    }

    /** The browser notes the status of a refusal, so only the page itself is judged. */
    private void mustBeOpenToEveryone() {
        assertThat(Axe.violations(visit.page())).isEmpty();
    }

    @Test
    void aPersonLinksTheAccountSignsInWithItAndUnlinksIt() {
        visit.open("/sign-in").mustBeClean();
        signInByPassword();
        visit.open("/people/sessions").mustBeClean();
        assertThat(visit.text()).contains("没有关联渝州统一身份的账户");
        follow("管理关联");
        confirm();
        visit.mustBeClean();
        follow("去渝州统一身份登录并关联");
        signInThere("zhou-1987");
        visit.page().waitForURL("**/people/provider");
        visit.mustBeClean().keepScene("engineer", "provider-waiting");
        assertThat(visit.text()).contains("“zhou-1987@example.org”");
        assertThat(jdbc.sql("select count(*) from people_provider_link").query(Long.class).single()).as("before the button").isZero();
        visit.press("关联这个账户").mustBeClean().keepScene("engineer", "provider-linked");
        assertThat(visit.text()).contains("已关联渝州统一身份", "zhou-1987@example.org");
        visit.open("/inbox");
        assertThat(visit.text()).contains("您的账户关联了外部账户");
        visit.open("/people/looks");
        assertThat(visit.text()).contains("关联了外部账户");

        signOut();
        follow(BUTTON);
        signInThere("zhou-1987");
        visit.page().waitForURL("**/home");
        visit.open("/people/provider");
        confirm();
        assertThat(visit.text()).doesNotContain("没有用过");
        visit.press("解除关联").mustBeClean();
        assertThat(visit.text()).contains("还没有关联");

        signOut();
        follow(BUTTON);
        signInThere("zhou-1987");
        visit.page().waitForURL("**/callback**");
        assertThat(visit.text()).contains("还没有关联到这里的任何人");
    }

    @Test
    void anUnlinkedAccountIsNobodysThoughItsMailIsKnownAndIsToldWhatToDo() {
        visit.open("/sign-in");
        follow(BUTTON);
        signInThere("zhou-1987");
        visit.page().waitForURL("**/callback**");
        mustBeOpenToEveryone();
        visit.keepScene("visitor", "provider-unlinked");
        assertThat(visit.text()).contains("“zhou-1987@example.org”还没有关联到这里的任何人", "请先用手机号和密码", "请联系协会");
        follow("先登录");
        signInByPassword();
        visit.page().waitForURL("**/people/confirm**");
        confirm();
        assertThat(visit.text()).contains("“zhou-1987@example.org”。是您自己的");
        visit.press("关联这个账户");
        assertThat(visit.text()).contains("已关联渝州统一身份");
    }

    @Test
    void whatIsTypedIsEnglishForWhoReadsEnglish() {
        try (Visit english = Visit.byName(port, new Look(Language.EN, Theme.DARK, Look.PHONE))) {
            english.open("/sign-in").mustBeClean().keepScene("visitor", "provider-sign-in");
            assertThat(english.page().getByRole(AriaRole.LINK).allInnerTexts()).contains("Sign in with Yuzhou ID");
        }
    }

    @Test
    void anInvitationLinksTheAccountOfWhoOpensItOnce() {
        Society society = new Society(house);
        society.member(society.municipal().id(), person);
        granted(provider.invite(society.actor(society.holder(Role.SECRETARY)), person));
        String link = invitation();
        assertThat(jdbc.sql("select count(*) from messages_notice n where person = ? and n::text like '%/invitation/%'")
                .param(person.value()).query(Integer.class).single()).as("the inbox carries no way in").isZero();
        assertThat(jdbc.sql("select count(*) from messages_maildrop where person = ? and link is not null and body like '%/invitation/%'")
                .param(person.value()).query(Integer.class).single()).as("nor what is kept of the mail").isZero();
        visit.open(link).mustBeClean();
        follow(BUTTON);
        signInThere("lin-2001");
        visit.page().waitForURL("**/home");
        assertThat(visit.page().locator("body").innerText()).contains("关联甲");
        assertThat(visit.go(link).status()).as("a second time").isEqualTo(404);
    }

    @Test
    void onlyWhoKeepsThePersonInvitesAndTheInvitationEndsAfterSevenDays() {
        Society society = new Society(house);
        society.member(society.municipal().id(), person);
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        assertThatThrownBy(() -> provider.invite(society.actor(society.holder(Role.DISTRICT_SECRETARY)), person))
                .isInstanceOf(Absent.class);
        assertThatThrownBy(() -> provider.invite(society.actor(society.holder(Role.AUDITOR)), person))
                .isInstanceOf(NotPermitted.class);
        granted(provider.invite(secretary, person));
        String token = newest();
        assertThat(provider.invited(token)).isTrue();
        granted(provider.invite(secretary, person));
        assertThat(provider.invited(token)).as("once there is a newer one").isFalse();
        token = newest();
        jdbc.sql("update people_provider_invitation set invited_at = invited_at - interval '7 days', expires_at = expires_at - interval '7 days'")
                .update();
        assertThat(provider.invited(token)).isFalse();
        jdbc.sql("update people_person set mail = null where id = ?").param(person.value()).update();
        assertThat(reasons(provider.invite(secretary, person))).containsExactly("people.provider.invite.noMail");
    }

    private String newest() {
        String link = invitation();
        return link.substring(link.lastIndexOf('/') + 1);
    }

    /** The link of the newest mail to the person. */
    private String invitation() {
        String mail = jdbc.sql("select body from messages_maildrop where person = ? and body like '%/sign-in/provider/invitation/%' order by dropped_at desc, id desc limit 1")
                .param(person.value()).query(String.class).single();
        return mail.substring(mail.indexOf("/sign-in/provider/invitation/")).split("\\s")[0];
    }

    @Test
    void anAccountThatIsSomeoneElsesIsNotLinkedAgain() {
        PersonId other = enter("关联乙", "13800000" + next++, "guo-1975@example.org");
        jdbc.sql("insert into people_provider_link (id, person, issuer, subject, label, linked_at) values (?, ?, ?, ?, ?, now())")
                .params(java.util.UUID.nameUUIDFromBytes(new byte[] {1}), other.value(), PROVIDER.issuer(), "guo-1975", "guo-1975")
                .update();
        visit.open("/sign-in");
        signInByPassword();
        visit.open("/people/provider");
        confirm();
        follow("去渝州统一身份登录并关联");
        signInThere("guo-1975");
        visit.page().waitForURL("**/people/provider");
        visit.press("关联这个账户");
        mustBeOpenToEveryone();
        assertThat(visit.text()).contains("已经关联给别人");
    }

    @Test
    void whoDoesNotConsentThereIsNotSignedInHere() {
        visit.open("/sign-in");
        follow(BUTTON);
        visit.page().waitForURL(PROVIDER.issuer() + "/login**");
        visit.page().fill("#username", "ye-1990");
        visit.page().fill("#password", RealProvider.PASSWORD);
        visit.page().locator("button[type=submit]").click();
        visit.page().locator("#cancel-consent").click();
        visit.page().waitForURL("**/callback**");
        mustBeOpenToEveryone();
        assertThat(visit.text()).contains("您在登录服务那边没有同意");
    }

    @Test
    void anAnswerThatDidNotBeginInThisBrowserCountsNothing() {
        assertThat(visit.go("/sign-in/provider/callback?state=abc&code=def").status()).isEqualTo(422);
        assertThat(visit.text()).contains("这次登录不是从这个浏览器开始的");
    }

    @Test
    void aProviderThatIsDownIsSaidToBeDown() {
        visit.open("/sign-in");
        PROVIDER.whileDown(() -> {
            follow(BUTTON);
            visit.page().waitForURL("**/sign-in/provider?then=");
            assertThat(visit.text()).contains("登录服务没有回答", "回去换一种方式");
        });
        visit.open("/sign-in");
        follow(BUTTON);
        visit.page().waitForURL(PROVIDER.issuer() + "/login**");
    }
}
