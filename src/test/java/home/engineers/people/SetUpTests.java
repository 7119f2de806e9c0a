package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisations;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

@HouseTest
@Import(SentCodes.class)
@Transactional
class SetUpTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private SetUpLink link;

    @Autowired
    private Organisations organisations;

    @Autowired
    private People people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void emptyTheHouse() {
        jdbc.sql("delete from people_recovery_code").update();
        jdbc.sql("delete from people_account").update();
    }

    @Test
    void theLinkMakesOneAdministratorAndNeverASecond() throws Exception {
        String path = link.issueIfNew().orElseThrow();
        Browser browser = new Browser(mvc, "198.51.100.30");
        assertThat(browser.open(path).getStatus()).isEqualTo(200);
        assertThat(browser.submit(path, "name", "初始甲", "address", "root@example.org", "password", "short").getStatus())
                .isEqualTo(422);
        assertThat(browser.submit(path, "name", "初始甲", "address", "root@example.org", "password", "梁-索-塔-墩-基础-9")
                .getRedirectedUrl()).isEqualTo("/sign-in");
        PersonId person = people.named("root@example.org").getFirst().person();
        assertThat(organisations.holders(organisations.municipalAssociation().id(), Role.ADMINISTRATOR, clock.today()))
                .contains(person);
        assertThat(browser.open(path).getStatus()).isEqualTo(404);
        assertThat(link.issueIfNew()).isEmpty();
    }

    @Test
    void aNewLinkVoidsTheOneBefore() throws Exception {
        String first = link.issueIfNew().orElseThrow();
        String second = link.issueIfNew().orElseThrow();
        Browser browser = new Browser(mvc, "198.51.100.31");
        assertThat(browser.open(first).getStatus()).isEqualTo(404);
        assertThat(browser.open("/set-up/guess").getStatus()).isEqualTo(404);
        assertThat(browser.open(second).getStatus()).isEqualTo(200);
    }
}
