package home.engineers.programmes.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.internal.Batch.Fate;
import home.engineers.programmes.internal.Batch.State;
import home.engineers.programmes.internal.BatchTable.Item;
import home.engineers.programmes.rules.CaseStep;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One act over many cases: first a preview, in which nothing changes, then the same act carried out in the background.
 * Authority and decision are those of the single act, asked for each case both times.
 */
@Service
public class Batches {
    /** More than this is not one decision any more. */
    public static final int MOST = 10_000;
    public static final int PAGE = 50;
    private static final int LONGEST_WORDS = 4_000;
    private static final int RECENT = 5;
    /** What was previewed longer ago than this may have changed in every line. */
    private static final Duration PREVIEW_STANDS = Duration.ofHours(12);

    private final BatchTable table;
    private final BatchQueue queue;
    private final CaseDesk desk;
    private final CaseTable cases;
    private final CaseLists lists;
    private final CaseLines lines;
    private final CaseGate gate;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    Batches(
            BatchTable table,
            BatchQueue queue,
            CaseDesk desk,
            CaseTable cases,
            CaseLists lists,
            CaseLines lines,
            CaseGate gate,
            Authority authority,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.queue = queue;
        this.desk = desk;
        this.cases = cases;
        this.lists = lists;
        this.lines = lines;
        this.gate = gate;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A case of a batch.
     *
     * @param number of the case
     * @param summary null where the reader does not see the case any more
     */
    public record Line(String number, @Nullable CaseSummary summary, Fate fate, List<Reason> reasons) {}

    /** The acts that are the actor's to do to many, in the order of the course. */
    public List<CommonAct> acts(Actor actor) {
        return Arrays.stream(CommonAct.values()).filter(act -> !authority.reach(actor, act.act()).none()).toList();
    }

    /** @param addresses of the cases chosen; those that are none, or not the actor's to see, are passed over */
    public Outcome<UUID> preview(Actor actor, String act, String words, List<String> addresses) {
        return preview(actor, act, words, () -> cases.byAddresses(addresses.stream().limit(MOST + 1L).toList()).stream()
                .filter(one -> gate.sees(actor, one))
                .toList());
    }

    /** All that waits for the actor and matches the filter. */
    public Outcome<UUID> previewAll(Actor actor, String act, String words, InboxQuery query) {
        return preview(actor, act, words, () ->
                lists.waiting(actor, query, MOST + 1, 0).stream().map(CaseLists.Listed::one).toList());
    }

    private interface Choice {
        List<ReviewCase> cases();
    }

    private Outcome<UUID> preview(Actor actor, String named, String words, Choice choice) {
        demandUse(actor);
        List<CommonAct> acts = acts(actor).stream().filter(one -> one.wireName().equals(named)).toList();
        if (acts.isEmpty()) {
            return Outcome.refused(Reason.at("act", "programmes.batch.act.choose"));
        }
        if (words.strip().length() > LONGEST_WORDS) {
            return Outcome.refused(Reason.at("words", "programmes.text.long", LONGEST_WORDS));
        }
        return transaction.execute(status -> {
            List<ReviewCase> chosen = choice.cases();
            if (chosen.isEmpty()) {
                return Outcome.refused(Reason.of("programmes.batch.none"));
            }
            return chosen.size() > MOST
                    ? Outcome.refused(Reason.of("programmes.batch.many", MOST))
                    : Outcome.granted(keep(actor, acts.getFirst(), words.strip(), chosen));
        });
    }

    private UUID keep(Actor actor, CommonAct act, String words, List<ReviewCase> chosen) {
        Instant now = clock.instant();
        PersonId by = actor.requirePerson();
        table.forgetPreviews(by, now.minus(PREVIEW_STANDS));
        List<Item> items = new ArrayList<>(chosen.size());
        for (ReviewCase one : chosen) {
            List<Reason> against = against(actor, one, act);
            items.add(new Item(
                    items.size() + 1, one.id(), one.version(), against.isEmpty() ? Fate.READY : Fate.LEFT, against));
        }
        @Nullable String said = act.takesWords() && !words.isEmpty() ? words : null;
        UUID id = ids.next();
        table.insert(new Batch(id, act, said, by, now, null, State.PREVIEWED, Map.of()), items);
        return id;
    }

    private List<Reason> against(Actor actor, ReviewCase one, CommonAct act) {
        try {
            return switch (desk.foreseen(actor, one, act)) {
                case Granted<List<CaseStep>> granted -> List.of();
                case Refused<List<CaseStep>>(List<Reason> reasons) -> reasons;
            };
        } catch (NotPermitted | Absent hidden) {
            return List.of(Reason.of("programmes.batch.notYours"));
        }
    }

    /** Has the act carried out as previewed. Refused where it has been already, or the preview is too old. */
    public Outcome<UUID> confirm(Actor actor, UUID id) {
        Batch batch = own(actor, id);
        if (batch.count(Fate.READY) == 0) {
            return Outcome.refused(Reason.of("programmes.batch.nothing"));
        }
        if (batch.previewedAt().isBefore(clock.instant().minus(PREVIEW_STANDS))) {
            return Outcome.refused(Reason.of("programmes.batch.old"));
        }
        if (!table.confirm(id, clock.instant())) {
            return Outcome.refused(Reason.of("programmes.batch.confirmed"));
        }
        queue.add(id);
        return Outcome.granted(id);
    }

    /** Calls the rest off. What was carried out stands. */
    public void stop(Actor actor, UUID id) {
        own(actor, id);
        table.end(id, State.STOPPED, clock.instant());
    }

    /** @throws Absent where there is none, or it is another's */
    public Batch own(Actor actor, UUID id) {
        demandUse(actor);
        return table.find(id).filter(batch -> batch.orderedBy().equals(actor.person())).orElseThrow(Absent::new);
    }

    /** How far a batch is, for whoever was let see it before. */
    public Batch progress(UUID id) {
        return table.find(id).orElseThrow(Absent::new);
    }

    /** The last few that the actor ordered. */
    public List<Batch> recent(Actor actor) {
        return table.of(actor.requirePerson(), RECENT);
    }

    /** Cases of a batch in their order. @param fate null for all @param page from 1 */
    public List<Line> lines(Actor actor, UUID id, @Nullable Fate fate, int page, int size) {
        own(actor, id);
        List<Item> items = table.items(id, fate, size, (page - 1) * size);
        Map<CaseId, ReviewCase> found = cases.all(items.stream().map(Item::caseId).toList()).stream()
                .collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        List<ReviewCase> seen = items.stream().map(item -> found.get(item.caseId())).filter(one -> gate.sees(actor, one)).toList();
        Map<String, CaseSummary> summaries =
                lines.of(seen).stream().collect(Collectors.toMap(CaseSummary::number, Function.identity()));
        return items.stream()
                .map(item -> {
                    String number = found.get(item.caseId()).number();
                    return new Line(number, summaries.get(number), item.fate(), item.reasons());
                })
                .toList();
    }

    private void demandUse(Actor actor) {
        if (authority.reach(actor, Act.BATCH_USE).none()) {
            throw new NotPermitted(Act.BATCH_USE);
        }
    }
}
