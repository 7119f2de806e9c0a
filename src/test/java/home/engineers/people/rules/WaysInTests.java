package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Reason;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaysInTests {
    private static String key(Optional<Reason> against) {
        return against.map(Reason::key).orElse("none");
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,1,0,people.ways.last",
        "true,false,1,0,none",
        "false,true,1,0,none",
        "false,false,2,0,none",
        "false,false,1,1,none"
    })
    void theLastWayInIsNoPasskeyThatMayGo(boolean password, boolean code, int passkeys, int providers, String against) {
        assertThat(key(new WaysIn(password, code, passkeys, providers, false, false).againstRemovingAPasskey())).isEqualTo(against);
    }

    @ParameterizedTest
    @CsvSource({
        "false,false,0,1,people.ways.last",
        "true,false,0,1,none",
        "false,true,0,1,none",
        "false,false,1,1,none",
        "false,false,0,2,none"
    })
    void theLastWayInIsNoProviderThatMayGo(boolean password, boolean code, int passkeys, int providers, String against) {
        assertThat(key(new WaysIn(password, code, passkeys, providers, false, false).againstUnlinkingAProvider()))
                .isEqualTo(against);
    }

    @Test
    void theLastSecondFactorStaysWhileAnOfficeAsksForOne() {
        assertThat(key(new WaysIn(true, true, 1, 0, false, true).againstRemovingAPasskey())).isEqualTo("people.passkey.keep");
        assertThat(key(new WaysIn(true, true, 1, 0, true, true).againstRemovingAPasskey())).isEqualTo("none");
        assertThat(key(new WaysIn(true, true, 2, 0, false, true).againstRemovingAPasskey())).isEqualTo("none");
        assertThat(key(new WaysIn(true, true, 1, 0, false, false).againstRemovingAPasskey())).isEqualTo("none");
    }
}
