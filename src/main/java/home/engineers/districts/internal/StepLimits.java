package home.engineers.districts.internal;

import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.districts.rules.LegalLimits;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The last days that law sets for steps, as they follow from the steps already taken. */
@Component
class StepLimits {
    private final LawRegister law;
    private final HouseClock clock;

    StepLimits(LawRegister law, HouseClock clock) {
        this.law = law;
        this.clock = clock;
    }

    /** @return null where law sets none, or the step it runs from is not taken */
    @Nullable LocalDate of(Step step, Map<String, StepEntry> entries) {
        return switch (step.key()) {
            case "registration" -> decision(taken("application", entries));
            case "opening" -> activity(taken("registration", entries));
            default -> null;
        };
    }

    private @Nullable LocalDate decision(@Nullable LocalDate applied) {
        return applied == null ? null : LegalLimits.decision(applied, value("society.registration.decision.days"));
    }

    private @Nullable LocalDate activity(@Nullable LocalDate registered) {
        return registered == null ? null : LegalLimits.activity(registered, value("society.first-activity.years"));
    }

    private static @Nullable LocalDate taken(String step, Map<String, StepEntry> entries) {
        StepEntry entry = entries.get(step);
        return entry == null ? null : entry.takenOn();
    }

    private int value(String id) {
        return law.value(id, clock.today()).whole();
    }
}
