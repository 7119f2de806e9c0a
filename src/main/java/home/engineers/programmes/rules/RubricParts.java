package home.engineers.programmes.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the rubric of a review. */
final class RubricParts {
    private RubricParts() {}

    static Rubric rubric(DocumentSection section, Citing citing) {
        List<Rubric.Criterion> criteria = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (DocumentSection one : section.sections("criteria")) {
            criteria.add(new Rubric.Criterion(citing.own(one, seen), one.localized("names"), points(one)));
            one.close();
        }
        if (!section.lists("criteria")) {
            section.lacks("criteria", "programmes.fault.missing", "criteria");
        }
        @Nullable String divergence = section.has("divergence") ? citing.value(section, "divergence") : null;
        section.close();
        return new Rubric(criteria, divergence);
    }

    private static int points(DocumentSection section) {
        String text = section.text("points");
        if (!text.isEmpty() && !text.matches("[1-9][0-9]{0,2}")) {
            section.fault(section.line("points"), "programmes.fault.notPoints", text);
            return 1;
        }
        return text.isEmpty() ? 1 : Integer.parseInt(text);
    }
}
