package home.engineers.panels.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawOrdering;
import home.engineers.panels.internal.DrawOrders.Wish;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes an order of another module as it would be typed, and adds what that module demands of the pool and the witnesses. */
@Component
class DrawOrderingDesk implements DrawOrdering {
    private final DrawOrders orders;
    private final DrawPreparation preparation;
    private final DrawTable draws;
    private final ExpertPools pools;
    private final HouseClock clock;

    DrawOrderingDesk(DrawOrders orders, DrawPreparation preparation, DrawTable draws, ExpertPools pools, HouseClock clock) {
        this.orders = orders;
        this.preparation = preparation;
        this.draws = draws;
        this.pools = pools;
        this.clock = clock;
    }

    @Override
    public Outcome<DrawId> order(Actor actor, Order order) {
        List<Reason> demands = demands(order);
        Wish wish = new Wish(
                order.association().toString(), order.pool(), order.title(), String.valueOf(order.size()), quotas(order.shares()),
                order.witnesses(), order.commitBy(), order.revealBy(), order.repeats() == null ? "" : order.repeats().toString(),
                order.reason());
        return switch (orders.check(actor, wish)) {
            case Refused<Wish>(List<Reason> faults) -> {
                List<Reason> all = new ArrayList<>(faults);
                demands.stream().filter(one -> faults.stream().noneMatch(fault -> Objects.equals(one.field(), fault.field()))).forEach(all::add);
                yield Outcome.refused(all);
            }
            default -> demands.isEmpty() ? orders.order(actor, wish, order.namesAfterResult()) : Outcome.refused(demands);
        };
    }

    @Override
    public Outcome<DrawId> orderAtOnce(Actor actor, Order order) {
        Outcome<DrawId> outcome = order(actor, order);
        if (outcome instanceof Granted<DrawId>(DrawId id)) {
            preparation.carryOut(id.value(), () -> false);
        }
        return outcome;
    }

    private List<Reason> demands(Order order) {
        List<Reason> demands = new ArrayList<>();
        Optional<Integer> eligible = pools.find(order.pool()).map(pool -> pool.members(clock.today()).eligible().size());
        eligible.filter(many -> many < order.size() + order.reserve()).ifPresent(many ->
                demands.add(Reason.at("pool", "panels.order.reserve", many, order.size(), order.reserve())));
        if (order.witnesses().lines().filter(line -> !line.isBlank()).count() < order.leastWitnesses()) {
            demands.add(Reason.at("witnesses", "panels.order.fewWitnesses", order.leastWitnesses()));
        }
        return demands;
    }

    private static String quotas(List<Share> shares) {
        return shares.stream()
                .map(one -> String.join(" ", one.attribute(), one.value(), String.valueOf(one.least()), String.valueOf(one.most())))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public Map<DrawId, Progress> progress(Collection<DrawId> ids) {
        Map<DrawId, Progress> found = new LinkedHashMap<>();
        ids.forEach(id -> draws.find(id).ifPresent(draw -> found.put(id, new Progress(
                id, draw.title(), draw.state().name().toLowerCase(Locale.ROOT), draw.orderedAt(), draws.repeated(id)))));
        return found;
    }
}
