package home.engineers.files.tables;

import home.engineers.kernel.Language;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What goes out around an import: the empty template before it, the file with remarks after it. */
@Component
public class ImportPaper {
    private final MessageSource words;

    ImportPaper(MessageSource words) {
        this.words = words;
    }

    /** An empty workbook: a first sheet with the headers, its cells set to text, and a second that explains each column. */
    public void template(ImportKind<?> kind, Language language, OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook()) {
            CellStyle text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            SXSSFSheet sheet = workbook.createSheet(kind.title().in(language));
            sheet.createFreezePane(0, 1);
            Row header = sheet.createRow(0);
            for (int i = 0; i < kind.columns().size(); i++) {
                sheet.setDefaultColumnStyle(i, text);
                header.createCell(i).setCellValue(kind.columns().get(i).header());
            }
            explain(workbook.createSheet(word("files.template.sheet", language)), kind, language);
            workbook.write(out);
        }
    }

    private void explain(SXSSFSheet sheet, ImportKind<?> kind, Language language) {
        line(sheet, 0, List.of(
                word("files.template.column", language),
                word("files.template.needed", language),
                word("files.template.description", language),
                word("files.template.synonyms", language)));
        for (int i = 0; i < kind.columns().size(); i++) {
            Column column = kind.columns().get(i);
            line(sheet, i + 1, List.of(
                    column.header(),
                    word(column.required() ? "files.template.required" : "files.template.optional", language),
                    column.description().in(language),
                    String.join(language == Language.ZH ? "、" : ", ", column.synonyms())));
        }
    }

    private static void line(SXSSFSheet sheet, int index, List<String> cells) {
        Row row = sheet.createRow(index);
        for (int i = 0; i < cells.size(); i++) {
            row.createCell(i).setCellValue(cells.get(i));
        }
    }

    /** The table as CSV, with what is wrong with each row in a last column. @throws TableFault as on import */
    void annotated(ImportOrder order, ImportKind<?> kind, ImportReport report, OutputStream out) throws IOException {
        Language language = order.language();
        Map<Integer, String> remarks = report.refused().stream()
                .collect(Collectors.groupingBy(ImportReport.Refusal::row, Collectors.mapping(
                        refusal -> remark(refusal, language), Collectors.joining(" "))));
        try (TableLines lines = MendedLines.over(
                TableFile.of(order.file(), order.name()).open(), kind.columns(), order.mends())) {
            TableLine header = lines.next();
            int width = header == null ? 0 : header.cells().size();
            List<String> headers = padded(header, width, word("files.annotated.remark", language));
            Iterable<List<String>> rows = () -> new Remarked(lines, width, remarks);
            new TableExport(order.name(), headers, rows).write(TableFormat.CSV, out);
        }
    }

    private String remark(ImportReport.Refusal refusal, Language language) {
        String colon = language == Language.ZH ? "：" : ": ";
        return refusal.column().isEmpty() ? refusal.reason() : refusal.column() + colon + refusal.reason();
    }

    private static List<String> padded(@Nullable TableLine line, int width, String last) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(line == null ? "" : line.cell(i));
        }
        cells.add(last);
        return cells;
    }

    private String word(String key, Language language) {
        return words.getMessage(key, null, language.locale());
    }

    /** The lines that hold anything, each with its remark; faults surface as unchecked, since the writer pulls. */
    private static final class Remarked implements Iterator<List<String>> {
        private final TableLines lines;
        private final int width;
        private final Map<Integer, String> remarks;
        private @Nullable TableLine ahead;

        Remarked(TableLines lines, int width, Map<Integer, String> remarks) {
            this.lines = lines;
            this.width = width;
            this.remarks = remarks;
            this.ahead = read();
        }

        private @Nullable TableLine read() {
            try {
                TableLine line = lines.next();
                while (line != null && line.blank()) {
                    line = lines.next();
                }
                return line;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public List<String> next() {
            TableLine line = ahead;
            if (line == null) {
                throw new NoSuchElementException();
            }
            ahead = read();
            return padded(line, width, remarks.getOrDefault(line.number(), ""));
        }
    }
}
