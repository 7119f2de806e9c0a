package home.engineers.law.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.CalendarYear;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalendarFilesTests {
    private static final String DAYS = """
            {"name":"元旦","date":"2027-01-01","isOffDay":true},
            {"name":"劳动节","date":"2027-05-01","isOffDay":true},
            {"name":"国庆节","date":"2027-10-01","isOffDay":true},
            {"name":"国庆节","date":"2027-10-02","isOffDay":true},
            {"name":"国庆节","date":"2027-10-03","isOffDay":true}""";
    private static final String TABLE = "2027-01-01,off\n2027-05-01,off\n2027-10-01,off\n2027-10-02,off\n2027-10-03,off\n";

    @Test
    void readsTheYearlyNoticeInEitherForm() {
        assertThat(days(notice("2027", DAYS))).hasSize(5);
        assertThat(days("日期,类型\r\n" + TABLE.replace("\n", "\r\n") + "2027-10-09,work")).hasSize(6);
        assertThat(days("\uFEFF" + TABLE)).hasSize(5);
    }

    @Test
    void readsATableInGb18030() {
        byte[] file = ("日期,类型\n" + TABLE.replace("off", "休")).getBytes(Charset.forName("GB18030"));

        assertThat(CalendarFiles.read(file)).isInstanceOf(Granted.class);
    }

    @Test
    void acceptsDaysOfTheDecemberBefore() {
        assertThat(days(notice("2027", DAYS + ",{\"name\":\"元旦\",\"date\":\"2026-12-31\",\"isOffDay\":true}"))).hasSize(6);
    }

    @Test
    void refusesWhatIsNotTheYearsNotice() {
        assertThat(faults(notice("2028", DAYS))).contains("law.calendar.fault.otherYear", "law.calendar.fault.missing");
        assertThat(faults(notice("2027", ""))).containsOnly("law.calendar.fault.missing").hasSize(5);
        assertThat(faults(notice("1907", DAYS))).containsExactly("law.calendar.fault.year");
    }

    @Test
    void refusesADayGivenTwice() {
        String twice = DAYS + ",{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}";

        assertThat(faults(notice("2027", twice))).containsExactly("law.calendar.fault.twice");
    }

    @Test
    void refusesUnknownKeysImpossibleDatesAndMissingWords() {
        assertThat(faults(notice("2027", DAYS).replaceFirst("\\{", "{\"note\":1,"))).containsExactly("law.calendar.fault.key");
        assertThat(faults(notice("2027", DAYS.replace("2027-05-01", "2027-02-30")))).containsExactly("law.calendar.fault.date");
        assertThat(faults(notice("2027", DAYS.replace(",\"isOffDay\":true}", "}")))).containsOnly("law.calendar.fault.kind");
        assertThat(faults(notice("\"2027\"", DAYS))).containsExactly("law.calendar.fault.noYear");
    }

    @Test
    void refusesFilesThatAreSomethingElse() {
        assertThat(faults("")).containsExactly("law.calendar.fault.size");
        assertThat(faults("{\"year\": 2027")).containsExactly("law.calendar.fault.json");
        assertThat(faults("{\"year\": 2027, \"year\": 2028}")).containsExactly("law.calendar.fault.json");
        assertThat(faults("x".repeat(300_000))).containsExactly("law.calendar.fault.size");
        assertThat(faults("PK")).containsExactly("law.calendar.fault.columns");
        assertThat(faults("a" + ",".repeat(100_000))).containsExactly("law.calendar.fault.columns");
        assertThat(CalendarFiles.read(new byte[] {(byte) 0xFF, (byte) 0xFF, 0})).isInstanceOf(Refused.class);
    }

    @Test
    void bringsEveryYearFrom2019To2026() {
        assertThat(BundledCalendars.load())
                .extracting(CalendarYear::year)
                .containsExactly(2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026);
        assertThat(BundledCalendars.load()).allSatisfy(year -> assertThat(year.papers()).isNotEmpty());
    }

    static String notice(String year, String days) {
        return "{\"year\":" + year + ",\"papers\":[],\"days\":[" + days + "]}";
    }

    private static List<CalendarYear.Day> days(String text) {
        Outcome<CalendarYear> read = CalendarFiles.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Granted.class);
        return ((Granted<CalendarYear>) read).value().days();
    }

    private static List<String> faults(String text) {
        Outcome<CalendarYear> read = CalendarFiles.read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(Refused.class);
        return ((Refused<CalendarYear>) read).reasons().stream().map(Reason::key).toList();
    }
}
