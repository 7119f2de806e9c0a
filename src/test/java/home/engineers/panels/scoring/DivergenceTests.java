package home.engineers.panels.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DivergenceTests {
    @Test
    void callsForAThirdOpinionFromTheThresholdOn() {
        Divergence divergence = Divergence.of(List.of(new BigDecimal("71.5"), new BigDecimal("86.5"), new BigDecimal("80")));

        assertThat(divergence.points()).isEqualByComparingTo("15");
        assertThat(divergence.callsForThirdOpinion(new BigDecimal("15.1"))).isFalse();
        assertThat(divergence.callsForThirdOpinion(new BigDecimal("15"))).isTrue();
        assertThat(divergence.callsForThirdOpinion(new BigDecimal("14.9"))).isTrue();
    }

    @Test
    void oneScoreAloneDivergesFromNothing() {
        assertThat(Divergence.of(List.of(BigDecimal.TEN)).points()).isEqualByComparingTo("0");
    }
}
