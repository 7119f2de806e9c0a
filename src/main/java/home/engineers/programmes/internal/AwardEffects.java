package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.law.Periods;
import home.engineers.programmes.AwardCarrier;
import home.engineers.programmes.rules.Effect;
import home.engineers.programmes.rules.Stage;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Carries out what the document says an award brings about, each effect once, and takes it back where the award is
 * revoked. An effect that nothing here carries out by itself is on record with the number of the case: the outcome shown
 * to the public, the credential its holder can have verified, the recommendation that goes out.
 */
@Component
class AwardEffects {
    private final Map<Effect, EffectCarrier> carriers;
    private final EffectTable effects;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;

    AwardEffects(
            List<EffectCarrier> carriers, List<AwardCarrier> elsewhere, EffectTable effects, FormBook forms, ProgrammeShelf shelf,
            CaseNumbers numbers) {
        this.carriers = Stream.concat(carriers.stream(), elsewhere.stream().map(one -> new CarriedElsewhere(one, forms)))
                .collect(Collectors.toMap(EffectCarrier::effect, Function.identity()));
        this.effects = effects;
        this.shelf = shelf;
        this.numbers = numbers;
    }

    /** @return why an effect could not be carried out, for each that could not */
    List<Reason> carryOut(ReviewCase one, LocalDate on, PersonId by) {
        Optional<LocalDate> until = numbers.term(one).map(years -> Periods.years(on, years));
        Set<Effect> wanted = shelf.of(one).rule(Stage.AWARD).effects();
        return wanted.stream()
                .filter(effect -> effect != Effect.NONE)
                .sorted(Comparator.naturalOrder())
                .flatMap(effect -> carry(one, effect, on, until, by).stream())
                .toList();
    }

    private List<Reason> carry(ReviewCase one, Effect effect, LocalDate on, Optional<LocalDate> until, PersonId by) {
        EffectCarrier carrier = carriers.get(effect);
        Outcome<String> carried = carrier == null
                ? Outcome.granted(one.number())
                : carrier.carryOut(one, on, until.orElse(null), by);
        return switch (carried) {
            case Granted<String>(String reference) -> {
                effects.insert(one.id(), effect, reference, on);
                yield List.of();
            }
            case Refused<String>(List<Reason> reasons) -> reasons;
        };
    }

    void undo(ReviewCase one, LocalDate on, PersonId by, String why) {
        effects.standing(one.id()).forEach((effect, reference) -> {
            EffectCarrier carrier = carriers.get(effect);
            if (carrier != null) {
                carrier.undo(one, reference, on, by, why);
            }
        });
        effects.undo(one.id(), on);
    }
}
