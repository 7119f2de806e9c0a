package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.Answer;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Degree;
import home.engineers.programmes.EligibilityProfile.Item;
import home.engineers.programmes.EmploymentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseExpressionTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final EligibilityProfile BACHELOR_WITHOUT_WORD_OF_TITLES = new EligibilityProfile(
            null,
            List.of(new Degree(DegreeLevel.BACHELOR, LocalDate.of(2017, 6, 30))),
            List.of(),
            List.of(),
            null,
            EmploymentKind.IN_POST,
            null,
            Set.of(Item.TITLES));

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "hasDegree('bachelor')                                          ; MET",
        "hasDegree('master')                                            ; NOT_MET",
        "yearsSinceTitle('engineer', 5)                                 ; CANNOT_TELL",
        "!yearsSinceTitle('engineer', 5)                                ; CANNOT_TELL",
        "hasDegree('bachelor') || yearsSinceTitle('engineer', 5)        ; MET",
        "yearsSinceTitle('engineer', 5) || hasDegree('bachelor')        ; MET",
        "hasDegree('master') || yearsSinceTitle('engineer', 5)          ; CANNOT_TELL",
        "hasDegree('master') && yearsSinceTitle('engineer', 5)          ; NOT_MET",
        "yearsSinceTitle('engineer', 5) && hasDegree('master')          ; NOT_MET",
        "hasDegree('bachelor') && yearsSinceTitle('engineer', 5)        ; CANNOT_TELL",
        "hasTitle('technician')                                         ; CANNOT_TELL",
        "hasSkill('skilled-3')                                          ; NOT_MET",
        "yearsSinceDegree('bachelor', 9)                                ; MET",
        "yearsSinceDegree('bachelor', 10)                               ; NOT_MET",
        "yearsSinceDegree('master', 0)                                  ; NOT_MET",
        "!employedAs('retired') && !barred()                            ; MET"
    })
    void whatIsNotToldDecidesNothing(String source, Answer answer) {
        assertThat(sound(source).on(DAY, BACHELOR_WITHOUT_WORD_OF_TITLES)).isEqualTo(answer);
        assertThat(sound(source).on(DAY, BACHELOR_WITHOUT_WORD_OF_TITLES)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "hasDegree(3)                                     ; programmes.fault.wrongArguments",
        "hasDegree('bachelor'                             ; programmes.fault.expression",
        "hasDegre('bachelor')                             ; programmes.fault.misspeltKey",
        "profile.salary > 3                               ; programmes.fault.unknownField",
        "[1, 2].all(x, x > 0)                             ; programmes.fault.loop",
        "1 + 1                                            ; programmes.fault.notAFact",
        "yearsSinceTitle('engineer', 9223372036854775808) ; programmes.fault.overflow",
        "yearsSinceTitle('engineer', 5.0)                 ; programmes.fault.wrongArguments",
        "true                                             ; programmes.fault.noFact",
        "1 / 0 == 1                                       ; programmes.fault.notAFact",
        "barred() == barred()                             ; programmes.fault.notAFact",
        "hasDegree('bache' + 'lor')                       ; programmes.fault.notALiteral",
        "hasDegree('bachelr')                             ; programmes.fault.unknownWord",
        "yearsSinceTitle('engineer', -1)                  ; programmes.fault.unknownWord",
        "yearsSinceTitle('engineer', 9223372036854775807) ; programmes.fault.unknownWord"
    })
    void refusesWhatIsNoRuleOverTheProfile(String source, String fault) {
        assertThat(faults(source)).containsExactly(fault);
    }

    @Test
    void refusesAnExpressionOfTooManyFacts() {
        String source = "hasDegree('bachelor')";
        for (int years = 1; years <= 8; years++) {
            source += " || yearsInEngineering(" + years + ")";
        }

        assertThat(faults(source)).containsExactly("programmes.fault.manyFacts");
    }

    private static ClauseExpression sound(String source) {
        return switch (ClauseExpression.of(source, FormRule.NONE)) {
            case Granted<ClauseExpression>(ClauseExpression expression) -> expression;
            case Refused<ClauseExpression>(List<Reason> reasons) -> throw new AssertionError(reasons);
        };
    }

    private static List<String> faults(String source) {
        return switch (ClauseExpression.of(source, FormRule.NONE)) {
            case Granted<ClauseExpression>(ClauseExpression expression) -> List.of("sound");
            case Refused<ClauseExpression>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }
}
