package home.engineers.programmes;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.LawRegister;
import home.engineers.law.WorkingDays;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.ProfileReader;
import home.engineers.programmes.rules.ProgrammeReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Answers for a profile in JSON, level by level and clause by clause; needs neither the application nor a database. */
public final class EligibilityCheck {
    private final ProgrammeReader reader;
    private final WorkingDays calendar;
    private final Words words;

    public EligibilityCheck(LawRegister register, WorkingDays calendar, Words words) {
        this.reader = new ProgrammeReader(register);
        this.calendar = calendar;
        this.words = words;
    }

    /** A date as it may be asked for: one that exists, written as 2026-06-30. */
    public static Optional<LocalDate> date(String text) {
        return ProfileReader.date(text);
    }

    /** The answer as plain values, ready to be written as JSON; refused with the place of each fault as its field. */
    public Outcome<Map<String, Object>> answer(String programme, String profileJson, LocalDate on) {
        Optional<String> document = BundledProgrammes.text(programme);
        if (document.isEmpty()) {
            return Outcome.refused(Reason.at("programme", "programmes.profile.unknownProgramme", programme));
        }
        return switch (ProfileReader.read(profileJson)) {
            case Refused<EligibilityProfile>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<EligibilityProfile>(EligibilityProfile profile) ->
                    Outcome.granted(new EligibilityAnswer(calendar, words)
                            .of(Eligibility.of(reader.read(document.get()).sound(), profile, on)));
        };
    }

    /** A refusal in the words of each language, with its place first. */
    public static String said(Reason reason, Words... languages) {
        String sentences = Stream.of(languages)
                .map(words -> words.of(reason.key(), reason.arguments().toArray()))
                .collect(Collectors.joining(" "));
        return reason.field() == null ? sentences : reason.field() + ": " + sentences;
    }
}
