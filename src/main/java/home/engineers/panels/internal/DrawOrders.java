package home.engineers.panels.internal;
import home.engineers.experts.ExpertPool;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DateText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.panels.DrawId;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.internal.DrawTable.State;
import home.engineers.panels.rules.QuotaLines;
import home.engineers.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a secretary orders a draw: what is asked is checked, then prepared in the background and announced. */
@Service
public class DrawOrders {
    private static final int MOST_WITNESSES = 20;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final ExpertPools pools;
    private final DrawGate gate;
    private final DrawQueue queue;
    private final People people;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    DrawOrders(
            DrawTable draws, WitnessTable witnesses, ExpertPools pools, DrawGate gate, DrawQueue queue, People people, IdSource ids,
            HouseClock clock, PlatformTransactionManager transactions) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.pools = pools;
        this.gate = gate;
        this.queue = queue;
        this.people = people;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A draw as it is typed.
     *
     * @param quotas as {@link QuotaLines} reads them
     * @param witnesses one a line: name, mobile number or e-mail of a person, then for whom they stand
     * @param repeats id of a void draw, or empty
     */
    public record Wish(
            String association, String pool, String title, String size, String quotas, String witnesses, String commitBy,
            String revealBy, String repeats, String reason) {
        public static final Wish EMPTY = new Wish("", "", "", "", "", "", "", "", "", "");
    }

    /** What the form offers. */
    public record Choices(Map<String, String> associations, Map<String, LocalizedText> pools) {}

    public Choices choices(Actor actor) {
        Map<String, String> associations = new LinkedHashMap<>();
        gate.associations(actor).forEach(one -> associations.put(one.id().toString(), one.name()));
        Map<String, LocalizedText> offered = new LinkedHashMap<>();
        pools.all().forEach(pool -> offered.put(pool.id(), pool.title()));
        return new Choices(associations, offered);
    }

    public Outcome<DrawId> order(Actor actor, Wish wish) {
        Form form = new Form(wish);
        Organisation association = gate.orders(actor, form.association());
        Draw draw = form.draw(actor, association);
        if (!form.reasons.isEmpty()) {
            return Outcome.refused(form.reasons);
        }
        transaction.executeWithoutResult(status -> {
            draws.insert(draw);
            int number = 0;
            for (Map.Entry<PersonId, String> one : form.named.entrySet()) {
                witnesses.insert(draw.id(), ++number, one.getKey(), one.getValue());
            }
        });
        onceCommitted(() -> queue.add(draw.id().value()));
        return Outcome.granted(draw.id());
    }

    private static void onceCommitted(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** What is wrong with a wish; nothing is written. */
    Outcome<Wish> check(Actor actor, Wish wish) {
        Form form = new Form(wish);
        form.draw(actor, gate.orders(actor, form.association()));
        return form.reasons.isEmpty() ? Outcome.granted(wish) : Outcome.refused(form.reasons);
    }

    /** Reads a wish and keeps what is wrong with it. */
    private final class Form {
        private final Wish wish;
        private final List<Reason> reasons = new ArrayList<>();
        private final Map<PersonId, String> named = new LinkedHashMap<>();

        private Form(Wish wish) {
            this.wish = wish;
        }

        private OrganisationId association() {
            return wish.association().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? OrganisationId.of(wish.association())
                    : new OrganisationId(new java.util.UUID(0, 0));
        }

        private Draw draw(Actor actor, Organisation association) {
            Instant commitBy = day("commitBy", wish.commitBy());
            Instant revealBy = day("revealBy", wish.revealBy());
            if (commitBy.isBefore(clock.instant())) {
                against("commitBy", "panels.order.past");
            } else if (!revealBy.isAfter(commitBy)) {
                against("revealBy", "panels.order.revealBefore");
            }
            String title = wish.title().strip();
            if (title.length() < 2 || title.length() > 200 || title.chars().anyMatch(Character::isISOControl)) {
                against("title", "panels.order.titleFault");
            }
            int size = wish.size().strip().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(wish.size().strip()) : 0;
            if (size == 0) {
                against("size", "panels.order.size");
            }
            pool();
            witnesses();
            DrawId repeats = repeats(association);
            return new Draw(
                    new DrawId(ids.next()), association.id(), wish.pool(), title, size, wish.quotas(), State.PREPARING, 0, null,
                    commitBy, revealBy, repeats, repeats == null ? null : wish.reason().strip(), actor.requirePerson(),
                    clock.instant(), null, null, 0, null, null);
        }

        private void pool() {
            Optional<ExpertPool> pool = pools.find(wish.pool());
            if (pool.isEmpty()) {
                against("pool", "panels.order.pool");
                return;
            }
            Outcome<List<Quota>> quotas =
                    QuotaLines.read(wish.quotas(), ExpertPools.values(pool.get().members(clock.today())));
            switch (quotas) {
                case Refused<List<Quota>>(List<Reason> why) -> reasons.addAll(why);
                case Granted<List<Quota>> sound when wish.quotas().length() > 20_000 -> against("quotas", "panels.quotas.many", 1000);
                case Granted<List<Quota>> sound -> { }
            }
        }

        private void witnesses() {
            wish.witnesses().lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
                String[] parts = line.split("\\s+", 2);
                List<People.Card> found = people.named(parts[0]);
                if (parts.length < 2 || parts[1].length() < 2 || parts[1].length() > 200) {
                    against("witnesses", "panels.order.witnessLine", line);
                } else if (found.size() != 1) {
                    against("witnesses", found.isEmpty() ? "panels.order.nobody" : "panels.order.several", parts[0]);
                } else if (named.putIfAbsent(found.getFirst().person(), parts[1]) != null) {
                    against("witnesses", "panels.order.twice", parts[0]);
                }
            });
            if (named.size() > MOST_WITNESSES || named.isEmpty() && reasons.stream().noneMatch(one -> "witnesses".equals(one.field()))) {
                against("witnesses", "panels.order.witnesses", MOST_WITNESSES);
            }
        }

        private @Nullable DrawId repeats(Organisation association) {
            if (wish.repeats().isBlank()) {
                return null;
            }
            Optional<Draw> repeated = wish.repeats().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                    ? draws.find(DrawId.of(wish.repeats()))
                    : Optional.empty();
            boolean sound = repeated.filter(one -> one.state() == State.VOID && one.association().equals(association.id()))
                    .filter(one -> !draws.repeated(one.id()))
                    .isPresent();
            if (!sound) {
                against("repeats", "panels.order.repeats");
                return null;
            }
            if (wish.reason().strip().length() < 2 || wish.reason().strip().length() > 300
                    || wish.reason().strip().chars().anyMatch(Character::isISOControl)) {
                against("reason", "panels.order.reason");
            }
            return Objects.requireNonNull(repeated.orElseThrow().id());
        }

        /** The end of a day, to the second. */
        private Instant day(String field, String typed) {
            Optional<LocalDate> day = DateText.read(typed);
            if (day.isEmpty()) {
                against(field, "panels.order.day");
            }
            return day.orElse(clock.today().plusDays("commitBy".equals(field) ? 1 : 2))
                    .atTime(END_OF_DAY).atZone(HouseClock.ZONE).toInstant().truncatedTo(ChronoUnit.SECONDS);
        }

        private void against(String field, String key, Object... arguments) {
            reasons.add(Reason.at(field, key, arguments));
        }
    }
}
