package home.engineers.achievements.internal;

import home.engineers.experts.Specialties;
import home.engineers.experts.Specialty;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/** Fields of achievements: the specialties of the house. */
@Component
public class FieldChoice {
    private final Specialties specialties;
    private final HouseClock clock;

    FieldChoice(Specialties specialties, HouseClock clock) {
        this.specialties = specialties;
        this.clock = clock;
    }

    /** Those that can be chosen today. */
    public List<Specialty> today() {
        return specialties.on(clock.today());
    }

    /** Those of these ids, in force or not; an id that is none is left out. */
    public List<Specialty> of(Collection<String> ids) {
        return ids.stream().flatMap(id -> specialties.find(id).stream()).toList();
    }

    List<Reason> against(Collection<String> chosen) {
        return chosen.stream()
                .filter(id -> specialties.find(id).isEmpty())
                .map(id -> Reason.at("fields", "achievements.form.field", id))
                .toList();
    }
}
