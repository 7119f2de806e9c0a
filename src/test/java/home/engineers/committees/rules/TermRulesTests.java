package home.engineers.committees.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.CommitteeRule;
import home.engineers.committees.CommitteeRule.OnTransfer;
import home.engineers.committees.rules.TermRules.Standing;
import home.engineers.committees.rules.TermRules.Term;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TermRulesTests {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Term FIVE_YEARS = new Term(FIRST, LocalDate.of(2030, 12, 31));
    private static final LocalDate BORN = LocalDate.of(1980, 6, 1);

    private static CommitteeRule rule(@Nullable Integer age) {
        return new CommitteeRule(
                new OrganisationId(new UUID(0, 1)), LocalDate.of(2020, 1, 1), 5, 2, 2, 5, age, List.of(90), OnTransfer.ENDS,
                "章程第三十二条", new PersonId(new UUID(0, 2)), Instant.EPOCH);
    }

    private static List<String> keys(CommitteeOffice office, Term term, Standing standing) {
        return TermRules.against(rule(70), office, term, standing).stream().map(Reason::key).toList();
    }

    private static Standing standing(List<Term> own, List<Term> vices) {
        return new Standing(BORN, own, vices);
    }

    private static Term term(int from, int to) {
        return new Term(LocalDate.of(from, 1, 1), LocalDate.of(to, 12, 31));
    }

    @Test
    void aTermRunsFiveYearsAndNotADayLonger() {
        Standing nobody = standing(List.of(), List.of());

        assertThat(keys(CommitteeOffice.MEMBER, FIVE_YEARS, nobody)).isEmpty();
        assertThat(keys(CommitteeOffice.MEMBER, new Term(FIRST, LocalDate.of(2031, 1, 1)), nobody))
                .containsExactly("committees.term.tooLong");
        assertThat(keys(CommitteeOffice.MEMBER, new Term(FIRST, null), nobody)).containsExactly("committees.term.open");
    }

    @Test
    void aRefusalNamesTheAdoptedSourceTheLimitAndItsField() {
        Reason reason = TermRules.against(
                rule(70), CommitteeOffice.MEMBER, new Term(FIRST, null), standing(List.of(), List.of())).getFirst();

        assertThat(reason.field()).isEqualTo("to");
        assertThat(reason.arguments()).containsExactly("章程第三十二条", 5, "2030-12-31");
    }

    @Test
    void aLeaderMayBeSeventyOnTheFirstDayAndNotSeventyOne() {
        assertThat(aged(LocalDate.of(1955, 1, 2))).isEmpty();
        assertThat(aged(LocalDate.of(1955, 1, 1))).containsExactly("committees.term.tooOld");
        assertThat(aged(null)).containsExactly("committees.term.ageUnknown");
        assertThat(keys(CommitteeOffice.MEMBER, FIVE_YEARS, new Standing(LocalDate.of(1940, 1, 1), List.of(), List.of()))).isEmpty();
        assertThat(TermRules.against(rule(null), CommitteeOffice.CHAIR, FIVE_YEARS, new Standing(null, List.of(), List.of())))
                .isEmpty();
    }

    private static List<String> aged(@Nullable LocalDate born) {
        return keys(CommitteeOffice.CHAIR, FIVE_YEARS, new Standing(born, List.of(), List.of()));
    }

    @Test
    void aLeaderServesTwoTermsOneAfterAnotherAndNotThree() {
        assertThat(keys(CommitteeOffice.CHAIR, FIVE_YEARS, standing(List.of(term(2021, 2025)), List.of()))).isEmpty();
        assertThat(keys(CommitteeOffice.CHAIR, FIVE_YEARS, standing(List.of(term(2016, 2020), term(2021, 2025)), List.of())))
                .containsExactly("committees.term.tooMany");
        assertThat(keys(CommitteeOffice.MEMBER, FIVE_YEARS, standing(List.of(term(2016, 2020), term(2021, 2025)), List.of())))
                .isEmpty();
    }

    @Test
    void onlyABreakOfAWholeTermInterrupts() {
        List<Term> earlier = List.of(term(2011, 2015), term(2016, 2020));

        assertThat(keys(CommitteeOffice.VICE_CHAIR, new Term(FIRST.minusDays(1), LocalDate.of(2029, 12, 31)), standing(earlier, List.of())))
                .containsExactly("committees.term.tooMany");
        assertThat(keys(CommitteeOffice.VICE_CHAIR, FIVE_YEARS, standing(earlier, List.of()))).isEmpty();
    }

    @Test
    void aTermSetBetweenTwoOthersJoinsThem() {
        List<Term> around = List.of(term(2021, 2025), term(2031, 2035));

        assertThat(keys(CommitteeOffice.CHAIR, FIVE_YEARS, standing(around, List.of()))).containsExactly("committees.term.tooMany");
    }

    @Test
    void thereAreTwoViceChairsOnADayAndNotThree() {
        assertThat(keys(CommitteeOffice.VICE_CHAIR, FIVE_YEARS, standing(List.of(), List.of(term(2024, 2026))))).isEmpty();
        assertThat(keys(CommitteeOffice.VICE_CHAIR, FIVE_YEARS, standing(List.of(), List.of(term(2024, 2026), term(2028, 2030)))))
                .isEmpty();
        assertThat(keys(CommitteeOffice.VICE_CHAIR, FIVE_YEARS, standing(List.of(), List.of(term(2024, 2028), term(2028, 2030)))))
                .containsExactly("committees.term.tooManyVices");
    }

    @Test
    void officesAreToldApartByRoleAndTitle() {
        assertThat(CommitteeOffice.of(Role.COMMITTEE_CHAIR, "主任")).isEqualTo(CommitteeOffice.CHAIR);
        assertThat(CommitteeOffice.of(null, "常务副主任委员")).isEqualTo(CommitteeOffice.VICE_CHAIR);
        assertThat(CommitteeOffice.of(null, "秘书长")).isEqualTo(CommitteeOffice.SECRETARY_GENERAL);
        assertThat(CommitteeOffice.of(null, "副秘书长")).isEqualTo(CommitteeOffice.MEMBER);
        assertThat(CommitteeOffice.of(null, "委员")).isEqualTo(CommitteeOffice.MEMBER);
    }
}
