package home.engineers.committees.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.rules.DecisionLines.Line;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DecisionLinesTests {
    @Test
    void everyLineIsADecisionAndADayAfterABarMakesItATask() {
        DecisionLines.Read read = DecisionLines.read("decisions", "同意年度计划\n\n编写手册 | 2027-03-31\n办培训班｜2027/5/1\n");

        assertThat(read.reasons()).isEmpty();
        assertThat(read.lines()).containsExactly(
                new Line("同意年度计划", null), new Line("编写手册", LocalDate.of(2027, 3, 31)), new Line("办培训班", LocalDate.of(2027, 5, 1)));
    }

    @Test
    void aLineThatCannotBeReadIsNamedByItsNumber() {
        DecisionLines.Read read = DecisionLines.read("decisions", "同意计划\n编写手册 | 明年\n好");

        assertThat(read.reasons()).containsExactly(
                Reason.at("decisions", "committees.decision.date", 2, "明年"), Reason.at("decisions", "committees.decision.length", 3, 500));
    }
}
