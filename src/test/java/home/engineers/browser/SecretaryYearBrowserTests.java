package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** A year in the offices of the association, from the resolution on fees to the closing, in a house of its own. */
@BrowserTest
@TestPropertySource(properties = "spring.application.name=a-year")
class SecretaryYearBrowserTests {
    private static final String RESOLUTION = "津工协代〔2025〕1号";

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private Organisations organisations;

    @Autowired
    private PersonRegister register;

    @Autowired
    private Positions positions;

    @Autowired
    private DueWorkRunner due;

    @Test
    void aYearOfASecretary() {
        Organisation own = organisations.associationOf("500116").orElseThrow();
        String dues = "/dues/" + own.id();
        try (Visit secretary = enter("district-secretary")) {
            setFees(secretary, dues);
            List<String> numbers = charge(secretary, dues);
            importStatement(secretary, dues, numbers);
            remind(secretary, dues);
            transfer(secretary, numbers.get(2));
            merge();
            report();
            appointTreasurer(own);
            propose(secretary, dues);
        }
        close(dues);
    }

    private void setFees(Visit secretary, String dues) {
        secretary.open(dues + "/rules").mustBeClean();
        fill(secretary, "/resolutions", Map.of(
                "number", RESOLUTION, "title", "关于会费标准的决议", "body", "会员代表大会", "adoptedOn", "2025-01-16"));
        fill(secretary, "/classes", Map.of(
                "name", "个人会费", "payer", "个人会员", "amount", "200", "due", "06-30", "fromYear", "2025", "resolution", RESOLUTION));
        fill(secretary, "/classes", Map.of(
                "name", "单位会费", "payer", "单位会员", "amount", "5000", "due", "06-30", "fromYear", "2025", "resolution", RESOLUTION));
        fill(secretary, "/classes", Map.of(
                "name", "又一条", "payer", "个人会员", "amount", "100", "due", "06-30", "fromYear", "2026", "resolution", RESOLUTION));
        assertThat(secretary.text()).contains("与“个人会费”（2025–）重叠");
        secretary.open(dues + "/rules");
        fill(secretary, "/reminders", Map.of("days", "7, 30", "fromYear", "2025", "resolution", RESOLUTION));
        secretary.open(dues + "/rules").mustBeClean().keepScene("district-secretary", "fees");
    }

    /** Numbers of persons who owe; a unit owes more. */
    private List<String> charge(Visit secretary, String dues) {
        for (String year : List.of("2025", "2026")) {
            secretary.open(dues + "?year=" + year).press("生成 " + year + " 年度应缴会费").settled().mustBeClean();
        }
        secretary.open(dues + "/charges?year=2026&view=open").mustBeClean().keepScene("district-secretary", "charges");
        return secretary.page().locator("main tbody tr", new Page.LocatorOptions().setHasText("200.00"))
                .locator("td[data-th=会员号]")
                .allInnerTexts();
    }

    private void importStatement(Visit secretary, String dues, List<String> numbers) {
        String table = """
                交易日期,收入金额,对方户名,摘要,交易流水号
                2026-11-20,200.00,某某,会费 %s,R1
                2026-11-20,888.00,查无此人,捐款,R2
                2026-11-21,900.00,某某,会费 %s,R3
                """.formatted(numbers.get(0), numbers.get(1));
        upload(secretary, dues, table);
        secretary.mustBeClean().press("读取").mustBeClean().press("入账").mustBeClean().keepScene("district-secretary", "statement");
        assertThat(secretary.text()).contains("已入账 1", "认不出是谁缴的");
        upload(secretary, dues, table);
        assertThat(secretary.text()).contains("这份对账单已经在", "金额超过这位会员的未缴");
    }

    private static void upload(Visit secretary, String dues, String table) {
        secretary.open(dues + "/statements").page().fill("#account", "农商行 5678");
        secretary.page().locator("#file").setInputFiles(new FilePayload("对账单.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        secretary.press("导入对账单");
    }

    private void remind(Visit secretary, String dues) {
        secretary.open(dues + "/charges?year=2026&view=arrears").press("催缴全部到期的").settled().mustBeClean();
        assertThat(secretary.text()).contains("已催缴", "查了到期未缴");
    }

    /** Whoever belongs to both associations needs no transfer, and the page says so; another comes over from the municipal one. */
    private void transfer(Visit secretary, String inBoth) {
        secretary.open("/members?q=" + inBoth).page().locator("main tbody a.who").first().click();
        startTransfer(secretary, organisations.municipalAssociation());
        assertThat(secretary.page().locator("#to-error").innerText()).contains("在转入协会已经有会籍");
        String address;
        try (Visit leaving = enter("secretary")) {
            String number = leaving.open("/members").page().locator("main tbody td[data-th=会员号]").nth(7).innerText();
            leaving.open("/members?q=" + number).page().locator("main tbody a.who").first().click();
            startTransfer(leaving, organisations.associationOf("500116").orElseThrow());
            leaving.mustBeClean().keepScene("secretary", "transfer").press("为会员提出转会").mustBeClean();
            address = leaving.page().url().replaceFirst("^.*?(/transfers/)", "$1");
        }
        secretary.open(address).mustBeClean().press("同意转入").mustBeClean().keepScene("district-secretary", "transfer-agreed");
        assertThat(secretary.text()).contains("待生效", "到 2026-11-30 为止");
    }

    private static void startTransfer(Visit visit, Organisation to) {
        visit.page().locator("main a:has-text('办转会')").first().click();
        visit.page().locator("#to").waitFor();
        visit.page().selectOption("#to", to.id().toString());
        visit.page().fill("#on", "2026-12-01");
        visit.press("先看后果");
    }

    private void merge() {
        granted(register.enter(twice("陈立安", "13800097001"), null));
        granted(register.enter(twice("陳立安", "13800097002"), null));
        due.runAll();
        try (Visit secretary = enter("secretary")) {
            secretary.open("/people/duplicates").mustBeClean().keepScene("secretary", "duplicates");
            secretary.page().locator("main tr", new Page.LocatorOptions().setHasText("138****7001")).locator("a:has-text('核对')").click();
            secretary.page().locator("#moves").waitFor();
            secretary.mustBeClean();
            for (String field : List.of("name", "mobile")) {
                secretary.page().check("main input[name=" + field + "][value=kept]");
            }
            secretary.keepScene("secretary", "merge").press("合并").mustBeClean();
            assertThat(secretary.page().locator("#undo").count()).isEqualTo(1);
            secretary.keepScene("secretary", "merged");
        }
    }

    private static NewPerson twice(String name, String mobile) {
        return new NewPerson(name, mobile, null, null, null, LocalDate.of(1987, 3, 9), null, Profile.Employment.IN_POST, List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), true);
    }

    private static void granted(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Granted.class);
    }

    private void report() {
        String address;
        try (Visit chair = enter("chair")) {
            chair.open("/committees/own").mustBeClean();
            chair.page().locator("main nav a", new Page.LocatorOptions().setHasText("年度报告")).click();
            chair.page().waitForURL("**/reports");
            chair.press("开始写 2026 年度报告").page().fill("#text-6", "明年办两次焊接培训，编写科普手册。");
            chair.press("提交报告").mustBeClean();
            assertThat(chair.text()).contains("待受理");
            address = chair.page().url().replaceFirst("^.*?(/committees/)", "$1");
        }
        try (Visit secretary = enter("secretary")) {
            secretary.open(address).mustBeClean().page().fill("#remark", "内容完整。");
            secretary.press("受理").mustBeClean();
            assertThat(secretary.text()).contains("已受理", "内容完整。");
        }
    }

    private static void propose(Visit secretary, String dues) {
        secretary.open(dues + "/closing?year=2025").mustBeClean().press("提请结清 2025 年度").mustBeClean();
        assertThat(secretary.text()).contains("提请");
    }

    /** The treasurer of the municipal association keeps the accounts of this one too. */
    private void appointTreasurer(Organisation own) {
        granted(positions.appoint(new Positions.Appointment(
                cast.member("treasurer").orElseThrow().person(), own.id(), Role.TREASURER, "司库", LocalDate.of(2026, 1, 1), null), null));
    }

    /** By another person than who proposed it. */
    private void close(String dues) {
        try (Visit treasurer = enter("treasurer")) {
            treasurer.open(dues + "/closing?year=2025").mustBeClean().press("结清 2025 年度").settled();
            treasurer.page().locator("text=已结转的未缴").first().waitFor();
            treasurer.mustBeClean().keepScene("treasurer", "year-closed");
        }
    }

    /** Fills in and sends the form of this action; choices are named by what stands there to choose. */
    private static void fill(Visit visit, String action, Map<String, String> values) {
        Locator form = visit.page().locator("main form[action$='" + action + "']");
        if (!form.isVisible()) {
            visit.page().locator("details:has(form[action$='" + action + "']) summary").click();
        }
        values.forEach((name, value) -> {
            Locator field = form.locator("[name=" + name + "]");
            Locator choice = field.locator("option", new Locator.LocatorOptions().setHasText(value));
            if (choice.count() > 0) {
                field.selectOption(choice.first().getAttribute("value"));
            } else {
                field.fill(value);
            }
        });
        visit.page().waitForResponse(answer -> answer.request().isNavigationRequest() && answer.status() / 100 != 3, form.locator("button")::click);
        visit.page().waitForLoadState();
    }

    private Visit enter(String key) {
        return Visit.to(port, Look.PLAIN).signIn(cast.member(key).orElseThrow());
    }
}
