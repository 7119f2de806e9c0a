package home.engineers.committees.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.rules.Evaluating.Scheme;
import home.engineers.kernel.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EvaluatingTests {
    private static final String THIRDS = "会议 | Meetings | 1/3\n活动 | Activities | 1/3\n报告 | Report | 1/3";
    private static final String GRADES = "优秀 | Excellent | 90\n合格 | Passed | 60\n不合格 | Failed | 0";

    private static Scheme scheme() {
        return Evaluating.read(THIRDS, GRADES).scheme();
    }

    private static List<Reason> faults(String indicators, String grades) {
        return Evaluating.read(indicators, grades).reasons();
    }

    @Test
    void threeThirdsSumToOneExactly() {
        assertThat(faults(THIRDS, GRADES)).isEmpty();
        assertThat(faults("会议 | Meetings | 1/3\n活动 | Activities | 1/3\n报告 | Report | 33/100", GRADES))
                .containsExactly(Reason.at("indicators", "committees.indicator.sum", "299/300"));
        assertThat(faults("会议 | Meetings | 1/2\n活动 | Activities | 51/100", GRADES))
                .containsExactly(Reason.at("indicators", "committees.indicator.sum", "1 1/100"));
    }

    @Test
    void aTotalIsExactAndMissingWhileAScoreIs() {
        assertThat(Evaluating.total(scheme().indicators(), Map.of(1, 100, 2, 80, 3, 79))).contains(Fraction.of(259, 3));
        assertThat(Fraction.of(259, 3)).hasToString("86 1/3");
        assertThat(Evaluating.total(scheme().indicators(), Map.of(1, 100, 2, 80))).isEmpty();
    }

    @Test
    void aGradeIsReachedAtItsThresholdAndNotAThirdBelow() {
        assertThat(Evaluating.grade(scheme().grades(), Fraction.of(90, 1)).name().en()).isEqualTo("Excellent");
        assertThat(Evaluating.grade(scheme().grades(), Fraction.of(269, 3)).name().en()).isEqualTo("Passed");
        assertThat(Evaluating.grade(scheme().grades(), Fraction.of(60, 1)).name().en()).isEqualTo("Passed");
        assertThat(Evaluating.grade(scheme().grades(), Fraction.of(179, 3)).name().en()).isEqualTo("Failed");
        assertThat(Evaluating.grade(scheme().grades(), Fraction.ZERO).name().en()).isEqualTo("Failed");
    }

    @Test
    void aLineThatCannotBeReadIsNamed() {
        assertThat(faults("会议 | Meetings | 0.5\n活动 | 1/2", GRADES)).containsExactly(
                Reason.at("indicators", "committees.indicator.line", 1), Reason.at("indicators", "committees.indicator.line", 2));
        assertThat(faults(THIRDS, "优秀 | Excellent | 101")).containsExactly(Reason.at("grades", "committees.grade.line", 1));
        assertThat(faults(THIRDS, "优秀 | Excellent | 90")).containsExactly(Reason.at("grades", "committees.grade.steps"));
        assertThat(faults(THIRDS, "优 | A | 0\n良 | B | 0")).containsExactly(Reason.at("grades", "committees.grade.steps"));
    }
}
