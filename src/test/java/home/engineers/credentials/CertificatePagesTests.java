package home.engineers.credentials;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.credentials.paper.SignedPaper;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Representatives;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** The pages on certificates, as offices, holders and everyone with a QR code open them. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=credentials", "house.address=https://house.example"})
class CertificatePagesTests {
    @Autowired private ApplicationContext context;
    @Autowired private Credentials credentials;
    @Autowired private IdSource ids;
    @Autowired private HouseClock clock;
    @Autowired private MockMvc mvc;

    private Society society;
    private PersonId secretary;
    private OrganisationId association;

    @BeforeEach
    void anOffice() {
        society = new Society(context);
        secretary = society.holder(Role.SECRETARY);
        association = society.municipal().id();
    }

    private Credential conference(PersonId holder) {
        return granted(credentials.issue(
                new CredentialRequest(
                        "conference-attendance", association, holder, null, new LocalizedText("2026年学术年会", "Annual Conference 2026"), null,
                        clock.today(), null, Credential.SourceKind.OFFICE, ids.next(), List.of()),
                secretary));
    }

    private MockHttpServletResponse opened(PersonId person, String path) throws Exception {
        return mvc.perform(get(path).with(SignedInAs.person(person))).andReturn().getResponse();
    }

    private String text(PersonId person, String path) throws Exception {
        MockHttpServletResponse answer = opened(person, path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /** The rows of all pages of a list: tests that put the clock forward have left later ones. */
    private List<String> rowsOf(PersonId person, String path) throws Exception {
        List<String> rows = new ArrayList<>();
        List<String> more;
        int page = 1;
        do {
            more = Arrays.stream(text(person, path + "?page=" + page++).split("<tr ")).skip(2).toList();
            rows.addAll(more);
        } while (!more.isEmpty());
        return rows;
    }

    private MockHttpServletResponse posted(PersonId person, String path, String... parameters) throws Exception {
        var request = post(path).with(csrf()).with(SignedInAs.person(person));
        for (int i = 0; i < parameters.length; i += 2) {
            request = request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request).andReturn().getResponse();
    }

    @Test
    void anOfficeIssuesToEachPersonNamedOrToNone() throws Exception {
        String page = "/certificates/issued/" + association;
        society.person("页面学员甲");
        MockHttpServletResponse refused = posted(
                secretary, page, "template", "training", "holders", "页面学员甲\n没有此人", "detail", "研修班", "hours", "0", "validFrom", "2026-11-28");
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("没有找到“没有此人”", "1 到 10000 的整数", "页面学员甲");
        assertThat(text(secretary, page)).doesNotContain("研修班");

        assertThat(posted(secretary, page, "template", "training", "holders", "页面学员甲", "detail", "研修班", "hours", "24", "validFrom", "2026-11-28")
                .getRedirectedUrl()).isEqualTo(page);
        assertThat(rowsOf(secretary, page)).anySatisfy(row -> assertThat(row).contains("研修班", "页面学员甲"));
        assertThat(text(secretary, page)).doesNotContain(">职称证书</option>");
        assertThat(opened(society.person(), page).getStatus()).isEqualTo(403);
    }

    @Test
    void aHolderTakesOutAndShowsAndEveryoneChecks() throws Exception {
        PersonId member = society.person("页面会员乙");
        String source = society.member(association, member).id().toString();
        assertThat(text(member, "/certificates/mine")).contains("可以领取的证书", "会员证书");
        assertThat(posted(member, "/certificates/mine/take", "kind", "MEMBERSHIP", "source", source).getRedirectedUrl())
                .isEqualTo("/certificates/mine");
        Credential one = credentials.of(member).getFirst();
        assertThat(text(member, "/certificates/mine")).contains(one.number(), one.address() + ".pdf").doesNotContain("可以领取的证书");

        String checked = mvc.perform(get("/certificates/" + one.address())).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        assertThat(checked).contains("证书有效", "页面会员乙", "<svg", "did:web:house.example");
        assertThat(mvc.perform(get("/verify").param("q", one.number())).andReturn().getResponse().getRedirectedUrl())
                .isEqualTo("/certificates/" + one.address());
        byte[] pdf = mvc.perform(get("/certificates/" + one.address() + ".pdf")).andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(SignedPaper.credential(pdf), StandardCharsets.UTF_8)).contains("BitstringStatusListEntry", one.number());
    }

    /** On the days of the term the representative acts for the unit; before and after it, and anyone else, there is nothing. */
    @Test
    void aRepresentativeTakesOutTheCertificateOfTheUnit() throws Exception {
        Organisation unit = society.unit("页面机械厂");
        MembershipId membership = granted(context.getBean(Memberships.class).takeOver(
                new Memberships.Entry(association, null, unit.id(), null, clock.today().minusMonths(6), null), null)).membership().id();
        PersonId representative = society.person("页面代表");
        granted(context.getBean(Representatives.class).name(
                new Representatives.Naming(membership, representative, clock.today(), "厂发〔2026〕8号"), secretary));
        PersonId other = society.person();
        String[] form = {"kind", "MEMBERSHIP", "source", membership.toString()};

        assertThat(text(other, "/certificates/mine")).doesNotContain("页面机械厂");
        assertThat(posted(other, "/certificates/mine/take", form).getStatus()).isEqualTo(404);
        assertThat(text(representative, "/certificates/mine")).contains("可以领取的证书", "页面机械厂");
        assertThat(posted(representative, "/certificates/mine/take", form).getRedirectedUrl()).isEqualTo("/certificates/mine");

        assertThat(text(representative, "/certificates/mine")).contains("我所代表单位的证书", "页面机械厂").doesNotContain("可以领取的证书");
        assertThat(credentials.of(representative)).isEmpty();
        PersonId personnel = society.person();
        society.appoint(personnel, unit.id(), Role.UNIT_HR);
        String page = text(personnel, "/certificates/mine");
        assertThat(page).contains("我所代表单位的证书", "页面机械厂");
        String address = page.split("/certificates/")[page.split("/certificates/").length - 1].substring(0, 32);
        assertThat(mvc.perform(get("/certificates/" + address)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("证书有效", "页面机械厂是本会会员");
    }

    @Test
    void anOfficeRevokesWithAReasonThatEveryoneReads() throws Exception {
        PersonId holder = society.person();
        Credential one = conference(holder);
        String page = "/certificates/one/" + one.id();
        assertThat(posted(secretary, page + "/revoke", "reason", "错").getStatus()).isEqualTo(422);
        assertThat(posted(secretary, page + "/suspend", "reason", "核查签到记录").getStatus()).isEqualTo(422);
        assertThat(posted(holder, page + "/revoke", "reason", "我想撤销").getStatus()).isEqualTo(403);
        assertThat(posted(secretary, page + "/revoke", "reason", "没有到会").getRedirectedUrl()).isEqualTo(page);

        assertThat(text(secretary, page)).contains("没有到会", "已撤销", "存证", "颁发证书", "撤销证书");
        assertThat(text(holder, "/certificates/" + one.address())).contains("证书已撤销", "没有到会");
        assertThat(text(holder, "/inbox")).contains("证书已撤销");
        assertThat(posted(secretary, page + "/reinstate", "reason", "弄错了人").getStatus()).isEqualTo(422);
    }

    @Test
    void anOfficeRotatesItsKeyWithAReason() throws Exception {
        conference(society.person());
        String page = "/certificates/keys/" + association;
        String key = text(secretary, page).split(page + "/")[1].substring(0, 36);
        assertThat(posted(secretary, page + "/" + key + "/rotate", "reason", "").getStatus()).isEqualTo(422);
        assertThat(posted(secretary, page + "/" + key + "/rotate", "reason", "每年更换").getRedirectedUrl()).isEqualTo(page);
        assertThat(text(secretary, page)).contains("每年更换", "停用");
    }

    @Test
    void asksAsMuchForThirtyCertificatesAsForOne() throws Exception {
        PersonId holder = society.person();
        conference(holder);
        List<String> one = Statements.of(() -> text(holder, "/certificates/mine"));
        Stream.generate(() -> conference(holder)).limit(29).toList();

        assertThat(Statements.of(() -> text(holder, "/certificates/mine"))).isEqualTo(one);
    }

    @Test
    void publishesListsAndDocumentsForAllToKeep() throws Exception {
        conference(society.person());
        for (String path : List.of("/.well-known/did.json", "/credentials/trust.json", "/credentials/status/1")) {
            MockHttpServletResponse answer = mvc.perform(get(path)).andReturn().getResponse();
            assertThat(answer.getStatus()).as(path).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(path).contains("max-age=300");
            assertThat(answer.getHeader("Access-Control-Allow-Origin")).as(path).isEqualTo("*");
        }
    }
}
