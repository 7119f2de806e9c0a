package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Contact;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.throttle.GrowingDelay;
import home.engineers.kernel.time.DateText;
import home.engineers.people.rules.EntryForm.Values;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static List<String> faults(Section section, Map<String, String> typed) {
        return switch (EntryForm.read(section, typed, TODAY)) {
            case Granted<Values> granted -> List.of();
            case Refused<Values>(List<Reason> reasons) ->
                reasons.stream().map(reason -> reason.field() + " " + reason.key()).toList();
        };
    }

    private static Map<String, String> post(String started, String ended) {
        return Map.of("employer_name", "某公司", "duty", "设计", "started", started, "ended", ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-05", "2026/12/5", "20261205", "2026.12.05", "2026年12月5日", "２０２６-12-05", " 2026-12-05 "})
    void readsDatesAsPeopleWriteThem(String text) {
        assertThat(DateText.read(text)).contains(LocalDate.of(2026, 12, 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-29", "2026-13-01", "2026-00-10", "20260431", "12/05/2026", "2026-12", "", "明天"})
    void refusesWhatIsNoDate(String text) {
        assertThat(DateText.read(text)).isEmpty();
    }

    @Test
    void refusesATermThatEndsBeforeItBegins() {
        assertThat(faults(Section.POST, post("2020-01-02", "2020-01-01"))).containsExactly("ended people.entry.endsBefore");
        assertThat(faults(Section.POST, post("2020-01-02", "2020-01-02"))).isEmpty();
        assertThat(faults(Section.POST, post("2020-01-02", "2020-01-03"))).isEmpty();
        assertThat(faults(Section.POST, post("2020-01-02", ""))).isEmpty();
    }

    @Test
    void onlyTheEndOfATermMayLieAhead() {
        assertThat(faults(Section.POST, post("2026-11-23", "2030-01-01"))).isEmpty();
        assertThat(faults(Section.POST, post("2026-11-24", ""))).containsExactly("started people.entry.ahead");
    }

    @Test
    void tellsEveryFaultAtItsField() {
        assertThat(faults(Section.CPD, Map.of("year", "2027", "subject", "", "hours", "0", "provider", "x".repeat(121))))
                .containsExactly(
                        "year people.entry.ahead", "subject people.entry.missing", "hours people.entry.noNumber",
                        "provider people.entry.tooLong");
        assertThat(faults(Section.TITLE, Map.of("level", "king", "specialty", "a", "issuer", "b", "obtained", "2020-02-30")))
                .containsExactly("level people.entry.noChoice", "obtained people.entry.noDate");
        Map<String, String> wrongCode = new HashMap<>(post("2020-01-01", ""));
        wrongCode.put("employer_credit", "91350100M000100Y44");
        assertThat(faults(Section.POST, wrongCode)).containsExactly("employer_credit people.entry.creditCode");
        wrongCode.put("employer_credit", "91350100M000100Y43");
        assertThat(faults(Section.POST, wrongCode)).isEmpty();
    }

    @Test
    void keepsWhatWasTyped() {
        Outcome<Values> read = EntryForm.read(Section.CPD, Map.of(
                "year", "2026", "subject", "公需", "compulsory", "true", "hours", "30", "provider", "某学院", "held", "2026/9/12",
                "began", "9:00", "ceased", "12:00"), TODAY);
        Map<String, Object> kept = new HashMap<>(Map.of(
                "year", 2026, "subject", "公需", "compulsory", true, "either", false, "hours", 30, "provider", "某学院",
                "held", LocalDate.of(2026, 9, 12), "began", "09:00", "ceased", "12:00"));
        kept.put("held_until", null);
        assertThat(((Granted<Values>) read).value().byField()).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource({
        "13800138000, 13800138000", "+8613800138000, 13800138000", "138-0013-8000, 13800138000",
        "8613800138000, 13800138000", "+14155550100, +14155550100", "+852 6123 4567, +85261234567",
    })
    void readsMobileNumbers(String typed, String kept) {
        assertThat(Contact.mobile(typed)).contains(kept);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12800138000", "1380013800", "138001380000", "+861280013800", "+0123456789", "abc", ""})
    void refusesWhatIsNoMobileNumber(String typed) {
        assertThat(Contact.mobile(typed)).isEmpty();
    }

    @Test
    void readsMailAddressesInLowerCase() {
        assertThat(Contact.mail(" Name@Example.ORG ")).contains("name@example.org");
        assertThat(List.of("a@b", "a b@c.de", "@c.de", "a@c..de", "a@@c.de")).allMatch(text -> Contact.mail(text).isEmpty());
    }

    @Test
    void delaysGrowAfterTheFreeFailuresUpToALimit() {
        GrowingDelay delay = new GrowingDelay(4, Duration.ofSeconds(10), Duration.ofMinutes(15));
        assertThat(delay.after(4)).isZero();
        assertThat(delay.after(5)).isEqualTo(Duration.ofSeconds(10));
        assertThat(delay.after(6)).isEqualTo(Duration.ofSeconds(20));
        assertThat(delay.after(12)).isEqualTo(Duration.ofMinutes(15));
        assertThat(delay.after(1000)).isEqualTo(Duration.ofMinutes(15));
    }

    @ParameterizedTest
    @CsvSource({
        "short-one, people.password.short", "exactly-10, ''", "qwertyuiop, people.password.common",
        "Engineer1234, people.password.common", "aaaaaaaaaaaa, people.password.common", "abcdefghijkl, people.password.common",
        "xx13800138000, people.password.personal", "王小明的密码很长很长, people.password.personal", "bridge-zhou-77, people.password.personal",
    })
    void refusesPasswordsThatAreEasilyGuessed(String password, String key) {
        Optional<Reason> fault = PasswordRule.fault(
                password, Set.of("qwertyuiop", "engineer"), List.of("王小明", "13800138000", "zhou"));
        assertThat(fault.map(Reason::key).orElse("")).isEqualTo(key);
    }

    @Test
    void goesOnlyToLocalPaths() {
        assertThat(LocalPath.or("/people/me?x=1")).isEqualTo("/people/me?x=1");
        assertThat(List.of("", "//evil", "/\\evil", "https://evil", "/a\nb", "/sign-in", "/set-up/x", "evil"))
                .allMatch(then -> LocalPath.or(then).equals("/home"));
    }
}
