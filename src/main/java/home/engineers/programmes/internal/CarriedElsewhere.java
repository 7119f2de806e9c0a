package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.AwardCarrier;
import home.engineers.programmes.AwardCarrier.Awarded;
import home.engineers.programmes.rules.Effect;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An effect that a module above this one brings about. */
record CarriedElsewhere(AwardCarrier carrier, FormBook forms) implements EffectCarrier {
    @Override
    public Effect effect() {
        return Effect.named(carrier.effect()).orElseThrow();
    }

    @Override
    public Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by) {
        return carrier.carryOut(awarded(one, on, by));
    }

    @Override
    public void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why) {
        carrier.undo(awarded(one, on, by), reference, why);
    }

    private Awarded awarded(ReviewCase one, LocalDate on, PersonId by) {
        return new Awarded(
                one.id(), one.number(), one.programme(), one.level(), one.applicant(), one.unit(), one.association(), one.about(),
                forms.last(one.id()).values(), on, by);
    }
}
