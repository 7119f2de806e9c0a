package home.engineers.programmes.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawOrdering;
import home.engineers.panels.DrawOrdering.Order;
import home.engineers.panels.DrawOrdering.Progress;
import home.engineers.panels.DrawOrdering.Share;
import home.engineers.programmes.Act;
import home.engineers.programmes.Call;
import home.engineers.programmes.CallId;
import home.engineers.programmes.Calls;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.DrawRule;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Has the panels for the cases of a call drawn: one draw for all that wait at the draw of the same pool. */
@Service
public class CallDraws {
    private final Calls calls;
    private final CaseTable cases;
    private final CaseGate gate;
    private final CaseDrawTable table;
    private final ProgrammeShelf shelf;
    private final CaseNumbers numbers;
    private final DrawOrdering ordering;
    private final Deciding deciding;
    private final Organisations organisations;
    private final Authority authority;
    private final HouseClock clock;

    CallDraws(
            Calls calls, CaseTable cases, CaseGate gate, CaseDrawTable table, ProgrammeShelf shelf, CaseNumbers numbers,
            DrawOrdering ordering, Deciding deciding, Organisations organisations, Authority authority, HouseClock clock) {
        this.calls = calls;
        this.cases = cases;
        this.gate = gate;
        this.table = table;
        this.shelf = shelf;
        this.numbers = numbers;
        this.ordering = ordering;
        this.deciding = deciding;
        this.organisations = organisations;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Cases of one pool that wait for their panel.
     *
     * @param pool id of the pool
     * @param level whose cases they are; null where the pool is that of all experts
     * @param demands what the edition asks, in numbers
     * @param draw that is on its way or was void or refused; null where none was ordered
     * @param repeats the void draw in whose place the next one comes; null where there is none
     */
    public record Group(
            String pool, @Nullable LocalizedText level, int waiting, Demands demands, @Nullable Progress draw, @Nullable DrawId repeats) {
        /** Whether a draw may be ordered now: none is on its way. */
        public boolean free() {
            return draw == null || Set.of("drawn", "void", "refused").contains(draw.state());
        }
    }

    public record Demands(int seats, int reserve, int witnesses, List<Quota> quotas, DrawRule.Names names) {}

    /** @param value empty for each that occurs */
    public record Quota(String attribute, String value, @Nullable Integer least, @Nullable Integer most) {}

    /** What a secretary types. @param reason why a void draw is repeated */
    public record Wish(String pool, String witnesses, String commitBy, String revealBy, String reason) {
        public static final Wish EMPTY = new Wish("", "", "", "", "");
    }

    /** @throws Absent for whoever does not conduct reviews of the association */
    public List<Group> groups(Actor actor, CallId call) {
        demand(actor);
        return waiting(actor, call).values().stream().map(this::group).toList();
    }

    private void demand(Actor actor) {
        authority.demandOrHide(actor, Act.REVIEW_CONDUCT, Subject.of(organisations.municipalAssociation().id()));
    }

    /** By the id of the pool: the cases that are waiting, of those that the actor conducts. */
    private Map<String, List<ReviewCase>> waiting(Actor actor, CallId call) {
        Map<String, List<ReviewCase>> found = new LinkedHashMap<>();
        cases.at(call, Stage.DRAW).stream()
                .filter(one -> gate.sees(actor, one) && CaseGate.ownCase(actor, one).isEmpty())
                .forEach(one -> found.computeIfAbsent(pool(one), none -> new ArrayList<>()).add(one));
        return found;
    }

    private String pool(ReviewCase one) {
        return rule(one).pool() == DrawRule.Pool.ALL ? ExpertPool.ALL : ExpertPool.of(one.programme(), one.level());
    }

    private DrawRule rule(ReviewCase one) {
        return Objects.requireNonNull(shelf.of(one).rule(Stage.DRAW).terms().draw());
    }

    private Group group(List<ReviewCase> waiting) {
        ReviewCase first = waiting.getFirst();
        ProgrammeDocument document = shelf.of(first);
        List<CaseId> ids = waiting.stream().map(ReviewCase::id).toList();
        List<DrawId> ordered = table.latest(ids).stream()
                .sorted((one, other) -> Boolean.compare(one.ended() != null, other.ended() != null))
                .map(CaseDrawTable.Row::draw)
                .toList();
        @Nullable Progress draw = ordering.progress(ordered).values().stream().findFirst().orElse(null);
        return new Group(
                pool(first),
                rule(first).pool() == DrawRule.Pool.ALL ? null : document.level(first.level()).orElseThrow().name(),
                waiting.size(), demands(first), draw, repeats(ids));
    }

    private @Nullable DrawId repeats(List<CaseId> ids) {
        return table.unrepeated(ids)
                .filter(one -> ordering.progress(List.of(one)).values().stream().noneMatch(Progress::repeated))
                .orElse(null);
    }

    private Demands demands(ReviewCase one) {
        DrawRule rule = rule(one);
        return new Demands(
                numbers.whole(rule.seats(), one), numbers.whole(rule.reserve(), one), numbers.whole(rule.witnesses(), one),
                rule.quotas().stream()
                        .map(quota -> new Quota(
                                quota.of().wireName(), quota.value() == null ? "" : quota.value(), number(quota.least(), one),
                                number(quota.most(), one)))
                        .toList(),
                rule.names());
    }

    private @Nullable Integer number(@Nullable String id, ReviewCase one) {
        return id == null ? null : Integer.valueOf(numbers.whole(id, one));
    }

    /** Orders the draw for all cases that wait for the pool. Refused while another is on its way. */
    public Outcome<DrawId> order(Actor actor, CallId id, Wish wish) {
        return order(actor, id, wish, ordering::order);
    }

    /** The same, with the draw announced before it answers: for a few experts alone. */
    Outcome<DrawId> orderAtOnce(Actor actor, CallId id, Wish wish) {
        return order(actor, id, wish, ordering::orderAtOnce);
    }

    private Outcome<DrawId> order(Actor actor, CallId id, Wish wish, BiFunction<Actor, Order, Outcome<DrawId>> way) {
        demand(actor);
        Call call = calls.call(id);
        try {
            return deciding.whole(() -> ordered(actor, call, wish, way));
        } catch (DuplicateKeyException orderedMeanwhile) {
            return Outcome.refused(Reason.of("programmes.draw.onItsWay"));
        }
    }

    private Outcome<DrawId> ordered(
            Actor actor, Call call, Wish wish, BiFunction<Actor, Order, Outcome<DrawId>> way) {
        List<ReviewCase> waiting = Optional.ofNullable(waiting(actor, call.id()).get(wish.pool())).orElseThrow(Absent::new);
        Group group = group(waiting);
        if (!group.free()) {
            return Outcome.refused(Reason.of("programmes.draw.onItsWay"));
        }
        Outcome<DrawId> outcome = way.apply(actor, order(waiting.getFirst(), call, group, wish));
        if (outcome instanceof Granted<DrawId>(DrawId draw)) {
            waiting.forEach(one -> table.insert(one.id(), draw, clock.instant()));
        }
        return outcome;
    }

    private static Order order(ReviewCase first, Call call, Group group, Wish wish) {
        Demands demands = group.demands();
        String title = call.name().zh() + (group.level() == null ? "" : "·" + group.level().zh()) + "评审专家";
        return new Order(
                first.association(), group.pool(), title, demands.seats(), demands.reserve(), demands.witnesses(),
                demands.quotas().stream().map(quota -> share(quota, demands.seats())).toList(), wish.witnesses(), wish.commitBy(),
                wish.revealBy(), group.repeats(), wish.reason(), demands.names() == DrawRule.Names.AFTER_RESULT);
    }

    private static Share share(Quota quota, int seats) {
        return new Share(
                quota.attribute(), quota.value().isEmpty() ? "*" : quota.value(), quota.least() == null ? 0 : quota.least(),
                quota.most() == null ? seats : quota.most());
    }
}
