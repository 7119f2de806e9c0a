package home.engineers.panels.assignment;

import home.engineers.files.tables.TableLine;
import home.engineers.files.tables.TableLines;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what goes with scores in two columns: further conflicts, and the employers of reviewers. A header may stand above. */
public final class PairReader {
    private static final List<String> CONFLICTS = List.of("case", "reviewer");
    private static final List<String> EMPLOYERS = List.of("reviewer", "employer");

    private final TableLines lines;
    private final List<String> header;

    private PairReader(TableLines lines, List<String> header) {
        this.lines = lines;
        this.header = header;
    }

    /** Lines of a case and a reviewer who must not meet. @throws IOException where the file is no table */
    public static SheetReading<List<Pairing>> conflicts(TableLines lines, ScoreMatrix matrix) throws IOException {
        Map<String, Integer> cases = numbers(matrix.cases());
        Map<String, Integer> reviewers = numbers(matrix.reviewers());
        try {
            List<Pairing> found = new ArrayList<>();
            for (TableLine line : new PairReader(lines, CONFLICTS).filled()) {
                found.add(new Pairing(
                        number(cases, line, 0, "panels.sheet.unknownCase"),
                        number(reviewers, line, 1, "panels.sheet.unknownReviewer")));
            }
            return new SheetReading.Read<>(found);
        } catch (SheetFault.Found fault) {
            return new SheetReading.Faulty<>(fault.fault());
        }
    }

    /** Lines of a reviewer and their employer. @return by reviewer @throws IOException where the file is no table */
    public static SheetReading<List<@Nullable String>> employers(TableLines lines, ScoreMatrix matrix) throws IOException {
        Map<String, Integer> reviewers = numbers(matrix.reviewers());
        @Nullable String[] found = new String[reviewers.size()];
        try {
            for (TableLine line : new PairReader(lines, EMPLOYERS).filled()) {
                int reviewer = number(reviewers, line, 0, "panels.sheet.unknownReviewer");
                if (found[reviewer] != null) {
                    throw new SheetFault.Found(
                            line.number(), 1, Reason.of("panels.sheet.reviewerTwice", matrix.reviewers().get(reviewer)));
                }
                if (line.cells().get(1).isBlank()) {
                    throw new SheetFault.Found(line.number(), 2, Reason.of("panels.sheet.noId"));
                }
                found[reviewer] = line.cells().get(1).strip();
            }
            return new SheetReading.Read<>(Arrays.asList(found));
        } catch (SheetFault.Found fault) {
            return new SheetReading.Faulty<>(fault.fault());
        }
    }

    private List<TableLine> filled() throws IOException {
        List<TableLine> filled = new ArrayList<>();
        boolean first = true;
        for (TableLine line = lines.next(); line != null; line = lines.next()) {
            if (!line.blank()) {
                if (line.cells().size() != header.size()) {
                    throw new SheetFault.Found(
                            line.number(), 0, Reason.of("panels.sheet.hole", header.size(), line.cells().size()));
                }
                if (!first || !isHeader(line)) {
                    filled.add(line);
                }
                first = false;
            }
        }
        return filled;
    }

    private boolean isHeader(TableLine line) {
        return line.cells().stream().map(cell -> cell.strip().toLowerCase(Locale.ROOT)).toList().equals(header);
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static int number(Map<String, Integer> known, TableLine line, int index, String unknown) {
        String id = line.cells().get(index).strip();
        Integer number = known.get(id);
        if (number == null) {
            throw new SheetFault.Found(line.number(), index + 1, Reason.of(unknown, id));
        }
        return number;
    }
}
