package home.engineers.dues.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.dues.rules.StatementColumns.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StatementRulesTests {
    private static final List<String> HEADER = List.of("序号", "交易日期", "收入金额", "支出金额", "对方户名", "摘要", "交易流水号");

    @Test
    void theNamesOfTheColumnsAreFoundBelowWhatBanksWriteAboveThem() {
        List<List<String>> lines = List.of(
                List.of("账户明细"), List.of("账号", "6217"), List.of("起始日期", "2026-01-01"), HEADER, List.of("1", "2026-01-05"));

        assertThat(StatementColumns.headerLine(lines)).isEqualTo(3);
        assertThat(StatementColumns.guess(HEADER).names()).isEqualTo(Map.of(
                Field.DATE, "交易日期", Field.AMOUNT, "收入金额", Field.DEBIT, "支出金额", Field.PAYER, "对方户名", Field.NOTE, "摘要",
                Field.REFERENCE, "交易流水号"));
    }

    @Test
    void aStatementWithoutKnownNamesLacksItsTwoNeededColumns() {
        StatementColumns guess = StatementColumns.guess(List.of("甲", "乙", "丙"));

        assertThat(guess.missing()).isEqualTo(Set.of(Field.DATE, Field.AMOUNT));
        assertThat(new StatementColumns(guess.header(), Map.of(Field.DATE, "甲", Field.AMOUNT, "丁")).missing())
                .isEqualTo(Set.of(Field.AMOUNT));
    }

    @Test
    void columnsAreKnownAgainByTheirNamesWhateverTheirWidth() {
        assertThat(StatementColumns.guess(List.of("交易日期 ", "收入金额（元）")).fingerprint())
                .isEqualTo(StatementColumns.guess(List.of("交易日期", "收入金额")).fingerprint())
                .isNotEqualTo(StatementColumns.guess(List.of("收入金额", "交易日期")).fingerprint());
    }

    private static StatementLine line(String... cells) {
        return StatementLine.read(7, StatementColumns.guess(HEADER).read(List.of(cells)));
    }

    @Test
    void readsWhatCameInAndWhatWentOut() {
        StatementLine in = line("1", "2026-01-05 10:22:31", "200.00", "", "岑雨", "会费 0120-1", "A1");
        assertThat(in.on()).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(in.cents()).isEqualTo(20_000);
        assertThat(in.readable()).isTrue();
        assertThat(line("2", "20260105", "0.00", "15.00", "银行", "手续费", "").cents()).isEqualTo(-1_500);
        assertThat(line("3", "46027", "-20", "", "", "", "").cents()).isEqualTo(-2_000);
        assertThat(line("3", "46027", "20", "", "", "", "").on()).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    @Test
    void saysWhatOfALineCannotBeRead() {
        assertThat(line("合计", "", "400.00").fault()).isEqualTo("badDate");
        assertThat(line("1", "2026-02-30", "400.00").fault()).isEqualTo("badDate");
        assertThat(line("1", "2026-01-05", "两百").fault()).isEqualTo("badAmount");
        assertThat(line("1", "2026-01-05", "0.00").fault()).isEqualTo("badAmount");
    }

    @Test
    void aLineIsOneAndTheSameByTheReferenceOrElseByAllItSays() {
        StatementLine one = line("1", "2026-01-05", "200", "", "岑雨", "会费", "A1");
        assertThat(one.identity("建行", 0)).isEqualTo(line("9", "2026-01-05", "200", "", "岑 雨", "别的摘要", "A1").identity("建行", 3));
        assertThat(one.identity("建行", 0)).isNotEqualTo(one.identity("农行", 0));

        StatementLine bare = line("1", "2026-01-05", "200", "", "岑雨", "会费", "");
        assertThat(bare.identity("建行", 0)).isEqualTo(line("2", "2026-01-05", "200", "", "岑雨", "会费", "").identity("建行", 0));
        assertThat(bare.identity("建行", 0)).isNotEqualTo(bare.identity("建行", 1));
        assertThat(bare.identity("建行", 0)).isNotEqualTo(line("2", "2026-01-05", "201", "", "岑雨", "会费", "").identity("建行", 0));
    }

    @Test
    void aNumberStandsInTheTextWhole() {
        NumbersInText numbers = new NumbersInText(List.of("0120-00012", "0120-00123", "渝工7"));

        assertThat(numbers.in("会费0120-00012张三")).containsExactly("0120-00012");
        assertThat(numbers.in("会费 ０１２０－０００１２")).containsExactly("0120-00012");
        assertThat(numbers.in("0120-000123")).isEmpty();
        assertThat(numbers.in("90120-00012")).isEmpty();
        assertThat(numbers.in("A0120-00012")).isEmpty();
        assertThat(numbers.in("代渝工7缴")).containsExactly("渝工7");
        assertThat(numbers.in("渝工78")).isEmpty();
        assertThat(numbers.in("0120-00012、0120-00123")).containsExactlyInAnyOrder("0120-00012", "0120-00123");
        assertThat(numbers.in("")).isEmpty();
    }
}
