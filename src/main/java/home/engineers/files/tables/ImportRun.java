package home.engineers.files.tables;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.NotPermitted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** One import from its first row to its report. Each row has a savepoint, so that a refused row leaves nothing behind. */
final class ImportRun<T> {
    private static final int CHUNK = 200;

    private final ImportKind<T> kind;
    private final ImportOrder order;
    private final TransactionTemplate whole;
    private final TransactionTemplate rowByRow;
    private final ImportTally tally;
    private boolean cancelled;

    ImportRun(ImportKind<T> kind, ImportOrder order, TransactionTemplate whole, TransactionTemplate row, MessageSource words) {
        this.kind = kind;
        this.order = order;
        this.whole = whole;
        this.rowByRow = row;
        this.tally = new ImportTally(order, words, kind.columns());
    }

    ImportReport report() throws IOException {
        try {
            TableFile table = TableFile.of(order.file(), order.name());
            tally.expect(order.rows().isEmpty() ? table.count() : order.rows().size());
            try (TableLines lines = MendedLines.over(table.open(), kind.columns(), order.mends())) {
                return carryOut(lines);
            }
        } catch (TableFault fault) {
            return unreadable(fault);
        } catch (UncheckedIOException broken) {
            if (broken.getCause() instanceof TableFault fault) {
                return unreadable(fault);
            }
            throw broken.getCause();
        }
    }

    private ImportReport unreadable(TableFault fault) {
        tally.refuseFile(fault.row(), List.of(fault.reason()));
        return tally.report(ImportReport.Ending.UNREADABLE);
    }

    private ImportReport carryOut(TableLines lines) throws IOException {
        TableLine first = lines.next();
        if (first == null || first.blank()) {
            throw TableFault.of(1, "files.table.noHeader");
        }
        Header header = Header.of(kind.columns(), first);
        tally.ignored(header.ignored());
        if (!header.faults().isEmpty()) {
            tally.refuseFile(1, header.faults());
            return tally.report(ImportReport.Ending.UNREADABLE);
        }
        if (tally.progress().total() == 0) {
            throw TableFault.of(1, "files.table.noRows");
        }
        if (order.mode() == ImportMode.GOOD_ROWS) {
            chunks(header, lines);
        } else {
            whole.executeWithoutResult(status -> asOne(header, lines, status));
        }
        order.listener().progressed(tally.progress());
        return tally.report(ending());
    }

    private ImportReport.Ending ending() {
        if (cancelled) {
            return ImportReport.Ending.CANCELLED;
        }
        boolean fell = order.mode() == ImportMode.ALL_OR_NOTHING && tally.refusedRows() > 0;
        return fell ? ImportReport.Ending.NOTHING_WRITTEN : ImportReport.Ending.DONE;
    }

    private void asOne(Header header, TableLines lines, TransactionStatus status) {
        List<Row> rows = chunk(header, lines);
        while (!rows.isEmpty() && !cancelled) {
            rows.forEach(this::take);
            order.listener().progressed(tally.progress());
            rows = next(header, lines);
        }
        if (order.mode() == ImportMode.DRY_RUN || cancelled || tally.refusedRows() > 0) {
            status.setRollbackOnly();
        }
    }

    private void chunks(Header header, TableLines lines) {
        List<Row> rows = chunk(header, lines);
        while (!rows.isEmpty()) {
            List<Row> chunk = rows;
            whole.executeWithoutResult(status -> chunk.forEach(this::take));
            order.listener().progressed(tally.progress());
            rows = next(header, lines);
        }
    }

    private List<Row> next(Header header, TableLines lines) {
        cancelled = order.listener().cancelled();
        return cancelled ? List.of() : chunk(header, lines);
    }

    private List<Row> chunk(Header header, TableLines lines) {
        List<Row> rows = new ArrayList<>();
        try {
            while (rows.size() < CHUNK) {
                TableLine line = lines.next();
                if (line == null) {
                    return rows;
                }
                if (!line.blank() && order.concerns(line.number())) {
                    rows.add(header.row(line));
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows;
    }

    private void take(Row row) {
        List<Reason> missing = kind.columns().stream()
                .filter(column -> column.required() && !row.has(column.header()))
                .map(column -> Reason.at(column.header(), "files.table.cellMissing"))
                .toList();
        tally.count(row, missing.isEmpty() ? readAndStore(row) : Outcome.refused(missing));
    }

    private Outcome<Stored> readAndStore(Row row) {
        return switch (kind.read(row)) {
            case Refused<T>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<T>(T value) -> store(value);
        };
    }

    private Outcome<Stored> store(T value) {
        try {
            return rowByRow.execute(savepoint -> {
                Outcome<Stored> outcome = kind.store(value, order.context());
                if (outcome instanceof Refused<Stored>) {
                    savepoint.setRollbackOnly();
                }
                return outcome;
            });
        } catch (NotPermitted | Absent refused) {
            return Outcome.refused(Reason.of("files.import.notPermitted"));
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException clash) {
            return Outcome.refused(Reason.of("files.import.clash"));
        }
    }
}
