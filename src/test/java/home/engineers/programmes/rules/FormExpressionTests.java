package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.programmes.Answer;
import home.engineers.programmes.BundledWords;
import home.engineers.programmes.DegreeLevel;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityProfile.Degree;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses that ask the form of their own document, checked against the types of its fields. */
class FormExpressionTests {
    private static final FormRule FORM = WorkshopAward.form();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final EligibilityProfile BACHELOR = new EligibilityProfile(
            null, List.of(new Degree(DegreeLevel.BACHELOR, LocalDate.of(2017, 6, 30))), List.of(), List.of(), null, null,
            null, Set.of());
    private static final Map<String, Object> ANSWERS = Map.of(
            "track", "design", "years", 12L, "saving", new BigDecimal("30.5"), "consent", true, "born", "1988-05-04",
            "works", List.of(Map.of("title", "夹具"), Map.of("title", "工装")));

    private static ClauseExpression sound(String source) {
        return switch (ClauseExpression.of(source, FORM)) {
            case Granted<ClauseExpression>(ClauseExpression expression) -> expression;
            case Refused<ClauseExpression>(List<Reason> reasons) -> throw new AssertionError(reasons);
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "form.track == 'design'                              ; MET         ; CANNOT_TELL",
        "form.track != 'design'                              ; NOT_MET     ; CANNOT_TELL",
        "form.years >= 12                                    ; MET         ; CANNOT_TELL",
        "form.years > 12                                     ; NOT_MET     ; CANNOT_TELL",
        "form.years < 13 && form.years <= 12                 ; MET         ; CANNOT_TELL",
        "form.saving >= 30.5                                 ; MET         ; CANNOT_TELL",
        "form.saving > 30                                    ; MET         ; CANNOT_TELL",
        "form.saving < 30.5                                  ; NOT_MET     ; CANNOT_TELL",
        "form.consent                                        ; MET         ; CANNOT_TELL",
        "!form.consent                                       ; NOT_MET     ; CANNOT_TELL",
        "form.born <= '1988-05-04'                           ; MET         ; CANNOT_TELL",
        "form.born < '1988-05-04'                            ; NOT_MET     ; CANNOT_TELL",
        "years(form.born) >= 38                              ; MET         ; CANNOT_TELL",
        "years(form.born) >= 39                              ; NOT_MET     ; CANNOT_TELL",
        "years(form.born) < 39                               ; MET         ; CANNOT_TELL",
        "form.born < 'today'                                 ; MET         ; CANNOT_TELL",
        "form.born >= 'today'                                ; NOT_MET     ; CANNOT_TELL",
        "size(form.works) >= 2                               ; MET         ; CANNOT_TELL",
        "size(form.works) > 2                                ; NOT_MET     ; CANNOT_TELL",
        "size(form.proof) == 0                               ; MET         ; CANNOT_TELL",
        "form.patented                                       ; CANNOT_TELL ; CANNOT_TELL",
        "form.patented || hasDegree('bachelor')              ; MET         ; MET",
        "form.patented && hasDegree('master')                ; NOT_MET     ; NOT_MET",
        "form.years >= 12 && (form.patented || form.consent) ; MET         ; CANNOT_TELL"
    })
    void asksTheFormAndLeavesOpenWhatIsNotAnswered(String source, Answer answered, Answer unanswered) {
        ClauseExpression expression = sound(source);

        assertThat(expression.on(DAY, BACHELOR.answering(ANSWERS))).isEqualTo(answered);
        assertThat(expression.on(DAY, BACHELOR)).isEqualTo(unanswered);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', value = {
        "form.salary > 3                    ; programmes.fault.unknownFormField",
        "form.years > 'ten'                 ; programmes.fault.formType",
        "form.years > 3.5                   ; programmes.fault.formType",
        "form.track == 'cooking'            ; programmes.fault.formType",
        "form.track < 'making'              ; programmes.fault.formType",
        "form.summary == 3                  ; programmes.fault.formType",
        "form.summary                       ; programmes.fault.formType",
        "form.born < '1988-02-30'           ; programmes.fault.formType",
        "form.works == 2                    ; programmes.fault.formType",
        "form.track == 'today'              ; programmes.fault.formType",
        "years(form.years) >= 2             ; programmes.fault.formType",
        "years(form.born) >= 61             ; programmes.fault.formType",
        "years(form.born) == 38             ; programmes.fault.formYears",
        "size(form.years) > 2               ; programmes.fault.formType",
        "size(form.works) > '2'             ; programmes.fault.formType",
        "form.years > form.saving           ; programmes.fault.formAgainstLiteral",
        "3 < form.years                     ; programmes.fault.formAgainstLiteral",
        "form.years > 9223372036854775808   ; programmes.fault.overflow",
        "form.works.all(w, w.share > 3)     ; programmes.fault.loop",
        "cases.exists(c, c.name == 'x')     ; programmes.fault.otherPeople"
    })
    void refusesWhatDoesNotFitTheForm(String source, String key) {
        Outcome<ClauseExpression> outcome = ClauseExpression.of(source, FORM);

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((Refused<?>) refused).reasons()).extracting(Reason::key).containsExactly(key));
    }

    @Test
    void aDateOfTheFormTurnsWithTheDayAskedFor() {
        EligibilityProfile answered = BACHELOR.answering(Map.of("born", "1988-05-04"));
        Fact until = sound("form.born >= 'today'").facts().getFirst();
        Fact full = sound("years(form.born) >= 2").facts().getFirst();

        assertThat(until.on(LocalDate.of(1988, 5, 4), answered)).isEqualTo(Answer.MET);
        assertThat(until.on(LocalDate.of(1988, 5, 5), answered)).isEqualTo(Answer.NOT_MET);
        assertThat(until.turns(answered)).contains(LocalDate.of(1988, 5, 5));
        assertThat(full.on(LocalDate.of(1990, 5, 3), answered)).isEqualTo(Answer.NOT_MET);
        assertThat(full.on(LocalDate.of(1990, 5, 4), answered)).isEqualTo(Answer.MET);
        assertThat(full.turns(answered)).containsExactly(LocalDate.of(1990, 5, 4));
        assertThat(full.mend(answered).orElseThrow().in(new BundledWords(Language.ZH))).isEqualTo("自申报表“出生日期”起的整年数应 ≥ 2。");
        assertThat(until.mend(answered).orElseThrow().in(new BundledWords(Language.EN)))
                .isEqualTo("In the form, “Date of birth” must be ≥ the day of application.");
    }

    @Test
    void theFormIsUnknownToADocumentWithoutOne() {
        assertThat(ClauseExpression.of("form.years > 3", FormRule.NONE)).isInstanceOfSatisfying(Refused.class, refused ->
                assertThat(((Refused<?>) refused).reasons()).extracting(Reason::key)
                        .containsExactly("programmes.fault.unknownFormField"));
    }

    @Test
    void theEvidenceSpeaksInTheWordsOfTheForm() {
        Fact fact = sound("form.track == 'design'").facts().getFirst();

        assertThat(fact.evidence(DAY, BACHELOR.answering(ANSWERS)).in(new BundledWords(Language.ZH)))
                .isEqualTo("申报表“赛道”：设计。");
        assertThat(fact.evidence(DAY, BACHELOR).in(new BundledWords(Language.EN)))
                .isEqualTo("“Track” is not answered in the form.");
        assertThat(fact.mend(BACHELOR).orElseThrow().in(new BundledWords(Language.EN)))
                .isEqualTo("In the form, “Track” must be = Design.");
    }
}
