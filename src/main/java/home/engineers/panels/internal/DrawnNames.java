package home.engineers.panels.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.people.People;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who was drawn, for those who may know, and replacements on the stream of the draw. */
@Service
public class DrawnNames {
    private final DrawTable draws;
    private final DrawGate gate;
    private final DrawVault vault;
    private final People people;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    DrawnNames(DrawTable draws, DrawGate gate, DrawVault vault, People people, EvidenceLog evidence, HouseClock clock) {
        this.draws = draws;
        this.gate = gate;
        this.vault = vault;
        this.people = people;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** A member of a panel. @param name empty where the person is not on record any more */
    public record Member(String pseudonym, PersonId person, String name) {}

    public record Sheet(Draw draw, List<Member> members, boolean mayReplace) {}

    /** The members as they sit now. @throws Absent where nothing was drawn */
    public Sheet sheet(Actor actor, DrawId id) {
        Draw draw = gate.reads(actor, id);
        gate.demand(actor, Act.DRAW_NAMES, draw);
        Map<String, PersonId> names = vault.openNames(id, draws.names(id)).persons();
        List<String> sitting = record(draw).sitting();
        Map<PersonId, People.Card> cards = people.cards(sitting.stream().map(names::get).toList());
        return new Sheet(
                draw,
                sitting.stream().map(one -> new Member(one, names.get(one), Optional.ofNullable(cards.get(names.get(one)))
                        .map(People.Card::name).orElse(""))).toList(),
                gate.may(actor, Act.DRAW_ORDER, draw));
    }

    /** The members as they sit now. @throws Absent where nothing was drawn */
    List<PersonId> sitting(DrawId id) {
        Draw draw = draws.find(id).orElseThrow(Absent::new);
        List<String> sitting = record(draw).sitting();
        Map<String, PersonId> names = vault.openNames(id, draws.names(id)).persons();
        return sitting.stream().map(names::get).toList();
    }

    /** By pseudonym, once they are public; empty before. A member who is not on record any more has no name. */
    Map<String, String> published(Draw draw, List<String> sitting) {
        if (draw.namesPublicAt() == null) {
            return Map.of();
        }
        Map<String, PersonId> names = vault.openNames(draw.id(), draws.names(draw.id())).persons();
        Map<PersonId, People.Card> cards = people.cards(sitting.stream().map(names::get).toList());
        Map<String, String> found = new LinkedHashMap<>();
        sitting.forEach(one -> found.put(one, cards.containsKey(names.get(one)) ? cards.get(names.get(one)).name() : ""));
        return found;
    }

    /** @throws IllegalArgumentException where they are never told, or nothing was drawn */
    @Transactional
    public void publish(DrawId id) {
        Draw draw = draws.hold(id).filter(one -> one.namesAfterResult() && one.state() == State.DRAWN)
                .orElseThrow(() -> new IllegalArgumentException("the names of draw " + id + " are not to be told"));
        if (draws.publishNames(id, clock.instant())) {
            evidence.append("draw-names-published", id.value(), Map.of("record", Objects.requireNonNull(draw.recordHash())));
        }
    }

    /** Draws another in a member's place. Refused where they do not sit, or where nobody could come within the quotas. */
    @Transactional
    public Outcome<DrawId> replace(Actor actor, DrawId id, String pseudonym) {
        Draw draw = draws.hold(id).orElseThrow(Absent::new);
        gate.demand(actor, Act.DRAW_ORDER, draw);
        DrawRecord before = record(draw);
        if (!before.sitting().contains(pseudonym)) {
            return Outcome.refused(Reason.of("panels.replace.notSitting"));
        }
        Optional<DrawRecord> after = before.replacing(pseudonym, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        if (after.isEmpty()) {
            return Outcome.refused(Reason.of("panels.replace.nobody"));
        }
        draws.replace(id, after.get());
        String joined = after.get().sitting().get(before.sitting().indexOf(pseudonym));
        evidence.append("draw-member-replaced", id.value(), Map.of(
                "left", pseudonym, "joined", joined, "record", after.get().hash()));
        return Outcome.granted(id);
    }

    private DrawRecord record(Draw draw) {
        if (draw.state() != State.DRAWN) {
            throw new Absent();
        }
        return draws.drawn(draw.id());
    }
}
