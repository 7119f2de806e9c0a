package home.engineers.cli.internal;

import home.engineers.files.tables.TableFault;
import home.engineers.files.tables.TableFile;
import home.engineers.files.tables.TableLines;
import home.engineers.kernel.BundledWords;
import home.engineers.kernel.Language;
import home.engineers.kernel.Reason;
import home.engineers.panels.assignment.SheetFault;
import home.engineers.panels.assignment.SheetReading;
import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.nio.file.Path;

/** Reads CSV files of numbers; what is wrong with one is said in one line with file, line and column. */
final class NumberTables {
    private NumberTables() {}

    /** How one kind of file is understood. */
    interface Reading<T> {
        SheetReading<T> of(TableLines lines) throws IOException;
    }

    static <T> T read(Path file, Reading<T> reading) throws IOException {
        InputFiles.demandReadable(file);
        try (TableLines lines = TableFile.matrix(file)) {
            return switch (reading.of(lines)) {
                case SheetReading.Read<T>(T value) -> value;
                case SheetReading.Faulty<T>(SheetFault fault) ->
                    throw complaint(place(file, fault.line(), fault.column()), fault.reason());
            };
        } catch (TableFault fault) {
            throw complaint(place(file, fault.row(), 0), fault.reason());
        }
    }

    static String place(Path file, int line, int column) {
        return file + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "") + ": ";
    }

    /** @param place what stands before the sentence, or nothing */
    static OperatorFault complaint(String place, Reason reason) {
        return new OperatorFault(place + said(reason, Language.ZH), said(reason, Language.EN));
    }

    private static String said(Reason reason, Language language) {
        String stop = language == Language.ZH ? "。" : ".";
        String sentence = new BundledWords(language).of(reason);
        return sentence.endsWith(stop) ? sentence : sentence + stop;
    }
}
