package home.engineers.people.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.people.rules.MergeChoice.Line;
import home.engineers.people.rules.MergeChoice.Side;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What both say alike, or only one says, is proposed; where they differ somebody has to choose. */
class MergeChoiceTests {
    private static final List<Line> LINES = MergeChoice.compare(
            Map.of(MergeField.NAME, "陈立安", MergeField.BORN, "1990-01-01", MergeField.MOBILE, "13800000001"),
            Map.of(MergeField.NAME, "陳立安", MergeField.BORN, "1990-01-01", MergeField.MAIL, "chen@example.org"));

    @Test
    void refusesAtEachFieldThatDiffersAndWasNotChosen() {
        Outcome<Map<MergeField, Side>> open = MergeChoice.choose(LINES, Map.of());

        assertThat(open).isInstanceOf(Refused.class);
        assertThat(((Refused<Map<MergeField, Side>>) open).reasons()).extracting(Reason::field).containsExactly("name");
    }

    @Test
    void takesWhatWasChosenAndElseWhatThereIs() {
        Map<MergeField, Side> sides = ((Granted<Map<MergeField, Side>>) MergeChoice.choose(LINES, Map.of("name", "merged"))).value();

        assertThat(sides).containsEntry(MergeField.NAME, Side.MERGED).containsEntry(MergeField.BORN, Side.KEPT)
                .containsEntry(MergeField.MOBILE, Side.KEPT).containsEntry(MergeField.MAIL, Side.MERGED)
                .containsEntry(MergeField.DISTRICT, Side.KEPT);
    }

    @Test
    void whatOnlyOneSaysMayBeLeftOut() {
        Map<MergeField, Side> sides = ((Granted<Map<MergeField, Side>>)
                MergeChoice.choose(LINES, Map.of("name", "kept", "mail", "kept", "mobile", "merged"))).value();

        assertThat(sides).containsEntry(MergeField.MAIL, Side.KEPT).containsEntry(MergeField.MOBILE, Side.MERGED);
    }
}
