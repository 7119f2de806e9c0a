package home.engineers.districts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.Support;
import home.engineers.districts.Support.Kind;
import home.engineers.districts.Support.Status;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Receiving;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.organisations.District;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SupportRulesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final District YONGCHUAN =
            new District("500118", new LocalizedText("永川区", "Yongchuan District"), 2006, null, null, null, List.of());
    private static final District YUBEI = new District(
            "500112", new LocalizedText("渝北区", "Yubei District"), 1997, null, 2025, LocalDate.of(2025, 11, 6), List.of("500157"));

    @Test
    void moneyIsKeptInCentsAndReadAsPeopleWriteIt() {
        assertThat(Money.fen("120000")).contains(12_000_000L);
        assertThat(Money.fen(" ¥1,234.5 ")).contains(123_450L);
        assertThat(Money.fen("１２０.05")).contains(12_005L);
        assertThat(Money.fen("0.01")).contains(1L);
        assertThat(Money.fen("99999999999.99")).contains(9_999_999_999_999L);
        assertThat(List.of("0", "0.00", "-1", "1.005", "100000000000", "十万", "1e3", "")).allMatch(text -> Money.fen(text).isEmpty());
        assertThat(Money.yuan(12_000_005L)).isEqualTo("120,000.05");
        assertThat(Money.number(1)).isEqualByComparingTo("0.01");
    }

    @Test
    void fundsAndPurchasedServicesNeedAnAmountAndTheOthersDoNot() {
        for (Kind kind : Kind.values()) {
            boolean money = kind == Kind.FUNDS || kind == Kind.SERVICES;
            assertThat(keys(read(kind.name(), "2026", ""))).containsExactlyElementsOf(
                    money ? List.of("districts.support.amountNeeded") : List.of());
            assertThat(keys(read(kind.name(), "2026", "1.001"))).containsExactly("districts.support.amountWrong");
        }
    }

    @Test
    void theYearLiesInTheTimeOfTheDistrictAndAtMostFiveAhead() {
        assertThat(keys(read("OTHER", "2005", ""))).containsExactly("districts.support.yearWrong");
        assertThat(keys(read("OTHER", "2006", ""))).isEmpty();
        assertThat(keys(read("OTHER", "2031", ""))).isEmpty();
        assertThat(keys(read("OTHER", "2032", ""))).containsExactly("districts.support.yearWrong");
        assertThat(keys(read("OTHER", "26", ""))).containsExactly("districts.support.yearWrong");
        Entry ended = new Entry("500112", "OTHER", "2026", "区科协", "办公用房", "渝北委〔2026〕1号", "", List.of());
        assertThat(keys(SupportRules.read(new UUID(0, 1), YUBEI, ended, TODAY, Instant.EPOCH))).containsExactly("districts.support.yearWrong");
    }

    @Test
    void everyFaultStandsAtItsOwnField() {
        Entry empty = new Entry("500118", "", "", " ", "", "", "", List.of());

        assertThat(SupportRules.read(new UUID(0, 1), YONGCHUAN, empty, TODAY, Instant.EPOCH))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(((Refused<?>) refused).reasons())
                        .extracting(Reason::field).containsExactly("kind", "year", "giver", "what", "document"));
    }

    @Test
    void whatIsReceivedIsAtMostWhatWasPromisedAndCannotComeTomorrow() {
        Support promised = promised("FUNDS", "1000.00");

        assertThat(keys(receive(promised, "2026-11-24", ""))).containsExactly("districts.support.inFuture");
        assertThat(keys(receive(promised, "2026-11-23", "1000.01"))).containsExactly("districts.support.tooMuch");
        assertThat(keys(receive(promised, "昨天", "x"))).containsExactly("organisations.district.badDate", "districts.support.amountWrong");
        assertThat(granted(receive(promised, "2026-11-23", "1000.00")).receivedFen()).isEqualTo(100_000L);
        assertThat(granted(receive(promised, "2026-11-23", "")).receivedFen()).isEqualTo(100_000L);
        assertThat(granted(receive(promised, "2026-11-23", "999.99")).receivedFen()).isEqualTo(99_999L);
    }

    @Test
    void supportWithoutAnAmountIsReceivedWithoutOneAndOnlyOnce() {
        Support premises = promised("PREMISES", "");

        assertThat(keys(receive(premises, "2026-11-23", "5"))).containsExactly("districts.support.noAmount");
        Support received = granted(receive(premises, "2026-11-23", ""));
        assertThat(received.status()).isEqualTo(Status.RECEIVED);
        assertThat(received.receivedFen()).isNull();
        assertThat(keys(receive(received, "2026-11-23", ""))).containsExactly("districts.support.alreadyReceived");
    }

    private static Support promised(String kind, String amount) {
        return granted(read(kind, "2026", amount));
    }

    private static Outcome<Support> read(String kind, String year, String amount) {
        Entry entry = new Entry("500118", kind, year, "永川区科协", "办公用房 120 平方米", "永科协〔2026〕1号", amount, List.of());
        return SupportRules.read(new UUID(0, 1), YONGCHUAN, entry, TODAY, Instant.EPOCH);
    }

    private static Outcome<Support> receive(Support support, String on, String amount) {
        return SupportRules.receive(support, new Receiving(on, amount, 1), TODAY);
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome instanceof Refused<?>(List<Reason> reasons) ? reasons.stream().map(Reason::key).toList() : List.of();
    }

    private static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(List<Reason> reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }
}
