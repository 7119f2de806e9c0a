package home.engineers.files.tables;

import home.engineers.kernel.Reason;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which column of a file holds what: the names are matched whatever their order, spaces, width or known synonym. */
final class Header {
    private final Map<String, Integer> positions;
    private final List<String> ignored;
    private final List<Reason> faults;

    private Header(Map<String, Integer> positions, List<String> ignored, List<Reason> faults) {
        this.positions = positions;
        this.ignored = ignored;
        this.faults = faults;
    }

    static Header of(List<Column> columns, TableLine line) {
        Map<String, Column> names = names(columns);
        Map<String, Integer> positions = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        for (int i = 0; i < line.cells().size(); i++) {
            String written = line.cell(i).strip();
            Column column = names.getOrDefault(key(written), names.get(key(withoutRemark(written))));
            if (column == null) {
                ignored.add(written);
            } else if (positions.putIfAbsent(column.header(), i) != null) {
                faults.add(Reason.at(column.header(), "files.table.columnTwice"));
            }
        }
        columns.stream()
                .filter(column -> column.required() && !positions.containsKey(column.header()))
                .forEach(column -> faults.add(Reason.at(column.header(), "files.table.columnMissing")));
        ignored.removeIf(String::isEmpty);
        return new Header(positions, List.copyOf(ignored), List.copyOf(faults));
    }

    private static Map<String, Column> names(List<Column> columns) {
        Map<String, Column> names = new HashMap<>();
        columns.forEach(column -> Stream.concat(Stream.of(column.header()), column.synonyms().stream())
                .forEach(name -> names.putIfAbsent(key(name), column)));
        return names;
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[\\s\\p{Z}*:_\\-\\uFEFF]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** 手机号（必填） is read as 手机号. */
    private static String withoutRemark(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("\\([^()]*\\)\\s*$", "");
    }

    /** Why the header cannot be used; empty where it can. */
    List<Reason> faults() {
        return faults;
    }

    /** Names in the file that no column of this import answers to. */
    List<String> ignored() {
        return ignored;
    }

    /** Where each known column stands, by its header. */
    Map<String, Integer> positions() {
        return positions;
    }

    Row row(TableLine line) {
        Map<String, String> cells = positions.keySet().stream()
                .collect(Collectors.toMap(Function.identity(), header -> clean(line.cell(positions.get(header)))));
        return new Row(line.number(), cells);
    }

    private static String clean(String text) {
        return text.replace('\u00A0', ' ').replace("\uFEFF", "").strip();
    }
}
