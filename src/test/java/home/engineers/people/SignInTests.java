package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

// A context of its own: the ready-made form tokens of other tests replace the token store of a context, and with it what
// a visitor is given.
@HouseTest
@Import(SentCodes.class)
@TestPropertySource(properties = "house.test=sign-in")
@Transactional
class SignInTests {
    private static final String MOBILE = "13800000201";
    private static final String PASSWORD = "坐标-纹理-缆索-52";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;

    @BeforeEach
    void enterOnePerson() {
        sent.forget();
        NewPerson one = NewPerson.of("登录甲", MOBILE, null).withMail("login@example.org").markedInvented();
        person = ((Granted<Entered>) register.enter(one, null)).value().person();
        accounts.givePassword(person, PASSWORD);
    }

    private Browser browser(String address) {
        return new Browser(mvc, address);
    }

    private int tryPassword(Browser browser, String name, String password) throws Exception {
        browser.open("/sign-in");
        return browser.submit("/sign-in", "name", name, "password", password).getStatus();
    }

    private Browser signedIn(String address) throws Exception {
        Browser browser = browser(address);
        assertThat(tryPassword(browser, MOBILE, PASSWORD)).isEqualTo(302);
        assertThat(browser.signedIn()).isTrue();
        return browser;
    }

    @Test
    void signsInWithMobileOrMailAndGoesWhereThePersonWanted() throws Exception {
        Browser browser = browser("198.51.100.1");
        assertThat(browser.open("/people/sessions").getRedirectedUrl()).isEqualTo("/sign-in?then=%2Fpeople%2Fsessions");
        browser.open("/sign-in?then=%2Fpeople%2Fsessions");
        var answer = browser.submit("/sign-in", "name", "+86 138-0000-0201", "password", PASSWORD);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/people/sessions");
        assertThat(browser.open("/people/sessions").getStatus()).isEqualTo(200);
        assertThat(tryPassword(browser("198.51.100.1"), "Login@Example.org", PASSWORD)).isEqualTo(302);
    }

    @Test
    void goesNowhereOutsideTheHouse() throws Exception {
        for (String then : new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\n/evil.example"}) {
            Browser browser = browser("198.51.100.2");
            browser.open("/sign-in");
            assertThat(browser.submit("/sign-in", "name", MOBILE, "password", PASSWORD, "then", then).getRedirectedUrl())
                    .as(then).isEqualTo("/home");
        }
    }

    @Test
    void refusesAPostWithoutTheTokenOfTheForm() throws Exception {
        Browser browser = browser("198.51.100.3");
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in", "name", MOBILE, "password", PASSWORD, "_csrf", "wrong").getStatus()).isEqualTo(403);
        assertThat(browser.signedIn()).isFalse();
    }

    @Test
    void answersUnknownNamesLikeWrongPasswords() throws Exception {
        Browser known = browser("198.51.100.4");
        Browser unknown = browser("198.51.100.5");
        assertThat(tryPassword(known, MOBILE, "wrong-password-1")).isEqualTo(422);
        assertThat(tryPassword(unknown, "13999999999", "wrong-password-1")).isEqualTo(422);
        assertThat(unknown.page().replace("13999999999", "").replaceAll("value=\"[^\"]*\"", ""))
                .isEqualTo(known.page().replace(MOBILE, "").replaceAll("value=\"[^\"]*\"", ""));
    }

    @Test
    void slowsAGuesserDownWithoutLockingTheOwnerOut() throws Exception {
        Browser owner = signedIn("198.51.100.6");
        owner.signOut();
        Browser guesser = browser("203.0.113.9");
        for (int i = 0; i < 5; i++) {
            assertThat(tryPassword(guesser, MOBILE, "wrong-password-" + i)).isEqualTo(422);
        }
        assertThat(tryPassword(guesser, MOBILE, PASSWORD)).isEqualTo(422);
        assertThat(guesser.page()).contains("秒后再试");
        assertThat(tryPassword(owner, MOBILE, PASSWORD)).isEqualTo(302);
        assertThat(tryPassword(browser("198.51.100.66"), MOBILE, PASSWORD)).isEqualTo(302);
        clock.moveOn(Duration.ofSeconds(11));
        assertThat(tryPassword(guesser, MOBILE, PASSWORD)).isEqualTo(302);
    }

    @Test
    void leavesTheOwnerInWhenManyClientsGuessAtOnce() throws Exception {
        Browser owner = signedIn("198.51.100.7");
        owner.signOut();
        for (int i = 0; i < 60; i++) {
            tryPassword(browser("203.0.113." + i), MOBILE, "wrong-password");
        }
        Browser stranger = browser("198.51.100.77");
        assertThat(tryPassword(stranger, MOBILE, PASSWORD)).isEqualTo(422);
        assertThat(tryPassword(owner, MOBILE, PASSWORD)).isEqualTo(302);
        stranger.open("/sign-in/code");
        stranger.submit("/sign-in/code", "name", MOBILE);
        assertThat(stranger.submit("/sign-in/code/check", "code", sent.codeTo(MOBILE)).getStatus()).isEqualTo(302);
        assertThat(stranger.signedIn()).isTrue();
    }

    @Test
    void firstSignInOfAnImportedPersonIsByCodeAndLeadsToAPassword() throws Exception {
        register.enter(NewPerson.of("导入甲", "13800000202", null), null);
        Browser browser = browser("198.51.100.8");
        browser.open("/sign-in/code");
        assertThat(browser.submit("/sign-in/code", "name", "13800000202").getStatus()).isEqualTo(200);
        String code = sent.codeTo("13800000202");
        assertThat(code).matches("[0-9]{6}");
        assertThat(browser.submit("/sign-in/code/check", "code", code).getRedirectedUrl()).isEqualTo("/people/password");
        browser.open("/people/password");
        assertThat(browser.submit("/people/password", "password", "short").getStatus()).isEqualTo(422);
        assertThat(browser.submit("/people/password", "password", "1234567890").getStatus()).isEqualTo(422);
        assertThat(browser.submit("/people/password", "password", "my13800000202pw").getStatus()).isEqualTo(422);
        assertThat(browser.submit("/people/password", "password", "缆索与桥塔和滚轴-71").getStatus()).isEqualTo(302);
        assertThat(tryPassword(browser("198.51.100.9"), "13800000202", "缆索与桥塔和滚轴-71")).isEqualTo(302);
    }

    @Test
    void aCodeWorksOnceForTenMinutesAndFiveTries() throws Exception {
        Browser browser = browser("198.51.100.10");
        browser.open("/sign-in/code");
        browser.submit("/sign-in/code", "name", MOBILE);
        String code = sent.codeTo(MOBILE);
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            assertThat(browser.submit("/sign-in/code/check", "code", wrong).getStatus()).isEqualTo(422);
        }
        assertThat(browser.submit("/sign-in/code/check", "code", code).getStatus()).isEqualTo(422);

        clock.moveOn(Duration.ofMinutes(2));
        Browser late = browser("198.51.100.11");
        late.open("/sign-in/code");
        late.submit("/sign-in/code", "name", MOBILE);
        clock.moveOn(Duration.ofMinutes(10).plusSeconds(1));
        assertThat(late.submit("/sign-in/code/check", "code", sent.codeTo(MOBILE)).getStatus()).isEqualTo(422);
        assertThat(late.signedIn()).isFalse();
    }

    @Test
    void strangersCannotSpendTheTriesOfTheOwnersCode() throws Exception {
        Browser owner = browser("198.51.100.12");
        owner.open("/sign-in/code");
        owner.submit("/sign-in/code", "name", MOBILE);
        String code = sent.codeTo(MOBILE);
        Browser stranger = browser("203.0.113.12");
        stranger.open("/sign-in/code");
        stranger.submit("/sign-in/code", "name", MOBILE);
        for (int i = 0; i < 6; i++) {
            stranger.submit("/sign-in/code/check", "code", code);
        }
        assertThat(stranger.signedIn()).isFalse();
        assertThat(owner.submit("/sign-in/code/check", "code", code).getStatus()).isEqualTo(302);
        assertThat(owner.submit("/sign-in/code/check", "code", code).getStatus()).isNotEqualTo(200);
    }

    @Test
    void limitsCodesAndTellsNothingOfUnknownAddresses() throws Exception {
        Browser browser = browser("198.51.100.13");
        browser.open("/sign-in/code");
        assertThat(browser.submit("/sign-in/code", "name", "13700000000").getStatus()).isEqualTo(200);
        assertThat(sent.codeTo("13700000000")).isEmpty();
        assertThat(browser.submit("/sign-in/code", "name", "13700000000").getStatus()).isEqualTo(422);
        for (int i = 0; i < 4; i++) {
            clock.moveOn(Duration.ofSeconds(61));
            assertThat(browser.submit("/sign-in/code", "name", "13700000000").getStatus()).isEqualTo(200);
        }
        clock.moveOn(Duration.ofSeconds(61));
        assertThat(browser.submit("/sign-in/code", "name", "13700000000").getStatus()).isEqualTo(422);
        assertThat(browser.submit("/sign-in/code", "name", "nobody").getStatus()).isEqualTo(422);
    }

    @Test
    void listsSessionsAndSignsOutEverywhere() throws Exception {
        Browser first = signedIn("198.51.100.14");
        Browser second = signedIn("198.51.100.15");
        second.open("/people/sessions");
        assertThat(second.page()).contains("就是这里").contains("/people/sessions/end\"");
        assertThat(second.submit("/people/sessions/end-all").getRedirectedUrl()).isEqualTo("/sign-in");
        assertThat(first.signedIn()).isFalse();
        assertThat(second.signedIn()).isFalse();
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() throws Exception {
        Browser browser = browser("198.51.100.16");
        browser.open("/sign-in");
        var answer = browser.submit("/sign-in", "name", MOBILE, "password", PASSWORD);
        assertThat(answer.getCookies()).extracting(Cookie::getName)
                .containsExactlyInAnyOrder("house-form", "house-device", "house-session");
        assertThat(answer.getCookies()).allMatch(cookie -> cookie.isHttpOnly() && "Lax".equals(cookie.getAttribute("SameSite")));
    }

    @Test
    void readersLeaveNoSessionBehindAndPagesAreStrict() throws Exception {
        Browser reader = browser("198.51.100.17");
        var page = reader.open("/sign-in");
        assertThat(reader.cookie("house-session")).isEmpty();
        assertThat(page.getHeader("Content-Security-Policy")).isEqualTo("default-src 'self'; script-src 'self'; "
                + "style-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
                + "object-src 'none'");
        assertThat(page.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.getHeader("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void keepsNoSecretReadable() throws Exception {
        signedIn("198.51.100.18");
        String hash = jdbc.sql("select password from people_account where person = :id").param("id", person.value())
                .query(String.class).single();
        assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD);
    }

    @Test
    void aSessionPlantedBeforeSigningInIsNotTheOneAfterwards() throws Exception {
        Browser planted = browser("198.51.100.19");
        planted.plant("house-session", java.util.Base64.getEncoder().encodeToString("planted-by-someone".getBytes()));
        tryPassword(planted, MOBILE, PASSWORD);
        assertThat(planted.signedIn()).isTrue();
        assertThat(new String(java.util.Base64.getDecoder().decode(planted.cookie("house-session")))).isNotEqualTo("planted-by-someone");

        Browser owner = signedIn("198.51.100.20");
        String before = owner.cookie("house-session");
        owner.signOut();
        tryPassword(owner, MOBILE, PASSWORD);
        Browser thief = browser("203.0.113.21");
        thief.plant("house-session", before);
        assertThat(owner.signedIn()).isTrue();
        assertThat(thief.signedIn()).isFalse();
    }
}
