package home.engineers.panels.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
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
import home.engineers.panels.DrawPurpose;
import home.engineers.panels.draw.Quota;
import home.engineers.panels.internal.DrawOrders.Wish;
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
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads orders of draws as they are typed, and finds every fault at its field. */
@Component
class DrawOrderReader {
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final int MOST_WITNESSES = 20;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);
    private final DrawTable draws;
    private final ExpertPools pools;
    private final People people;
    private final ObjectProvider<DrawPurpose> purposes;
    private final IdSource ids;
    private final HouseClock clock;

    DrawOrderReader(
            DrawTable draws, ExpertPools pools, People people, ObjectProvider<DrawPurpose> purposes, IdSource ids, HouseClock clock) {
        this.draws = draws;
        this.pools = pools;
        this.people = people;
        this.purposes = purposes;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param witnesses persons and for whom they stand, in their order */
    record Order(Draw draw, Map<PersonId, String> witnesses) {
        Order namedAfterResult() {
            return new Order(draw.namedAfterResult(), witnesses);
        }
    }

    /** The association that was typed, or one that does not exist. */
    static OrganisationId association(Wish wish) {
        return wish.association().matches(ID) ? OrganisationId.of(wish.association()) : new OrganisationId(new UUID(0, 0));
    }

    Outcome<Order> read(Actor actor, Wish wish, Organisation association) {
        Form form = new Form(wish);
        Draw draw = form.draw(actor, association);
        return form.reasons.isEmpty() ? Outcome.granted(new Order(draw, form.named)) : Outcome.refused(form.reasons);
    }

    /** What a form offers for the repeat of a void draw: the same once more. */
    Wish again(String repeats) {
        return voided(repeats)
                .map(one -> new Wish(
                        one.association().toString(), one.pool(), one.title(), String.valueOf(one.size()), one.quotas(), "", "", "",
                        repeats, ""))
                .orElse(new Wish("", "", "", "", "", "", "", "", repeats, ""));
    }

    private Optional<Draw> voided(String id) {
        return id.matches(ID) ? draws.find(DrawId.of(id)).filter(one -> one.state() == State.VOID) : Optional.empty();
    }

    /** Reads a wish and keeps what is wrong with it. */
    private final class Form {
        private final Wish wish;
        private final List<Reason> reasons = new ArrayList<>();
        private final Map<PersonId, String> named = new LinkedHashMap<>();

        private Form(Wish wish) {
            this.wish = wish;
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
                    clock.instant(), null, null, 0, null, null, namesFollow(repeats), null);
        }

        /** The repeat of a void draw tells what that one would have told. */
        private boolean namesFollow(@Nullable DrawId repeats) {
            return repeats != null && draws.find(repeats).map(Draw::namesAfterResult).orElse(false);
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
            Optional<Draw> repeated = voided(wish.repeats())
                    .filter(one -> one.association().equals(association.id()) && !draws.repeated(one.id()));
            if (repeated.isEmpty()) {
                against("repeats", "panels.order.repeats");
                return null;
            }
            terms(repeated.get());
            if (wish.reason().strip().length() < 2 || wish.reason().strip().length() > 300
                    || wish.reason().strip().chars().anyMatch(Character::isISOControl)) {
                against("reason", "panels.order.reason");
            }
            return repeated.get().id();
        }

        /** What still waits for a void draw is served by the next, on the same terms. */
        private void terms(Draw repeated) {
            Optional<Integer> least = purposes.stream().flatMap(one -> one.leastWitnesses(repeated.id()).stream()).findFirst();
            if (least.isEmpty()) {
                return;
            }
            unless(wish.pool().equals(repeated.pool()), "pool");
            unless(wish.size().strip().equals(String.valueOf(repeated.size())), "size");
            unless(wish.quotas().lines().map(String::strip).toList().equals(repeated.quotas().lines().map(String::strip).toList()), "quotas");
            if (named.size() < least.get() && reasons.stream().noneMatch(one -> "witnesses".equals(one.field()))) {
                against("witnesses", "panels.order.fewWitnesses", least.get());
            }
        }

        private void unless(boolean same, String field) {
            if (!same) {
                against(field, "panels.order.otherTerms");
            }
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
