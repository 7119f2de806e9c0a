package home.engineers.panels.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.SeenByAll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.panels.Act;
import home.engineers.panels.DrawId;
import home.engineers.panels.Draws;
import home.engineers.panels.draw.Announcement;
import home.engineers.panels.draw.DrawRecord;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.draw.Share;
import home.engineers.panels.draw.Stratum;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.internal.WitnessTable.Witness;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Shows draws: to everyone what was announced, to their association also what was not. */
@Service
public class DrawDesk implements Draws {
    private static final int OWN = 50;
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final DrawGate gate;
    private final DrawnNames names;
    private final Organisations organisations;

    DrawDesk(DrawTable draws, WitnessTable witnesses, DrawGate gate, DrawnNames names, Organisations organisations) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.gate = gate;
        this.names = names;
        this.organisations = organisations;
    }

    /** @param more whether earlier ones follow */
    public record Roll(List<Draw> draws, Map<OrganisationId, Organisation> associations, Count count, int number, boolean more) {}

    @SeenByAll
    public Roll roll(int number) {
        List<Draw> found = draws.announced(AT_ONCE + 1, (number - 1) * AT_ONCE);
        List<Draw> shown = found.subList(0, Math.min(AT_ONCE, found.size()));
        return new Roll(
                shown, organisations.all(shown.stream().map(Draw::association).collect(Collectors.toSet())), draws.count(), number,
                found.size() > AT_ONCE);
    }

    @SeenByAll
    @Override
    public Count count() {
        return draws.count();
    }

    @SeenByAll
    @Override
    public List<Listed> announced(int page) {
        Roll roll = roll(page);
        return roll.draws().stream()
                .map(draw -> new Listed(
                        draw.id(), draw.title(), roll.associations().get(draw.association()).names(), draw.size(),
                        draw.state().name().toLowerCase(Locale.ROOT), draw.announcedAt(), draw.endedAt(), draw.repeats(), draw.reason(),
                        draw.recordHash()))
                .toList();
    }

    /** Draws of the associations whose draws the actor orders, announced or not. */
    public List<Draw> own(Actor actor) {
        return gate.associations(actor).stream().flatMap(one -> draws.of(one.id(), OWN).stream()).toList();
    }

    public boolean mayOrder(Actor actor) {
        return !gate.associations(actor).isEmpty();
    }

    /** A stratum as it is shown: the numbers of its quotas from 1. */
    public record Line(List<Integer> quotas, int experts, Share chance) {}

    /** What was announced. */
    public record Announced(List<Quota> quotas, List<Line> lines, int pool, int exclusions, int compositions) {}

    /**
     * A draw as its page shows it.
     *
     * @param contradictions of a refused one
     * @param names of the panel by pseudonym, where they are public
     * @param replacements how many members were replaced
     */
    public record Sheet(
            Draw draw, Organisation association, List<Witness> witnesses, @Nullable Announced announced, List<List<Demand>> contradictions,
            List<String> panel, Map<String, String> names, int replacements, @Nullable DrawId repeatedBy, boolean mayOrder, boolean mayReadNames, boolean witness) {
        public boolean ended() {
            return draw.state() == State.DRAWN || draw.state() == State.VOID;
        }

        /** The message key of what refused it, where that is no contradiction. */
        public Optional<String> refusal() {
            return Optional.ofNullable(draw.fault())
                    .filter(fault -> fault.startsWith(DrawPreparation.KEY))
                    .map(fault -> fault.substring(DrawPreparation.KEY.length()));
        }
    }

    public Sheet sheet(Actor actor, DrawId id) {
        Draw draw = gate.reads(actor, id);
        boolean mayOrder = gate.may(actor, Act.DRAW_ORDER, draw);
        boolean mayReadNames = gate.may(actor, Act.DRAW_NAMES, draw);
        return gate.shown(draw, () -> sheet(actor, draw, mayOrder, mayReadNames));
    }

    private Sheet sheet(Actor actor, Draw draw, boolean mayOrder, boolean mayReadNames) {
        DrawId id = draw.id();
        Optional<DrawRecord> record = draw.state() == State.DRAWN ? Optional.of(draws.drawn(id)) : Optional.empty();
        List<Witness> all = witnesses.of(id);
        List<String> panel = record.map(DrawRecord::sitting).orElse(List.of());
        String fault = draw.fault();
        return new Sheet(
                draw, organisations.find(draw.association()).orElseThrow(Absent::new), all,
                draw.announcedAt() == null ? null : announced(Announcement.of(draws.announcement(id))),
                fault == null || fault.startsWith(DrawPreparation.KEY) ? List.of() : Demand.sets(fault),
                panel, names.published(draw, panel),
                record.map(one -> ((DrawRecord.Drawn) one.ending()).replacements().size()).orElse(0),
                draws.repeatOf(id).orElse(null), mayOrder, mayReadNames,
                actor.signedIn() && all.stream().anyMatch(one -> one.person().equals(actor.person())));
    }

    private static Announced announced(Announcement announcement) {
        List<Stratum> strata = announcement.lottery().strata();
        List<Share> chances = announcement.lottery().probabilities();
        Function<Stratum, List<Integer>> numbers = stratum -> stratum.quotas().stream().map(quota -> quota + 1).toList();
        return new Announced(
                announcement.lottery().quotas(),
                IntStream.range(0, strata.size())
                        .mapToObj(i -> new Line(numbers.apply(strata.get(i)), strata.get(i).size(), chances.get(i)))
                        .toList(),
                announcement.lottery().pool(), announcement.exclusions().size(), announcement.lottery().compositions().size());
    }

    @SeenByAll
    @Override
    public String record(DrawId id) {
        return draws.record(id).orElseThrow(Absent::new);
    }

    @SeenByAll
    @Override
    public String announcement(DrawId id) {
        return draws.find(id).filter(draw -> draw.announcedAt() != null).map(draw -> draws.announcement(id)).orElseThrow(Absent::new);
    }

    /** How far a draw is that is being prepared. */
    public Draw progress(Actor actor, DrawId id) {
        Draw draw = gate.reads(actor, id);
        gate.demand(actor, Act.DRAW_ORDER, draw);
        return draw;
    }
}
