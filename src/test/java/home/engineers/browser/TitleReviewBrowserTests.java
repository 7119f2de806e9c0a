package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Theme;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseReviews.Candidate;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.Reviews;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One review for the title of engineer from the application to the public page, each part played in the browser. */
@BrowserTest
class TitleReviewBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Look DARK_PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);
    private static final Look IN_THE_DARK = new Look(Language.ZH, Theme.DARK, Look.DESK);
    private static final String SUMMARY = "主持转向架焊接工艺改造，一次合格率由九成二提到九成八，已用于三条产线。";
    private static final int MOST_MOVES = 40;
    private static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private CaseReviews judging;

    @Autowired
    private Calls calls;

    @Autowired
    private Reviews reviews;

    @Autowired
    private Seats seats;

    @Autowired
    private HouseClock clock;

    @Test
    void runsFromEligibilityToTheArchiveOfTheCall() {
        try (Visit engineer = enter("engineer", ON_THE_PHONE);
                Visit hr = enter("unit-hr", Look.PLAIN);
                Visit secretary = enter("secretary", Look.PLAIN);
                Visit visitor = Visit.to(port, DARK_PHONE)) {
            String address = apply(engineer);
            publishAndEndorse(hr, address);
            check(secretary, address);
            String verification = engineer.open(address).page().locator("main a[href^='/verify/']").first().getAttribute("href");
            assertThat(visitor.go(verification).status()).isEqualTo(404);

            reviewed(secretary, address);
            tally(secretary, address);
            resultStandsInPublic(visitor);
            String receipt = objects(visitor);
            answers(secretary, address);
            visitor.open(receipt).mustBeClean().keepScene("visitor", "objection");
            assertThat(visitor.text()).contains("该项目由申报人负责").doesNotContain("档案室");
            assertThat(visitor.go(verification).status()).isEqualTo(404);
            moveUntil(secretary, address, "评审通过");
            secretary.mustBeClean().keepScene("secretary", "granted");
            visitor.open(verification).mustBeClean().keepScene("visitor", "verified");
            assertThat(visitor.text()).contains(cast.member("engineer").orElseThrow().name());
            seenByEveryone(verification);
            archived(secretary, secretary.open(address).page().locator("main .titleblock .code").first().innerText());
        }
    }

    /** The call is closed, and its archive holds the case in a folder of its own, each file with its digest. */
    private void archived(Visit secretary, String number) {
        secretary.open("/calls/desk").mustBeClean().keepScene("secretary", "calls");
        secretary.page().locator("main a[href^='/calls/']", new Page.LocatorOptions().setHasText("工程系列职称评审")).first().click();
        secretary.page().waitForURL("**/calls/*");
        secretary.mustBeClean().page().locator("summary", new Page.LocatorOptions().setHasText("提前结束本批次")).click();
        secretary.page().fill("#why", "本年度申报件已经办结，批次提前结束。");
        secretary.press("提前结束").mustBeClean().keepScene("secretary", "call-ended");
        Download archive = secretary.page().waitForDownload(() -> secretary.page()
                .locator("main button", new Page.LocatorOptions().setHasText("下载归档包")).first().click());
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(archive.createReadStream(), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        assertThat(names).contains("manifest.json")
                .anySatisfy(name -> assertThat(name).contains(number).endsWith("application.docx"))
                .anySatisfy(name -> assertThat(name).contains(number).endsWith("opinions.json"))
                .anySatisfy(name -> assertThat(name).contains(number).endsWith("log.json"));
        openTheNextCall();
    }

    /** Others who play in this house file as well. */
    private void openTheNextCall() {
        LocalDate today = clock.today();
        assertThat(calls.open(actor("secretary"), new Calls.Form(
                        "title-review", "下一批工程系列职称评审", "The next title reviews", today.toString(),
                        today.plusYears(1).toString(), today.toString(), "", "")))
                .isInstanceOf(Granted.class);
    }

    @Test
    void hrOfAnotherUnitSeesNoneOfIt() {
        try (Visit other = enter("other-unit-hr", Look.PLAIN)) {
            other.open("/cases").mustBeClean();
            assertThat(other.text()).doesNotContain(cast.member("engineer").orElseThrow().name());
        }
    }

    @Test
    void whoLacksYearsSeesTheDayOnWhichThatTurns() {
        try (Visit engineer = enter("waiting-engineer", Look.PLAIN)) {
            engineer.open("/eligibility?level=engineer").mustBeClean().keepScene("engineer", "not-yet");
            assertThat(engineer.text()).contains("2027");
        }
    }

    private String apply(Visit engineer) {
        engineer.open("/eligibility?level=engineer").mustBeClean().keepScene("engineer", "eligibility");
        engineer.open("/cases/new?level=engineer").mustBeClean();
        engineer.page().fill("textarea[name='/summary']", SUMMARY);
        engineer.page().check("#statement-true");
        engineer.keepScene("engineer", "files").press("提交申报").mustBeClean();
        assertThat(engineer.text()).contains("单位公示");
        String url = engineer.page().url();
        return url.substring(url.indexOf("/cases/"));
    }

    private void publishAndEndorse(Visit hr, String address) {
        hr.open("/desk").mustBeClean();
        assertThat(hr.page().locator("main a[href='" + address + "']").count()).isPositive();
        hr.open(address).mustBeClean().keepScene("unit-hr", "publishes").press("今天已张贴，开始公示").mustBeClean();
        moveUntil(hr, address, "单位推荐");
        hr.page().locator(".decide input[value=endorse]").check();
        hr.page().fill("#note", "公示期内没有收到异议，同意推荐。");
        hr.keepScene("unit-hr", "endorses").press("发出结论").mustBeClean();
    }

    private void check(Visit secretary, String address) {
        secretary.open(address).mustBeClean();
        secretary.page().locator(".decide input[value=complete]").check();
        secretary.keepScene("secretary", "checks").press("发出结论").mustBeClean();
    }

    /** Of three experts one writes in the browser; the other two have no password here and write by the service. */
    private void reviewed(Visit secretary, String address) {
        secretary.open(address).mustBeClean();
        Actor handler = actor("secretary");
        List<Candidate> candidates = judging.candidates(handler, address.substring("/cases/".length()));
        List<PersonId> others = candidates.stream().map(Candidate::person)
                .filter(person -> !person.equals(actor("expert").person())).limit(2).toList();
        secretary.page().check("[id='reviewers-" + actor("expert").requirePerson() + "']");
        others.forEach(person -> secretary.page().check("[id='reviewers-" + person + "']"));
        secretary.keepScene("secretary", "names").press("请这些专家评议").mustBeClean();
        try (Visit expert = enter("expert", Look.PLAIN)) {
            expert.open("/desk").mustBeClean();
            expert.open(address).mustBeClean();
            expert.page().locator(".decide input[value=recommend]").check();
            expert.page().fill("#note", "工艺改造有数据支持，本人作用清楚，符合工程师条件。");
            expert.keepScene("expert", "reviews").press("提交评议意见").mustBeClean();
            assertThat(expert.go(address).status()).isEqualTo(200);
        }
        others.forEach(person -> judging.giveOpinion(
                new Actor(person, seats.of(person, clock.today())), address.substring("/cases/".length()),
                reviews.version(handler, address.substring("/cases/".length())), new Opinion(true, "业绩真实，符合条件，推荐。")));
        try (Visit expert = enter("expert", Look.PLAIN)) {
            secretary.open(address).mustBeClean().keepScene("secretary", "opinions").press("结束评议").mustBeClean();
            assertThat(expert.go(address).status()).isEqualTo(404);
        }
    }

    private Actor actor(String key) {
        PersonId person = cast.member(key).orElseThrow().person();
        return new Actor(person, seats.of(person, clock.today()));
    }

    private void tally(Visit secretary, String address) {
        secretary.open(address).mustBeClean();
        secretary.page().fill("#panel", "机械电气工程师评审委员会");
        secretary.page().locator(".decide input[value=by-specialty]").check();
        secretary.page().fill("#size", "11");
        secretary.page().fill("#present", "9");
        secretary.page().fill("#yes", "7");
        secretary.page().locator("#scan").setInputFiles(new FilePayload(
                "计票表.pdf", "application/pdf", PDF.getBytes(StandardCharsets.US_ASCII)));
        secretary.keepScene("secretary", "tallies").press("登记计票").mustBeClean();
        assertThat(secretary.text()).contains("结果公示");
    }

    private void resultStandsInPublic(Visit visitor) {
        visitor.open("/publicities").mustBeClean();
        String name = cast.member("engineer").orElseThrow().name();
        visitor.page().locator("main tr", new Page.LocatorOptions().setHasText(name)).locator("a").first().click();
        visitor.page().waitForURL("**/publicities/*");
        visitor.mustBeClean().keepScene("visitor", "publicity");
        assertThat(visitor.text()).contains(cast.member("engineer").orElseThrow().name());
    }

    /** Without an account; a word too few is said at its field. Returns the address of the receipt. */
    private String objects(Visit visitor) {
        visitor.page().fill("#facts", "不实");
        visitor.press("");
        assertThat(visitor.page().locator("#facts-error").count()).isEqualTo(1);
        assertThat(visitor.faults(true)).containsExactly(
                "console: Failed to load resource: the server responded with a status of 422 ()");
        visitor.page().fill("#facts", "所列工艺项目的负责人不是申报人，我是该项目的组长，有合同为证。");
        visitor.page().fill("#objector", "岷塔智能制造袁工");
        visitor.page().fill("#contact", "14200098765");
        visitor.press("").mustBeClean();
        String url = visitor.page().url();
        return url.substring(url.indexOf("/objections/"));
    }

    private void answers(Visit secretary, String address) {
        secretary.open(address).mustBeClean().press("开始核查").mustBeClean();
        secretary.page().locator("input[value=dismiss]").first().check();
        secretary.page().fill("textarea[name=answer]", "已核对合同和任务书，该项目由申报人负责。");
        secretary.page().fill("textarea[name=internal]", "合同由档案室调出。");
        secretary.keepScene("secretary", "answers").press("发出答复").mustBeClean();
    }

    private void seenByEveryone(String verification) {
        try (Visit passer = Visit.to(port, IN_THE_DARK)) {
            passer.open("/verify").mustBeClean();
            passer.page().fill("#q", verification.substring("/verify/".length()));
            passer.press("").mustBeClean().keepScene("visitor", "verified");
            assertThat(passer.page().url()).endsWith(verification);
            assertThat(passer.page().locator(".proofs li").count()).isEqualTo(17);
        }
    }

    /** Moves the clock by the bar on the page from one due date to the next until the case stands there. */
    private static void moveUntil(Visit visit, String address, String status) {
        visit.open(address);
        for (int moved = 0; !visit.page().locator("h1 ~ .badge").innerText().equals(status); moved++) {
            assertThat(moved).as("moves of the clock").isLessThan(MOST_MOVES);
            visit.moveClock();
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
