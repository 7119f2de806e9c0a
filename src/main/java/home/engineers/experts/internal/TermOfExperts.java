package home.engineers.experts.internal;

import home.engineers.experts.rules.ExpertTerm;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Role;
import home.engineers.law.LawRegister;
import home.engineers.organisations.AppointmentRule;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nobody sits as an expert longer than the law has it, whoever appoints them. */
@Component
class TermOfExperts implements AppointmentRule {
    private static final String YEARS = "title-review.expert.term.years";
    private final LawRegister register;

    TermOfExperts(LawRegister register) {
        this.register = register;
    }

    int years(LocalDate on) {
        return register.value(YEARS, on).whole();
    }

    @Override
    public List<Reason> against(Positions.Appointment asked, Organisation organisation) {
        return asked.role() == Role.EXPERT
                ? ExpertTerm.against(asked.from(), asked.to(), years(asked.from())).stream().toList()
                : List.of();
    }
}
