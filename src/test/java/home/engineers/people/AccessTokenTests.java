package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Organisations;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.people.internal.AccessTokens;
import home.engineers.people.internal.AccessTokens.Issued;
import home.engineers.people.rules.AccessScope;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Transactional
class AccessTokenTests {
    private static final String PASSWORD = "斜拉-塔柱-锚碇-47";
    private static final Pattern TOKEN = Pattern.compile("<p class=\"code\">(ehome_[a-z2-7]{64})</p>");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private Organisations organisations;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    private PersonId person;
    private PersonId other;

    @BeforeEach
    void enterTwoPersons() {
        person = enter("令牌甲", "13800000401");
        other = enter("令牌乙", "13800000402");
    }

    @Test
    void readsForThePersonWhatItsScopeOpensAndNothingElse() throws Exception {
        String token = issue(person, "people:read");

        assertThat(call("/api/v1/me", token).getContentAsString()).contains("令牌甲").doesNotContain("令牌乙");
        assertThat(call("/api/v1/cases", token).getStatus()).isEqualTo(403);
        assertThat(call("/api/v1/cases", issue(person, "programmes:read")).getStatus()).isEqualTo(200);
    }

    @Test
    void opensNoMoreThanThePersonMayDo() throws Exception {
        String token = issue(person, "organisations:read");
        String association = organisations.municipalAssociation().id().toString();

        assertThat(call("/api/v1/memberships", token).getContentAsString()).isEqualTo("[]");
        assertThat(call("/api/v1/memberships?association=" + association, token).getStatus()).isEqualTo(403);
    }

    @Test
    void opensNoPage() throws Exception {
        String token = issue(person, "people:read");

        assertThat(call("/people/me", token).getRedirectedUrl()).startsWith("/sign-in");
    }

    @Test
    void isWorthNothingOnceWithdrawn() throws Exception {
        String token = issue(person, "people:read");
        String id = jdbc.sql("select id from people_access_token where person = ?").param(person.value()).query(String.class).single();

        assertThat(end(other, id).getStatus()).isEqualTo(404);
        assertThat(call("/api/v1/me", token).getStatus()).isEqualTo(200);
        assertThat(end(person, id).getRedirectedUrl()).isEqualTo("/people/tokens");
        assertThat(call("/api/v1/me", token).getStatus()).isEqualTo(401);
    }

    @Test
    void endsWithItsTerm() throws Exception {
        String token = issue(person, "people:read");

        clock.moveOn(Duration.ofDays(30).minusMinutes(5));
        assertThat(call("/api/v1/me", token).getStatus()).isEqualTo(200);
        clock.moveOn(Duration.ofMinutes(6));
        assertThat(call("/api/v1/me", token).getStatus()).isEqualTo(401);
    }

    @Test
    void isKeptAsAHashAlone() throws Exception {
        String token = issue(person, "people:read");

        assertThat(jdbc.sql("select t::text from people_access_token t where person = ?").param(person.value()).query(String.class).list())
                .hasSize(1).noneMatch(row -> row.contains(token) || row.contains(token.substring(6)));
    }

    @Test
    void saysWhoMayNotWithoutAToken() throws Exception {
        MockHttpServletResponse answer = mvc.perform(get("/api/v1/me")).andReturn().getResponse();

        assertThat(answer.getStatus()).isEqualTo(401);
        assertThat(answer.getHeader("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(answer.getContentAsString()).contains("请先登录，或者带上访问令牌。");
        assertThat(call("/api/v1/me", "ehome_wrong").getHeader("WWW-Authenticate")).contains("invalid_token");
    }

    @Test
    void isGivenOutOnlyToWhomHasShownAgainWhoIsThere() throws Exception {
        Browser browser = signedIn();
        assertThat(browser.open("/people/tokens").getRedirectedUrl()).isEqualTo("/people/confirm?then=%2Fpeople%2Ftokens");
        browser.open("/people/sessions");
        assertThat(browser.submit("/people/tokens", "name", "报表程序", "scope", "people:read", "days", "30").getRedirectedUrl())
                .startsWith("/people/confirm?");
        assertThat(tokens.of(person)).isEmpty();

        confirm(browser);
        browser.open("/people/tokens");
        browser.submit("/people/tokens", "name", "报表程序", "scope", "people:read", "days", "30");

        Matcher token = TOKEN.matcher(browser.page());
        assertThat(token.find()).isTrue();
        assertThat(call("/api/v1/me", token.group(1)).getContentAsString()).contains("令牌甲");
        assertThat(browser.open("/people/tokens").getContentAsString()).contains("报表程序").doesNotContain(token.group(1));
    }

    @Test
    void refusesATokenWithoutNameScopeOrTerm() throws Exception {
        Browser browser = signedIn();
        confirm(browser);
        browser.open("/people/tokens");
        MockHttpServletResponse answer =
                browser.submit("/people/tokens", "name", " ", "scope", "people:everything", "days", "9999");

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString())
                .contains("请写名称，不超过 60 个字。", "请至少勾选一个范围。", "请从列出的有效期里选一个。");
        assertThat(tokens.of(person)).isEmpty();
    }

    private Browser signedIn() throws Exception {
        accounts.givePassword(person, PASSWORD);
        Browser browser = new Browser(mvc, "198.51.100.71");
        browser.open("/sign-in");
        browser.submit("/sign-in", "name", "13800000401", "password", PASSWORD);
        return browser;
    }

    private static void confirm(Browser browser) throws Exception {
        browser.open("/people/confirm?then=/people/tokens");
        assertThat(browser.submit("/people/confirm", "password", PASSWORD).getRedirectedUrl()).isEqualTo("/people/tokens");
    }

    private String issue(PersonId owner, String scope) {
        return ((Granted<Issued>) tokens.issue(owner, "报表程序", AccessScope.parse(scope), 30)).value().text();
    }

    private MockHttpServletResponse call(String path, String token) throws Exception {
        return mvc.perform(get(path).header("Authorization", "Bearer " + token)).andReturn().getResponse();
    }

    private MockHttpServletResponse end(PersonId actor, String id) throws Exception {
        return mvc.perform(post("/people/tokens/" + id + "/end").with(SignedInAs.person(actor)).with(csrf()))
                .andReturn().getResponse();
    }

    private PersonId enter(String name, String mobile) {
        return ((Granted<Entered>) register.enter(NewPerson.of(name, mobile, null).markedInvented(), null)).value().person();
    }
}
