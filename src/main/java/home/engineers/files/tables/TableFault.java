package home.engineers.files.tables;

import home.engineers.kernel.Reason;
import java.io.IOException;

/** The file cannot be read on as a table; carries the sentence for the person who sent it. */
public final class TableFault extends IOException {
    private final int row;
    private final transient Reason reason;

    TableFault(int row, Reason reason) {
        super(reason.key() + " in row " + row);
        this.row = row;
        this.reason = reason;
    }

    static TableFault of(int row, String key, Object... arguments) {
        return new TableFault(row, Reason.of(key, arguments));
    }

    /** The row at fault, 0 where it is the file as a whole. */
    public int row() {
        return row;
    }

    public Reason reason() {
        return reason;
    }
}
