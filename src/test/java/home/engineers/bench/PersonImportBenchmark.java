package home.engineers.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * Persons from a workbook into a served house that waits for its disk and has 512 MiB of heap: by the operator's command,
 * and in another house by the page, whose bar is watched as an open browser watches it.
 */
final class PersonImportBenchmark implements Benchmark {
    private static final int ROWS = 100_000;
    private static final int HEAP = 512;

    /** The municipal secretary of the cast. */
    private static final String SECRETARY = "14200000006";

    @Override
    public String name() {
        return "person-import";
    }

    @Override
    public String says() {
        return "One workbook of " + ROWS + " persons, all or nothing, into a served house with a heap of " + HEAP
                + " MiB, by ./ehome import and by the page";
    }

    @Override
    public void run(Consumer<Figure> to) throws Exception {
        Path file = Files.createTempFile("engineers-home-bench", ".xlsx");
        try {
            PersonTable.write(file, ROWS);
            to.accept(Figure.recorded("size of the workbook", Files.size(file) / 1024.0, "KiB"));
            inHouse(false, "by command", to, (house, data) -> byCommand(file, data, to));
            inHouse(true, "by the page", to, (house, data) -> byPage(file, house, to));
        } finally {
            Files.delete(file);
        }
    }

    /** Measures in an open house. */
    private interface Measure {
        void in(ServedHouse house, Path data) throws IOException, InterruptedException;
    }

    private static void inHouse(boolean demo, String how, Consumer<Figure> to, Measure measure) throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("engineers-home-bench");
        Path heap = Files.createTempFile("engineers-home-bench", ".log");
        try {
            try (ServedHouse house = ServedHouse.open(data, demo, "-Xmx" + HEAP + "m -Xlog:gc:file=" + heap)) {
                measure.in(house, data);
            }
            HeapLog collected = HeapLog.read(heap);
            to.accept(new Figure(how + ", largest heap of the house before a collection", collected.largestBefore(), "MiB", HEAP));
            to.accept(Figure.recorded(how + ", largest heap of the house after a collection", collected.largestAfter(), "MiB"));
        } finally {
            Files.delete(heap);
            ServedHouse.delete(data);
        }
    }

    private static void byCommand(Path file, Path data, Consumer<Figure> to) throws IOException, InterruptedException {
        double first = seconds(file, data);
        to.accept(Figure.recorded("by command, first import", first, "s"));
        to.accept(Figure.recorded("by command, rows in a second", ROWS / first, ""));
        to.accept(Figure.recorded("by command, the same file again, nothing to change", seconds(file, data), "s"));
    }

    private static void byPage(Path file, ServedHouse house, Consumer<Figure> to) throws IOException, InterruptedException {
        Guest secretary = Guest.signedIn(house.base(), SECRETARY);
        ImportVisit visit = ImportVisit.upload(secretary, "persons", file);
        to.accept(Figure.recorded("by the page, checked", visit.seconds(), "s"));
        to.accept(new Figure("by the page, checked, longest pause of the bar", visit.longestPause(), "s", 10));
        visit.run("ALL_OR_NOTHING");
        to.accept(Figure.recorded("by the page, imported", visit.seconds(), "s"));
        to.accept(Figure.recorded("by the page, imported, times the bar moved", visit.moves(), ""));
        to.accept(new Figure("by the page, imported, longest pause of the bar", visit.longestPause(), "s", 10));
        visit.demandStored(ROWS);
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
}
