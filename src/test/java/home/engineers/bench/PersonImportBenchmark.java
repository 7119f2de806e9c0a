package home.engineers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** Persons from a CSV file, by the operator's command, into a house that stands open and waits for its disk. */
final class PersonImportBenchmark implements Benchmark {
    private static final int ROWS = 10_000;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    @Override
    public String name() {
        return "person-import";
    }

    @Override
    public String says() {
        return "seconds for ./ehome import persons of " + ROWS + " rows, all or nothing, into an open house";
    }

    @Override
    public List<Figure> run() throws Exception {
        Path data = Files.createTempDirectory("engineers-home-bench");
        Path file = Files.writeString(Files.createTempFile("engineers-home-bench", ".csv"), table());
        try (ServedHouse house = ServedHouse.open(data, false)) {
            double first = seconds(file, data);
            double again = seconds(file, data);
            return List.of(
                    Figure.recorded("first import", first, "s"),
                    Figure.recorded("rows in a second", ROWS / first, ""),
                    Figure.recorded("the same file again, nothing to change", again, "s"));
        } finally {
            Files.delete(file);
            ServedHouse.delete(data);
        }
    }

    private static double seconds(Path file, Path data) throws IOException, InterruptedException {
        List<String> command = List.of("./ehome", "import", "persons", file.toString(), "--data", data.toString(), "--json");
        long begin = System.nanoTime();
        int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
        if (exit != 0) {
            throw new IllegalStateException("the import ended with " + exit);
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    private static String table() {
        List<String> lines = new ArrayList<>(List.of("姓名,手机号,证件号码"));
        for (int i = 0; i < ROWS; i++) {
            lines.add("虚构" + i + ",1429" + "%07d".formatted(i) + "," + number(i));
        }
        return String.join("\n", lines) + "\n";
    }

    /** Of the area 509900, which was never issued. */
    private static String number(int index) {
        String born = LocalDate.of(1970, 1, 1).plusDays(index).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body = "509900" + born + "011";
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * (body.charAt(i) - '0');
        }
        return body + CHECKS.charAt(sum % CHECKS.length());
    }
}
