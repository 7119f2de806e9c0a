package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import home.engineers.EngineersHome;
import home.engineers.ballots.belenios.BeleniosTool;
import home.engineers.cast.Cast;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.Theme;
import home.engineers.meetings.PanelHouse;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
import home.engineers.people.Accounts;
import home.engineers.people.People;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.testing.HouseInitializer;
import home.engineers.testing.TestClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;

/**
 * A whole panel in browsers: drawn before two witnesses, called, met with one member recused, the quorum lost and regained,
 * voted on by eleven experts, each in a browser of their own, counted by the trustees, checked with belenios-tool, signed.
 */
@SpringBootTest(
        classes = EngineersHome.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.application.name=panel-scenes")
@ContextConfiguration(initializers = HouseInitializer.class)
@Import({TestClock.class, PanelPool.class})
class PanelScenesBrowserTests {
    private static final String KEY_PASSWORD = "三条河流 and one bridge";
    private static final Look SMALL = new Look(Language.EN, Theme.DARK, Look.PHONE);

    @LocalServerPort private int port;
    @Autowired private ApplicationContext house;
    @Autowired private People people;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;
    @TempDir private Path folder;

    private final ListAppender<ILoggingEvent> logged = new ListAppender<>();
    private PanelHouse panel;
    private final Map<PersonId, Visit> rooms = new HashMap<>();
    /** By election and name of the voter. */
    private final Map<String, Map<String, String>> credentials = new HashMap<>();
    private final Map<String, Path> keyFiles = new HashMap<>();

    @BeforeEach
    void invent() {
        logged.start();
        log().addAppender(logged);
        panel = new PanelHouse(house, CasesAtMeeting.in(house, 1, 1));
        Stream.concat(panel.everyone().stream(), panel.spares().stream()).forEach(one -> house.getBean(Accounts.class).givePassword(one.requirePerson(), Cast.PASSWORD));
        PanelPool.EXPERTS.clear();
        panel.members.addAll(panel.members.size() - 1, panel.spares());
        panel.members.forEach(one -> PanelPool.EXPERTS.add(one.requirePerson()));
    }

    @AfterEach
    void leave() {
        log().detachAppender(logged);
        rooms.values().forEach(Visit::close);
    }

    private static Logger log() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    private Visit enter(Actor actor, Look look) {
        return Visit.to(port, look).signIn(panel.mobile(actor));
    }

    private Visit room(Actor actor) {
        return rooms.get(actor.requirePerson());
    }

    @Test
    void aPanelIsDrawnMeetsVotesInSecretAndItsArchivesHoldBeforeBeleniosTool() throws Exception {
        String draw = drawn();
        String meeting = called(draw);
        everyoneSignsIn(meeting);
        Visit chair = room(panel.chair());
        chair.press("宣布开会").mustBeClean();
        theRecusedMemberWaits(chair);
        theQuorumIsLostAndRegained(chair, meeting);
        chair.press("停止签到，编组表决").mustBeClean().keepScene("chair", "meeting");

        List<String> groups = jdbc.sql("select g.election::text from meeting_group g where g.meeting = ?::uuid and g.state = 'STANDING' order by g.number")
                .param(meeting).query(String.class).list();
        assertThat(groups).hasSize(2);
        keysAndCredentialsAreBrought(meeting, groups);
        work(chair, meeting, "开始投票");
        everyoneVotes(meeting);
        work(chair, meeting, "停止投票");
        theTrusteesDecrypt(meeting);
        theArchivesHold(groups);
        theChairSigns(chair, meeting);

        assertThat(panel.cases.view(panel.cases.addresses().getFirst()).tally())
                .returns(11, one -> one.size()).returns(10, one -> one.present()).returns(8, one -> one.yes());
        assertThat(panel.cases.view(panel.cases.addresses().getLast()).tally()).returns(11, one -> one.present()).returns(9, one -> one.yes());
        noSecretStayedInTheHouse();
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    /** Eleven of the pool, the one process engineer among them, before two witnesses. */
    private String drawn() {
        String draw;
        try (Visit office = enter(panel.cases.secretary(), Look.PLAIN)) {
            office.open("/draws/order");
            office.page().selectOption("#pool", "panel");
            Map.of("#title", "机械电气评审专家", "#size", "11", "#quotas", "专业 主持 3 3\n专业 工艺 1 1", "#witnesses",
                    panel.mobile(panel.trustees.get(0)) + " 虚构纪检监察组\n" + panel.mobile(panel.trustees.get(1)) + " 虚构区协会",
                    "#commitBy", "2026-10-20", "#revealBy", "2026-10-22").forEach(office.page()::fill);
            office.press("提交并公布");
            office.page().waitForSelector("text=待见证人承诺");
            draw = URI.create(office.page().url()).getPath();
        }
        try (Visit first = enter(panel.trustees.get(0), Look.PLAIN); Visit second = enter(panel.trustees.get(1), SMALL)) {
            for (Visit witness : List.of(first, second)) {
                witness.open(draw + "/witness");
                witness.page().locator("[data-draw-witness] button[type=button]").last().click();
                witness.page().waitForFunction("() => document.querySelector('#commitment').value.length === 64");
                witness.press(witness.page().locator("form[action$=commitment] button")).mustBeClean();
            }
            for (Visit witness : List.of(first, second)) {
                witness.open(draw + "/witness").press(witness.page().locator("form[action$=reveal] button")).mustBeClean();
            }
        }
        String id = draw.substring(draw.lastIndexOf('/') + 1);
        List<PersonId> sitting = house.getBean(DrawnPanels.class).members(panel.cases.secretary(), DrawId.of(id));
        assertThat(sitting).hasSize(11);
        panel.members.removeIf(one -> !sitting.contains(one.requirePerson()));
        return id;
    }

    private String called(String draw) {
        try (Visit office = enter(panel.cases.secretary(), SMALL)) {
            office.open("/meetings").mustBeClean();
            office.open("/meetings/new?call=" + panel.cases.call()).mustBeClean();
            Page page = office.page();
            page.selectOption("#draw", draw);
            Map.of("#title", "机械电气评审会", "#on", "2026-10-11", "#at", "14:00", "#place", "大川会议室", "#chair", panel.mobile(panel.chair()),
                    "#viceChairs", panel.mobiles(panel.members.subList(1, 3)), "#supervisor", panel.mobile(panel.chair()),
                    "#trustees", panel.mobiles(keepers())).forEach(page::fill);
            page.fill("#threshold", "2");
            office.press(page.locator("main form .btn--primary"));
            assertThat(office.text()).contains("neither a member nor a trustee");
            assertThat(Axe.violations(page)).isEmpty();
            page.fill("#supervisor", panel.mobile(panel.supervisor));
            office.press(page.locator("main form .btn--primary"));
            String meeting = page.url().substring(page.url().lastIndexOf('/') + 1);
            office.open("/meetings/" + meeting).mustBeClean().keepScene("secretary", "meeting");
            return meeting;
        }
    }

    private void everyoneSignsIn(String meeting) {
        for (Actor member : panel.members) {
            Visit visit = enter(member, member == panel.members.get(3) ? SMALL : Look.PLAIN);
            rooms.put(member.requirePerson(), visit);
            visit.open("/meetings/" + meeting + "/room");
            visit.press(visit.page().locator("#attend"));
        }
    }

    private void theRecusedMemberWaits(Visit chair) {
        chair.press(chair.page().locator("#take-" + panel.ofFirst().id())).mustBeClean();
        assertThat(chair.text()).contains("书面评议（3 份", "本件回避");
        Visit recused = room(panel.colleague());
        recused.page().locator("text=请稍候").waitFor();
        recused.mustBeClean().keepScene("recused", "meeting");
        assertThat(recused.text()).doesNotContain(panel.ofFirst().number(), panel.ofFirst().name(), "本件回避").contains(panel.ofSecond().number());
        Visit small = room(panel.members.get(3));
        small.page().locator(".outroom").waitFor();
        small.mustBeClean().keepScene("member", "meeting");
    }

    /** The room of the chair is not touched: it hears of it. */
    private void theQuorumIsLostAndRegained(Visit chair, String meeting) {
        List<Visit> leaving = panel.members.subList(7, 10).stream().map(this::room).toList();
        leaving.forEach(one -> one.press(one.page().locator("#attend")));
        chair.page().locator("text=没有达到法定人数：在场 7 人，需要 8 人").waitFor();
        chair.mustBeClean();
        room(panel.colleague()).press(room(panel.colleague()).page().locator("#attend"));
        chair.press("停止签到，编组表决");
        assertThat(chair.text()).contains("到会 7 人，需要 8 人");
        chair.open("/meetings/" + meeting + "/room").mustBeClean();
        room(panel.colleague()).press(room(panel.colleague()).page().locator("#attend"));
        leaving.forEach(one -> one.press(one.page().locator("#attend")));
        chair.page().waitForFunction("() => !document.querySelector('#live').innerText.includes('没有达到法定人数')");
    }

    private void keysAndCredentialsAreBrought(String meeting, List<String> groups) throws IOException {
        for (Actor trustee : keepers()) {
            try (Visit visit = enter(trustee, trustee == panel.trustees.getFirst() ? SMALL : Look.PLAIN)) {
                visit.open("/elections/rounds/" + meeting + "/keys").mustBeClean().keepScene("trustee", "keys");
                visit.page().fill("#password", KEY_PASSWORD);
                keyFiles.put(trustee.requirePerson().toString(), made(visit));
                visit.press(visit.page().locator("[data-after] button")).mustBeClean();
            }
        }
        for (int step = 2; step <= 3; step++) {
            for (Actor trustee : keepers()) {
                withTheKeyFile(trustee, meeting, "onward");
            }
        }
        try (Visit visit = enter(panel.supervisor, SMALL)) {
            for (String election : groups) {
                visit.open("/elections/" + election + "/credentials").mustBeClean();
                Map<String, String> given = new HashMap<>();
                for (String line : Files.readString(made(visit)).replace("\ufeff", "").lines().toList()) {
                    String[] cells = line.split(",");
                    given.put(cells[0].replace("\"", ""), cells[1]);
                }
                credentials.put(election, given);
                visit.press(visit.page().locator("[data-after] button")).mustBeClean();
            }
        }
    }

    /** What the browser made and its owner keeps. */
    private Path made(Visit visit) {
        visit.page().locator("[data-does]").click();
        visit.page().locator("[data-download] a").waitFor();
        Download kept = visit.page().waitForDownload(visit.page().locator("[data-download] a")::click);
        Path file = folder.resolve("kept-" + keyFiles.size() + "-" + credentials.size());
        kept.saveAs(file);
        return file;
    }

    private void work(Visit chair, String meeting, String act) {
        chair.open("/meetings/" + meeting + "/room");
        for (String group : chair.page().locator("a[href*='/meetings/groups/']").all().stream().map(one -> one.getAttribute("href")).toList()) {
            chair.open(group).mustBeClean();
            chair.press(chair.page().locator("main button", new Page.LocatorOptions().setHasText(act))).mustBeClean();
        }
    }

    /** Of the members in their order, the first eight say yes, then one each no and abstain, and the last yes. */
    private void everyoneVotes(String meeting) {
        for (int i = 0; i < panel.members.size(); i++) {
            Actor voter = panel.members.get(i);
            Visit visit = room(voter);
            visit.open("/elections/rounds/" + meeting);
            if (i == 3) {
                visit.mustBeClean().keepScene("member", "ballots");
            }
            String name = people.card(voter.requirePerson()).orElseThrow().name();
            int forms = visit.page().locator("form[data-ballot=vote]").count();
            assertThat(forms).isEqualTo(voter == panel.colleague() ? 1 : 2);
            for (int left = forms; left > 0; left--) {
                cast(visit, name, i == 8 ? 1 : i == 9 ? 2 : 0);
                if (i == 3) {
                    visit.mustBeClean();
                }
            }
        }
    }

    private void cast(Visit visit, String name, int answer) {
        Locator form = visit.page().locator("form[data-ballot=vote]").first();
        String election = form.getAttribute("action").split("/")[2];
        form.locator("fieldset").all().forEach(question -> question.locator("input[value='" + answer + "']").check());
        form.locator("input[id^=credential]").fill(credentials.get(election).get(name));
        int left = visit.page().locator("form[data-ballot=vote]").count() - 1;
        form.locator("[data-does]").click();
        visit.page().waitForFunction("left => document.querySelectorAll('form[data-ballot=vote]').length === left", left);
        visit.page().locator("[data-tracker]").waitFor();
    }

    private void theTrusteesDecrypt(String meeting) {
        panel.trustees.forEach(trustee -> withTheKeyFile(trustee, meeting, "decryptions"));
    }

    /** Any two of the three open the counts. */
    private List<Actor> keepers() {
        return Stream.concat(panel.trustees.stream(), Stream.of(panel.thirdTrustee)).toList();
    }

    private void withTheKeyFile(Actor trustee, String meeting, String step) {
        try (Visit visit = enter(trustee, SMALL)) {
            visit.open("/elections/rounds/" + meeting + "/keys").mustBeClean().keepScene("trustee", step);
            Locator form = visit.page().locator("form[data-ballot=" + step + "]");
            form.locator("input[type=file]").setInputFiles(keyFiles.get(trustee.requirePerson().toString()));
            form.locator("input[type=password]").fill(KEY_PASSWORD);
            visit.page().evaluate("() => { window.stillHere = true; }");
            form.locator("[data-does]").click();
            visit.page().waitForFunction("() => !window.stillHere");
            visit.page().waitForLoadState();
            visit.mustBeClean();
        }
    }

    private void theArchivesHold(List<String> groups) throws IOException, InterruptedException {
        try (Visit visitor = Visit.to(port, SMALL)) {
            for (String election : groups) {
                String uuid = jdbc.sql("select uuid from ballot_election where id = ?::uuid").param(election).query(String.class).single();
                visitor.open("/boxes/" + uuid).mustBeClean();
                assertThat(visitor.text()).doesNotContain(panel.ofFirst().number(), panel.ofSecond().number());
                Path own = Files.createDirectory(folder.resolve(uuid));
                Files.write(own.resolve(uuid + ".bel"), visitor.page().request().get("http://127.0.0.1:" + port + "/boxes/" + uuid + "/archive").body());
                assertThat(new BeleniosTool(own).verify()).returns(0, BeleniosTool.Said::exit);
            }
        }
    }

    private void theChairSigns(Visit chair, String meeting) throws NoSuchAlgorithmException {
        String minutes = "/meetings/" + meeting + "/minutes";
        chair.open(minutes).mustBeClean();
        chair.press("签字确认");
        chair.page().fill("#password", Cast.PASSWORD);
        chair.press(chair.page().locator("main form .btn--primary").first());
        chair.press("签字确认").mustBeClean().keepScene("chair", "minutes");
        assertThat(chair.text()).contains("到会 10 人，同意 8 票，通过", "到会 11 人，同意 9 票，通过", "件回避：", "离场");
        byte[] file = chair.page().request().get("http://127.0.0.1:" + port + minutes + "/file").body();
        assertThat(chair.text()).contains(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
    }

    /** No table, no file and no log of the house holds a credential, a key or the password of a key. */
    private void noSecretStayedInTheHouse() throws IOException {
        List<String> secrets = new ArrayList<>(List.of(KEY_PASSWORD));
        credentials.values().forEach(given -> secrets.addAll(given.values()));
        for (Path file : keyFiles.values()) {
            secrets.add(Files.readString(file).strip());
        }
        assertThat(secrets).hasSize(1 + 21 + 3);
        LoggerFactory.getLogger(getClass()).warn("what is logged until here was kept");
        String log = logged.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
        assertThat(log).contains("what is logged until here was kept");
        new SecretSearch(house, jdbc).mustFindNone(secrets, log);
    }
}
