package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Who has left the browser open for a moment, or lost the session to someone, loses no way in. */
@HouseTest
@Import(SentCodes.class)
@Transactional
class StepUpTests {
    private static final String MOBILE = "13800000281";
    private static final String PASSWORD = "斜拉-塔柱-锚碇-46";
    private static final String FRESH = "拱肋-吊杆-桥面-57";
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]+)\"");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private HouseClock house;

    @Autowired
    private TestClock clock;

    private PersonId person;

    @BeforeEach
    void enterOnePerson() {
        sent.forget();
        person = ((Granted<Entered>) register.enter(NewPerson.of("确认甲", MOBILE, null).markedInvented(), null)).value().person();
        accounts.givePassword(person, PASSWORD);
    }

    private Browser signedIn(String address, String password) throws Exception {
        Browser browser = new Browser(mvc, address);
        browser.open("/sign-in");
        assertThat(browser.submit("/sign-in", "name", MOBILE, "password", password).getStatus()).isEqualTo(302);
        return browser;
    }

    private static void confirm(Browser browser, String then) throws Exception {
        browser.open("/people/confirm?then=" + then);
        assertThat(browser.submit("/people/confirm", "password", PASSWORD).getRedirectedUrl()).isEqualTo(then);
    }

    private static boolean asked(String redirect) {
        return redirect != null && redirect.startsWith("/people/confirm?then=");
    }

    @Test
    void everyChangeOfAWayInAsksAgainWhoIsThere() throws Exception {
        Browser browser = signedIn("198.51.100.60", PASSWORD);
        assertThat(browser.open("/people/second-factor").getRedirectedUrl()).isEqualTo("/people/confirm?then=%2Fpeople%2Fsecond-factor");
        assertThat(browser.open("/people/me/address").getRedirectedUrl()).isEqualTo("/people/confirm?then=%2Fpeople%2Fme%2Faddress");
        browser.open("/people/sessions");
        assertThat(asked(browser.submit("/people/second-factor", "secret", "AAAA", "code", "000000").getRedirectedUrl())).isTrue();
        browser.open("/people/sessions");
        assertThat(asked(browser.submit("/people/second-factor/end", "code", "000000").getRedirectedUrl())).isTrue();
        browser.open("/people/sessions");
        assertThat(asked(browser.submit("/people/second-factor/recovery").getRedirectedUrl())).isTrue();
        browser.open("/people/sessions");
        assertThat(asked(browser.submit("/people/me/address", "address", "13800000282").getRedirectedUrl())).isTrue();
        browser.open("/people/sessions");
        assertThat(asked(browser.submit("/people/me/address/confirm", "address", "13800000282").getRedirectedUrl())).isTrue();
        assertThat(sent.codeTo("13800000282")).isEmpty();
        browser.open("/people/password");
        assertThat(browser.page()).contains("name=\"old\"");
        assertThat(browser.submit("/people/password", "password", FRESH).getStatus()).as("without the old one").isEqualTo(422);
    }

    @Test
    void aConfirmationIsRefusedWithAWrongPasswordAndLastsTenMinutes() throws Exception {
        Browser browser = signedIn("198.51.100.61", PASSWORD);
        browser.open("/people/confirm?then=/people/second-factor");
        assertThat(browser.submit("/people/confirm", "password", "wrong-password-1").getStatus()).isEqualTo(422);
        assertThat(browser.page()).contains("密码不对");
        assertThat(asked(browser.open("/people/second-factor").getRedirectedUrl())).isTrue();
        confirm(browser, "/people/second-factor");
        clock.moveOn(Duration.ofMinutes(10).minusSeconds(20));
        assertThat(browser.open("/people/second-factor").getStatus()).isEqualTo(200);
        clock.moveOn(Duration.ofSeconds(30));
        assertThat(asked(browser.open("/people/second-factor").getRedirectedUrl())).isTrue();
    }

    @Test
    void leadsNowhereOutsideTheHouse() throws Exception {
        Browser browser = signedIn("198.51.100.62", PASSWORD);
        browser.open("/people/confirm?then=https://evil.example/");
        assertThat(browser.submit("/people/confirm", "password", PASSWORD).getRedirectedUrl()).isEqualTo("/home");
    }

    @Test
    void whoGuessesThePasswordOfAnOpenSessionIsSlowedDown() throws Exception {
        Browser browser = signedIn("198.51.100.63", PASSWORD);
        for (int i = 0; i < 5; i++) {
            browser.open("/people/confirm");
            browser.submit("/people/confirm", "password", "wrong-password-" + i);
        }
        browser.open("/people/confirm");
        assertThat(browser.submit("/people/confirm", "password", PASSWORD).getStatus()).isEqualTo(422);
        assertThat(browser.page()).contains("失败次数太多");
    }

    @Test
    void aFreshCodeStandsForThePassword() throws Exception {
        Browser browser = signedIn("198.51.100.64", PASSWORD);
        browser.open("/people/confirm?then=/people/me/address");
        browser.submit("/people/confirm/code");
        assertThat(browser.submit("/people/confirm/code/check", "code", "wrong").getStatus()).isEqualTo(422);
        assertThat(browser.submit("/people/confirm/code/check", "code", sent.codeTo(MOBILE)).getRedirectedUrl())
                .isEqualTo("/people/me/address");
        assertThat(browser.open("/people/me/address").getStatus()).isEqualTo(200);
        browser.open("/people/password");
        assertThat(browser.page()).doesNotContain("name=\"old\"");
    }

    @Test
    void aCodeOfSomeoneElseConfirmsNothing() throws Exception {
        register.enter(NewPerson.of("确认乙", "13800000283", null).markedInvented(), null);
        Browser other = new Browser(mvc, "198.51.100.65");
        other.open("/sign-in/code");
        other.submit("/sign-in/code", "name", "13800000283");
        Matcher challenge = Pattern.compile("name=\"challenge\" value=\"([a-z2-7]+)\"").matcher(other.page());
        assertThat(challenge.find()).isTrue();

        Browser browser = signedIn("198.51.100.66", PASSWORD);
        browser.open("/people/confirm?then=/people/second-factor");
        assertThat(browser.submit("/people/confirm/code/check", "challenge", challenge.group(1), "code", sent.codeTo("13800000283"))
                .getStatus()).isEqualTo(422);
        assertThat(asked(browser.open("/people/second-factor").getRedirectedUrl())).isTrue();
    }

    @Test
    void aNewPasswordEndsTheSessionsElsewhereAndKeepsThisOne() throws Exception {
        Browser elsewhere = signedIn("198.51.100.67", PASSWORD);
        Browser here = signedIn("198.51.100.68", PASSWORD);
        here.open("/people/password");
        assertThat(here.submit("/people/password", "old", "wrong-password-1", "password", FRESH).getStatus()).isEqualTo(422);
        assertThat(elsewhere.signedIn()).isTrue();
        assertThat(here.submit("/people/password", "old", PASSWORD, "password", FRESH).getStatus()).isEqualTo(302);
        assertThat(elsewhere.signedIn()).isFalse();
        assertThat(here.signedIn()).isTrue();
        signedIn("198.51.100.69", FRESH);
    }

    @Test
    void takingTheSecondFactorAwayNeedsItsCodeAndEndsTheSessionsElsewhere() throws Exception {
        Browser elsewhere = signedIn("198.51.100.70", PASSWORD);
        Browser here = signedIn("198.51.100.71", PASSWORD);
        confirm(here, "/people/second-factor");
        here.open("/people/second-factor");
        Matcher secret = SECRET.matcher(here.page());
        assertThat(secret.find()).isTrue();
        here.submit("/people/second-factor", "code", code(secret.group(1)));
        assertThat(elsewhere.signedIn()).isFalse();
        clock.moveOn(Duration.ofSeconds(31));
        Browser again = signedIn("198.51.100.72", PASSWORD);
        again.open("/sign-in/second-factor");
        again.submit("/sign-in/second-factor", "code", code(secret.group(1)));
        assertThat(again.signedIn()).isTrue();
        here.open("/people/sessions");
        assertThat(here.submit("/people/second-factor/end", "code", "000000").getStatus()).isEqualTo(422);
        clock.moveOn(Duration.ofSeconds(31));
        assertThat(here.submit("/people/second-factor/end", "code", code(secret.group(1))).getStatus()).isEqualTo(302);
        assertThat(again.signedIn()).isFalse();
        assertThat(here.signedIn()).isTrue();
    }

    private String code(String secret) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), house.instant());
    }

    @Test
    void aNewAddressCountsOnlyOnceItsCodeCameBack() throws Exception {
        Browser browser = signedIn("198.51.100.73", PASSWORD);
        confirm(browser, "/people/me/address");
        browser.open("/people/me/address");
        browser.submit("/people/me/address", "address", "neu@example.org");
        assertThat(people.card(person).orElseThrow().mail()).isEmpty();
        String code = sent.codeTo("neu@example.org");
        assertThat(browser.submit("/people/me/address/confirm", "address", "other@example.org", "code", code).getStatus()).isEqualTo(422);
        assertThat(browser.submit("/people/me/address/confirm", "address", "neu@example.org", "code", code).getStatus()).isEqualTo(302);
        assertThat(people.card(person).orElseThrow().mail()).isEqualTo("neu@example.org");
    }
}
