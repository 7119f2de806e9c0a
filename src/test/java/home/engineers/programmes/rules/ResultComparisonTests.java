package home.engineers.programmes.rules;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.programmes.Certificate;
import home.engineers.programmes.rules.ResultComparison.Finding;
import home.engineers.programmes.rules.ResultComparison.Here;
import home.engineers.programmes.rules.ResultComparison.Line;
import home.engineers.programmes.rules.ResultComparison.Result;
import home.engineers.programmes.rules.ResultComparison.There;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResultComparisonTests {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 20);
    private static final String AUTHORITY = "渝州市人力资源和社会保障局";

    private static Here granted(String number) {
        return new Here(number, "白" + number, "工程师", Set.of("engineer", "工程师"), true, false, null);
    }

    private static Here refused(String number) {
        return new Here(number, "白" + number, "工程师", Set.of("engineer", "工程师"), false, false, null);
    }

    private static Here holding(String number, String certificate) {
        return new Here(
                number, "白" + number, "工程师", Set.of("工程师"), true, false, new Certificate(certificate, DAY, AUTHORITY));
    }

    private static There row(int row, String number, String certificate) {
        return new There(row, number, number, "白" + number, true, "工程师", certificate, DAY, AUTHORITY);
    }

    private static List<String> said(Result result) {
        return result.lines().stream().map(line -> line.row() + " " + line.number() + " " + line.finding()).toList();
    }

    private static Result of(List<Here> here, There... there) {
        return ResultComparison.of(here, List.of(there), Map.of());
    }

    @Test
    void takesOverWhatAgrees() {
        Result result = of(List.of(granted("A"), refused("B")), row(2, "A", "Z1"),
                new There(3, "B", "B", "白B", false, "", "", null, ""));

        assertThat(said(result)).containsExactly("2 A TAKEN", "3 B SAME");
        assertThat(result.taken()).isEqualTo(Map.of("A", new Certificate("Z1", DAY, AUTHORITY)));
        assertThat(result.replaced()).isEmpty();
    }

    @Test
    void tellsWhoIsGrantedOnOneSideAlone() {
        Result result = of(List.of(granted("A"), granted("B"), refused("C"), refused("D")),
                new There(2, "A", "A", "白A", false, "", "", null, ""), row(3, "C", "Z3"));

        assertThat(said(result)).containsExactly("2 A REFUSED_THERE", "3 C NOT_HERE", "0 B NOT_THERE");
        assertThat(result.taken()).isEmpty();
    }

    @Test
    void tellsEveryDifferenceOfARowAndTakesNothingOfIt() {
        Result result = of(List.of(granted("A")),
                new There(2, "A", "A", "黑A", true, "高级工程师", "", null, ""));

        assertThat(said(result)).containsExactly("2 A LEVEL", "2 A NAME", "2 A NO_NUMBER", "2 A NO_DATE", "2 A NO_AUTHORITY");
        assertThat(result.lines().getFirst()).isEqualTo(new Line(2, "A", "白A", Finding.LEVEL, "工程师", "高级工程师"));
        assertThat(result.taken()).isEmpty();
    }

    @Test
    void readsTheSameNameAndLevelHoweverTheyAreSpaced() {
        Result result = of(List.of(granted("A")), new There(2, "A", "A", "白 Ａ", true, " Engineer ", "Z1", DAY, AUTHORITY));

        assertThat(said(result)).containsExactly("2 A TAKEN");
    }

    @Test
    void takesNothingOfWhatComesTwice() {
        assertThat(said(of(List.of(granted("A")), row(2, "A", "Z1"), row(3, "A", "Z2"))))
                .containsExactly("2 A TWICE", "3 A TWICE");
        assertThat(said(of(List.of(granted("A"), granted("B")), row(2, "A", "Z1"), row(3, "B", "z1"))))
                .containsExactly("2 A TWICE", "3 B TWICE");
    }

    @Test
    void neverReplacesAnotherNumberByItself() {
        Result result = of(List.of(holding("A", "Z1"), holding("B", "Z2")), row(2, "A", "Z1"), row(3, "B", "Z9"));

        assertThat(said(result)).containsExactly("2 A HELD", "3 B OTHER_NUMBER");
        assertThat(result.lines().getLast()).isEqualTo(
                new Line(3, "B", "白B", Finding.OTHER_NUMBER, "Z2 2026-12-20", "Z9 2026-12-20"));
        assertThat(result.taken()).isEmpty();
        assertThat(result.replaced().keySet()).containsExactly("B");
    }

    @Test
    void tellsWhatMatchesNothingAndWhatIsSomeoneElses() {
        Result result = ResultComparison.of(
                List.of(granted("A"), new Here("O", "自己", "工程师", Set.of("工程师"), true, true, null)),
                List.of(new There(2, "Q", null, "谁", true, "", "Z0", DAY, AUTHORITY), row(3, "A", "Z7"),
                        new There(4, "O", "O", "自己", true, "", "Z8", DAY, AUTHORITY),
                        new There(5, "A2", null, "", null, "", "", null, "")),
                Map.of("Z7", "X"));

        assertThat(said(result)).containsExactly("2 Q NO_MATCH", "3 A NUMBER_TAKEN", "4 O OWN", "5 A2 NO_MATCH");
    }
}
