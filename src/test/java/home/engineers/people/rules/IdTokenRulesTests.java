package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import home.engineers.people.rules.IdTokenRules.Claims;
import home.engineers.people.rules.IdTokenRules.Expected;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdTokenRulesTests {
    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final String ISSUER = "https://id.example.org";
    private static final Expected EXPECTED = new Expected(ISSUER, "house", "n-1", NOW);

    private static String fault(Claims claims) {
        return IdTokenRules.fault(claims, EXPECTED).map(Reason::key).orElse("none");
    }

    private static Claims at(Instant issued, Instant expires) {
        return new Claims(ISSUER, "7f3a", List.of("house"), null, "n-1", expires, issued);
    }

    @Test
    void aTokenOfThisProviderForThisHouseAndThisSignInIsBelieved() {
        assertThat(fault(at(NOW, NOW.plusSeconds(300)))).isEqualTo("none");
    }

    @ParameterizedTest
    @CsvSource({
        "https://id.example.org,none",
        "https://id.example.org/,people.provider.wrongIssuer",
        "https://id.example.com,people.provider.wrongIssuer",
        ",people.provider.wrongIssuer"
    })
    void theIssuerIsExactlyTheOneSetUp(String issuer, String fault) {
        assertThat(fault(new Claims(issuer, "7f3a", List.of("house"), null, "n-1", NOW.plusSeconds(300), NOW))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({
        "house,,none",
        "house,house,none",
        "house;other,house,none",
        "house;other,,people.provider.wrongAudience",
        "house;other,other,people.provider.wrongAudience",
        "house,other,people.provider.wrongAudience",
        "other,,people.provider.wrongAudience"
    })
    void theTokenIsMeantForTheHouse(String audience, String authorized, String fault) {
        assertThat(fault(new Claims(
                ISSUER, "7f3a", List.of(audience.split(";")), authorized, "n-1", NOW.plusSeconds(300), NOW))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"n-1,none", "n-2,people.provider.wrongNonce", ",people.provider.wrongNonce"})
    void theTokenBelongsToThisSignIn(String nonce, String fault) {
        assertThat(fault(new Claims(ISSUER, "7f3a", List.of("house"), null, nonce, NOW.plusSeconds(300), NOW))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"-61,people.provider.expired", "-60,people.provider.expired", "-59,none", "0,none", "1,none"})
    void anExpiredTokenIsRefusedAMinuteOfOtherClocksAside(int seconds, String fault) {
        assertThat(fault(at(NOW.minusSeconds(600), NOW.plusSeconds(seconds)))).isEqualTo(fault);
    }

    @ParameterizedTest
    @CsvSource({"59,none", "60,none", "61,people.provider.clock"})
    void aTokenOfTheFutureIsRefusedAMinuteOfOtherClocksAside(int seconds, String fault) {
        assertThat(fault(at(NOW.plusSeconds(seconds), NOW.plusSeconds(900)))).isEqualTo(fault);
    }

    @Test
    void aTokenWithoutTimesIsRefused() {
        assertThat(fault(at(NOW, null))).isEqualTo("people.provider.expired");
        assertThat(fault(at(null, NOW.plusSeconds(300)))).isEqualTo("people.provider.clock");
    }

    @ParameterizedTest
    @CsvSource({"255,none", "256,people.provider.noSubject", "0,people.provider.noSubject"})
    void theSubjectHasOneToTwoHundredFiftyFiveCharacters(int length, String fault) {
        assertThat(fault(new Claims(ISSUER, "s".repeat(length), List.of("house"), null, "n-1", NOW.plusSeconds(300), NOW)))
                .isEqualTo(fault);
    }
}
