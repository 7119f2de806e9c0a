package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A transfer from the asking to the day, a change of representative, honours and the figures of past days, as each office does it. */
@BrowserTest
class TransferScenesBrowserTests {
    private static final Look IN_ENGLISH = new Look(Language.EN, Theme.LIGHT, Look.DESK);
    private static final Look IN_THE_DARK = new Look(Language.ZH, Theme.DARK, Look.DESK);
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Memberships memberships;

    @Test
    void theMemberAsksAndTheReceivingSecretaryAgrees() {
        Cast.Member engineer = cast.member("engineer").orElseThrow();
        Organisation district = organisations.associationOf("500116").orElseThrow();
        Membership own = memberships.ofPerson(engineer.person()).stream()
                .filter(m -> m.association().equals(organisations.municipalAssociation().id()))
                .findFirst()
                .orElseThrow();
        try (Visit visit = enter("engineer", ON_THE_PHONE)) {
            visit.open("/members/" + own.id()).mustBeClean();
            visit.page().locator("main a[href$='/transfer']").click();
            visit.page().waitForURL("**/transfer");
            visit.page().selectOption("#to", district.id().toString());
            visit.page().fill("#on", "2026-11-23");
            visit.page().fill("#reason", "工作调到江津。");
            visit.press("先看后果").mustBeClean().keepScene("engineer", "transfer-consequences");
            assertThat(visit.text()).contains("转会的后果", "到 2026-11-22 为止");
            visit.press("提出转会").mustBeClean().keepScene("engineer", "transfer-asked");
            assertThat(visit.text()).contains("待同意");
        }
        try (Visit visit = enter("district-secretary", Look.PLAIN)) {
            visit.open("/transfers?view=waiting").mustBeClean().keepScene("district-secretary", "transfers");
            visit.page().locator("main td a", new Page.LocatorOptions().setHasText(engineer.name())).click();
            visit.page().waitForURL("**/transfers/*-*");
            visit.mustBeClean().keepScene("district-secretary", "transfer").press("同意转入").mustBeClean();
            assertThat(visit.text()).contains("已办成", "转入后的会籍");
        }
        try (Visit visit = enter("engineer", IN_ENGLISH)) {
            visit.open("/memberships/history").mustBeClean().keepScene("engineer", "history");
            assertThat(visit.text()).contains("Transferred from", "Member of");
            visit.open("/people/me").mustBeClean();
            assertThat(visit.text()).contains("年度优秀工程师");
        }
    }

    @Test
    void theSecretaryComparesTwoDays() {
        for (Look look : List.of(Look.PLAIN, ON_THE_PHONE, IN_ENGLISH)) {
            try (Visit visit = enter("secretary", look)) {
                visit.open("/members/statistics?on=2026-11-01&compared=2026-05-01").mustBeClean().keepScene("secretary", "statistics");
                assertThat(visit.page().locator("main tbody tr").count()).isGreaterThan(1);
                assertThat(visit.text()).contains("+");
            }
        }
    }

    @Test
    void thePersonnelOfficerReadsWhoRepresentsTheUnit() {
        Organisation unit = organisations.ofKind(Organisation.Kind.UNIT).stream()
                .filter(one -> one.name().startsWith("曲水"))
                .findFirst()
                .orElseThrow();
        String address = "/members/" + memberships.ofUnit(unit.id()).getFirst().id() + "/representatives";
        for (Look look : List.of(IN_THE_DARK, ON_THE_PHONE)) {
            try (Visit visit = enter("unit-hr", look)) {
                visit.open(address).mustBeClean().keepScene("unit-hr", "representatives");
                assertThat(visit.text()).contains(cast.member("engineer").orElseThrow().name(), "曲水函〔2026〕37号");
            }
        }
    }

    @Test
    void theAuditorReadsHonoursAndPrintsOne() {
        try (Visit visit = enter("auditor", IN_THE_DARK)) {
            visit.open("/honours").mustBeClean().keepScene("auditor", "honours");
            visit.page().locator("main td.lead a").first().click();
            visit.page().waitForURL("**/honours/*-*");
            visit.mustBeClean().keepScene("auditor", "honour");
            assertThat(visit.page().locator("main form[method=post]").count()).isZero();
        }
        try (Visit visit = enter("secretary", ON_THE_PHONE)) {
            visit.open("/honours").mustBeClean().keepScene("secretary", "honours");
            visit.page().locator("main td.lead a").first().click();
            visit.page().waitForURL("**/honours/*-*");
            visit.mustBeClean().keepScene("secretary", "honour");
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
