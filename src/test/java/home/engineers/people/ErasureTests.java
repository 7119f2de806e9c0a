package home.engineers.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Granted;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.PersonRegister.Entered;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Deletion is one transaction, seen with real commits: a module that fails leaves everything as it was. */
@HouseTest
@Import(SentCodes.class)
class ErasureTests {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private PersonRegister register;

    @Autowired
    private People people;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Positions positions;

    @Autowired
    private TestClock clock;

    @Autowired
    private SentCodes.Sent sent;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private PersonId engineer;
    private PersonId secretary;

    @BeforeEach
    void enter() {
        sent.forget();
        engineer = entered("全或无", "13800000691");
        secretary = entered("经办人", "13800000692");
        positions.appoint(
                new Positions.Appointment(
                        secretary, organisations.municipalAssociation().id(), Role.SECRETARY, "秘书", clock.today(), clock.today()),
                null);
    }

    @AfterEach
    void forget() {
        sent.forget();
    }

    private PersonId entered(String name, String mobile) {
        NewPerson person = NewPerson.of(name, mobile, null).markedInvented();
        return new TransactionTemplate(transactions)
                .execute(status -> ((Granted<Entered>) register.enter(person, null)).value().person());
    }

    private int as(PersonId person, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse().getStatus();
    }

    @Test
    void aModuleThatFailsLeavesEverythingAsItWas() throws Exception {
        jdbc.sql("insert into messages_notice (id, person, title_key, body_key, arguments, sent_at) values (?, ?, 'x', 'x', '{}', '2026-11-23')")
                .params(engineer.value(), engineer.value())
                .update();
        as(engineer, post("/people/data/request").param("kind", "deletion"));
        UUID request = jdbc.sql("select id from people_request where person = ?").param(engineer.value()).query(UUID.class).single();
        MockHttpServletRequestBuilder grant =
                post("/people/requests/" + request).param("decision", "grant").param("answer", "已删除");

        sent.failErasing(engineer);
        assertThatThrownBy(() -> as(secretary, grant)).hasRootCauseMessage("the module cannot erase");
        assertThat(people.card(engineer)).map(People.Card::name).contains("全或无");
        assertThat(notices()).isEqualTo(1);
        assertThat(jdbc.sql("select decided_at is null from people_request where id = ?").param(request).query(Boolean.class).single()).isTrue();

        sent.forget();
        assertThat(as(secretary, grant)).isEqualTo(302);
        assertThat(people.card(engineer)).isEmpty();
        assertThat(notices()).isZero();
    }

    /** Kept by a module that is asked before the one that fails. */
    private long notices() {
        return jdbc.sql("select count(*) from messages_notice where person = ?").param(engineer.value()).query(Long.class).single();
    }
}
