package home.engineers.files.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;

/**
 * Any list as a table, written while it is read. Texts that a spreadsheet program would run as a formula are
 * neutralised; numbers stay numbers.
 *
 * @param title name of the sheet and, with the extension, of the file
 * @param rows cells in the order of the headers; null is an empty cell
 */
public record TableExport(String title, List<String> headers, Iterable<? extends List<?>> rows) {
    private static final int WINDOW = 200;
    private static final int COLUMN_WIDTH = 18;

    public TableExport {
        headers = List.copyOf(headers);
    }

    public void write(TableFormat format, OutputStream out) throws IOException {
        switch (format) {
            case XLSX -> xlsx(out);
            case CSV -> csv(out);
        }
    }

    /** Answers a request with the table as a file to keep. */
    public void send(TableFormat format, HttpServletResponse response) throws IOException {
        response.setContentType(format.mediaType());
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(title + "." + format.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        write(format, response.getOutputStream());
        response.flushBuffer();
    }

    private void csv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(headers.stream().map(Neutral::of));
        for (List<?> row : rows) {
            printer.printRecord(row.stream().map(TableExport::text));
        }
        printer.flush();
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> Neutral.of(value.toString());
        };
    }

    private void xlsx(OutputStream out) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook(null, WINDOW, true)) {
            SXSSFSheet sheet = workbook.createSheet(WorkbookUtil.createSafeSheetName(title));
            sheet.setDefaultColumnWidth(COLUMN_WIDTH);
            sheet.createFreezePane(0, 1);
            fill(sheet.createRow(0), headers);
            Iterator<? extends List<?>> remaining = rows.iterator();
            for (int i = 1; remaining.hasNext(); i++) {
                fill(sheet.createRow(i), remaining.next());
            }
            workbook.write(out);
        }
    }

    private static void fill(Row row, List<?> values) {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Number number) {
                row.createCell(i).setCellValue(number.doubleValue());
            } else if (value != null) {
                Cell cell = row.createCell(i);
                String text = text(value);
                cell.setCellValue(text.substring(0, Math.min(text.length(), TableLimits.CELL_CHARACTERS)));
            }
        }
    }
}
