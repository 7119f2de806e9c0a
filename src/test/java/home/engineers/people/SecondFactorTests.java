package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Import(SentCodes.class)
@TestPropertySource(properties = "house.second-factor.in-demo=true")
@Transactional
class SecondFactorTests {
    private static final String PASSWORD = "缆索-桥塔-滚轴-83";
    private static final Pattern SECRET = Pattern.compile("name=\"secret\" value=\"([A-Z2-7]+)\"");
    private static final Pattern RECOVERY = Pattern.compile("<li class=\"code\">([a-z2-7-]+)</li>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Positions positions;

    @Autowired
    private Organisations organisations;

    @Autowired
    private HouseClock house;

    @Autowired
    private TestClock clock;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private JdbcClient jdbc;

    private PersonId engineer;
    private PersonId secretary;

    @BeforeEach
    void enterTwoPersons() {
        engineer = enter("因子甲", "13800000301");
        secretary = enter("因子乙", "13800000302");
        appointSecretary(secretary);
    }

    private void appointSecretary(PersonId person) {
        positions.appoint(
                new Positions.Appointment(
                        person, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书长", clock.today(), null),
                null);
    }

    private PersonId enter(String name, String mobile) {
        PersonId id = ((Granted<Entered>) register.enter(NewPerson.of(name, mobile, null).markedInvented(), null)).value().person();
        accounts.givePassword(id, PASSWORD);
        return id;
    }

    private String begin(Browser browser, String mobile) throws Exception {
        browser.open("/sign-in");
        return browser.submit("/sign-in", "name", mobile, "password", PASSWORD).getRedirectedUrl();
    }

    private static void confirm(Browser browser) throws Exception {
        browser.open("/people/confirm?then=/people/second-factor");
        assertThat(browser.submit("/people/confirm", "password", PASSWORD).getRedirectedUrl()).isEqualTo("/people/second-factor");
    }

    private String secret(Browser browser) {
        Matcher found = SECRET.matcher(browser.page());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String code(String secret) throws Exception {
        return new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), house.instant());
    }

    private static List<String> recovery(Browser browser) {
        return RECOVERY.matcher(browser.page()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void staffCannotEnterBeforeTheyHaveASecondFactor() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.40");
        assertThat(begin(browser, "13800000302")).isEqualTo("/sign-in/enrolment");
        assertThat(browser.signedIn()).isFalse();
        browser.open("/sign-in/enrolment");
        String secret = secret(browser);
        assertThat(browser.page()).contains("<svg class=\"qr\"").contains(secret.substring(0, 4) + " " + secret.substring(4, 8));
        assertThat(browser.submit("/sign-in/enrolment", "code", "000").getStatus()).isEqualTo(422);
        assertThat(browser.signedIn()).isFalse();
        String before = browser.cookie("house-session");
        assertThat(browser.submit("/sign-in/enrolment", "code", code(secret)).getStatus()).isEqualTo(200);
        assertThat(browser.cookie("house-session")).as("another session than before the second step").isNotEqualTo(before);
        assertThat(recovery(browser)).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.signedIn()).isTrue();
        browser.open("/people/sessions");
        assertThat(browser.page()).doesNotContain("/people/second-factor/end");
    }

    @Test
    void anEngineerMayButNeedNotHaveOne() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.41");
        assertThat(begin(browser, "13800000301")).isEqualTo("/home");
        confirm(browser);
        browser.open("/people/second-factor");
        String secret = secret(browser);
        browser.submit("/people/second-factor", "code", code(secret));
        List<String> recovery = recovery(browser);

        Browser other = new Browser(mvc, "198.51.100.42");
        assertThat(begin(other, "13800000301")).isEqualTo("/sign-in/second-factor");
        assertThat(other.open("/sign-in/enrolment").getRedirectedUrl()).isEqualTo("/sign-in");
        other.open("/sign-in/second-factor");
        assertThat(other.submit("/sign-in/second-factor", "code", code(secret)).getStatus()).as("a code used before").isEqualTo(422);
        clock.moveOn(Duration.ofSeconds(31));
        assertThat(other.submit("/sign-in/second-factor", "code", code(secret)).getStatus()).isEqualTo(302);
        assertThat(other.signedIn()).isTrue();

        Browser lost = new Browser(mvc, "198.51.100.43");
        begin(lost, "13800000301");
        lost.open("/sign-in/second-factor");
        assertThat(lost.submit("/sign-in/second-factor", "code", recovery.getFirst()).getStatus()).isEqualTo(302);
        Browser again = new Browser(mvc, "198.51.100.44");
        begin(again, "13800000301");
        again.open("/sign-in/second-factor");
        assertThat(again.submit("/sign-in/second-factor", "code", recovery.getFirst()).getStatus()).isEqualTo(422);
    }

    @Test
    void aCodeByMessageDoesNotReplaceTheSecondFactor() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.45");
        begin(browser, "13800000301");
        confirm(browser);
        browser.open("/people/second-factor");
        browser.submit("/people/second-factor", "code", code(secret(browser)));
        Browser thief = new Browser(mvc, "203.0.113.45");
        thief.open("/sign-in/code");
        thief.submit("/sign-in/code", "name", "13800000301");
        assertThat(thief.submit("/sign-in/code/check", "code", sent.codeTo("13800000301")).getRedirectedUrl())
                .isEqualTo("/sign-in/second-factor");
        assertThat(thief.signedIn()).isFalse();
    }

    @Test
    void theSecretIsSealedInTheDatabase() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.46");
        begin(browser, "13800000301");
        confirm(browser);
        browser.open("/people/second-factor");
        String secret = secret(browser);
        browser.submit("/people/second-factor", "code", code(secret));
        byte[] kept = jdbc.sql("select second_factor from people_account where person = :id").param("id", engineer.value())
                .query(byte[].class).single();
        assertThat(kept).hasSize(12 + 20 + 16);
        assertThat(HexFormat.of().formatHex(kept)).doesNotContain(HexFormat.of().formatHex(new Base32().decode(secret)));
    }

    @Test
    void whoIsGivenAnOfficeWhileSignedInEnrolsBeforeAnythingElse() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.47");
        assertThat(begin(browser, "13800000301")).isEqualTo("/home");
        assertThat(browser.open("/people/me").getStatus()).isEqualTo(200);
        appointSecretary(engineer);

        for (String page : List.of("/people/me", "/members", "/home", "/people/sessions", "/people/password", "/people/me/address")) {
            assertThat(browser.open(page).getRedirectedUrl()).as(page).isEqualTo("/people/second-factor");
        }
        assertThat(browser.open("/api/v1/me").getStatus()).isEqualTo(403);
        confirm(browser);
        browser.open("/people/second-factor");
        assertThat(browser.submit("/people/me/document", "kind", "passport").getRedirectedUrl()).isEqualTo("/people/second-factor");
        browser.open("/people/second-factor");
        String secret = secret(browser);
        assertThat(browser.submit("/people/second-factor", "code", code(secret)).getStatus()).isEqualTo(200);
        assertThat(browser.open("/members").getStatus()).isEqualTo(200);
    }

    @Test
    void newRecoveryCodesVoidTheOldOnes() throws Exception {
        Browser browser = new Browser(mvc, "198.51.100.48");
        begin(browser, "13800000301");
        confirm(browser);
        browser.open("/people/second-factor");
        browser.submit("/people/second-factor", "code", code(secret(browser)));
        List<String> old = recovery(browser);
        browser.open("/people/sessions");
        browser.submit("/people/second-factor/recovery");
        List<String> fresh = recovery(browser);
        assertThat(fresh).hasSize(10).doesNotContainAnyElementsOf(old);

        Browser lost = new Browser(mvc, "198.51.100.49");
        begin(lost, "13800000301");
        lost.open("/sign-in/second-factor");
        assertThat(lost.submit("/sign-in/second-factor", "code", old.getFirst()).getStatus()).isEqualTo(422);
        assertThat(lost.submit("/sign-in/second-factor", "code", fresh.getFirst()).getStatus()).isEqualTo(302);
    }
}
