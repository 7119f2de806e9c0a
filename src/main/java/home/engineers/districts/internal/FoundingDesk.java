package home.engineers.districts.internal;

import home.engineers.districts.Act;
import home.engineers.districts.Foundings;
import home.engineers.districts.Step;
import home.engineers.districts.StepEntry;
import home.engineers.districts.internal.DistrictFiles.About;
import home.engineers.districts.rules.StepOrder;
import home.engineers.districts.rules.TargetRules;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class FoundingDesk implements Foundings {
    private final StepTable table;
    private final StepList list;
    private final DistrictFiles files;
    private final TargetDesk targets;
    private final Coverage coverage;
    private final Districts districts;
    private final Organisations organisations;
    private final People people;
    private final StepLimits limits;
    private final Keepers keepers;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    FoundingDesk(
            StepTable table, StepList list, DistrictFiles files, TargetDesk targets, Coverage coverage, Districts districts,
            Organisations organisations, People people, StepLimits limits, Keepers keepers, Authority authority,
            EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.table = table;
        this.list = list;
        this.files = files;
        this.targets = targets;
        this.coverage = coverage;
        this.districts = districts;
        this.organisations = organisations;
        this.people = people;
        this.limits = limits;
        this.keepers = keepers;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Step> steps() {
        return list.all();
    }

    @Override
    public Sheet sheet(Actor actor, String code) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        Subject subject = keepers.of(code);
        boolean mayRead = authority.may(actor, Act.FOUNDING_READ, subject);
        Map<String, StepEntry> entries = table.of(code);
        Map<PersonId, People.Card> cards = mayRead ? people.cards(recorders(entries)) : Map.of();
        Map<UUID, List<Attachment>> papers =
                mayRead ? files.of(entries.values().stream().map(StepEntry::id).toList()) : Map.of();
        List<Line> lines = list.all().stream()
                .map(step -> line(step, entries, cards, papers, mayRead))
                .toList();
        LocalDate founded = targets.founded().get(code);
        return new Sheet(
                district, reached(code), organisations.associationOf(code).orElse(null), lines,
                targets.all().stream()
                        .map(target -> new TargetLine(
                                target, TargetRules.of(district, target.day(), founded, clock.today())))
                        .toList(),
                new Access(
                        mayRead, authority.may(actor, Act.FOUNDING_RECORD, subject), authority.may(actor, Act.SUPPORT_READ, subject),
                        authority.may(actor, Act.VISIT_READ, subject), authority.may(actor, Act.YEAR_READ, subject)));
    }

    private static List<PersonId> recorders(Map<String, StepEntry> entries) {
        return entries.values().stream().map(StepEntry::recordedBy).filter(Objects::nonNull).distinct().toList();
    }

    private Line line(
            Step step, Map<String, StepEntry> entries, Map<PersonId, People.Card> cards,
            Map<UUID, List<Attachment>> papers, boolean mayRead) {
        StepEntry entry = entries.get(step.key());
        if (entry == null || !mayRead && !entry.taken()) {
            return new Line(step, null, List.of(), "", mayRead ? limits.of(step, entries) : null);
        }
        People.Card card = entry.recordedBy() == null ? null : cards.get(entry.recordedBy());
        return new Line(
                step, mayRead ? entry : open(entry), papers.getOrDefault(entry.id(), List.of()),
                card == null ? "" : card.name(), entry.taken() ? null : limits.of(step, entries));
    }

    /** What everyone may know of a step: that, when and by which document it was taken. */
    private static StepEntry open(StepEntry entry) {
        return new StepEntry(
                entry.id(), entry.district(), entry.step(), null, null, entry.takenOn(), entry.document(), entry.number(),
                null, entry.recordedAt(), entry.version());
    }

    private FoundingState reached(String code) {
        List<FoundingStep> steps = coverage.steps(code);
        return steps.isEmpty() ? FoundingState.NONE : steps.getLast().state();
    }

    @Override
    @Transactional
    public Outcome<StepEntry> plan(Actor actor, Plan plan) {
        District district = demand(actor, plan.district());
        Step step = list.find(plan.step()).orElseThrow(Absent::new);
        Map<String, StepEntry> entries = table.of(plan.district());
        List<Reason> reasons = order(district, entries).againstPlanning(step, plan.day());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        StepEntry known = entry(plan.district(), step, entries);
        if (known.version() != plan.version()) {
            throw new OptimisticLockingFailureException("step changed meanwhile: " + known.id());
        }
        StepEntry planned = known.planned(plan.day(), actor.requirePerson());
        table.save(planned);
        evidence.append("district-step-planned", planned.id(), Map.of(
                "district", plan.district(), "step", step.key(), "day", plan.day().toString()));
        return Outcome.granted(planned);
    }

    @Override
    @Transactional
    public Outcome<StepEntry> take(Actor actor, Taking taking) {
        District district = demand(actor, taking.district());
        Step step = list.find(taking.step()).orElseThrow(Absent::new);
        Map<String, StepEntry> entries = table.of(taking.district());
        List<Reason> reasons =
                order(district, entries).againstTaking(step, taking.on(), taking.document(), taking.number());
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        return switch (files.receive(taking.files(), actor.requirePerson())) {
            case Refused<List<Attachment>>(List<Reason> why) -> Outcome.refused(why);
            case Granted<List<Attachment>>(List<Attachment> received) ->
                taken(actor, taking, step, entry(taking.district(), step, entries), received);
        };
    }

    private Outcome<StepEntry> taken(Actor actor, Taking taking, Step step, StepEntry entry, List<Attachment> received) {
        StepEntry taken = entry.taken(
                taking.on(), taking.document().strip(), step.numbered() ? taking.number().strip() : "",
                actor.requirePerson(), clock.instant());
        table.save(taken);
        FoundingState state = step.state();
        if (state != null && state.compareTo(reached(taking.district())) > 0) {
            FoundingStep advance = new FoundingStep(taking.district(), state, taking.on(), taking.document());
            if (coverage.record(advance, actor.requirePerson()) instanceof Refused<FoundingStep>(List<Reason> why)) {
                throw new IllegalStateException("the order of the steps and of the states differ: " + why);
            }
        }
        files.hang(received, About.STEP, taking.district(), taken.id(), actor.requirePerson());
        evidence.append("district-step-taken", taken.id(), facts(taken));
        return Outcome.granted(taken);
    }

    private static Map<String, Object> facts(StepEntry taken) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "district", taken.district(), "step", taken.step(), "on", String.valueOf(taken.takenOn()),
                "document", String.valueOf(taken.document())));
        if (taken.number() != null) {
            facts.put("number", taken.number());
        }
        return facts;
    }

    @Override
    @Transactional
    public Outcome<StepEntry> attach(Actor actor, String district, String step, List<Upload> uploads) {
        demand(actor, district);
        StepEntry entry = Stream.ofNullable(table.of(district).get(step)).filter(StepEntry::taken).findFirst()
                .orElseThrow(Absent::new);
        if (uploads.isEmpty()) {
            return Outcome.refused(Reason.at("files", "districts.files.none"));
        }
        return files.receive(uploads, actor.requirePerson()).map(received -> {
            files.hang(received, About.STEP, district, entry.id(), actor.requirePerson());
            return entry;
        });
    }

    private District demand(Actor actor, String code) {
        District district = districts.byCode(code).orElseThrow(Absent::new);
        authority.demand(actor, Act.FOUNDING_RECORD, keepers.of(code));
        table.hold(code);
        return district;
    }

    private StepOrder order(District district, Map<String, StepEntry> entries) {
        return new StepOrder(district, reached(district.code()), list.all(), entries, clock.today());
    }

    private StepEntry entry(String district, Step step, Map<String, StepEntry> entries) {
        StepEntry known = entries.get(step.key());
        return known != null ? known : new StepEntry(
                ids.next(), district, step.key(), null, null, null, null, null, null, null, 0);
    }
}
