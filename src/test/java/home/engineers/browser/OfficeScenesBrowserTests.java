package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each office of the association at its main act, from sign-in on. */
@BrowserTest
class OfficeScenesBrowserTests {
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.LIGHT, Look.DESK);
    private static final Look IN_THE_DARK = new Look(Language.ZH, Theme.DARK, Look.DESK);
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Organisations organisations;

    @Test
    void secretaryAdmitsWhoAsksToJoin() {
        String applicant = member("skilled-engineer").name();
        try (Visit visit = enter("skilled-engineer", ON_THE_PHONE)) {
            visit.open("/memberships/apply");
            visit.page().selectOption("#association", organisations.municipalAssociation().id().toString());
            visit.page().fill("#statement", "数控加工技师，希望参加精密加工方面的活动。");
            visit.keepScene("engineer", "joins").press("提交申请").mustBeClean();
            assertThat(visit.text()).contains("申请");
        }
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            visit.open("/members?view=waiting").mustBeClean();
            visit.page().locator("main td a", new Page.LocatorOptions().setHasText(applicant)).click();
            visit.press("开始审核").mustBeClean().keepScene("secretary", "admits").press("批准入会").mustBeClean();
            assertThat(visit.text()).contains(applicant, "会员号");
            assertThat(visit.text()).contains("虚构");
        }
    }

    @Test
    void secretaryKeepsTheListOfMembers() {
        for (Look look : List.of(Look.PLAIN, ON_THE_PHONE)) {
            try (Visit visit = enter("secretary", look)) {
                visit.open("/members").mustBeClean().keepScene("secretary", "members");
                assertThat(visit.page().locator("main tbody tr").count()).isEqualTo(50);
            }
        }
    }

    @Test
    void secretarySeesHowTheMembershipStandsAndWhoMayBeEnteredTwice() {
        try (Visit visit = enter("secretary", Look.PLAIN)) {
            assertThat(visit.open("/members/statistics").mustBeClean().keepScene("secretary", "statistics").text()).contains("会员");
            assertThat(visit.open("/people/duplicates").mustBeClean().keepScene("secretary", "duplicates").text()).contains("重复");
        }
    }

    @Test
    void districtSecretaryKeepsTheOwnAssociationAlone() {
        String own = association("500116");
        String other = association("500107");
        try (Visit visit = enter("district-secretary", Look.PLAIN)) {
            visit.open("/members").mustBeClean().keepScene("district-secretary", "members");
            Locator rows = visit.page().locator("main tbody tr");
            assertThat(rows.count()).isPositive();
            assertThat(rows.allInnerTexts()).allSatisfy(row -> assertThat(row).contains("江津区工程师协会"));

            String foreign = "/committees/of/" + other + "/found";
            assertThat(visit.open("/organisations/" + own).mustBeClean().keepScene("district-secretary", "association").text())
                    .contains("设立专委会");
            assertThat(visit.open("/organisations/" + other).page().locator("main form").count()).isZero();
            Map<String, String> committee = Map.of("name", "电气专业委员会", "since", "2026-11-01");
            assertThat(visit.post(foreign, committee)).isIn(403, 404);
            assertThat(visit.post("/committees/of/" + own + "/found", committee)).isEqualTo(422);
        }
    }

    @Test
    void chairReadsWhoSitsOnTheCommittee() {
        try (Visit visit = enter("chair", IN_THE_DARK)) {
            visit.open("/organisations/" + committee("工程科普专业委员会")).mustBeClean().keepScene("chair", "committee");
            assertThat(visit.text()).contains(member("chair").name());
            visit.page().locator("main a[href$='/positions']").click();
            visit.page().waitForURL("**/positions");
            assertThat(visit.mustBeClean().text()).contains("主任委员");
            assertThat(visit.go("/organisations/" + committee("电力电子专业委员会") + "/positions").status()).isIn(403, 404);
        }
    }

    @Test
    void observerSeesFiguresAndNoPerson() {
        try (Visit visit = enter("observer", Look.PLAIN)) {
            visit.open("/home").mustBeClean().keepScene("observer", "home").open("/coverage").mustBeClean();
            assertThat(visit.text()).contains("37");
            assertThat(visit.go("/members").status()).isEqualTo(403);
            visit.open("/search?q=" + member("engineer").name());
            assertThat(visit.page().locator("mark").count()).isZero();
        }
    }

    @Test
    void auditorReadsEverythingAndChangesNothing() {
        try (Visit visit = enter("auditor", IN_ENGLISH)) {
            visit.open("/members").mustBeClean().keepScene("auditor", "members");
            assertThat(visit.page().locator("main form[method=post] button").count()).isZero();
            String address = visit.page().locator("main td.lead a").first().getAttribute("href");
            visit.open(address).mustBeClean();
            assertThat(visit.page().locator("main form").count()).isZero();
            assertThat(visit.post(address + "/renew", Map.of())).isEqualTo(403);
            visit.open("/evidence").mustBeClean().keepScene("auditor", "acts");
        }
    }

    @Test
    void administratorRunsTheHouseAndReadsNoPersonalData() {
        try (Visit visit = enter("administrator", IN_THE_DARK)) {
            visit.open("/authority").mustBeClean().keepScene("administrator", "authority");
            visit.open("/law/calendar").mustBeClean().keepScene("administrator", "calendar");
            assertThat(visit.go("/members").status()).isEqualTo(403);
            visit.open("/search?q=" + member("engineer").name());
            assertThat(visit.page().locator("mark").count()).isZero();
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(member(key));
    }

    private Cast.Member member(String key) {
        return cast.member(key).orElseThrow();
    }

    private String association(String district) {
        return organisations.associationOf(district).orElseThrow().id().toString();
    }

    private String committee(String name) {
        return organisations.ofKind(Organisation.Kind.COMMITTEE).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }
}
