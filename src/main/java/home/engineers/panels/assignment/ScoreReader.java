package home.engineers.panels.assignment;

import home.engineers.files.tables.TableLine;
import home.engineers.files.tables.TableLines;
import home.engineers.kernel.Reason;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads scores, either as a matrix (the header names the reviewers, the first column the cases, an empty cell is a conflict)
 * or as triples under the header {@code case,reviewer,score} or {@code case,judge,score} (a pair that is not listed, or has no
 * score, is a conflict).
 */
public final class ScoreReader {
    private static final Set<List<String>> TRIPLES = Set.of(List.of("case", "reviewer", "score"), List.of("case", "judge", "score"));
    private static final int TRIPLE = 3;
    private static final int LONGEST = 60;
    private static final int SHOWN = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,2})?");

    private final TableLines lines;
    private final Ids cases = new Ids();
    private final Ids reviewers = new Ids();
    private BigDecimal largest = BigDecimal.ZERO;
    private int decimals;

    private ScoreReader(TableLines lines) {
        this.lines = lines;
    }

    /** @throws IOException where the file is no table */
    public static SheetReading<ScoreSheet> read(TableLines lines) throws IOException {
        try {
            return new SheetReading.Read<>(new ScoreReader(lines).sheet());
        } catch (SheetFault.Found found) {
            return new SheetReading.Faulty<>(found.fault());
        }
    }

    private ScoreSheet sheet() throws IOException {
        TableLine header = nextFilled();
        if (header == null) {
            throw new SheetFault.Found(0, 0, Reason.of("panels.sheet.empty"));
        }
        List<String> names = header.cells().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
        ScoreSheet sheet = TRIPLES.contains(names) ? triples() : matrix(header);
        if (sheet.matrix().cases().isEmpty()) {
            throw new SheetFault.Found(0, 0, Reason.of("panels.sheet.noCases"));
        }
        return sheet;
    }

    private @Nullable TableLine nextFilled() throws IOException {
        TableLine line = lines.next();
        while (line != null && line.cells().size() <= 1 && line.blank()) {
            line = lines.next();
        }
        return line;
    }

    private ScoreSheet matrix(TableLine header) throws IOException {
        for (int i = 1; i < header.cells().size(); i++) {
            reviewers.addNew(header, i, "panels.sheet.reviewerTwice");
        }
        if (reviewers.size() == 0) {
            throw new SheetFault.Found(header.number(), 0, Reason.of("panels.sheet.noReviewers"));
        }
        List<@Nullable BigDecimal[]> rows = new ArrayList<>();
        for (TableLine line = nextFilled(); line != null; line = nextFilled()) {
            if (line.cells().size() != header.cells().size()) {
                throw new SheetFault.Found(
                        line.number(), 0, Reason.of("panels.sheet.hole", header.cells().size(), line.cells().size()));
            }
            cases.addNew(line, 0, "panels.sheet.caseTwice");
            @Nullable BigDecimal[] row = new BigDecimal[reviewers.size()];
            for (int i = 1; i < line.cells().size(); i++) {
                row[i - 1] = score(line, i);
            }
            rows.add(row);
        }
        return sheet(rows);
    }

    private ScoreSheet triples() throws IOException {
        List<Triple> triples = new ArrayList<>();
        for (TableLine line = nextFilled(); line != null; line = nextFilled()) {
            if (line.cells().size() != TRIPLE) {
                throw new SheetFault.Found(
                        line.number(), 0, Reason.of("panels.sheet.hole", TRIPLE, line.cells().size()));
            }
            triples.add(new Triple(line.number(), cases.add(line, 0), reviewers.add(line, 1), score(line, 2)));
        }
        int[][] named = new int[cases.size()][reviewers.size()];
        @Nullable BigDecimal[][] rows = new BigDecimal[cases.size()][reviewers.size()];
        for (Triple one : triples) {
            int before = named[one.caseNumber()][one.reviewer()];
            if (before > 0) {
                throw new SheetFault.Found(one.line(), 0, Reason.of(
                        "panels.sheet.pairTwice", cases.name(one.caseNumber()), reviewers.name(one.reviewer()), before));
            }
            named[one.caseNumber()][one.reviewer()] = one.line();
            rows[one.caseNumber()][one.reviewer()] = one.score();
        }
        return sheet(List.of(rows));
    }

    private record Triple(int line, int caseNumber, int reviewer, @Nullable BigDecimal score) {}

    private ScoreSheet sheet(List<@Nullable BigDecimal[]> rows) {
        return new ScoreSheet(
                new ScoreMatrix(cases.names(), reviewers.names(), rows.toArray(new BigDecimal[0][])), cases.lines());
    }

    private @Nullable BigDecimal score(TableLine line, int index) {
        String cell = line.cells().get(index).strip();
        if (cell.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(cell).matches() || cell.length() > LONGEST) {
            throw new SheetFault.Found(line.number(), index + 1, Reason.of("panels.sheet.noNumber", shortened(cell)));
        }
        BigDecimal score = new BigDecimal(cell).stripTrailingZeros();
        if (score.abs().compareTo(largest) > 0 || score.scale() > decimals) {
            largest = largest.max(score.abs());
            decimals = Math.max(decimals, score.scale());
            if (largest.movePointRight(decimals).compareTo(ScoreMatrix.LARGEST) > 0) {
                throw new SheetFault.Found(line.number(), index + 1, Reason.of("panels.sheet.tooFine", cell));
            }
        }
        return score;
    }

    private static String shortened(String cell) {
        return cell.length() > SHOWN ? cell.substring(0, SHOWN) + "…" : cell;
    }
}
