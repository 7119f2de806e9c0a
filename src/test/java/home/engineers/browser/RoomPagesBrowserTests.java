package home.engineers.browser;

import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of committees and districts with a year's record on them, as each reader has them, on a phone and on a desk. */
@BrowserTest
class RoomPagesBrowserTests {
    private static final String POPULARISATION = "工程科普专业委员会";
    private static final String WELDING = "焊接与结构检测专业委员会";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Look> looks() {
        return Stream.of(new Look(Language.ZH, Theme.LIGHT, Look.PHONE), new Look(Language.EN, Theme.DARK, Look.DESK));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theSecretarysPagesAreSound(Look look) {
        String municipal = "/committees/of/" + id("select association from organisation where name = '" + POPULARISATION + "'");
        String support = "/coverage/support/" + id("select id from district_support where status = 'PROMISED' and withdrawn_at is null order by id limit 1");
        look("secretary", look, List.of(
                committee(POPULARISATION), meeting(), report("SUBMITTED"), committee(WELDING), committee(WELDING) + "/evaluations",
                municipal + "/rule", municipal + "/indicators", municipal + "/resolutions", municipal + "/found",
                municipal + "/report-template", committee(WELDING) + "/dissolution", "/coverage/500235",
                "/coverage/500235/steps/application", "/coverage/500235/steps/application/correction",
                "/coverage/500235/steps/application/withdrawal", "/coverage/500235/steps/registration",
                support, "/coverage/targets", "/coverage/visits"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theChairsPagesAreSound(Look look) {
        String own = committee(POPULARISATION);
        look("chair", look, List.of(
                own, own + "/meetings", own + "/meetings/new", own + "/reports", report("ACCEPTED"), own + "/evaluations",
                own.replace("/committees/", "/organisations/") + "/positions"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theMembersPagesAreSound(Look look) {
        look("expert", look, List.of(committee(POPULARISATION) + "/meetings", meeting(), committee(POPULARISATION) + "/evaluations"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theDistrictSecretarysPagesAreSound(Look look) {
        String support = "/coverage/support/" + id("select id from district_support where district = '500116' and received_fen is not null limit 1");
        look("district-secretary", look, List.of(
                committee("农机装备专业委员会"), "/coverage/500116", "/coverage/500116/steps/opening",
                "/coverage/500116/steps/registration/correction", "/coverage/support", support, support + "/correction", support + "/withdrawal",
                "/coverage/tasks", "/coverage/years"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theVisitorsPagesAreSound(Look look) {
        try (Visit visit = Visit.to(port, look)) {
            for (String address : List.of("/committees", committee(POPULARISATION), "/coverage", "/coverage/500116")) {
                visit.open(address).mustBeClean().keepScene("visitor", name(address));
            }
        }
    }

    private void look(String who, Look look, List<String> addresses) {
        try (Visit visit = Visit.to(port, look).signIn(cast.member(who).orElseThrow())) {
            addresses.forEach(address -> visit.open(address).mustBeClean().keepScene(who, name(address)));
        }
    }

    private static String name(String address) {
        return address.substring(1).replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}/?", "").replace('/', '-');
    }

    private String committee(String name) {
        return "/committees/" + id("select id from organisation where name = '" + name + "'");
    }

    private String meeting() {
        return "/committees/meetings/" + id("select id from committee_meeting where subject = '科普活动周筹备'");
    }

    private String report(String state) {
        return "/committees/reports/" + id("select id from committee_report where state = '" + state + "' order by year limit 1");
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
