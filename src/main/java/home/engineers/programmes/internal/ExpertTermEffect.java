package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.Positions;
import home.engineers.programmes.rules.Effect;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gives whoever was admitted a seat among the experts of the association, for the term the document gives. */
@Component
class ExpertTermEffect implements EffectCarrier {
    private static final String TITLE = "入库专家";
    private final Positions positions;

    ExpertTermEffect(Positions positions) {
        this.positions = positions;
    }

    @Override
    public Effect effect() {
        return Effect.EXPERT_TERM;
    }

    @Override
    public Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by) {
        return positions
                .appoint(
                        new Positions.Appointment(one.applicant(), one.association(), Role.EXPERT, TITLE, on, until), by)
                .map(position -> position.id().value().toString());
    }

    @Override
    public void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why) {
        positions.end(new PositionId(UUID.fromString(reference)), on, by);
    }
}
