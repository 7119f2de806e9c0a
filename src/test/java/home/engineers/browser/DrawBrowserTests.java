package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.panels.InventedPool;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** A draw with two witnesses in browsers of their own, replayed in a third; and the replay in script on altered records. */
@BrowserTest
@Import(InventedPool.class)
@TestPropertySource(properties = "spring.application.name=draws")
class DrawBrowserTests {
    private static final List<Look> LOOKS = List.of(
            Look.PLAIN, new Look(Language.EN, Theme.DARK, Look.PHONE), new Look(Language.ZH, Theme.DARK, Look.PHONE),
            new Look(Language.EN, Theme.LIGHT, Look.DESK));
    private static final String DICE = "16342 51634 25163 42516 34251 63425 16342 51634 25163 42516";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void twoWitnessesCommitAndRevealAndAnyoneReplays() {
        String draw = ordered();
        try (Visit first = enter("engineer"); Visit second = enter("expert")) {
            first.open(draw + "/witness").mustBeClean();
            first.page().getByText("由浏览器生成").last().click();
            first.page().waitForFunction("() => document.querySelector('#commitment').value.length === 64");
            String value = first.page().inputValue("#own-value");
            first.mustBeClean().keepScene("engineer", "witness");
            first.press("承诺").mustBeClean();
            assertThat(first.text()).contains("等其他见证人");

            second.open(draw + "/witness");
            second.page().fill("#own-value", DICE);
            second.page().waitForFunction("() => document.querySelector('#commitment').value.length === 64");
            second.press("承诺").mustBeClean();
            assertThat(second.page().inputValue("#value")).as("the figures are kept for the reveal").isEqualTo(DICE.replace(" ", ""));
            second.press("揭示").mustBeClean();

            first.open(draw + "/witness").mustBeClean();
            assertThat(first.page().inputValue("#value")).isEqualTo(value);
            first.press("揭示").mustBeClean();
            assertThat(first.text()).contains("已经结束");
        }
        for (Look look : LOOKS) {
            try (Visit visitor = Visit.to(port, look)) {
                visitor.open(draw);
                visitor.page().waitForSelector("[data-outcome=same]");
                visitor.mustBeClean().keepScene("visitor", "draw");
                visitor.open("/draws").mustBeClean().keepScene("visitor", "draws");
            }
        }
        altersWhatTheBrowserReads(draw);
        replacesAMember(draw);
    }

    /** Whoever would serve another record than the one that was hashed is found out by the page itself. */
    private void altersWhatTheBrowserReads(String draw) {
        try (Visit visitor = Visit.to(port, Look.PLAIN)) {
            visitor.page().route("**" + draw + "/record", route -> {
                String text = route.fetch().text();
                route.fulfill(new Route.FulfillOptions().setBody(text.replaceFirst("\"size\":5", "\"size\":6")));
            });
            visitor.open(draw);
            visitor.page().waitForSelector("[data-outcome=different]");
            assertThat(visitor.text()).contains("不一致", "/announcement/compositions/0");
        }
    }

    private void replacesAMember(String draw) {
        try (Visit secretary = enter("secretary"); Visit visitor = Visit.to(port, Look.PLAIN)) {
            secretary.open(draw + "/names").mustBeClean();
            secretary.press("递补抽取").mustBeClean();
            visitor.open(draw);
            visitor.page().waitForSelector("[data-outcome=same]");
            assertThat(visitor.text()).contains("1 次");
        }
    }

    @Test
    void theReplayInScriptAgreesWithTheOneInJavaOnSoundAndAlteredRecords() throws IOException {
        String sound = Files.readString(Path.of("docs/draw-example.json"));
        try (Visit visitor = Visit.to(port, Look.PLAIN)) {
            visitor.open("/draws");
            visitor.page().addScriptTag(new Page.AddScriptTagOptions().setUrl(
                    "http://127.0.0.1:" + port + home.engineers.kernel.web.Assets.path("draw-replay.js")));
            assertThat(same(visitor, sound)).isTrue();
            for (int i = 0; i < sound.length(); i += 7) {
                char other = sound.charAt(i) == '1' ? '2' : sound.charAt(i) == 'a' ? 'b' : (char) (sound.charAt(i) ^ 1);
                String altered = sound.substring(0, i) + other + sound.substring(i + 1);
                assertThat(same(visitor, altered)).as("character %s", i).isFalse();
                assertThat(DrawReplay.of(altered)).isNotInstanceOf(ReplayResult.Same.class);
            }
        }
    }

    private static boolean same(Visit visitor, String record) {
        return (Boolean) visitor.page().evaluate("async text => (await ehomeDraw.replay(text)).same", record);
    }

    private String ordered() {
        try (Visit visit = enter("secretary")) {
            visit.open("/draws/order").mustBeClean();
            visit.page().selectOption("#pool", InventedPool.ID);
            visit.page().fill("#title", "虚构的职称评审委员会");
            visit.page().fill("#size", "5");
            visit.page().fill("#quotas", "专业 桥梁 4 5\n专业 隧道 3 5");
            visit.page().fill("#witnesses", name("engineer") + " 虚构纪检监察组\n" + name("expert") + " 虚构区协会");
            visit.page().fill("#commitBy", "2026-12-20");
            visit.page().fill("#revealBy", "2026-12-20");
            visit.press("提交并公布");
            assertThat(visit.text()).contains("揭示截止应晚于承诺截止");
            visit.page().fill("#revealBy", "2026-12-22");
            visit.press("提交并公布");
            visit.page().waitForSelector("text=名额互相矛盾");
            visit.open(path(visit)).mustBeClean().keepScene("secretary", "draw-refused");
            assertThat(visit.text()).contains("专业“桥梁”至少 4 人", "专业“隧道”至少 3 人", "正好 5 人");

            visit.open("/draws/order");
            Map.of("#title", "虚构的职称评审委员会", "#size", "5", "#quotas", "专业 桥梁 2 3\n单位 * 0 2", "#witnesses",
                    name("engineer") + " 虚构纪检监察组\n" + name("expert") + " 虚构区协会", "#commitBy", "2026-12-20", "#revealBy", "2026-12-22")
                    .forEach(visit.page()::fill);
            visit.press("提交并公布");
            visit.page().waitForSelector("text=待见证人承诺");
            visit.open(path(visit)).mustBeClean();
            return path(visit);
        }
    }

    private static String path(Visit visit) {
        return java.net.URI.create(visit.page().url()).getPath();
    }

    /** By the number with which they sign in, which is theirs alone. */
    private String name(String key) {
        return cast.member(key).orElseThrow().signInName();
    }

    private Visit enter(String key) {
        return Visit.to(port, Look.PLAIN).signIn(cast.member(key).orElseThrow());
    }
}
