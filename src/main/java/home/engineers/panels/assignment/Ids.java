package home.engineers.panels.assignment;

import home.engineers.files.tables.TableLine;
import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ids that a column or the header of a file names, numbered as they come. */
final class Ids {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();

    /** @return its number, new or known @throws SheetFault.Found where the cell is empty */
    int add(TableLine line, int index) {
        String id = line.cells().get(index).strip();
        if (id.isEmpty()) {
            throw new SheetFault.Found(line.number(), index + 1, Reason.of("panels.sheet.noId"));
        }
        return numbers.computeIfAbsent(id, one -> {
            names.add(one);
            lines.add(line.number());
            return names.size() - 1;
        });
    }

    /** @param twice the key of what to say where the id is known already, with the id as its argument */
    void addNew(TableLine line, int index, String twice) {
        int before = names.size();
        if (add(line, index) < before) {
            throw new SheetFault.Found(
                    line.number(), index + 1, Reason.of(twice, line.cells().get(index).strip()));
        }
    }

    int size() {
        return names.size();
    }

    String name(int number) {
        return names.get(number);
    }

    List<String> names() {
        return names;
    }

    List<Integer> lines() {
        return lines;
    }
}
