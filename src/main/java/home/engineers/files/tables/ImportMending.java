package home.engineers.files.tables;

import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets refused rows of an uploaded table be mended where they stand, without another upload. */
@Service
public class ImportMending {
    private final ImportJobTable table;
    private final MendTable mends;
    private final ImportWork work;
    private final ImportPaper paper;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    ImportMending(
            ImportJobTable table,
            MendTable mends,
            ImportWork work,
            ImportPaper paper,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.mends = mends;
        this.work = work;
        this.paper = paper;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param rows how many were changed and tried; @param sound how many of them are right now */
    public record Tried(int rows, int sound) {}

    /** One page of the refused rows; empty where there is nothing to mend or the file has been forgotten. */
    public Optional<MendSheet> sheet(ImportJob job, ImportReport report, int number) throws IOException {
        if (!job.mayBeMended() || !report.mendable()) {
            return Optional.empty();
        }
        List<Integer> refused = report.rowsRefused();
        int page = Math.clamp(number, 1, Math.max(1, (refused.size() + MendSheet.SIZE - 1) / MendSheet.SIZE));
        List<Integer> shown = refused.subList(
                (page - 1) * MendSheet.SIZE, Math.min(page * MendSheet.SIZE, refused.size()));
        RowReading reading = work.read(job, mends.of(job.id()), Set.copyOf(shown));
        List<Column> columns = work.kind(job).columns();
        return Optional.of(new MendSheet(page, refused.size(), shown.stream()
                .map(row -> line(row, report, columns, reading))
                .toList()));
    }

    private static MendSheet.Line line(int number, ImportReport report, List<Column> columns, RowReading reading) {
        Map<String, List<String>> reasons = report.refused().stream()
                .filter(refusal -> refusal.row() == number)
                .collect(Collectors.groupingBy(
                        ImportReport.Refusal::column,
                        Collectors.mapping(ImportReport.Refusal::reason, Collectors.toList())));
        Row row = reading.rows().getOrDefault(number, new Row(number, Map.of()));
        List<MendSheet.Cell> cells = new ArrayList<>();
        for (int place = 0; place < columns.size(); place++) {
            Column column = columns.get(place);
            List<String> against = reasons.getOrDefault(column.header(), List.of());
            if (!against.isEmpty() || reading.headers().contains(column.header())) {
                cells.add(new MendSheet.Cell(place, column, row.cell(column.header()), against));
            }
        }
        return new MendSheet.Line(number, reasons.getOrDefault("", List.of()), cells);
    }

    /**
     * Takes what is written in refused rows now, tries those rows again and keeps the outcome; nothing of them is stored.
     * Refused where someone is at work on the job or its file has been forgotten. Authority is the caller's to ask.
     *
     * @param written by row and header; rows that are not refused, and cells that have not changed, are left alone
     */
    public Outcome<Tried> mend(ImportJob job, Map<Integer, Map<String, String>> written, PersonId by) throws IOException {
        ImportReport report = table.report(job.id()).filter(ImportReport::mendable).orElse(null);
        if (report == null || !job.mayBeMended()) {
            return Outcome.refused(Reason.of("files.import.notNow"));
        }
        Set<Integer> rows = new HashSet<>(report.rowsRefused());
        rows.retainAll(written.keySet());
        List<Mend> before = mends.of(job.id());
        List<Mend> fresh = fresh(work.read(job, before, rows), before, written, by);
        if (fresh.isEmpty()) {
            return Outcome.granted(new Tried(0, 0));
        }
        Set<Integer> changed = fresh.stream().map(Mend::row).collect(Collectors.toSet());
        ImportReport found = work.tried(job, together(before, fresh), changed);
        return keep(job, report.after(changed, found), fresh)
                ? Outcome.granted(new Tried(changed.size(), changed.size() - found.refusedRows()))
                : Outcome.refused(Reason.of("files.import.notNow"));
    }

    private boolean keep(ImportJob job, ImportReport report, List<Mend> fresh) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            boolean free = table.amend(job.id(), report);
            if (free) {
                fresh.forEach(mend -> mends.keep(job.id(), mend));
            }
            return free;
        }));
    }

    private List<Mend> fresh(
            RowReading reading, List<Mend> before, Map<Integer, Map<String, String>> written, PersonId by) {
        List<Mend> fresh = new ArrayList<>();
        reading.rows().forEach((number, row) -> {
            Map<String, String> now = written.get(number);
            Map<String, String> changed = new HashMap<>(now);
            changed.entrySet().removeIf(cell -> oneLine(row.cell(cell.getKey())).equals(cell.getValue().strip()));
            if (!changed.isEmpty() && now.values().stream().anyMatch(text -> !text.isBlank())) {
                Map<String, String> cells = new HashMap<>(cells(before, number));
                changed.forEach((header, text) -> cells.put(header, text.strip()));
                fresh.add(new Mend(number, cells.keySet().stream().sorted().toList(), cells, by, clock.instant()));
            }
        });
        return fresh;
    }

    /** As a browser sends a line of text back. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]", "");
    }

    private static Map<String, String> cells(List<Mend> mends, int row) {
        return mends.stream().filter(mend -> mend.row() == row).findAny().map(Mend::cells).orElse(Map.of());
    }

    private static List<Mend> together(List<Mend> before, List<Mend> fresh) {
        Map<Integer, Mend> byRow = new HashMap<>();
        before.forEach(mend -> byRow.put(mend.row(), mend));
        fresh.forEach(mend -> byRow.put(mend.row(), mend));
        return List.copyOf(byRow.values());
    }

    /** Which rows were mended, by whom and when, in the order of the rows. */
    public List<Mend> of(ImportJob job) {
        return mends.of(job.id());
    }

    /** The table of a job with a remark on each refused row, and what was mended in the place of what was written. */
    public void annotated(ImportJob job, ImportReport report, Language language, OutputStream out) throws IOException {
        work.annotated(job, report, language, paper, out);
    }
}
