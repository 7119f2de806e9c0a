package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.programmes.rules.Effect;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters what was granted into the public register of its programme. */
@Component
class RegisterEffect implements EffectCarrier {
    private final RegisterTable register;

    RegisterEffect(RegisterTable register) {
        this.register = register;
    }

    @Override
    public Effect effect() {
        return Effect.REGISTER_ENTRY;
    }

    @Override
    public Outcome<String> carryOut(ReviewCase one, LocalDate on, @Nullable LocalDate until, PersonId by) {
        register.enter(one, on, until);
        return Outcome.granted(one.number());
    }

    @Override
    public void undo(ReviewCase one, String reference, LocalDate on, PersonId by, String why) {
        register.revoke(one.id(), on);
    }
}
