package home.engineers.careers.web;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.credentials.Credential;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.Credentials;
import home.engineers.credentials.verification.PresentationVerifier;
import home.engineers.credentials.verification.TrustList;
import home.engineers.credentials.verification.VerifiedPresentation;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** Certificates as part of the passport: shown, named as evidence, presented to others, and gone with their reason. */
@HouseTest
@Transactional
class CertificatesInPassportTests {
    private static final Pattern LINK = Pattern.compile("/passports/([a-z2-7]{32})");

    @Autowired private ApplicationContext house;
    @Autowired private Credentials credentials;
    @Autowired private IdSource ids;
    @Autowired private HouseClock clock;
    @Autowired private MockMvc mvc;

    private Society society;
    private PersonId person;

    @BeforeEach
    void invent() {
        society = new Society(house);
        person = society.person("证书甲");
    }

    private Credential issued(String template, String detail, Integer hours, LocalDate until) {
        return granted(credentials.issue(
                new CredentialRequest(
                        template, society.municipal().id(), person, null, new LocalizedText(detail, detail), hours,
                        clock.today().minusDays(30), until, Credential.SourceKind.OFFICE, ids.next(), List.of()),
                null));
    }

    private MockHttpServletResponse as(PersonId who, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(who)).with(csrf())).andReturn().getResponse();
    }

    private static String said(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String page(String path) throws Exception {
        MockHttpServletResponse response = as(person, get(path));
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return said(response);
    }

    private Outcome<VerifiedPresentation> verified(String presentation) throws Exception {
        String trust = said(mvc.perform(get("/credentials/trust.json")).andReturn().getResponse());
        return new PresentationVerifier(TrustList.read(trust)).verify(presentation, clock.instant());
    }

    @Test
    void whatStandsIsTakenAlongAsOnePresentation() throws Exception {
        Credential course = issued("training", "疲劳设计研修班", 24, null);
        Credential meeting = issued("conference-attendance", "学术年会", null, null);
        Credential past = issued("conference-attendance", "往届年会", null, clock.today().minusDays(1));
        Credential wrong = issued("conference-attendance", "没有到会的年会", null, null);
        credentials.revoke(wrong.id(), "没有到会", null);

        MockHttpServletResponse answer = as(person, get("/passport/presentation.json"));
        assertThat(answer.getContentType()).isEqualTo("application/vp");
        assertThat(answer.getHeader("Content-Disposition")).contains("presentation.json");
        assertThat(said(answer)).contains(course.number(), meeting.number(), "证书甲持有的").doesNotContain(past.number(), wrong.number());
        assertThat(verified(said(answer))).isInstanceOfSatisfying(
                Granted.class, granted -> assertThat(((VerifiedPresentation) granted.value()).credentials()).hasSize(2));

        credentials.revoke(course.id(), "考核不合格", null);
        assertThat(verified(said(answer)).toString()).contains("credentials.fault.revoked");
        assertThat(said(as(person, get("/passport/presentation.json")))).doesNotContain(course.number());
    }

    @Test
    void nothingIsPresentedOfWhoeverHasNothing() throws Exception {
        assertThat(page("/passport")).doesNotContain("presentation.json");
        MockHttpServletResponse none = as(person, get("/passport/presentation.json"));
        assertThat(none.getStatus()).isEqualTo(422);
        assertThat(said(none)).contains("目前没有可以汇集的有效证书", "职业护照");
    }

    @Test
    void aLinkPresentsCertificatesWhereItShowsThem() throws Exception {
        Credential meeting = issued("conference-attendance", "学术年会", null, null);
        String shown = link("qualifications");
        String page = said(mvc.perform(get(shown)).andReturn().getResponse());
        assertThat(page).contains("参会证明：学术年会", shown + "/presentation.json");
        MockHttpServletResponse presentation = mvc.perform(get(shown + "/presentation.json")).andReturn().getResponse();
        assertThat(presentation.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(said(presentation)).contains(meeting.number());
        assertThat(verified(said(presentation))).isInstanceOf(Granted.class);

        String hidden = link("service");
        assertThat(said(mvc.perform(get(hidden)).andReturn().getResponse())).doesNotContain("presentation.json");
        assertThat(mvc.perform(get(hidden + "/presentation.json")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    private String link(String section) throws Exception {
        MockHttpServletResponse made = as(person, post("/passport/shares")
                .param("label", "面试").param("sections", section).param("lastDay", clock.today().plusDays(30).toString()));
        Matcher link = LINK.matcher(said(made));
        assertThat(link.find()).isTrue();
        return "/passports/" + link.group(1);
    }

    @Test
    void aRevokedCertificateLeavesThePassportAndItsElementWithTheReason() throws Exception {
        Credential course = issued("training", "焊接工艺研修班", 24, null);
        String item = "credentials:" + course.id();
        as(person, post("/passport/frameworks/ipea").param("element", "ec11").param("item", item).param("statement", "结业"));
        assertThat(page("/passport/frameworks/ipea")).contains("1/13 项有证据", "培训证书：焊接工艺研修班", "结业");
        assertThat(page("/passport")).contains("/certificates/" + course.address()).doesNotContain("不再计入的证书");

        credentials.revoke(course.id(), "考核记录有误", null);

        assertThat(page("/passport/frameworks/ipea")).contains("0/13 项有证据", "<s>培训证书：焊接工艺研修班</s>", "已撤销：考核记录有误");
        assertThat(page("/passport")).contains("不再计入的证书", "已撤销：考核记录有误");
        assertThat(as(person, post("/passport/frameworks/ipea/remove").param("element", "ec11").param("item", item)).getStatus()).isEqualTo(302);
        assertThat(page("/passport/frameworks/ipea")).doesNotContain("焊接工艺研修班");
    }

    /** The training is on the profile, its certificate is issued: its hours count once. */
    @Test
    void aCertificateAddsNoHoursToThoseOfItsTraining() throws Exception {
        as(person, post("/people/me/cpd/new").param("year", "2026").param("subject", "焊接工艺研修班").param("hours", "24")
                .param("provider", "虚构培训中心").param("held", "").param("began", "").param("ceased", ""));
        assertThat(page("/passport/hours/2026")).contains("逐学时清单（24）");
        issued("training", "焊接工艺研修班", 24, null);
        assertThat(page("/passport/hours/2026")).contains("逐学时清单（24）");
    }

    /** A suggestion goes by the template: who attended a conference learned; who is a member did not for that alone. */
    @Test
    void certificatesAreSuggestedWhereTheyAreEvidence() throws Exception {
        issued("conference-attendance", "学术年会", null, null);
        issued("volunteering", "科普周", 8, null);
        String page = page("/passport/frameworks/ipea");
        String learning = element(page, "ec11");
        String society = element(page, "ec6");
        assertThat(learning).contains("记录中可能相关的有 1 项");
        assertThat(learning.indexOf("参会证明：学术年会")).isLessThan(learning.indexOf("志愿服务证明：科普周"));
        assertThat(society.indexOf("志愿服务证明：科普周")).isLessThan(society.indexOf("参会证明：学术年会"));
    }

    private static String element(String page, String id) {
        int from = page.indexOf("id=\"" + id + "\"");
        return page.substring(from, page.indexOf("</li>", from));
    }
}
