package home.engineers.dues;

import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.dues.internal.ChargeDesk;
import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.DuesDesk.Share;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.RuleDesk;
import home.engineers.dues.internal.StatementBooking;
import home.engineers.dues.internal.StatementDesk;
import home.engineers.dues.internal.StatementIntake;
import home.engineers.dues.rules.Yuan;
import home.engineers.organisations.Membership;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.WorkedExample;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/** The worked example of the how-to page, as the page tells it, and what a program reads of it. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
class DuesHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/dues.md");
    private static final int YEAR = 2025;
    @Autowired private ApplicationContext house;
    @Autowired private RuleDesk rules;
    @Autowired private ChargeDesk charges;
    @Autowired private ReceiptDesk receipts;
    @Autowired private StatementDesk statements;
    @Autowired private StatementIntake intake;
    @Autowired private StatementBooking booking;
    @Autowired private ClosingDesk closings;
    @Autowired private MockMvc mvc;

    private final Map<String, Membership> members = new LinkedHashMap<>();
    private Treasury treasury;
    private UUID statement = new UUID(0, 0);

    @Test
    void theYearGoesAsThePageSays() throws Exception {
        treasury = Treasury.of(house, "500240");
        List.of("A", "B", "C").forEach(one -> members.put(one, treasury.member("示例" + "甲乙丙".charAt(one.charAt(0) - 'A'))));
        treasury.resolution("一号");
        granted(treasury.feeClass());
        granted(rules.share(treasury.secretary(), treasury.association(), wish(
                "parts-" + treasury.association(), "2", "parts-" + treasury.society().municipal().id(), "1",
                "fromYear", "2025", "resolution", "一号")));

        List<List<String>> told = PAGE.table("| does | owed | received | outstanding | receipts |");
        List<List<String>> happened = new ArrayList<>();
        for (List<String> row : told) {
            play(row.getFirst());
            YearFigures figures = treasury.figures(YEAR);
            happened.add(List.of(
                    row.getFirst(), Yuan.text(figures.owed()), Yuan.text(figures.received()), Yuan.text(figures.outstanding()),
                    String.valueOf(figures.receipts() + figures.annulled())));
        }
        assertThat(happened).isEqualTo(told);

        assertThat(statements.sheet(treasury.secretary(), statement, null, 1).lines().stream()
                        .map(line -> List.of(String.valueOf(line.said().number()), line.state().name())))
                .containsExactlyElementsOf(PAGE.table("| row | state |"));
        List<List<String>> ends = new ArrayList<>();
        for (Share share : closings.sheet(treasury.secretary(), treasury.association(), YEAR).shares()) {
            ends.add(List.of(share.beneficiary().equals(treasury.association()) ? "district" : "municipal", Yuan.text(share.cents())));
        }
        ends.add(List.of("carried over for C", Yuan.text(treasury.chargeOf(members.get("C"), 2026).owed())));
        assertThat(ends).isEqualTo(PAGE.table("| what | amount |"));
        aProgramReadsIt();
    }

    private void play(String deed) {
        switch (deed) {
            case "charges its members" -> treasury.charge(YEAR);
            case "A pays 200 in cash" -> pays("A");
            case "B studies and is granted half" -> {
                Relief relief = granted(rules.relieve(treasury.secretary(), treasury.association(), wish(
                        "name", "学生", "percent", "50", "fromYear", "2025", "resolution", "一号")));
                granted(charges.reduce(treasury.secretary(), charge("B").id(), wish(
                        "relief", relief.id().toString(), "reason", "在读，学生证已核")));
            }
            case "imports the statement and books it" -> book();
            case "annuls the receipt of A and records it again" -> {
                granted(receipts.annul(treasury.secretary(), treasury.receipts(YEAR).getFirst().id(), "日期记错"));
                pays("A");
            }
            default -> {
                assertThat(deed).isEqualTo("closes the year");
                treasury.close(YEAR);
                await().atMost(Duration.ofSeconds(40)).until(() -> treasury.figures(YEAR).state() == YearFigures.State.CLOSED);
            }
        }
    }

    private void pays(String member) {
        granted(receipts.pay(treasury.secretary(), charge(member).id(), wish(
                "amount", "200", "paidOn", "2025-03-04", "method", "CASH")));
    }

    private Charge charge(String member) {
        return treasury.chargeOf(members.get(member), YEAR);
    }

    private void book() {
        String table = PAGE.blocks("csv").getFirst()
                .replace("会费B", "会费" + members.get("B").number())
                .replace("C 会费", members.get("C").number() + " 会费");
        statement = granted(intake.receive(
                treasury.secretary(), treasury.association(), "示例账户", "流水.csv", new ByteArrayInputStream(table.getBytes(UTF_8))));
        granted(intake.map(treasury.secretary(), statement, wish(
                "DATE", "交易日期", "AMOUNT", "收入金额", "DEBIT", "支出金额", "PAYER", "对方户名", "NOTE", "摘要", "REFERENCE", "交易流水号")));
        booking.book(treasury.secretary(), statement);
    }

    private void aProgramReadsIt() throws Exception {
        String of = "?association=" + treasury.association() + "&year=";
        assertThat(read("/api/v1/dues" + of + YEAR, treasury)).contains("\"outstandingCents\":14999");
        assertThat(read("/api/v1/dues/arrears" + of + "2026", treasury)).contains("\"kind\":\"carried\"", "\"owedCents\":14999");
        assertThat(read("/api/v1/dues/receipts" + of + YEAR, treasury)).contains("2025-000004", "\"annulled\":true");
        assertThat(read("/api/v1/dues/years?association=" + treasury.association(), treasury)).contains("\"state\":\"closed\"");
        Treasury other = Treasury.of(house, "500153");
        for (String hidden : List.of("/api/v1/dues", "/api/v1/dues/arrears", "/api/v1/dues/receipts")) {
            assertThat(mvc.perform(MockMvcRequestBuilders.get(hidden + of + YEAR).with(SignedInAs.person(other.secretary().requirePerson())))
                            .andReturn().getResponse().getStatus())
                    .as(hidden).isEqualTo(404);
        }
    }

    private String read(String address, Treasury as) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(address).with(SignedInAs.person(as.secretary().requirePerson())))
                .andReturn().getResponse().getContentAsString(UTF_8);
    }
}
