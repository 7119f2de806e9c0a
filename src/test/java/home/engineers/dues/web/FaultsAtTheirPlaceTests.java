package home.engineers.dues.web;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.dues.Treasury;
import home.engineers.dues.internal.StatementIntake;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** What a secretary gets wrong in the course of a year is said in one clear sentence at its place, and nothing is written. */
@HouseTest
@Transactional
class FaultsAtTheirPlaceTests {
    private static final String TABLE = "日期,金额,摘要\n2026-05-06,10.00,A\n";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private JdbcClient jdbc;

    private Treasury treasury;
    private Membership member;

    @BeforeEach
    void oneMemberIsCharged() {
        treasury = Treasury.of(house, "500110");
        member = treasury.member("当事甲");
        treasury.charging(YEAR);
    }

    private String refused(PersonId by, AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(csrf()).with(SignedInAs.person(by))).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(422);
        return response.getContentAsString(UTF_8);
    }

    private String refused(AbstractMockHttpServletRequestBuilder<?> request) throws Exception {
        return refused(treasury.secretary().requirePerson(), request);
    }

    private long count(String sql, Object... parameters) {
        return jdbc.sql(sql).params(parameters).query(Long.class).single();
    }

    private UUID statement() {
        return granted(house.getBean(StatementIntake.class).receive(
                treasury.secretary(), treasury.association(), "账户", "五月.csv", new ByteArrayInputStream(TABLE.getBytes(UTF_8))));
    }

    @Test
    void aStatementImportedTwiceIsSaidAtTheFile() throws Exception {
        statement();

        String page = refused(multipart("/dues/" + treasury.association() + "/statements")
                .file(new MockMultipartFile("file", "又是五月.csv", "text/csv", TABLE.getBytes(UTF_8))).param("account", "账户"));

        assertThat(page).contains("id=\"file-error\"", "这份对账单已经在");
        assertThat(count("select count(*) from dues_statement where association = ?", treasury.association().value())).isOne();
    }

    @Test
    void aPaymentTooLargeIsSaidAtTheAmountInTheReadersLanguage() throws Exception {
        String payments = "/dues/charges/" + treasury.chargeOf(member, YEAR).id() + "/payments";
        MockHttpServletRequestBuilder tooMuch = post(payments)
                .param("amount", "200.01").param("paidOn", "2026-11-20").param("method", "TRANSFER").param("reference", "X");

        assertThat(refused(tooMuch)).contains("id=\"amount-error\"", "200.01 元超过了未缴的 200.00 元");
        assertThat(refused(tooMuch.cookie(new Cookie("language", "en")))).contains("id=\"amount-error\"", "200.01").doesNotContain("元超过了");
        assertThat(treasury.receipts(YEAR)).isEmpty();
    }

    @Test
    void aPaymentForNobodyIsHeldAndTheNameThatMeansNobodyIsSaidAtTheMember() throws Exception {
        UUID statement = statement();
        granted(house.getBean(StatementIntake.class).map(treasury.secretary(), statement, wish("DATE", "日期", "AMOUNT", "金额", "NOTE", "摘要")));
        UUID line = jdbc.sql("select id from dues_statement_line where statement = ?").param(statement).query(UUID.class).single();

        String page = refused(post("/dues/lines/" + line + "/assignment").param("member", "没有此人").param("amount", "10"));

        assertThat(page).contains("认不出是谁缴的", "id=\"member-error\"", "本协会没有应缴会费的会员“没有此人”");
        assertThat(treasury.receipts(YEAR)).isEmpty();
    }

    @Test
    void aResolutionThatDoesNotExistIsSaidAtTheResolution() throws Exception {
        String page = refused(post("/dues/" + treasury.association() + "/rules/reliefs")
                .param("name", "在读学生").param("percent", "50").param("fromYear", "2026").param("resolution", "没有〔2026〕9号"));

        assertThat(page).contains("id=\"resolution-error\"", "查不到“没有〔2026〕9号”这项决议。请先登记这项决议");
        assertThat(count("select count(*) from dues_relief where association = ?", treasury.association().value())).isZero();
    }

    @Test
    void aTransferToTheAssociationOneIsInIsSaidAtTheAssociation() throws Exception {
        String page = refused(member.person(), post("/members/" + member.id() + "/transfer")
                .param("to", treasury.association().toString()).param("on", "2026-11-25"));

        assertThat(page).contains("id=\"to-error\"", "会籍本来就在这个协会。请选别的协会。");
        assertThat(count("select count(*) from membership_transfer where person = ?", member.person().value())).isZero();
    }

    @Test
    void aMergeOfTwoWhoAreActiveInDifferentAssociationsSaysWhatToDoFirst() throws Exception {
        Society society = treasury.society();
        Actor secretary = society.actor(society.holder(Role.SECRETARY));
        PersonId other = society.person("当事甲");
        society.member(society.municipal().id(), other);

        String page = refused(secretary.requirePerson(), post("/people/merge")
                .param("kept", member.person().toString()).param("keptVersion", version(member.person()))
                .param("merged", other.toString()).param("mergedVersion", version(other)));

        assertThat(page).contains("请先把其中一个会籍转到同一个协会，或者办理退会，再合并。");
        assertThat(count("select count(*) from people_merge where kept = ?", member.person().value())).isZero();
    }

    private String version(PersonId person) {
        return jdbc.sql("select version::text from people_person where id = ?").param(person.value()).query(String.class).single();
    }

    @Test
    void aSupervisorWhoSitsOnTheCouncilIsSaidAtThePersonWithItsSource() throws Exception {
        Society society = treasury.society();
        PersonId director = society.person("理事当事人");
        String offices = "/organisations/" + society.municipal().id() + "/positions";
        PersonId secretary = society.holder(Role.SECRETARY);
        assertThat(mvc.perform(post(offices).with(csrf()).with(SignedInAs.person(secretary)).param("who", "理事当事人")
                .param("title", "常务理事").param("from", "2026-11-01")).andReturn().getResponse().getStatus()).isEqualTo(302);

        String page = refused(secretary, post(offices).param("who", "理事当事人").param("title", "监事").param("from", "2026-11-20"));

        assertThat(page).contains("id=\"who-error\"", "监事不兼任理事：此人在本协会担任“常务理事”", "章程示范文本");
        assertThat(count("select count(*) from organisation_position where person = ?", director.value())).isOne();
    }
}
