package home.engineers.committees.internal;

import home.engineers.committees.CommitteeRule;
import home.engineers.committees.rules.CommitteeOffice;
import home.engineers.committees.rules.TermRules;
import home.engineers.committees.rules.TermRules.Standing;
import home.engineers.committees.rules.TermRules.Term;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.AppointmentRule;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds every appointment to a committee against the rule its association has adopted. */
@Component
class TermLimits implements AppointmentRule {
    private final CommitteeRuleTable rules;
    private final Positions positions;
    private final CommitteeRoll roll;
    private final People people;
    private final HouseClock clock;

    TermLimits(CommitteeRuleTable rules, Positions positions, CommitteeRoll roll, People people, HouseClock clock) {
        this.rules = rules;
        this.positions = positions;
        this.roll = roll;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public List<Reason> against(Positions.Appointment appointment, Organisation organisation) {
        if (organisation.kind() != Kind.COMMITTEE) {
            return List.of();
        }
        Optional<LocalDate> last = roll.line(organisation.id(), clock.today()).map(CommitteeRoll.Line::until);
        if (last.isPresent()) {
            return List.of(Reason.at("from", "committees.dissolved.noMore", organisation.name(), last.get().toString()));
        }
        return rules.on(CommitteeGate.association(organisation), appointment.from())
                .map(rule -> against(rule, appointment, organisation.id()))
                .orElse(List.of());
    }

    private List<Reason> against(CommitteeRule rule, Positions.Appointment appointment, OrganisationId committee) {
        CommitteeOffice office = CommitteeOffice.of(appointment.role(), appointment.title());
        List<Position> all = positions.in(committee);
        LocalDate born = office.leads() && rule.ageLimit() != null ? people.profile(appointment.person()).born() : null;
        List<Term> own = terms(all.stream().filter(one -> one.person().equals(appointment.person())).toList(), office);
        return TermRules.against(
                rule, office, new Term(appointment.from(), appointment.to()),
                new Standing(born, own, terms(all, CommitteeOffice.VICE_CHAIR)));
    }

    private static List<Term> terms(List<Position> positions, CommitteeOffice office) {
        return positions.stream()
                .filter(one -> CommitteeOffice.of(one.role(), one.title()) == office)
                .map(one -> new Term(one.from(), one.to()))
                .toList();
    }
}
