package home.engineers.cli.internal;

import home.engineers.files.tables.ActingContext;
import home.engineers.files.tables.Column;
import home.engineers.files.tables.ImportKind;
import home.engineers.files.tables.ImportListener;
import home.engineers.files.tables.ImportMode;
import home.engineers.files.tables.ImportOrder;
import home.engineers.files.tables.ImportReport;
import home.engineers.files.tables.Imports;
import home.engineers.kernel.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imports a file on behalf of whoever runs the house, or says which columns such a file has. */
@Component
class ImportAct implements ControlAct {
    static final String NAME = "import";
    static final String KIND = "kind";
    static final String FILE_NAME = "name";
    static final String MODE = "mode";
    static final String TEMPLATE = "template";
    private static final int UNREADABLE = 2;
    private final Imports imports;

    ImportAct(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public ControlAnswer carryOut(Map<String, String> parameters, Path body) throws IOException {
        ImportKind<?> kind = imports.kind(parameters.get(KIND)).orElseThrow();
        if (parameters.containsKey(TEMPLATE)) {
            return ControlAnswer.of(true, new Template(kind.columns().stream().map(Shown::of).toList()));
        }
        ImportReport report = imports.run(kind, new ImportOrder(
                body,
                parameters.get(FILE_NAME),
                ImportMode.valueOf(parameters.get(MODE)),
                ActingContext.OPERATOR,
                Language.ZH,
                ImportListener.NONE));
        int exit = report.clean() ? 0 : report.ending() == ImportReport.Ending.UNREADABLE ? UNREADABLE : 1;
        return new ControlAnswer(exit, Json.text(Result.of(report)));
    }

    /** What an import came to; rows are counted as a spreadsheet shows them. */
    record Result(int read, int stored, int unchanged, List<Refusal> refused) {
        static Result of(ImportReport report) {
            return new Result(report.read(), report.stored(), report.unchanged(), report.refused().stream()
                    .map(refusal -> new Refusal(refusal.row(), refusal.column(), refusal.reason()))
                    .toList());
        }
    }

    /** Why a row was refused. */
    record Refusal(int row, String column, String reason) {}

    /** The columns of a file to import. */
    record Template(List<Shown> columns) {}

    /** One column, as the template shows it. */
    record Shown(String column, boolean required, String description, List<String> synonyms) {
        static Shown of(Column column) {
            return new Shown(column.header(), column.required(), column.description().zh(), column.synonyms());
        }
    }
}
