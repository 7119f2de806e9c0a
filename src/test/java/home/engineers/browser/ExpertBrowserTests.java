package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pool of experts and the ties, as secretary, expert and chair have them, on a dark phone and on a light desk. */
@BrowserTest
class ExpertBrowserTests {
    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Look> looks() {
        return Stream.of(new Look(Language.ZH, Theme.DARK, Look.PHONE), new Look(Language.EN, Theme.LIGHT, Look.DESK));
    }

    private String expert(String name) {
        return "/experts/" + jdbc.sql("select person from people_card where name = ?").param(name).query(String.class).single();
    }

    /** The page of a case on which experts are named, or of any other that is open. */
    private String caseAtReview() {
        return "/cases/" + jdbc.sql("select address from review_case where status = 'open' order by (stage <> 'review'), filed_at limit 1")
                .query(String.class).single();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSecretarysPagesAreSound(Look look) {
        look("secretary", look, List.of(
                "/experts", "/experts?state=proposed", expert("聂远山"), expert("乔知微"), "/experts/nominate", "/experts/ties",
                "/experts/ties/new", caseAtReview(), caseAtReview() + "/conflicts"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theExpertsAndTheChairsPagesAreSound(Look look) {
        look("expert", look, List.of("/my/expert", "/my/expert/apply", "/my/ties"));
        look("chair", look, List.of("/experts/marks"));
    }

    @Test
    void anExpertTakesLeaveAndIsTakenOutAgainAndASecretaryReadsTheFaultsAtTheFields() {
        Look phone = new Look(Language.ZH, Theme.DARK, Look.PHONE);
        try (Visit visit = Visit.to(port, phone).signIn(cast.member("expert").orElseThrow())) {
            visit.open("/my/expert");
            visit.press("登记").mustBeCleanThoughRefused();
            assertThat(visit.text()).contains("没有这一天");
            visit.page().fill("#from", "2027-03-01");
            visit.page().fill("#to", "2027-03-05");
            visit.press("登记").mustBeClean().keepScene("expert", "leave");
            assertThat(visit.text()).contains("2027年3月1日至2027年3月5日");
            visit.press("取消").mustBeClean();
            assertThat(visit.text()).doesNotContain("2027年3月1日");
        }
        try (Visit visit = Visit.to(port, phone).signIn(cast.member("secretary").orElseThrow())) {
            visit.open("/experts/nominate");
            visit.press("提交提名").mustBeCleanThoughRefused().keepScene("secretary", "nominate-faults");
            assertThat(visit.text()).contains("请选择评审的项目和级别", "请选 1 到 5 个专业");
        }
    }

    private void look(String who, Look look, List<String> addresses) {
        try (Visit visit = Visit.to(port, look).signIn(cast.member(who).orElseThrow())) {
            addresses.forEach(address -> visit.open(address).mustBeClean().keepScene(who, name(address)));
        }
    }

    private static String name(String address) {
        return address.substring(1).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "one").replaceAll("cases/[^/]+", "case").replaceAll("[/?=]", "-");
    }
}
