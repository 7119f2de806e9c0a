package home.engineers.patents.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.patents.PatentNumber;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumbersTests {
    @ParameterizedTest
    @CsvSource({
        "ZL202310104843.5, APPLICATION, CN2023101048435, CN202310104843.5",
        "ZL 2023 1 0104843.5, APPLICATION, CN2023101048435, CN202310104843.5",
        "CN 2023 1 0104843.5, APPLICATION, CN2023101048435, CN202310104843.5",
        "ＺＬ２０２３１０１０４８４３．５, APPLICATION, CN2023101048435, CN202310104843.5",
        "专利号：ZL202310104843.5, APPLICATION, CN2023101048435, CN202310104843.5",
        "202310104843, APPLICATION, CN2023101048435, CN202310104843.5",
        "202411662208.x, APPLICATION, CN202411662208X, CN202411662208.X",
        "CN88201465.X, APPLICATION, CN88201465X, CN88201465.X",
        "88201465, APPLICATION, CN88201465X, CN88201465.X",
        "PCT/CN2023/123456, APPLICATION, WOPCTCN2023123456, PCT/CN2023/123456",
        "pct/se98/01234, APPLICATION, WOPCTSE9801234, PCT/SE98/01234",
        "'US 10/606,006', APPLICATION, US10606006, US10/606006",
        "EP19850123.4, APPLICATION, EP198501234, EP19850123.4",
        "cn 215792497 u, PUBLICATION, CN215792497U, CN215792497U",
        "公告号: CN215792497U, PUBLICATION, CN215792497U, CN215792497U",
        "CN-215792497, PUBLICATION, CN215792497, CN215792497",
        "CN1234567A, PUBLICATION, CN1234567A, CN1234567A",
        "US 2001/0000044 A1, PUBLICATION, US20010000044A1, US20010000044A1",
        "'US 7,904,965 B2', PUBLICATION, US7904965B2, US7904965B2",
        "WO 2020/123456 A1, PUBLICATION, WO2020123456A1, WO2020123456A1",
    })
    void readsEverySpelling(String written, PatentNumber.Kind kind, String text, String printed) {
        Outcome<PatentNumber> read = PatentNumber.read(written);

        assertThat(read).isEqualTo(Outcome.granted(new PatentNumber(kind, text, printed)));
        assertThat(PatentNumber.read(printed)).isEqualTo(read);
        assertThat(read).isInstanceOf(Granted.class);
    }

    @ParameterizedTest
    @CsvSource({"ZL202310104843.6, 5", "CN202411662208.1, X", "88201465.0, X"})
    void saysWhichCheckCharacterANumberShouldHave(String written, String right) {
        assertThat(reason(written).key()).isEqualTo("patents.number.check");
        assertThat(reason(written).arguments()).last().isEqualTo(right);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "充电桩", "一种202310104843.5", "215792497", "12345", "PCT/CN2023", "A01B 1/02",
        "CN123456789012345678901234567890123456789012345678901234567890"
    })
    void refusesWhatIsNoNumber(String written) {
        assertThat(reason(written).key()).isEqualTo("patents.number.any");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZL2023", "CN2023101048435A", "202340104843.5"})
    void refusesWhatIsNoChineseApplication(String written) {
        assertThat(reason(written).key()).isEqualTo("patents.number.application");
    }

    private static Reason reason(String written) {
        Outcome<PatentNumber> outcome = PatentNumber.read(written);
        assertThat(outcome).as(written).isInstanceOf(Refused.class);
        return outcome instanceof Refused<PatentNumber>(List<Reason> reasons) ? reasons.getFirst() : null;
    }
}
