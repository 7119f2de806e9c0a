package home.engineers.organisations.web;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.TestClock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The card of a member, as its holder keeps it and as a stranger's phone reads it. */
@HouseTest
@Transactional
class CardPagesTests {
    private static final Pattern CODE = Pattern.compile("/cards/([a-z2-7]{56})\"");
    private static final String NAME = "证上甲";
    private static final LocalDate ADMITTED = LocalDate.of(2026, 1, 5);

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private Memberships memberships;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;
    @Autowired private HouseClock houseClock;
    @Autowired private List<DueWork> due;

    private Society society;
    private PersonId person;
    private Membership membership;

    @BeforeEach
    void invent() {
        society = new Society(house);
        person = society.person(NAME);
        membership = society.member(society.municipal().id(), person, ADMITTED);
    }

    private String path() {
        return "/members/" + membership.id() + "/card";
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(who)).with(csrf())).andReturn().getResponse();
    }

    private static String said(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    private String issued(String... shown) throws Exception {
        assertThat(as(person, post(path()).param("shown", shown)).getStatus()).isEqualTo(302);
        return code();
    }

    private String code() throws Exception {
        Matcher found = CODE.matcher(said(as(person, get(path()))));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletResponse scanned(String code) throws Exception {
        return scanned(code, "198.51.100.200");
    }

    private MockHttpServletResponse scanned(String code, String from) throws Exception {
        return mvc.perform(get("/cards/" + code).remoteAddress(from)).andReturn().getResponse();
    }

    @Test
    void aStrangerSeesThatItIsValidAndOnlyWhatTheMemberAllows() throws Exception {
        String code = issued();
        String number = membership.number();
        assertThat(said(scanned(code))).contains("会籍有效", "个人会员", "查验时间")
                .doesNotContain(NAME).doesNotContain(number).doesNotContain("2026年1月5日").doesNotContain("2029年1月4日");

        issued("NAME", "UNTIL");
        assertThat(said(scanned(code))).contains("会籍有效", NAME, "2029年1月4日").doesNotContain(number).doesNotContain("2026年1月5日");

        issued("NUMBER", "SINCE");
        assertThat(said(scanned(code))).contains("会籍有效", number, "2026年1月5日").doesNotContain(NAME).doesNotContain("2029年1月4日");
    }

    @Test
    void theHolderSeesNameNumberAssociationAndBothDatesOnTheCard() throws Exception {
        issued();
        assertThat(said(as(person, get(path())))).contains(
                NAME, membership.number(), society.municipal().name(), "2026年1月5日", "2029年1月4日", "class=\"qr\"");
    }

    @Test
    void aReplacedCardSaysSoAndShowsNothingElse() throws Exception {
        String old = issued("NAME", "NUMBER");
        assertThat(as(person, post(path() + "/replace")).getStatus()).isEqualTo(302);
        String fresh = code();

        assertThat(fresh).isNotEqualTo(old);
        assertThat(said(scanned(old))).contains("已换证").doesNotContain(NAME).doesNotContain(membership.number());
        assertThat(said(scanned(fresh))).contains("会籍有效", NAME, membership.number());
    }

    @Test
    void aWithdrawnCardSaysSoAndIsNotValidAgainWhenAnotherIsIssued() throws Exception {
        String old = issued("NAME");
        as(person, post(path() + "/withdraw"));
        assertThat(said(scanned(old))).contains("已收回").doesNotContain(NAME);
        issued("NAME");
        assertThat(said(scanned(old))).contains("已收回").doesNotContain(NAME);
        assertThat(evidence.of(membership.id().value())).extracting(Entry::kind)
                .endsWith("membership-card-issued", "membership-card-withdrawn", "membership-card-issued");
    }

    @Test
    void theCardOfALapsedMembershipSaysSoFromTheDayAfterTheTerm() throws Exception {
        String code = issued("NAME");
        clock.moveTo(LocalDate.of(2029, 1, 4));
        assertThat(said(scanned(code))).contains("会籍有效");
        clock.moveTo(LocalDate.of(2029, 1, 5));
        assertThat(said(scanned(code))).contains("会籍已到期", NAME).doesNotContain("会籍有效");
        due.forEach(work -> work.carryOut(houseClock.instant()));
        assertThat(said(scanned(code))).contains("会籍已到期");
        assertThat(said(as(person, get(path())))).contains("会籍已到期", "没有续会").doesNotContain("换一张");
        assertThat(as(person, post(path() + "/replace")).getStatus()).isEqualTo(422);
        granted(memberships.renew(membership.id(), person));
        assertThat(said(scanned(code))).as("the same card counts again").contains("会籍有效");
    }

    @Test
    void theCardOfWhoeverLeftSaysSoAndNoneIsIssued() throws Exception {
        String code = issued("NAME", "UNTIL");
        granted(memberships.leave(membership.id(), "", person));
        assertThat(said(scanned(code))).contains("已不是会员", "2026年11月23日").doesNotContain("会籍有效");
        as(person, post(path() + "/withdraw"));
        MockHttpServletResponse refused = as(person, post(path()).param("shown", "NAME"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(said(refused)).contains("会籍现在无效，不能签发会员证");
    }

    @Test
    void aUnitMemberHasACardKeptByItsPersonnelOfficer() throws Exception {
        Organisation unit = society.unit("持证单位厂");
        PersonId officer = society.person();
        society.appoint(officer, unit.id(), Role.UNIT_HR);
        membership = granted(memberships.takeOver(
                new Memberships.Entry(society.municipal().id(), null, unit.id(), null, ADMITTED, null), null)).membership();
        assertThat(as(person, get(path())).getStatus()).isEqualTo(404);
        person = officer;
        assertThat(said(scanned(issued("NAME")))).contains("会籍有效", "单位会员", "持证单位厂");
    }

    @Test
    void nobodyElseKeepsTheCardNotEvenASecretary() throws Exception {
        assertThat(as(society.person(), get(path())).getStatus()).isEqualTo(404);
        assertThat(as(society.person(), post(path()).param("shown", "NAME")).getStatus()).isEqualTo(404);
        assertThat(as(society.holder(Role.SECRETARY), get(path())).getStatus()).isEqualTo(403);
        assertThat(jdbc.sql("select count(*) from membership_card where membership = ?").param(membership.id().value())
                .query(Long.class).single()).isZero();
    }

    @Test
    void noCodeCanBeMadeFromWhatIsStored() throws Exception {
        String code = issued("NAME");
        String serial = jdbc.sql("select serial from membership_card where membership = ?").param(membership.id().value())
                .query(String.class).single();
        assertThat(code).startsWith(serial);
        String forged = serial + (code.endsWith("a") ? "b" : "a").repeat(24);
        for (String none : List.of(serial, forged, code + "a", "a".repeat(56), membership.number(), membership.id().toString())) {
            MockHttpServletResponse answer = scanned(none, "198.51.100.201");
            assertThat(answer.getStatus()).as(none).isEqualTo(404);
            assertThat(said(answer)).contains("查不到这张会员证").doesNotContain(NAME);
        }
        assertThat(scanned(code.toUpperCase(java.util.Locale.ROOT)).getStatus()).isEqualTo(200);
    }

    @Test
    void whoTriesCodesIsSlowedDownAndWhoReadsRealCardsIsNot() throws Exception {
        String code = issued("NAME");
        for (int i = 0; i < 40; i++) {
            assertThat(scanned(code, "198.51.100.202").getStatus()).isEqualTo(200);
        }
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < 12; i++) {
            answers.add(scanned("b".repeat(56), "198.51.100.203").getStatus());
        }
        assertThat(answers).containsExactlyInAnyOrder(404, 429);
        MockHttpServletResponse waits = scanned(code, "198.51.100.203");
        assertThat(waits.getStatus()).isEqualTo(429);
        assertThat(said(waits)).contains("查不到的次数太多").doesNotContain("会籍有效");
        assertThat(scanned(code, "198.51.100.202").getStatus()).isEqualTo(200);
    }

    @Test
    void twoCardsOfOneMembershipAreNeverInUse() throws Exception {
        issued("NAME");
        issued("NUMBER");
        as(person, post(path() + "/replace"));
        assertThat(jdbc.sql("select count(*) from membership_card where membership = ? and ended_at is null")
                .param(membership.id().value()).query(Long.class).single()).isEqualTo(1);
    }

    @Test
    void aProgramReadsTheSame() throws Exception {
        String code = issued("NUMBER");
        String answer = said(mvc.perform(get("/api/v1/cards/" + code)).andReturn().getResponse());
        assertThat(answer).contains("\"standing\":\"valid\"", "\"number\":\"" + membership.number() + "\"").doesNotContain(NAME);
        assertThat(mvc.perform(get("/api/v1/cards/" + "c".repeat(56))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }
}
