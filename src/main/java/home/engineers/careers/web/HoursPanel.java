package home.engineers.careers.web;

import home.engineers.careers.internal.HoursOfYears.PassportYear;
import home.engineers.careers.internal.PassportDesk;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.law.LawRegister;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Hours of continuing education of the last years against what each year requires. */
@Component
class HoursPanel implements DashboardPanel {
    private static final int YEARS = 5;

    private final PassportDesk desk;
    private final LawRegister register;

    HoursPanel(PassportDesk desk, LawRegister register) {
        this.desk = desk;
        this.register = register;
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
        List<PassportYear> years = desk.years(actor).stream().limit(YEARS).toList();
        return years.stream().allMatch(year -> year.items().isEmpty())
                ? Optional.empty()
                : Optional.of(new View(
                        "careers/hourspanel",
                        Map.of("years", years, "cited", register.cited(years.getFirst().required().citation())),
                        true));
    }
}
