package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.InboxQuery.Sort;
import home.engineers.programmes.InboxQuery.View;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The inbox: whose turn it is and when it ends, page by page from the columns of the case. */
@ReviewTest
class CaseInboxTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Inbox inbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private static InboxQuery query(View view, String stage, Sort sort, boolean descending) {
        return new InboxQuery(view, null, "", stage, "", sort, descending, 1);
    }

    private List<String> waiting(Actor actor, InboxQuery query) {
        return inbox.find(actor, query).lines().stream().map(CaseSummary::address).toList();
    }

    private void keepsItsInvariants() {
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void followsTheTurnFromTheEmployerThroughTheHouseToTheSecretary() {
        Filed filed = house.file(house.applicant());
        assertThat(waiting(house.hr(), InboxQuery.EVERYTHING)).containsExactly(filed.address());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        assertThat(waiting(house.hr(), InboxQuery.EVERYTHING)).isEmpty();
        house.on(10, 11);
        assertThat(waiting(house.hr(), query(View.UNTIMED, "endorsement", Sort.DUE, false))).containsExactly(filed.address());
        granted(house.desk.endorse(house.hr(), filed.address(), house.version(house.hr(), filed.address()), ""));

        assertThat(waiting(house.hr(), InboxQuery.EVERYTHING)).isEmpty();
        assertThat(waiting(house.otherHr(), InboxQuery.EVERYTHING)).isEmpty();
        assertThat(waiting(house.secretary(), query(View.ALL, "completeness", Sort.FILED, true))).contains(filed.address());
        assertThat(waiting(house.secretary(), query(View.ALL, "meeting", Sort.FILED, true))).doesNotContain(filed.address());
        keepsItsInvariants();
    }

    @Test
    void saysHowLateACaseIsThatWasEscalated() {
        Filed filed = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 11));
        CaseSummary inTime = line(filed);
        assertThat(waiting(house.secretary(), query(View.OVERDUE, "", Sort.FILED, true))).doesNotContain(filed.address());
        assertThat(waiting(house.secretary(), query(View.SOON, "", Sort.FILED, true))).doesNotContain(filed.address());

        house.on(12, 1);

        assertThat(waiting(house.secretary(), query(View.OVERDUE, "", Sort.FILED, true))).contains(filed.address());
        assertThat(line(filed).dueOn()).isEqualTo(inTime.dueOn());
        keepsItsInvariants();
        house.complete(filed.address());
        assertThat(waiting(house.secretary(), query(View.OVERDUE, "", Sort.FILED, true))).doesNotContain(filed.address());
        assertThat(waiting(house.secretary(), query(View.UNTIMED, "meeting", Sort.FILED, true))).contains(filed.address());
        keepsItsInvariants();
    }

    private CaseSummary line(Filed filed) {
        return inbox.find(house.secretary(), query(View.ALL, "", Sort.FILED, true)).lines().stream()
                .filter(one -> one.address().equals(filed.address()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void standsInOrderAndCountsEachView() {
        List<String> inOrder = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            inOrder.add(house.file(house.applicant()).address());
        }
        Actor hr = house.hr();

        assertThat(waiting(hr, query(View.ALL, "", Sort.FILED, false))).isEqualTo(inOrder);
        assertThat(waiting(hr, query(View.ALL, "", Sort.FILED, true))).isEqualTo(inOrder.reversed());
        Inbox.Found found = inbox.find(hr, InboxQuery.EVERYTHING);
        assertThat(found.total()).isEqualTo(new Total(3, false));
        assertThat(found.count(View.UNTIMED)).isEqualTo("3");
        assertThat(found.count(View.OVERDUE)).isEqualTo("0");
        assertThat(waiting(hr, new InboxQuery(View.ALL, null, "title-review", "publicity", "engineer", Sort.DUE, true, 1))).hasSize(3);
        assertThat(waiting(hr, new InboxQuery(View.ALL, null, "title-review", "publicity", "technician", Sort.DUE, true, 1))).isEmpty();
    }

    @Test
    void findsTheCasesOfOneCall() throws Exception {
        Filed filed = house.file(house.applicant());
        CallId call = house.calls.openFor("title-review", house.time.today()).orElseThrow().id();
        Actor hr = house.hr();

        assertThat(waiting(hr, query(call))).containsExactly(filed.address());
        assertThat(waiting(hr, query(new CallId(new UUID(0, 1))))).isEmpty();
        mvc.perform(get("/desk").param("call", call.toString()).with(SignedInAs.person(hr.requirePerson(), "某人")))
                .andExpect(content().string(containsString(filed.address())))
                .andExpect(content().string(containsString("value=\"" + call + "\" selected")));
        mvc.perform(get("/desk").param("call", "no such call").with(SignedInAs.person(hr.requirePerson(), "某人")))
                .andExpect(content().string(containsString(filed.address())));
    }

    private static InboxQuery query(CallId call) {
        return new InboxQuery(View.ALL, call, "", "", "", Sort.DUE, false, 1);
    }

    @Test
    void nobodyFindsTheOwnCaseAmongThoseToHandle() {
        Actor applicant = house.applicant();
        house.appoint(applicant, Role.UNIT_HR, house.unit());
        Filed own = house.file(house.again(applicant));
        Filed other = house.file(house.applicant());

        assertThat(waiting(house.again(applicant), InboxQuery.EVERYTHING)).containsExactly(other.address());
        assertThat(waiting(house.hr(), InboxQuery.EVERYTHING)).contains(own.address(), other.address());
        assertThat(house.reviews.countCases(house.again(applicant))).isEqualTo(2);
        assertThat(house.reviews.cases(house.again(applicant), 1, 20)).extracting(CaseSummary::address)
                .containsExactlyInAnyOrder(own.address(), other.address());
    }

    @Test
    void asksTheStoreAsOftenForThirtyCasesAsForOne() throws Exception {
        house.file(house.applicant());
        List<String> forOne = statements("/desk?sort=filed");
        List<String> listForOne = statements("/cases");
        for (int count = 1; count < 30; count++) {
            house.file(house.applicant());
        }

        assertThat(statements("/desk?sort=filed")).isEqualTo(forOne);
        assertThat(statements("/cases")).isEqualTo(listForOne);
    }

    private List<String> statements(String address) throws Exception {
        return Statements.of(() -> mvc.perform(get(address).with(SignedInAs.person(house.hr().requirePerson(), "某人")))
                .andExpect(status().isOk()));
    }

    @Test
    void theColumnsAreFoundOutWhereTheySayOtherwise() {
        Filed filed = house.file(house.applicant());
        jdbc.sql("update review_case set turn = 'secretary', due_at = filed_at where address = ?").param(filed.address()).update();

        assertThat(invariants.stream().filter(one -> one.violations().contains(filed.number())).map(Invariant::statement))
                .containsExactlyInAnyOrder(
                        "every case says whose turn it is by its document",
                        "every case says when the present turn ends by its clocks");
        jdbc.sql("update review_case set turn = 'employer', due_at = null where address = ?").param(filed.address()).update();
    }

    @Test
    void thePageFiltersAndKeepsItsAddress() throws Exception {
        Filed filed = house.file(house.applicant());
        var signedIn = SignedInAs.person(house.hr().requirePerson(), "某人");

        mvc.perform(get("/desk?stage=publicity&programme=title-review").with(signedIn))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(filed.number())))
                .andExpect(content().string(containsString("/desk?view=overdue&amp;programme=title-review&amp;stage=publicity&amp;sort=due")));
        mvc.perform(get("/desk?stage=endorsement").with(signedIn))
                .andExpect(content().string(not(containsString(filed.number()))));
        mvc.perform(get("/desk?format=csv").with(signedIn)).andExpect(content().string(containsString(filed.number())));
    }
}
