package home.engineers.committees.rules;

import home.engineers.kernel.Reason;
import home.engineers.kernel.time.DateText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads decisions as they are typed: one in each line, a day after a bar makes it a task. */
public final class DecisionLines {
    private static final int LONGEST = 500;

    private DecisionLines() {}

    /** @param dueOn by when, or null where it is no task */
    public record Line(String text, @Nullable LocalDate dueOn) {}

    /** The lines that can be read, and what is wrong with the others. */
    public record Read(List<Line> lines, List<Reason> reasons) {}

    public static Read read(String field, String typed) {
        List<Line> lines = new ArrayList<>();
        List<Reason> reasons = new ArrayList<>();
        List<String> written = typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < written.size(); i++) {
            String[] parts = written.get(i).split("[|｜]", 2);
            String text = parts[0].strip();
            Optional<LocalDate> due = parts.length < 2 ? Optional.empty() : DateText.read(parts[1]);
            if (text.length() < 2 || text.length() > LONGEST) {
                reasons.add(Reason.at(field, "committees.decision.length", i + 1, LONGEST));
            } else if (parts.length == 2 && due.isEmpty()) {
                reasons.add(Reason.at(field, "committees.decision.date", i + 1, parts[1].strip()));
            } else {
                lines.add(new Line(text, due.orElse(null)));
            }
        }
        return new Read(lines, reasons);
    }
}
