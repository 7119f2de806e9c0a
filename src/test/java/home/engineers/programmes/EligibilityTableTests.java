package home.engineers.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.Calendars;
import home.engineers.law.CoversClause;
import home.engineers.law.Registers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables of the national standard: the day before, the day, and the day after. */
class EligibilityTableTests {
    private static final EligibilityCheck CHECK =
            new EligibilityCheck(Registers.bundled(), Calendars.bundled(), new BundledWords(Language.ZH));
    private static final LocalDate DEGREE = LocalDate.of(2010, 6, 30);

    @ParameterizedTest
    @CsvSource({
        "technician,         associate,            2018-03-01, 2019-03-01",
        "technician,         secondary-vocational, 2018-03-01, 2019-03-01",
        "assistant-engineer, bachelor,             2018-03-01, 2019-03-01"
    })
    void aYearInAnEngineeringPostIsFullOnItsCorrespondingDay(String level, String degree, LocalDate since, LocalDate turn) {
        String profile = profile(degree, "", "", "\"" + since + "\"");

        turnsOn(level, profile, turn);
    }

    @ParameterizedTest
    @CsvSource({
        "assistant-engineer, associate,            technician,         2018-06-30, 2020-06-30",
        "assistant-engineer, secondary-vocational, technician,         2018-06-30, 2022-06-30",
        "engineer,           master,               assistant-engineer, 2018-06-30, 2020-06-30",
        "engineer,           second-bachelor,      assistant-engineer, 2018-06-30, 2020-06-30",
        "engineer,           bachelor,             assistant-engineer, 2018-06-30, 2022-06-30",
        "engineer,           bachelor,             assistant-engineer, 2020-02-29, 2024-02-29",
        "engineer,           master,               assistant-engineer, 2020-02-29, 2022-02-28",
        "engineer,           associate,            assistant-engineer, 2018-06-30, 2022-06-30",
        "senior-engineer,    doctor,               engineer,           2021-05-18, 2023-05-18",
        "senior-engineer,    master,               engineer,           2021-05-18, 2026-05-18",
        "senior-engineer,    bachelor,             engineer,           2021-05-18, 2026-05-18",
        "senior-engineer,    bachelor,             engineer,           2024-02-29, 2029-02-28",
        "professor-engineer, bachelor,             senior-engineer,    2021-10-03, 2026-10-03"
    })
    @CoversClause("GC-8")
    void yearsAfterATitleAreFullOnTheirCorrespondingDay(
            String level, String degree, String title, LocalDate obtained, LocalDate turn) {
        turnsOn(level, profile(degree, entry(title, "obtained", obtained), "", "null"), turn);
    }

    @ParameterizedTest
    @CsvSource({
        "assistant-engineer, skilled-3, 2023-11-24, 2025-11-24",
        "engineer,           skilled-2, 2023-11-24, 2026-11-24",
        "senior-engineer,    skilled-1, 2023-11-24, 2027-11-24"
    })
    void skilledTalentHasItsOwnYears(String level, String skill, LocalDate obtained, LocalDate turn) {
        turnsOn(level, profile("secondary-vocational", "", entry(skill, "obtained", obtained), "null"), turn);
    }

    @ParameterizedTest
    @CsvSource({"technician, bachelor", "assistant-engineer, master", "assistant-engineer, second-bachelor", "engineer, doctor"})
    void someDegreesSufficeFromTheDayTheyAreCompleted(String level, String degree) {
        turnsOn(level, profile(degree, "", "", "null"), DEGREE);
    }

    @ParameterizedTest
    @CsvSource({
        "technical-school-intermediate, assistant-engineer, technician,         2022-06-30",
        "technical-school-senior,       assistant-engineer, technician,         2020-06-30",
        "technical-school-technician,   engineer,           assistant-engineer, 2022-06-30"
    })
    void schoolsOfTechnologyStandLevelWithTheirEquals(String degree, String level, String title, LocalDate turn) {
        turnsOn(level, profile(degree, entry(title, "obtained", LocalDate.of(2018, 6, 30)), "", "null"), turn);
    }

    @ParameterizedTest
    @CsvSource({"retired", "civil-servant"})
    void theRetiredAndCivilServantsAreExcluded(String employment) {
        String profile = profile("doctor", "", "", "null").replace("in-post", employment);

        assertThat(level(profile, LocalDate.of(2026, 11, 23), "engineer"))
                .containsEntry("answer", "not-met")
                .containsEntry("from", null);
    }

    @Test
    void aBarRunsThroughItsLastDay() {
        String profile = profile("doctor", "", "", "null").replace("\"barredUntil\":null", "\"barredUntil\":\"2026-12-31\"");

        turnsOn("engineer", profile, LocalDate.of(2027, 1, 1));
    }

    @Test
    void theExceptionAndWhatPeopleJudgeNeverCount() {
        Map<String, Object> senior = level(profile("associate", "", "", "null"), LocalDate.of(2026, 11, 23), "senior-engineer");

        assertThat(senior).containsEntry("answer", "not-met");
        assertThat(clauses(senior))
                .filteredOn(clause -> List.of("exception", "performance", "continuing-education").contains(clause.get("id")))
                .hasSize(3)
                .allSatisfy(clause -> assertThat(clause).containsEntry("answer", "cannot-tell").containsEntry("counts", false));
    }

    @Test
    void whatIsNotToldCannotBeTold() {
        String profile = "{\"degrees\":[{\"level\":\"bachelor\",\"completed\":\"2010-06-30\"}],\"employment\":\"in-post\","
                + "\"barredUntil\":null}";

        assertThat(level(profile, LocalDate.of(2026, 11, 23), "technician")).containsEntry("answer", "met");
        assertThat(level(profile, LocalDate.of(2026, 11, 23), "engineer"))
                .containsEntry("answer", "cannot-tell")
                .containsEntry("from", null);
    }

    @Test
    void everyClauseCarriesItsCitationAndItsEvidence() {
        String profile = profile("bachelor", entry("assistant-engineer", "obtained", LocalDate.of(2022, 6, 30)), "", "null");

        assertThat(clauses(level(profile, LocalDate.of(2026, 6, 29), "engineer")))
                .filteredOn(clause -> clause.get("id").equals("bachelor-and-4-years"))
                .singleElement()
                .satisfies(clause -> assertThat(clause)
                        .containsEntry("answer", "not-met")
                        .containsEntry("from", "2026-06-30")
                        .containsEntry("instrument", "mohrss-16-2019")
                        .containsEntry("article", "附件·工程师")
                        .containsEntry("evidence", "大学本科，2010-06-30 取得。 助理工程师，2022-06-30 取得，到 2026-06-30 满 4 年。"));
    }

    @Test
    void theCalendarOfAYearWithoutNoticeIsProvisional() {
        String profile = profile("bachelor", "", "", "null");

        assertThat(answer(profile, LocalDate.of(2026, 12, 31))).containsEntry("calendar", "official");
        assertThat(answer(profile, LocalDate.of(2031, 1, 1))).containsEntry("calendar", "provisional");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "{\"salary\":1}                                                        | salary",
        "{\"degrees\":[{\"level\":\"bachelr\",\"completed\":\"2010-06-30\"}]}  | degrees[0].level",
        "{\"degrees\":[{\"level\":\"bachelor\",\"completed\":\"2010-02-30\"}]} | degrees[0].completed",
        "{\"titles\":[{\"level\":\"engineer\"}]}                               | titles[0].obtained",
        "{\"titles\":[{\"level\":\"engineer\",\"obtained\":\"2020-01-01\",\"x\":1}]} | titles[0].x",
        "{\"skills\":{}}                                                       | skills",
        "{\"employment\":\"idle\"}                                             | employment",
        "{\"barredUntil\":\"tomorrow\"}                                        | barredUntil",
        "{\"engineeringSince\":20180301}                                       | engineeringSince",
        "{\"born\":\"2030-13-01\"}                                             | born",
        "{\"born\":\"1990-01-01\",\"engineeringSince\":\"1989-01-01\"}         | engineeringSince",
        "[]                                                                    | 1"
    })
    void refusesAFaultyProfileWithThePlaceOfTheFault(String profile, String place) {
        Outcome<Map<String, Object>> outcome = CHECK.answer("title-review", profile, LocalDate.of(2026, 11, 23));

        assertThat(outcome).isInstanceOfSatisfying(
                Refused.class, refused -> assertThat(((Refused<?>) refused).reasons()).extracting(Reason::field).containsExactly(place));
    }

    private static void turnsOn(String level, String profile, LocalDate turn) {
        assertThat(level(profile, turn.minusDays(1), level))
                .containsEntry("answer", "not-met")
                .containsEntry("from", turn.toString());
        assertThat(level(profile, turn, level)).containsEntry("answer", "met").containsEntry("from", turn.toString());
        assertThat(level(profile, turn.plusDays(1), level)).containsEntry("answer", "met").containsEntry("from", turn.toString());
    }

    private static String profile(String degree, String titles, String skills, String engineeringSince) {
        return "{\"born\":\"1988-01-01\",\"degrees\":[" + entry(degree, "completed", DEGREE) + "],\"titles\":[" + titles
                + "],\"skills\":[" + skills + "],\"engineeringSince\":" + engineeringSince
                + ",\"employment\":\"in-post\",\"barredUntil\":null}";
    }

    private static String entry(String level, String dateKey, LocalDate date) {
        return "{\"level\":\"" + level + "\",\"" + dateKey + "\":\"" + date + "\"}";
    }

    private static Map<String, Object> answer(String profile, LocalDate on) {
        return switch (CHECK.answer("title-review", profile, on)) {
            case Granted<Map<String, Object>>(Map<String, Object> answer) -> answer;
            case Refused<Map<String, Object>>(List<Reason> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static Map<String, Object> level(String profile, LocalDate on, String id) {
        return maps(answer(profile, on).get("levels")).stream()
                .filter(level -> level.get("id").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> clauses(Map<String, Object> level) {
        return maps(level.get("clauses"));
    }

    @SuppressWarnings("unchecked") // the answer is plain values, as it is written
    private static List<Map<String, Object>> maps(Object value) {
        return (List<Map<String, Object>>) value;
    }
}
