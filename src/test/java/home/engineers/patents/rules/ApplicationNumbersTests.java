package home.engineers.patents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.ApplicationNumber;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationNumbersTests {
    /** Numbers on which the rules sheet computed the check (PAT-03), and the invented ones of PAT-10. */
    @ParameterizedTest
    @ValueSource(strings = {
        "200710308494.X", "202310104843.5", "201220687633.0", "202311356097.5", "202411662208.X", "201310699744.2", "202411223548.2",
        "201810390462.7", "88201465.X", "90101673.X", "97101765.4", "202310000001.5", "202420000002.X", "202330000003.5"
    })
    void everyKnownNumberPassesAndEveryOtherCheckCharacterIsRefused(String number) {
        char right = number.charAt(number.length() - 1);
        String digits = number.substring(0, number.indexOf('.'));

        assertThat(ApplicationNumbers.check(digits)).isEqualTo(right);
        assertThat(text("CN", number)).isEqualTo("CN" + digits + right);
        for (char other : "0123456789X".toCharArray()) {
            if (other != right) {
                assertThat(reason(digits + "." + other).key()).isEqualTo("patents.number.check");
                assertThat(reason(digits + "." + other).arguments()).contains(String.valueOf(right));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CN,202310000001.5,CN2023100000015",
        "CN,ZL 2023 1 0000001.5,CN2023100000015",
        "'',CN202310000001.5,CN2023100000015",
        "'',ＣＮ２０２３１００００００１．５,CN2023100000015",
        "CN,202310000001,CN2023100000015",
        "CN,88201465.x,CN88201465X",
        "CN,88201465,CN88201465X",
        "'',PCT/CN2023/123456,WOPCTCN2023123456",
        "CN,PCT/CN2023/123456,WOPCTCN2023123456",
        "US,10/606006,US10606006",
        "US,577124,US577124",
        "EP,19850123.4,EP198501234",
        "'',US 10/606.006,US10606006"
    })
    void readsANumberInAnySpelling(String office, String written, String expected) {
        assertThat(text(office, written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20231000000155", "2023400000015", "1875100000015", "04101234", "X", "CN", "ZL", "CN20231000000A5"})
    void refusesWhatIsNoChineseNumber(String written) {
        assertThat(reason(written).key()).isEqualTo("patents.number.application");
    }

    private static String text(String office, String written) {
        return ((Granted<ApplicationNumber>) ApplicationNumbers.read(office, written)).value().text();
    }

    private static Reason reason(String written) {
        Outcome<ApplicationNumber> outcome = ApplicationNumbers.read("CN", written);
        assertThat(outcome).as(written).isInstanceOf(Refused.class);
        return outcome instanceof Refused<ApplicationNumber>(List<Reason> reasons) ? reasons.getFirst() : null;
    }
}
