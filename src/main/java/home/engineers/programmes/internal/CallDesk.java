package home.engineers.programmes.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Reviews;
import home.engineers.programmes.rules.CallCheck;
import home.engineers.programmes.rules.CallCheck.Terms;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import home.engineers.votes.PublicVotes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and closes calls, each as an official act. */
@Service
class CallDesk implements Calls {
    private final CallTable calls;
    private final CaseTable cases;
    private final CaseGate gate;
    private final CaseLines lines;
    private final ProgrammeShelf shelf;
    private final PublicVotes votes;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    CallDesk(
            CallTable calls,
            CaseTable cases,
            CaseGate gate,
            CaseLines lines,
            ProgrammeShelf shelf,
            PublicVotes votes,
            Organisations organisations,
            Authority authority,
            EvidenceLog evidence,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.calls = calls;
        this.cases = cases;
        this.gate = gate;
        this.lines = lines;
        this.shelf = shelf;
        this.votes = votes;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public List<Call> all() {
        LocalDate today = clock.today();
        Comparator<Call> soonest = Comparator.comparing(Call::closesOn);
        Comparator<Call> order = Comparator.<Call, Integer>comparing(one -> rank(one.state(today)))
                .thenComparing((one, other) -> one.state(today) == Call.State.ENDED
                        ? soonest.compare(other, one)
                        : soonest.compare(one, other));
        return calls.all().stream().map(this::shown).sorted(order).toList();
    }

    private static int rank(Call.State state) {
        return switch (state) {
            case OPEN -> 0;
            case UPCOMING -> 1;
            case ENDED -> 2;
        };
    }

    @Override
    public Call call(CallId id) {
        return calls.find(id).map(this::shown).orElseThrow(Absent::new);
    }

    @Override
    public Optional<Call> openFor(String programme, LocalDate on) {
        return calls.open(programme, on).map(this::shown);
    }

    @Override
    public Voting voting(CallId id) {
        StoredCall call = calls.find(id).orElseThrow(Absent::new);
        return new Voting(
                shelf.edition(call.programme(), call.edition()).stage(Stage.PUBLIC_VOTE).isPresent(),
                votes.of(id.value()).stream().filter(one -> one.phase() != null).toList());
    }

    private Call shown(StoredCall one) {
        return one.shown(shelf.edition(one.programme(), one.edition()));
    }

    @Override
    public List<Openable> openable(Actor actor) {
        authority.demand(actor, Act.CALL_OPEN, association());
        return shelf.standing().stream()
                .map(one -> new Openable(
                        new Reviews.Offered(one.id(), one.name()), one.opening().byCall(), one.opening().approval()))
                .toList();
    }

    private Subject association() {
        return Subject.of(organisations.municipalAssociation().id());
    }

    @Override
    public Outcome<Call> open(Actor actor, Form form) {
        authority.demand(actor, Act.CALL_OPEN, association());
        Optional<ProgrammeDocument> programme =
                shelf.standing().stream().filter(one -> one.id().equals(form.programme())).findFirst();
        if (programme.isEmpty()) {
            return Outcome.refused(Reason.at("programme", "calls.fault.programme"));
        }
        return switch (CallCheck.terms(form, programme.get().opening(), clock.today())) {
            case Refused<Terms>(List<Reason> faults) -> Outcome.refused(faults);
            case Granted<Terms>(Terms terms) -> opened(actor, programme.get(), terms);
        };
    }

    private Outcome<Call> opened(Actor actor, ProgrammeDocument programme, Terms terms) {
        Optional<StoredCall> other = calls.sharing(programme.id(), terms.opensOn(), terms.closesOn());
        if (other.isPresent()) {
            return Outcome.refused(Reason.at(
                    "opensOn", "calls.fault.shared", other.get().name().zh(), other.get().opensOn().toString(),
                    other.get().closesOn().toString()));
        }
        ProgrammeDocument held = shelf.current(programme.id(), terms.opensOn());
        StoredCall one = new StoredCall(
                new CallId(ids.next()), 1, held.id(), held.edition(), terms.name(), terms.opensOn(), terms.closesOn(),
                terms.countsOn(), terms.approval(), actor.requirePerson(), clock.instant(), null);
        try {
            transaction.executeWithoutResult(status -> {
                calls.insert(one);
                evidence.append("call-opened", one.id().value(), facts(one, held));
            });
        } catch (DataIntegrityViolationException openedMeanwhile) {
            return Outcome.refused(Reason.at("opensOn", "calls.fault.sharedNow"));
        }
        return Outcome.granted(shown(one));
    }

    private static Map<String, Object> facts(StoredCall one, ProgrammeDocument programme) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "programme", programme.id(),
                "edition", programme.edition(),
                "document", programme.sha256(),
                "name", one.name().zh(),
                "opensOn", one.opensOn(),
                "closesOn", one.closesOn(),
                "countsOn", one.countsOn()));
        if (one.approval() != null) {
            facts.put("approvalNumber", one.approval().number());
            facts.put("approvingAuthority", one.approval().authority());
        }
        return facts;
    }

    @Override
    public Outcome<Call> close(Actor actor, CallId id, int version, String why) {
        authority.demand(actor, Act.CALL_CLOSE, association());
        Call call = call(id);
        if (call.state(clock.today()) == Call.State.ENDED) {
            return Outcome.refused(Reason.of("calls.fault.ended"));
        }
        Optional<Reason> fault = CallCheck.why(why);
        if (fault.isPresent()) {
            return Outcome.refused(fault.get());
        }
        transaction.executeWithoutResult(status -> {
            calls.close(id, version, actor.requirePerson(), clock.instant(), why.strip());
            evidence.append("call-closed", id.value(), Map.of(
                    "programme", call.programme(), "name", call.name().zh(), "closesOn", call.closesOn(), "why", why.strip()));
        });
        return Outcome.granted(call(id));
    }

    @Override
    public List<Counted> counted(Actor actor) {
        authority.demand(actor, Act.CALL_CASES, association());
        var counts = calls.counts();
        return all().stream().map(call -> new Counted(call, counts.getOrDefault(call.id(), Map.of()))).toList();
    }

    @Override
    public Counted counted(Actor actor, CallId id) {
        authority.demand(actor, Act.CALL_CASES, association());
        return new Counted(call(id), calls.counts().getOrDefault(id, Map.of()));
    }

    @Override
    public boolean readsCases(Actor actor) {
        return authority.may(actor, Act.CALL_CASES, association());
    }

    @Override
    public List<CaseSummary> cases(Actor actor, CallId id, int page, int size) {
        authority.demandOrHide(actor, Act.CALL_CASES, association());
        call(id);
        return lines.of(actor, cases.ofCall(id, size, (page - 1) * size).stream().filter(one -> gate.sees(actor, one)).toList());
    }
}
