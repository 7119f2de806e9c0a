package home.engineers.committees.internal;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeEvaluation.Published;
import home.engineers.committees.CommitteeRule;
import home.engineers.committees.Resolution;
import home.engineers.committees.ResolutionId;
import home.engineers.committees.internal.CommitteeLifeTable.Life;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.OrganisationTabs;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public list of committees, and the page of one with its founding. */
@Service
public class CommitteeDesk {
    public static final int PAGE = 20;
    private final CommitteeGate gate;
    private final CommitteeRoll roll;
    private final CommitteeLifeTable lives;
    private final ResolutionTable resolutions;
    private final CommitteeRuleTable rules;
    private final Shortfalls shortfalls;
    private final CommitteeTabs tabs;
    private final PublishingDesk evaluations;
    private final Organisations organisations;
    private final People people;
    private final EvidenceLog evidence;
    private final HouseClock clock;

    CommitteeDesk(
            CommitteeGate gate,
            CommitteeRoll roll,
            CommitteeLifeTable lives,
            ResolutionTable resolutions,
            CommitteeRuleTable rules,
            Shortfalls shortfalls,
            CommitteeTabs tabs,
            PublishingDesk evaluations,
            Organisations organisations,
            People people,
            EvidenceLog evidence,
            HouseClock clock) {
        this.gate = gate;
        this.roll = roll;
        this.lives = lives;
        this.resolutions = resolutions;
        this.rules = rules;
        this.shortfalls = shortfalls;
        this.tabs = tabs;
        this.evaluations = evaluations;
        this.organisations = organisations;
        this.people = people;
        this.evidence = evidence;
        this.clock = clock;
    }

    /** @param chair name of the chair today, or empty */
    public record Line(CommitteeRoll.Line line, String chair, String association) {}

    public record Roll(List<Line> lines, Total total, int page) {}

    /** @param page counted from 1 */
    public Roll roll(CommitteeRoll.Filter filter, int page) {
        List<Line> lines = lines(filter, (page - 1) * PAGE, PAGE);
        return new Roll(lines, Total.of(roll.count(filter), page, PAGE, lines.size()), page);
    }

    /** All lines of the list, for a table to keep. */
    public List<Line> all(CommitteeRoll.Filter filter) {
        return lines(filter, 0, Integer.MAX_VALUE);
    }

    List<Line> lines(CommitteeRoll.Filter filter, int offset, int limit) {
        List<CommitteeRoll.Line> found = roll.lines(filter, clock.today(), offset, limit);
        Map<PersonId, People.Card> chairs =
                people.cards(found.stream().map(CommitteeRoll.Line::chair).filter(Objects::nonNull).toList());
        Map<OrganisationId, Organisation> associations =
                organisations.all(found.stream().map(line -> CommitteeGate.association(line.committee())).distinct().toList());
        return found.stream()
                .map(line -> new Line(
                        line, name(chairs, line.chair()), associations.get(CommitteeGate.association(line.committee())).name()))
                .toList();
    }

    private static String name(Map<PersonId, People.Card> cards, @Nullable PersonId person) {
        return person == null || !cards.containsKey(person) ? "" : cards.get(person).name();
    }

    /** The associations for whose committees the actor lays down rules or reads them. */
    public List<Organisation> kept(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role() == Role.SECRETARY || seat.role() == Role.DISTRICT_SECRETARY || seat.role() == Role.AUDITOR)
                .map(Seat::organisation)
                .distinct()
                .sorted(Comparator.comparing(OrganisationId::value))
                .flatMap(id -> organisations.find(id).stream())
                .filter(one -> gate.mayIn(actor, Act.RULE_READ, one.id()))
                .toList();
    }

    /** Whether the actor may found a committee of this association. */
    public boolean mayFound(Actor actor, Organisation association) {
        return gate.mayIn(actor, home.engineers.organisations.Act.COMMITTEE_FOUND, association.id());
    }

    /** The first committee the actor chairs or sits on today. */
    public Optional<OrganisationId> own(Actor actor) {
        return actor.seats().stream()
                .filter(seat -> seat.role() == Role.COMMITTEE_CHAIR)
                .map(Seat::organisation)
                .min(Comparator.comparing(OrganisationId::value));
    }

    /**
     * A committee as its page shows it.
     *
     * @param foundedBy or null where its founding is not on record
     * @param rule what its association has adopted, for those who may read it, or null
     * @param belowSince from which day on fewer sit on it than the rule asks for, for those who may read it, or null
     * @param mayDissolve whether it can still be dissolved by the actor
     */
    public record Sheet(
            CommitteeRoll.Line line,
            Organisation association,
            String chair,
            @Nullable Resolution foundedBy,
            @Nullable Resolution dissolvedBy,
            @Nullable CommitteeRule rule,
            @Nullable LocalDate belowSince,
            List<OrganisationTabs.Tab> tabs,
            List<Published> results,
            boolean mayReadPapers,
            boolean mayRecordFounding,
            boolean mayDissolve) {}

    public Sheet sheet(Actor actor, OrganisationId id) {
        CommitteeRoll.Line line = gate.seen(actor, Act.COMMITTEE_LIST, id);
        Organisation committee = line.committee();
        Organisation association = organisations.find(CommitteeGate.association(committee)).orElseThrow();
        CommitteeRule rule = rule(actor, line, association);
        Life life = lives.of(id).orElse(new Life(null, null));
        return new Sheet(
                line, association,
                line.chair() == null ? "" : people.card(line.chair()).map(People.Card::name).orElse(""),
                resolution(life.foundedBy()), resolution(life.dissolvedBy()),
                rule,
                rule == null || line.until() != null ? null : shortfalls.strength(line).belowSince(clock.today()).orElse(null),
                tabs.all(actor, committee),
                evaluations.published(id),
                gate.mayIn(actor, Act.RESOLUTION_READ, association.id()),
                life.foundedBy() == null && gate.mayIn(actor, home.engineers.organisations.Act.COMMITTEE_FOUND, association.id()),
                line.until() == null && gate.mayIn(actor, Act.COMMITTEE_DISSOLVE, association.id()));
    }

    private @Nullable CommitteeRule rule(Actor actor, CommitteeRoll.Line line, Organisation association) {
        boolean may = gate.mayIn(actor, Act.RULE_READ, association.id()) || gate.may(actor, Act.RECORD_READ, line.committee());
        return may ? rules.on(association.id(), clock.today()).orElse(null) : null;
    }

    private @Nullable Resolution resolution(@Nullable ResolutionId id) {
        return id == null ? null : resolutions.find(id).orElseThrow();
    }

    /** Puts on record by which resolution an older committee was founded. */
    @Transactional
    public Outcome<Resolution> recordFounding(Actor actor, OrganisationId id, String number) {
        CommitteeRoll.Line line = gate.line(id);
        OrganisationId association = CommitteeGate.association(line.committee());
        gate.association(actor, home.engineers.organisations.Act.COMMITTEE_FOUND, association);
        Reading form = new Reading();
        Optional<Resolution> resolution = Resolving.read("resolution", number, association, resolutions, form);
        resolution.filter(one -> one.adoptedOn().isAfter(line.since())).ifPresent(one -> form.against(
                Reason.at("resolution", "committees.founding.laterResolution", one.adoptedOn().toString(), line.since().toString())));
        if (form.faulty() || resolution.isEmpty()) {
            return Outcome.refused(form.reasons());
        }
        if (!lives.founded(id, resolution.get())) {
            return Outcome.refused(Reason.at("resolution", "committees.founding.already"));
        }
        evidence.append("committee-founded", id.value(), Map.of(
                "name", line.committee().name(), "resolution", resolution.get().number(), "since", line.since().toString()));
        return Outcome.granted(resolution.get());
    }

}
