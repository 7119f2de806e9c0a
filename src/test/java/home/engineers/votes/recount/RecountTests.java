package home.engineers.votes.recount;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.votes.recount.RecountFault.Problem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A recount gives the published result, and finds whatever was done to the file. */
class RecountTests {
    private static final int FIRST_ROW = 7;
    private static final List<String> SOUND = InventedBox.lines();

    private static RecountResult of(List<String> lines) {
        return Recount.of(lines.iterator());
    }

    private static Problem problem(List<String> lines) {
        return of(lines) instanceof RecountResult.Different(RecountFault first) ? first.problem() : null;
    }

    private static List<String> with(int at, String line) {
        List<String> lines = new ArrayList<>(SOUND);
        lines.set(at, line);
        return lines;
    }

    private static int at(String beginning) {
        return SOUND.indexOf(SOUND.stream().filter(line -> line.startsWith(beginning)).findFirst().orElseThrow());
    }

    /** The same votes written into a file anew, so that its chain is whole again. */
    private static List<String> rechained(List<String> lines) {
        List<String> again = new ArrayList<>();
        String head = BoxChain.begin(InventedBox.VOTE);
        for (String line : lines) {
            if (line.startsWith("row,")) {
                List<String> values = CsvLine.read(line).orElseThrow();
                head = BoxChain.next(head, new BoxRow(
                        Long.parseLong(values.get(1)), Instant.parse(values.get(2)), Integer.parseInt(values.get(3)), values.get(4),
                        values.get(5)));
                again.add(CsvLine.of("row", values.get(1), values.get(2), values.get(3), values.get(4), values.get(5), head, values.get(7)));
            } else {
                again.add(line.startsWith("end,") ? line.replaceFirst("[0-9a-f]{64}", head) : line);
            }
        }
        return again;
    }

    @Test
    void comesOutTheSameWithCommasAndQuotesInItsNames() {
        RecountResult.Same same = (RecountResult.Same) of(SOUND);

        assertThat(same.rows()).isEqualTo(60);
        assertThat(same.annulled()).isEqualTo(3);
        assertThat(same.title()).isEqualTo("虚构的“人气”推荐, 2026");
        assertThat(same.counts().get(2).name()).isEqualTo("丙丁, 隧道");
        assertThat(same.counts().get(3)).isEqualTo(new RecountResult.Count("戊己\"阀\"", 20, 3, 2));
        assertThat(SOUND.getLast()).isEqualTo("end,60," + same.head());
        assertThat(rechained(SOUND)).isEqualTo(SOUND);
    }

    @Test
    void findsAVoteThatWasChangedMovedOrTakenOut() {
        int row = at("row,20,");
        String line = SOUND.get(row);
        String other = line.contains(",1,0000") ? line.replaceFirst(",1,0000", ",2,0000") : line.replaceFirst(",2,0000", ",1,0000");
        assertThat(of(with(row, other))).isEqualTo(new RecountResult.Different(new RecountFault(
                row + 1, Problem.CHAIN, CsvLine.read(line).orElseThrow().get(6), expected(other, row))));

        List<String> without = new ArrayList<>(SOUND);
        without.remove(row);
        assertThat(problem(without)).isEqualTo(Problem.NUMBER);
        List<String> swapped = new ArrayList<>(SOUND);
        Collections.swap(swapped, row, row + 1);
        assertThat(problem(swapped)).isEqualTo(Problem.NUMBER);
        List<String> twice = new ArrayList<>(SOUND);
        twice.add(row, line);
        assertThat(problem(twice)).isEqualTo(Problem.NUMBER);
    }

    private static String expected(String line, int row) {
        List<String> values = CsvLine.read(line).orElseThrow();
        String before = CsvLine.read(SOUND.get(row - 1)).orElseThrow().get(6);
        return BoxChain.next(before, new BoxRow(
                Long.parseLong(values.get(1)), Instant.parse(values.get(2)), Integer.parseInt(values.get(3)), values.get(4), values.get(5)));
    }

    @Test
    void findsWhatABoxWithAWholeChainMayNotHold() {
        int row = at("row,20,");
        List<String> values = CsvLine.read(SOUND.get(row)).orElseThrow();
        List<String> before = CsvLine.read(SOUND.get(row - 1)).orElseThrow();
        assertThat(problem(rechained(with(row, SOUND.get(row).replace(values.get(4), before.get(4)))))).isEqualTo(Problem.LIMIT);
        assertThat(problem(rechained(with(row, SOUND.get(row).replace(values.get(5), before.get(5)))))).isEqualTo(Problem.RECEIPT);
        assertThat(problem(rechained(with(row, SOUND.get(row).replace(values.get(2), "2026-11-20T00:59:00Z"))))).isEqualTo(Problem.TIME);
        assertThat(problem(rechained(with(row, SOUND.get(row).replace(values.get(2), "2026-11-22T10:00:00Z"))))).isEqualTo(Problem.TIME);
        assertThat(problem(rechained(with(row, SOUND.get(row).replaceFirst(",[12],0000", ",9,0000"))))).isEqualTo(Problem.CANDIDATE);
        assertThat(problem(rechained(with(row, SOUND.get(row) + "5")))).isEqualTo(Problem.ANNULMENT);
        assertThat(problem(rechained(with(row, SOUND.get(row) + "2")))).as("one more annulled than the result says").isEqualTo(Problem.RESULT);
    }

    @Test
    void findsAnotherResultAndAnotherEnd() {
        int result = at("result,3,");
        assertThat(problem(with(result, "result,3,20,2,18,3"))).isEqualTo(Problem.RESULT);
        assertThat(problem(with(result, "result,3,20,3,17,1"))).isEqualTo(Problem.RESULT);
        assertThat(problem(SOUND.subList(0, SOUND.size() - 1))).isEqualTo(Problem.END);
        assertThat(problem(SOUND.subList(0, 30))).isEqualTo(Problem.END);
        List<String> missing = new ArrayList<>(SOUND);
        missing.remove(result);
        assertThat(problem(missing)).isEqualTo(Problem.RESULT);
        List<String> more = new ArrayList<>(SOUND);
        more.add("end,60,x");
        assertThat(problem(more)).isEqualTo(Problem.ORDER);
    }

    @Test
    void whatIsNoRecountFileIsSaidToBeNone() {
        assertThat(problem(List.of())).isEqualTo(Problem.OTHER_FORMAT);
        assertThat(problem(List.of("name,votes", "甲,3"))).isEqualTo(Problem.OTHER_FORMAT);
        assertThat(problem(List.of("format,ehome-public-vote-9"))).isEqualTo(Problem.OTHER_FORMAT);
        assertThat(problem(List.of("\"format"))).isEqualTo(Problem.OTHER_FORMAT);
        assertThat(problem(with(1, "row,1,2,3"))).isEqualTo(Problem.FORM);
        assertThat(problem(with(at("row,3,"), "row,three,x,1,2,3,4,5"))).isEqualTo(Problem.FORM);
        assertThat(problem(List.of(SOUND.getFirst(), SOUND.get(FIRST_ROW)))).isEqualTo(Problem.ORDER);
    }

    /** Facts of the head that no vote depends on are bound by the digest of the file alone, which is in the record of acts. */
    @Test
    void noOtherLetterOfTheFileCanBeChangedUnnoticed() {
        for (int line = FIRST_ROW; line < SOUND.size(); line++) {
            String text = SOUND.get(line);
            for (int i = 0; i < text.length(); i += 3) {
                String altered = text.substring(0, i) + (text.charAt(i) == '1' ? '2' : '1') + text.substring(i + 1);
                assertThat(of(with(line, altered))).as(altered).isInstanceOf(RecountResult.Different.class);
            }
        }
    }

    @Test
    void equalNumbersShareARankAndTheNextLeavesOutAsMany() {
        assertThat(Ranking.of(Map.of(1, 5L, 2, 9L, 3, 5L, 4, 1L))).isEqualTo(Map.of(1, 2, 2, 1, 3, 2, 4, 4));
    }
}
