package home.engineers.panels.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpertiseSimilarityTests {
    private static final Expertise BRIDGE =
            new Expertise(Set.of("桥梁工程", "岩土工程"), "山区大跨径悬索桥锚碇基础的岩土稳定性研究，采用BIM技术。");
    private static final Expertise BRIDGE_ENGINEER = new Expertise(Set.of("桥梁工程"), "长期从事悬索桥设计和施工技术研究");
    private static final Expertise GEOLOGIST = new Expertise(Set.of("岩土工程", "桥梁工程"), "边坡与锚碇基础，bim 应用");
    private static final Expertise CHEMIST = new Expertise(Set.of("化工"), "催化剂合成技术研究");
    private static final Expertise SILENT = new Expertise(Set.of("岩土工程"), "");
    private static final ExpertiseSimilarity AMONG =
            ExpertiseSimilarity.among(List.of(BRIDGE, BRIDGE_ENGINEER, GEOLOGIST, CHEMIST, SILENT), 0.5);

    @Test
    void namesWhatBothHaveInCommon() {
        Affinity affinity = AMONG.of(BRIDGE, BRIDGE_ENGINEER);

        assertThat(affinity.specialties()).containsExactly("桥梁工程");
        assertThat(affinity.terms()).startsWith("悬索桥");
        assertThat(AMONG.of(BRIDGE, GEOLOGIST).specialties()).containsExactlyInAnyOrder("岩土工程", "桥梁工程");
        assertThat(AMONG.of(BRIDGE, GEOLOGIST).terms()).startsWith("锚碇基础").contains("bim");
    }

    @Test
    void whoSharesMoreFitsBetter() {
        List<Affinity> falling = List.of(AMONG.of(BRIDGE, GEOLOGIST), AMONG.of(BRIDGE, BRIDGE_ENGINEER), AMONG.of(BRIDGE, CHEMIST));

        assertThat(falling).extracting(Affinity::score).isSortedAccordingTo((one, other) -> other.compareTo(one)).doesNotHaveDuplicates();
        assertThat(falling).extracting(Affinity::score).allSatisfy(score -> assertThat(score).isBetween(
                BigDecimal.ZERO, BigDecimal.ONE));
    }

    /** 技术 and 研究 stand in nearly every text. */
    @Test
    void whatEverybodyWritesTellsLittle() {
        assertThat(AMONG.of(BRIDGE, CHEMIST).terms()).contains("技术");
        assertThat(AMONG.of(BRIDGE, CHEMIST).score()).isLessThan(new BigDecimal("0.1"));
        assertThat(AMONG.of(BRIDGE, BRIDGE_ENGINEER).terms().indexOf("技术")).isNotZero();
    }

    @Test
    void whereThereIsNoTextSpecialtiesCountAlone() {
        assertThat(AMONG.of(BRIDGE, SILENT)).isEqualTo(new Affinity(new BigDecimal("0.500"), List.of("岩土工程"), List.of()));
        assertThat(AMONG.of(new Expertise(Set.of(), BRIDGE.text()), SILENT).score()).isZero();
    }

    @Test
    void theSameTextIsAlikeInFull() {
        assertThat(AMONG.of(BRIDGE, BRIDGE).score()).isEqualByComparingTo("1");
        assertThat(AMONG.of(new Expertise(Set.of(), BRIDGE.text()), BRIDGE).score()).isEqualByComparingTo("1");
    }
}
