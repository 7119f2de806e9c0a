package home.engineers.organisations.rules;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Representative;
import home.engineers.organisations.RepresentativeId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RepresentativeRulesTests {
    private static final LocalDate ADMITTED = LocalDate.of(2026, 3, 2);
    private static final PersonId FIRST = new PersonId(new UUID(0, 11));
    private static final PersonId SECOND = new PersonId(new UUID(0, 12));
    private final Membership applied = Membership.applied(
            new MembershipId(new UUID(0, 1)), new OrganisationId(new UUID(0, 2)), null, new OrganisationId(new UUID(0, 3)), FIRST, "",
            ADMITTED);
    private final Membership unit = granted(granted(applied.review()).admit(() -> "0126-00001", ADMITTED, 3));

    @Test
    void theFirstRepresentativeServesFromTheAdmissionOn() {
        assertThat(keys(unit, null, FIRST, ADMITTED.minusDays(1))).containsExactly("from organisations.representative.beforeAdmission");
        assertThat(keys(unit, null, FIRST, ADMITTED)).isEmpty();
    }

    @Test
    void theNextOneBeginsAfterTheFirstDayOfThePresentOne() {
        Representative present = term(FIRST, ADMITTED, null);

        assertThat(keys(unit, present, SECOND, ADMITTED)).containsExactly("from organisations.representative.notAfterPresent");
        assertThat(keys(unit, present, SECOND, ADMITTED.plusDays(1))).isEmpty();
        assertThat(RepresentativeRules.lastDay(present, ADMITTED.plusDays(1))).isEqualTo(ADMITTED);
    }

    @Test
    void theSamePersonFollowsOnlyAfterAnInterval() {
        LocalDate last = ADMITTED.plusDays(30);
        Representative past = term(FIRST, ADMITTED, last);

        assertThat(keys(unit, past, FIRST, last.plusDays(1))).containsExactly("who organisations.representative.sameAgain");
        assertThat(keys(unit, past, FIRST, last.plusDays(2))).isEmpty();
        assertThat(RepresentativeRules.lastDay(past, last.plusDays(10))).as("an interval stays one").isEqualTo(last);
    }

    @Test
    void onlyAUnitInForceIsRepresentedAndADocumentSaysSo() {
        Membership left = granted(unit.leave(ADMITTED.plusYears(1), ""));

        assertThat(keys(left, null, FIRST, ADMITTED)).containsExactly("null organisations.representative.notInForce");
        assertThat(RepresentativeRules.against(unit, null, FIRST, ADMITTED, " ")).extracting(reason -> reason.field())
                .containsExactly("document");
        assertThat(RepresentativeRules.against(unit, null, FIRST, ADMITTED, "文".repeat(200))).isEmpty();
        assertThat(RepresentativeRules.against(unit, null, FIRST, ADMITTED, "文".repeat(201))).hasSize(1);
    }

    private static Representative term(PersonId person, LocalDate from, @Nullable LocalDate to) {
        return new Representative(new RepresentativeId(new UUID(0, 5)), new MembershipId(new UUID(0, 1)), person, from, to, "文", 0);
    }

    private static List<String> keys(Membership m, @Nullable Representative last, PersonId person, LocalDate from) {
        return RepresentativeRules.against(m, last, person, from, "渝机发〔2026〕8号").stream()
                .map(reason -> reason.field() + " " + reason.key())
                .toList();
    }
}
