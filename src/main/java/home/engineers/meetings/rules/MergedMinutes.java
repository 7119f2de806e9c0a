package home.engineers.meetings.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signed parts of minutes, read as one paper: each part tells of its own cases alone, so that nothing in the paper shows whether
 * there are parts which its reader may not see. Who attended is told once, as in the part that was signed last.
 */
public final class MergedMinutes {
    private static final String CHAPTER = "## ";
    private static final int ATTENDANCE = 1;
    private static final Pattern ITEM = Pattern.compile("- 第 (\\d+) 件");

    private final List<List<String>> chapters = new ArrayList<>();
    private int before;

    private MergedMinutes() {}

    /** @param parts word for word, in the order in which they were signed; one alone stays as it is */
    public static List<String> of(List<String> parts) {
        MergedMinutes merged = new MergedMinutes();
        parts.forEach(merged::add);
        return merged.chapters.stream().flatMap(List::stream).toList();
    }

    private void add(String part) {
        List<List<String>> own = chapters(part);
        for (int i = 0; i < own.size(); i++) {
            if (i == chapters.size()) {
                chapters.add(own.get(i));
            } else if (i <= ATTENDANCE) {
                chapters.set(i, own.get(i));
            } else {
                chapters.set(i, joined(chapters.get(i), own.get(i)));
            }
        }
        before += (int) own.stream().flatMap(List::stream).map(MergedMinutes::item).filter(Matcher::lookingAt).map(one -> one.group(1)).distinct().count();
    }

    private static Matcher item(String line) {
        return ITEM.matcher(line);
    }

    /** Split where a chapter begins, cases counted on from those of the parts before. */
    private List<List<String>> chapters(String part) {
        List<List<String>> found = new ArrayList<>(List.of(new ArrayList<>()));
        part.lines().forEach(line -> {
            if (line.startsWith(CHAPTER)) {
                found.add(new ArrayList<>());
            }
            Matcher item = item(line);
            found.getLast().add(item.lookingAt()
                    ? "- 第 " + (before + Integer.parseInt(item.group(1))) + " 件" + line.substring(item.end())
                    : line);
        });
        return found;
    }

    /** What stands in both is told once, where it stands in the later one: whoever signs twice, and the place of the seal. */
    private static List<String> joined(List<String> earlier, List<String> later) {
        Set<String> lines = new LinkedHashSet<>(earlier.subList(0, 1));
        earlier.stream().skip(1).filter(line -> !later.contains(line)).forEach(lines::add);
        lines.addAll(later);
        return List.copyOf(lines);
    }
}
