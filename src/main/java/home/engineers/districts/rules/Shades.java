package home.engineers.districts.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How dark each district is drawn by a figure: 1 for nothing, 2 to 5 by the quarter in which it stands among those that
 * have something. Equal figures have equal shades.
 */
public final class Shades {
    private static final int QUARTERS = 4;
    private static final int FIRST = 2;

    private Shades() {}

    /** By the keys of the figures. */
    public static Map<String, Integer> of(Map<String, Long> figures) {
        List<Long> something = figures.values().stream().filter(figure -> figure > 0).sorted().toList();
        Map<String, Integer> shades = new HashMap<>();
        figures.forEach((key, figure) -> shades.put(key, figure <= 0 ? 1 : shade(figure, something)));
        return shades;
    }

    private static int shade(long figure, List<Long> something) {
        long below = something.stream().filter(other -> other < figure).count();
        return FIRST + (int) (QUARTERS * below / something.size());
    }

    /** One row of the legend. @param least and @param most figures drawn in this shade */
    public record Row(int shade, long least, long most, long count) {}

    /** The shades in use, the darkest first. */
    public static List<Row> legend(Map<String, Long> figures) {
        Map<String, Integer> shades = of(figures);
        Map<Integer, List<Long>> drawn = new HashMap<>();
        figures.forEach((key, figure) -> drawn.computeIfAbsent(shades.get(key), shade -> new ArrayList<>()).add(figure));
        return drawn.entrySet().stream()
                .map(one -> row(one.getKey(), one.getValue()))
                .sorted(Comparator.comparing(Row::shade).reversed())
                .toList();
    }

    private static Row row(int shade, Collection<Long> figures) {
        return new Row(
                shade, figures.stream().mapToLong(Long::longValue).min().orElse(0),
                figures.stream().mapToLong(Long::longValue).max().orElse(0), figures.size());
    }
}
