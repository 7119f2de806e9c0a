package home.engineers.organisations.internal;

import home.engineers.kernel.Reason;
import home.engineers.organisations.AppointmentRule;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import home.engineers.organisations.rules.PositionRules;
import home.engineers.organisations.rules.PositionRules.Apart;
import home.engineers.organisations.rules.PositionRules.Seated;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Keeps supervisors of an association apart from its council and its finance staff, for every day on which both would be held. */
@Component
class SupervisorsApart implements AppointmentRule {
    private final PositionTable positions;

    SupervisorsApart(PositionTable positions) {
        this.positions = positions;
    }

    @Override
    public List<Reason> against(Positions.Appointment appointment, Organisation organisation) {
        positions.hold(appointment.person());
        Seated wanted = new Seated(
                appointment.role(),
                PositionRules.organ(organisation.kind(), appointment.role(), appointment.title(), appointment.organ()));
        return positions.of(appointment.person()).stream()
                .filter(held -> held.organisation().equals(organisation.id()))
                .filter(held -> overlap(appointment, held))
                .flatMap(held -> reason(wanted, held).stream())
                .limit(1)
                .toList();
    }

    private static Optional<Reason> reason(Seated wanted, Position held) {
        return PositionRules.apart(wanted, new Seated(held.role(), held.organ()))
                .map(why -> Reason.at(
                                "who", why == Apart.COUNCIL ? "organisations.position.councilApart" : "organisations.position.supervisorApart",
                                held.title(), held.from().toString(), held.to() == null ? "…" : held.to().toString())
                        .citing("model-charter", "监事"));
    }

    private static boolean overlap(Positions.Appointment appointment, Position held) {
        return (held.to() == null || !held.to().isBefore(appointment.from()))
                && (appointment.to() == null || !appointment.to().isBefore(held.from()));
    }
}
