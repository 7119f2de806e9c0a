package home.engineers.programmes.rules;

import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.Sentence;
import home.engineers.programmes.rules.ProgrammeExample.Expected;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Runs the examples of a programme against its document. */
public final class ExampleRun {
    private ExampleRun() {}

    /** What does not come out as the example says, and what is wrong with the example itself; empty where all is well. */
    public static List<Sentence> faults(ProgrammeDocument document, String json) {
        List<Sentence> faults = new ArrayList<>();
        ExampleReader.read(json, faults).ifPresent(example -> compare(document, example, faults));
        return faults;
    }

    private static void compare(ProgrammeDocument document, ProgrammeExample example, List<Sentence> faults) {
        FormCheck.faultsSoFar(document.form(), new FormAnswers(example.profile().form())).forEach(reason -> faults.add(
                Sentence.of("programmes.example.form", new Sentence(reason.key(), reason.arguments()))));
        EligibilityReport report = Eligibility.of(document, example.profile(), example.on());
        example.expected().forEach((id, expected) -> {
            Optional<LevelReport> level = report.levels().stream().filter(one -> one.id().equals(id)).findFirst();
            if (level.isEmpty()) {
                faults.add(Sentence.of("programmes.example.unknownLevel", id));
            } else {
                compare(level.get(), expected, faults);
            }
        });
    }

    private static void compare(LevelReport level, Expected expected, List<Sentence> faults) {
        if (level.answer() != expected.answer()) {
            faults.add(Sentence.of(
                    "programmes.example.differs", level.id(), expected.answer().wireName(), level.answer().wireName()));
        } else if (expected.from() != null && !expected.from().equals(level.from())) {
            faults.add(Sentence.of(
                    "programmes.example.turnsElsewhere", level.id(), expected.from(), Objects.toString(level.from(), "—")));
        }
    }
}
