package home.engineers.organisations.internal;

import home.engineers.kernel.Reason;
import home.engineers.organisations.AppointmentRule;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.rules.PositionRules;
import java.util.List;
import org.springframework.stereotype.Component;

/** Keeps supervisors and finance staff of an association apart, for every day on which both offices would be held. */
@Component
class SupervisorsApart implements AppointmentRule {
    private final PositionTable positions;

    SupervisorsApart(PositionTable positions) {
        this.positions = positions;
    }

    @Override
    public List<Reason> against(Positions.Appointment appointment, Organisation organisation) {
        return positions.of(appointment.person()).stream()
                .filter(held -> held.organisation().equals(organisation.id()))
                .filter(held -> PositionRules.apart(appointment.role(), appointment.title(), held.role(), held.title()))
                .filter(held -> overlap(appointment, held))
                .findFirst()
                .map(held -> List.of(Reason.at(
                                "who", "organisations.position.supervisorApart", held.title(), held.from().toString(),
                                held.to() == null ? "…" : held.to().toString())
                        .citing("model-charter", "监事")))
                .orElse(List.of());
    }

    private static boolean overlap(Positions.Appointment appointment, Position held) {
        return (held.to() == null || !held.to().isBefore(appointment.from()))
                && (appointment.to() == null || !appointment.to().isBefore(held.from()));
    }
}
