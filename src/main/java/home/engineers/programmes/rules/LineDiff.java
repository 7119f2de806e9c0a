package home.engineers.programmes.rules;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/** What differs between two texts, line by line, with the lines around it. */
public final class LineDiff {
    private static final int AROUND = 3;

    private LineDiff() {}

    /** @param before number of the line in the old text, from 1; 0 where it is new @param after in the new text; 0 where it is gone */
    public record Line(int before, int after, String text) {
        public boolean added() {
            return before == 0 && after > 0;
        }

        public boolean removed() {
            return after == 0 && before > 0;
        }

        /** Whether lines that are the same were left out here. */
        public boolean gap() {
            return before == 0 && after == 0;
        }
    }

    /** Nothing where the texts are the same. */
    public static List<Line> of(String before, String after) {
        List<String> old = before.lines().toList();
        List<String> now = after.lines().toList();
        List<Line> lines = new ArrayList<>();
        int from = 0;
        int shift = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(old, now).getDeltas()) {
            int at = delta.getSource().getPosition();
            same(lines, old, from, at, shift, !lines.isEmpty());
            for (int place = 0; place < delta.getSource().size(); place++) {
                lines.add(new Line(at + place + 1, 0, delta.getSource().getLines().get(place)));
            }
            for (int place = 0; place < delta.getTarget().size(); place++) {
                lines.add(new Line(0, delta.getTarget().getPosition() + place + 1, delta.getTarget().getLines().get(place)));
            }
            from = at + delta.getSource().size();
            shift += delta.getTarget().size() - delta.getSource().size();
        }
        if (!lines.isEmpty()) {
            add(lines, old, from, Math.min(old.size(), from + AROUND), shift);
        }
        return lines;
    }

    private static void same(List<Line> lines, List<String> old, int from, int to, int shift, boolean after) {
        int afterwards = after ? Math.min(to, from + AROUND) : from;
        int beforehand = Math.max(afterwards, to - AROUND);
        add(lines, old, from, afterwards, shift);
        if (beforehand > afterwards) {
            lines.add(new Line(0, 0, ""));
        }
        add(lines, old, beforehand, to, shift);
    }

    private static void add(List<Line> lines, List<String> old, int from, int to, int shift) {
        for (int place = from; place < to; place++) {
            lines.add(new Line(place + 1, place + 1 + shift, old.get(place)));
        }
    }
}
