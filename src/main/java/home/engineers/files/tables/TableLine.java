package home.engineers.files.tables;

import java.util.List;

/**
 * One line of a table as it stands in the file.
 *
 * @param number the row as a spreadsheet shows it, from 1
 * @param cells from the first column on; shorter than the header where the last cells are empty
 */
public record TableLine(int number, List<String> cells) {
    public TableLine {
        cells = List.copyOf(cells);
    }

    public boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }
}
