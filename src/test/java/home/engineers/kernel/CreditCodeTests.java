package home.engineers.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.CreditCode.Fault;
import org.junit.jupiter.api.Test;

class CreditCodeTests {
    @Test
    void acceptsCodesWhoseTwoChecksHold() {
        assertThat(CreditCode.fault("91350100M000100Y43")).isEqualTo(Fault.NOTHING);
        assertThat(CreditCode.fault("51500000MJ0000018N")).isEqualTo(Fault.NOTHING);
    }

    @Test
    void readsSmallLettersSpacesAndHyphens() {
        assertThat(CreditCode.normalised(" 91350100-m000100y4 3")).isEqualTo("91350100M000100Y43");
    }

    @Test
    void refusesSeventeenAndNineteenCharacters() {
        assertThat(CreditCode.fault("91350100M000100Y4")).isEqualTo(Fault.LENGTH);
        assertThat(CreditCode.fault("91350100M000100Y430")).isEqualTo(Fault.LENGTH);
    }

    @Test
    void refusesLettersOutsideTheAlphabet() {
        assertThat(CreditCode.fault("91350100I000100Y43")).isEqualTo(Fault.CHARACTER);
        assertThat(CreditCode.fault("9135A100M000100Y43")).isEqualTo(Fault.CHARACTER);
    }

    @Test
    void refusesAWrongOrganisationCodeEvenWhereTheWholeChecks() {
        String wrong = "91350100M000100Y5";

        assertThat(CreditCode.fault(wrong + CreditCode.check(wrong))).isEqualTo(Fault.ORGANISATION_CHECK);
    }

    @Test
    void refusesAWrongLastCharacter() {
        assertThat(CreditCode.fault("91350100M000100Y44")).isEqualTo(Fault.CHECK);
    }

    @Test
    void writesTenAsXInOrganisationCodes() {
        assertThat(CreditCode.organisationCheck("D2143569")).isEqualTo('X');
    }
}
