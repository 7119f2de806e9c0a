package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.dues.internal.DebtorTable.Debtor;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.dues.internal.StatementBooking;
import home.engineers.dues.internal.StatementBooking.Booked;
import home.engineers.dues.internal.StatementDesk;
import home.engineers.dues.internal.StatementIntake;
import home.engineers.dues.internal.StatementTable.Line;
import home.engineers.dues.internal.StatementTable.State;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** Statements of a bank, from the file to the receipts. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class StatementTests {
    private static final List<String> HEADER = List.of("交易日期", "收入金额", "支出金额", "对方户名", "摘要", "交易流水号");
    @Autowired private ApplicationContext house;
    @Autowired private StatementDesk desk;
    @Autowired private StatementIntake intake;
    @Autowired private StatementBooking booking;
    @Autowired private ReceiptDesk receipts;
    @Autowired private List<Invariant> invariants;

    private Treasury treasury;

    @BeforeEach
    void invent() {
        treasury = Treasury.of(house, "500120");
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private static List<String> line(String day, String in, String out, String payer, String note, String reference) {
        return List.of(day, in, out, payer, note, reference);
    }

    @SafeVarargs
    private Outcome<UUID> received(String name, List<String>... lines) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new TableExport("对账单", HEADER, Arrays.asList(lines)).write(name.endsWith(".csv") ? TableFormat.CSV : TableFormat.XLSX, out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return intake.receive(treasury.secretary(), treasury.association(), "建行1234", name, new ByteArrayInputStream(out.toByteArray()));
    }

    /** Takes a file in and names its columns as they are guessed. */
    @SafeVarargs
    private UUID read(String name, List<String>... lines) {
        UUID id = granted(received(name, lines));
        granted(intake.map(treasury.secretary(), id, wish(
                "DATE", "交易日期", "AMOUNT", "收入金额", "DEBIT", "支出金额", "PAYER", "对方户名", "NOTE", "摘要", "REFERENCE", "交易流水号")));
        return id;
    }

    private List<Line> lines(UUID statement) {
        return desk.sheet(treasury.secretary(), statement, null, 1).lines();
    }

    private List<String> states(UUID statement) {
        return lines(statement).stream().map(line -> (line.state() + " " + line.reason()).strip()).toList();
    }

    @Test
    void aLineBelongsToANumberInItsTextElseToTheExactNameOfOneMemberAlone() {
        Membership numbered = treasury.member("编号甲");
        treasury.member("唯一乙");
        treasury.member("同名丙");
        treasury.member("同名丙");
        Membership both = treasury.member("两号丁");
        treasury.charging(YEAR);

        UUID statement = read(
                "一月.xlsx",
                line("2026-01-05", "200.00", "", "别人", "会费 " + numbered.number(), "R1"),
                line("2026-01-06", "200.00", "", "唯一乙", "", "R2"),
                line("2026-01-07", "200.00", "", "同名丙", "", "R3"),
                line("2026-01-08", "200.00", "", "查无此人", "利息", "R4"),
                line("2026-01-09", "200.00", "", "", numbered.number() + " " + both.number(), "R5"),
                line("2026-01-10", "", "15.00", "银行", "手续费", "R6"),
                line("合计", "1000.00", "", "", "", ""));

        assertThat(states(statement)).containsExactly(
                "READY", "READY", "HELD several", "HELD nobody", "HELD several", "OUTGOING", "UNREADABLE badDate");
        assertThat(treasury.receipts(YEAR)).isEmpty();
        assertThat(booking.book(treasury.secretary(), statement)).isEqualTo(new Booked(2, 0));
        assertThat(booking.book(treasury.secretary(), statement)).isEqualTo(new Booked(0, 0));
        assertThat(treasury.receipts(YEAR)).extracting(Receipt::reference).containsExactly("R1", "R2");
        assertThat(treasury.chargeOf(numbered, YEAR).outstanding()).isZero();
    }

    @Test
    void theColumnsOfAnAccountAreRememberedForTheNextStatementOfThatForm() {
        Membership member = treasury.member("记列甲");
        treasury.charging(YEAR);
        UUID first = granted(received("一月.csv", line("2026-01-05", "1", "", "谁", "", "R1")));
        assertThat(desk.sheet(treasury.secretary(), first, null, 1).statement().read()).isFalse();
        assertThat(reasons(intake.map(treasury.secretary(), first, wish("DATE", "交易日期", "AMOUNT", "没有这列"))))
                .containsExactly("dues.statement.columnNeeded");
        assertThat(reasons(intake.map(treasury.secretary(), first, wish("DATE", "摘要", "AMOUNT", "收入金额"))))
                .containsExactly("dues.statement.nothingRead");
        granted(intake.map(treasury.secretary(), first, wish("DATE", "交易日期", "AMOUNT", "收入金额", "NOTE", "摘要", "REFERENCE", "交易流水号")));

        UUID second = granted(received("二月.xlsx", line("2026-02-05", "200", "", "", String.valueOf(member.number()), "R2")));
        assertThat(states(second)).containsExactly("READY");
    }

    @Test
    void theSameFileIsNotTakenInTwiceNorTheSameLineFromAnother() {
        treasury.member("重复甲");
        treasury.charging(YEAR);
        List<String> one = line("2026-01-05", "120.00", "", "重复甲", "", "R1");
        List<String> alike = line("2026-01-06", "10.00", "", "重复甲", "会费", "");
        UUID first = read("一月.csv", one, alike, alike);
        assertThat(states(first)).containsExactly("READY", "READY", "READY");

        Outcome<UUID> again = received("改了名字.csv", one, alike, alike);
        assertThat(reasons(again)).containsExactly("dues.statement.twice");
        UUID overlapping = granted(received("一季度.csv", one, alike, alike, alike, line("2026-02-01", "20.00", "", "重复甲", "", "R2")));
        assertThat(states(overlapping)).containsExactly(
                "DUPLICATE 一月.csv", "DUPLICATE 一月.csv", "DUPLICATE 一月.csv", "READY", "READY");

        assertThat(booking.book(treasury.secretary(), first)).isEqualTo(new Booked(3, 0));
        assertThat(booking.book(treasury.secretary(), overlapping)).isEqualTo(new Booked(2, 0));
        assertThat(treasury.figures(YEAR).received()).isEqualTo(17_000);
    }

    @Test
    void aPaymentTooLargeIsHeldAndAssignedByHandInParts() {
        Membership one = treasury.member("过大甲");
        Membership two = treasury.member("同事乙");
        treasury.charging(YEAR);
        UUID statement = read("一月.csv", line("2026-01-05", "350.00", "", "过大甲", "代同事乙缴", "R1"));
        Line held = lines(statement).getFirst();

        assertThat(states(statement)).containsExactly("HELD tooLarge");
        assertThat(booking.held(treasury.secretary(), held.id()).suggestions()).extracting(Debtor::membership)
                .containsExactlyInAnyOrder(one.id(), two.id());
        assertThat(reasons(booking.assign(treasury.secretary(), held.id(), wish("member", "过大甲"))))
                .containsExactly("dues.payment.tooMuch");
        assertThat(reasons(booking.assign(treasury.secretary(), held.id(), wish("member", "没有此人"))))
                .containsExactly("dues.line.noSuchMember");
        granted(booking.assign(treasury.secretary(), held.id(), wish("member", String.valueOf(one.number()), "amount", "200")));
        assertThat(states(statement)).containsExactly("HELD rest");
        assertThat(reasons(booking.assign(treasury.secretary(), held.id(), wish("member", "同事乙", "amount", "150.01"))))
                .containsExactly("dues.line.moreThanLeft");
        assertThat(reasons(booking.assign(treasury.secretary(), held.id(), wish("member", "过大甲", "amount", "1"))))
                .containsExactly("dues.line.nothingDue");
        granted(booking.assign(treasury.secretary(), held.id(), wish("member", "同事乙")));
        assertThat(states(statement)).containsExactly("BOOKED");
        assertThat(treasury.chargeOf(two, YEAR).outstanding()).isEqualTo(5_000);
        assertThat(reasons(booking.assign(treasury.secretary(), held.id(), wish("member", "同事乙")))).containsExactly("dues.line.decided");
    }

    @Test
    void whatIsNoDuesIsSetAsideWithARemark() {
        treasury.member("搁置甲");
        treasury.charging(YEAR);
        UUID statement = read("一月.csv", line("2026-01-05", "3.21", "", "银行", "结息", "R1"));
        UUID held = lines(statement).getFirst().id();

        assertThat(reasons(booking.setAside(treasury.secretary(), held, wish("remark", "")))).containsExactly("dues.line.remarkNeeded");
        granted(booking.setAside(treasury.secretary(), held, wish("remark", "活期利息")));
        assertThat(states(statement)).containsExactly("ASIDE");
        assertThat(desk.room(treasury.secretary(), treasury.association()).held()).isEmpty();
    }

    @Test
    void aLineWhoseReceiptIsAnnulledWaitsForAHandAgain() {
        Membership member = treasury.member("退回甲");
        treasury.charging(YEAR);
        UUID statement = read("一月.csv", line("2026-01-05", "200.00", "", "退回甲", "", "R1"));
        booking.book(treasury.secretary(), statement);

        granted(receipts.annul(treasury.secretary(), treasury.receipts(YEAR).getFirst().id(), "认错了人"));
        assertThat(states(statement)).containsExactly("HELD released");
        granted(booking.assign(treasury.secretary(), lines(statement).getFirst().id(), wish("member", "退回甲")));
        assertThat(treasury.chargeOf(member, YEAR).outstanding()).isZero();
        assertThat(treasury.receipts(YEAR)).extracting(Receipt::number).containsExactly(1, 2);
    }

    @Test
    void twoLinesOfOneMemberAreTogetherNoMoreThanIsOwed() {
        treasury.member("两笔甲");
        treasury.charging(YEAR);
        UUID statement = read(
                "一月.csv", line("2026-01-05", "150.00", "", "两笔甲", "", "R1"), line("2026-01-06", "150.00", "", "两笔甲", "", "R2"));

        assertThat(states(statement)).containsExactly("READY", "HELD tooLarge");
    }

    @Test
    void aUnitIsKnownByItsName() {
        Organisation unit = treasury.society().unit("对账单位机械厂");
        granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(treasury.association(), null, unit.id(), null, treasury.society().today(), null), null));
        treasury.resolution("一号");
        granted(treasury.feeClass("payer", "UNIT", "amount", "2000"));
        treasury.charge(YEAR);

        assertThat(states(read("一月.csv", line("2026-01-05", "2000.00", "", "对账单位机械厂", "", "R1")))).containsExactly("READY");
    }

    @Test
    void whatIsNoStatementIsRefusedAtTheFile() {
        Outcome<UUID> outcome = intake.receive(
                treasury.secretary(), treasury.association(), "建行", "对账单.xlsx",
                new ByteArrayInputStream("不是表格".getBytes(StandardCharsets.UTF_8)));
        assertThat(reasons(outcome)).hasSize(1);
        assertThat(reasons(intake.receive(treasury.secretary(), treasury.association(), " ", "a.csv", new ByteArrayInputStream(new byte[0]))))
                .containsExactly("dues.statement.accountNeeded");
    }

    @Test
    void aStatementIsForTheOwnAssociationAlone() {
        treasury.member("外人甲");
        treasury.charging(YEAR);
        UUID statement = read("一月.csv", line("2026-01-05", "200.00", "", "外人甲", "", "R1"));
        Treasury other = Treasury.of(house, "500153");
        Treasury municipal = Treasury.municipal(house);

        assertThatThrownBy(() -> desk.sheet(other.secretary(), statement, null, 1)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> desk.sheet(municipal.secretary(), statement, null, 1)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> booking.book(other.secretary(), statement)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> booking.held(other.secretary(), lines(statement).getFirst().id())).isInstanceOf(Absent.class);
    }

    @Test
    void manyLinesAreReadInOneGo() {
        List<Membership> members = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            members.add(treasury.member("成批会员"));
        }
        treasury.charging(YEAR);
        @SuppressWarnings("unchecked")
        List<String>[] lines = members.stream()
                .map(member -> line("2026-01-05", "200.00", "", "某人", String.valueOf(member.number()), "M" + member.number()))
                .collect(Collectors.toList()).toArray(new List[0]);
        UUID statement = read("成批.xlsx", lines);

        assertThat(desk.sheet(treasury.secretary(), statement, null, 2).lines()).hasSize(10);
        assertThat(booking.book(treasury.secretary(), statement)).isEqualTo(new Booked(60, 0));
        assertThat(desk.sheet(treasury.secretary(), statement, State.BOOKED, 1).total()).isEqualTo(60);
    }
}
