package home.engineers.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the benchmarks measured, one file each, with the facts of the machine; and one table of them all. */
final class Results {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Path FOLDER = Path.of("bench/results");
    private static final Path TABLE = FOLDER.resolve("table.md");

    private Results() {}

    static void write(Benchmark benchmark, List<Benchmark.Figure> figures) throws IOException {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("benchmark", benchmark.name());
        result.put("says", benchmark.says());
        result.put("at", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
        result.put("machine", machine());
        result.put("figures", figures.stream().map(Results::figure).toList());
        Files.createDirectories(FOLDER);
        Files.writeString(file(benchmark), JSON.writeValueAsString(result) + "\n");
    }

    private static Map<String, Object> machine() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("processors", Runtime.getRuntime().availableProcessors());
        facts.put("memoryGiB", Math.round(system.getTotalMemorySize() / 1073741824.0));
        facts.put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        facts.put("java", System.getProperty("java.vendor") + " " + Runtime.version());
        return facts;
    }

    private static Map<String, Object> figure(Benchmark.Figure figure) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("what", figure.what());
        shown.put("value", Math.round(figure.value() * 100) / 100.0);
        shown.put("unit", figure.unit());
        if (!Double.isNaN(figure.limit())) {
            shown.put(figure.least() ? "least" : "limit", figure.limit());
            shown.put("kept", figure.kept());
        }
        return shown;
    }

    /** The last results of every benchmark that has any, those of earlier runs included. */
    static void writeTable(List<Benchmark> benchmarks) throws IOException {
        StringBuilder text = new StringBuilder("# Measured by `./ehome bench`\n");
        for (Benchmark benchmark : benchmarks) {
            if (Files.exists(file(benchmark))) {
                append(text, JSON.readTree(Files.readString(file(benchmark))));
            }
        }
        Files.writeString(TABLE, text);
    }

    private static void append(StringBuilder text, JsonNode result) {
        JsonNode machine = result.get("machine");
        text.append("\n## ").append(result.get("benchmark").stringValue()).append("\n\n");
        text.append(result.get("says").stringValue()).append(".\n\n");
        text.append(result.get("at").stringValue()).append(", ").append(machine.get("processors").asInt()).append(" processors, ")
                .append(machine.get("memoryGiB").asLong()).append(" GiB, ").append(machine.get("system").stringValue())
                .append(", Java ").append(machine.get("java").stringValue()).append("\n\n");
        text.append("| what | measured | limit | kept |\n|---|--:|--:|---|\n");
        result.get("figures").forEach(figure -> text.append(row(figure)));
    }

    private static String row(JsonNode figure) {
        String unit = figure.get("unit").stringValue().isEmpty() ? "" : " " + figure.get("unit").stringValue();
        boolean least = figure.has("least");
        boolean limited = least || figure.has("limit");
        return "| " + figure.get("what").stringValue() + " | " + plain(figure.get("value").asDouble()) + unit + " | "
                + (limited ? (least ? "≥ " + plain(figure.get("least").asDouble()) : plain(figure.get("limit").asDouble())) + unit : "") + " | "
                + (limited ? (figure.get("kept").asBoolean() ? "yes" : "**no**") : "") + " |\n";
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static Path file(Benchmark benchmark) {
        return FOLDER.resolve(benchmark.name() + ".json");
    }
}
