package home.engineers.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Persons from a workbook, by the operator's command, into a served house that waits for its disk and has 512 MiB of heap. */
final class PersonImportBenchmark implements Benchmark {
    private static final int ROWS = 100_000;
    private static final int HEAP = 512;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String DIGITS = "零一二三四五六七八九";
    private static final List<String> HEADER = List.of("姓名", "手机号", "证件号码");

    @Override
    public String name() {
        return "person-import";
    }

    @Override
    public String says() {
        return "./ehome import persons with a workbook of " + ROWS + " rows, all or nothing, into a served house with a heap of "
                + HEAP + " MiB";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        Path data = Files.createTempDirectory("engineers-home-bench");
        Path file = Files.createTempFile("engineers-home-bench", ".xlsx");
        Path heap = Files.createTempFile("engineers-home-bench", ".log");
        try {
            write(file);
            measure(file, data, heap, to);
        } finally {
            Files.delete(file);
            Files.delete(heap);
            ServedHouse.delete(data);
        }
    }

    private static void measure(Path file, Path data, Path heap, Consumer<Figure> to)
            throws IOException, InterruptedException {
        try (ServedHouse house = ServedHouse.open(data, false, "-Xmx" + HEAP + "m -Xlog:gc:file=" + heap)) {
            double first = seconds(file, data);
            to.accept(Figure.recorded("first import", first, "s"));
            to.accept(Figure.recorded("rows in a second", ROWS / first, ""));
            to.accept(Figure.recorded("the same file again, nothing to change", seconds(file, data), "s"));
        }
        HeapLog collected = HeapLog.read(heap);
        to.accept(new Figure("largest heap of the house before a collection", collected.largestBefore(), "MiB", HEAP));
        to.accept(Figure.recorded("largest heap of the house after a collection", collected.largestAfter(), "MiB"));
    }

    private static double seconds(Path file, Path data) throws IOException, InterruptedException {
        List<String> command = List.of("./ehome", "import", "persons", file.toString(), "--data", data.toString(), "--json");
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the import ended with " + exit);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void write(Path file) throws IOException {
        try (SXSSFWorkbook book = new SXSSFWorkbook(100); OutputStream out = Files.newOutputStream(file)) {
            SXSSFSheet sheet = book.createSheet("persons");
            fill(sheet.createRow(0), HEADER);
            for (int i = 0; i < ROWS; i++) {
                fill(sheet.createRow(i + 1), List.of(named(i), "1429" + "%07d".formatted(i), number(i)));
            }
            book.write(out);
        }
    }

    private static void fill(Row row, List<String> cells) {
        IntStream.range(0, cells.size()).forEach(i -> row.createCell(i).setCellValue(cells.get(i)));
    }

    /** A name holds letters alone. */
    private static String named(int index) {
        return String.valueOf(index).chars().mapToObj(digit -> DIGITS.substring(digit - '0', digit - '0' + 1)).collect(Collectors.joining("", "虚构", ""));
    }

    /** Of the area 509900, which was never issued: ten on each day. */
    private static String number(int index) {
        String born = LocalDate.of(1970, 1, 1).plusDays(index / 10).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = "509900" + born + "%03d".formatted(11 + index % 10);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
