package home.engineers.people.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.law.DatedValue;
import home.engineers.law.LawRegister;
import home.engineers.people.People;
import home.engineers.people.Profile.ContinuingEducation;
import home.engineers.people.rules.EducationYear;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Hours of continuing education of the last years against what each year requires. */
@Component
class EducationPanel implements DashboardPanel {
    private static final int YEARS = 5;
    private static final String HOURS = "continuing-education.hours-per-year";
    private static final String SHARE = "continuing-education.professional";

    private final People people;
    private final LawRegister register;
    private final HouseClock clock;

    EducationPanel(People people, LawRegister register, HouseClock clock) {
        this.people = people;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 305;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.ENGINEER);
    }

    @Override
    public Optional<View> view(Actor actor) {
        List<ContinuingEducation> entries = people.profile(actor.requirePerson()).continuingEducation();
        LocalDate today = clock.today();
        List<EducationYear> years = IntStream.range(0, YEARS)
                .mapToObj(back -> year(today.minusYears(back), entries))
                .toList();
        return years.stream().allMatch(year -> year.total() == 0)
                ? Optional.empty()
                : Optional.of(new View(
                        "people/educationpanel",
                        Map.of("years", years, "cited", register.cited(register.value(HOURS, today).citation())),
                        true));
    }

    private EducationYear year(LocalDate day, List<ContinuingEducation> entries) {
        DatedValue hours = register.value(HOURS, day);
        return EducationYear.of(
                day.getYear(),
                entries,
                hours.whole(),
                register.value(SHARE + ".numerator", day).whole(),
                register.value(SHARE + ".denominator", day).whole());
    }
}
