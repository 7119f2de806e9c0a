package home.engineers.interests;

import home.engineers.interests.internal.Interest;
import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.internal.InterestDesk.Line;
import home.engineers.interests.internal.Match;
import home.engineers.interests.internal.SavedQueries;
import home.engineers.interests.rules.Forecast;
import home.engineers.interests.rules.Wish;
import home.engineers.interests.rules.WishForm;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Interests in patents as other modules and programs keep them: always one's own. */
@Service
public class Interests {
    private final InterestDesk desk;
    private final SavedQueries queries;
    private final HouseClock clock;

    Interests(InterestDesk desk, SavedQueries queries, HouseClock clock) {
        this.desk = desk;
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What is wanted, and how to be told; what is null is as the form of the page has it at first.
     *
     * @param query in the language of the search box of patents
     * @param ipc beginnings of classes @param applicants words of names @param people words of names of inventors
     * @param events names of {@link WantedEvent}
     * @param every {@code AT_ONCE}, {@code DAILY} or {@code WEEKLY} @param hour 0 to 23 @param day 1 for Monday to 7
     * @param quietFrom {@code quietTo}: hours between which nothing is sent; equal ones for none
     * @param cap messages a day, 1 to {@value Wish#MOST_A_DAY}
     * @param unit id of the unit it is kept for, or null for oneself
     */
    public record Wanted(
            @Nullable String name, @Nullable String query, @Nullable List<String> ipc, @Nullable List<String> applicants,
            @Nullable List<String> people, @Nullable List<String> events, @Nullable Boolean mail, @Nullable String every,
            @Nullable Integer hour, @Nullable Integer day, @Nullable Integer quietFrom, @Nullable Integer quietTo, @Nullable Integer cap,
            @Nullable String unit) {
        /** For whatever a query finds as it comes out, told at once in the inbox. */
        public static Wanted of(String name, String query) {
            return new Wanted(name, query, null, null, null, null, null, null, null, null, null, null, null, null);
        }
    }

    /**
     * An interest as it stands.
     *
     * @param state {@code standing}, {@code paused} or {@code ended}
     * @param pausedUntil last day of the pause
     * @param messages told so far @param waiting matches that are still to be told
     * @param unit name of the unit it is kept for, or empty
     */
    public record Kept(
            UUID id, String name, String query, List<String> ipc, List<String> applicants, List<String> people, List<WantedEvent> events,
            boolean mail, String every, int hour, int day, int quietFrom, int quietTo, int cap, String unit, String state,
            @Nullable LocalDate pausedUntil, Instant madeAt, @Nullable Instant endedAt, int messages, int waiting) {}

    /**
     * What it would have sent in the twelve months before today.
     *
     * @param exact whether families and messages were counted one by one; else they are the most there can be
     * @param flood whether it is more than a reader can take in
     */
    public record Foretold(long documents, long families, long messages, boolean exact, boolean flood, List<Month> months) {
        public record Month(YearMonth month, long documents, long families) {}
    }

    /** One message. @param events of the families it tells of, as many as one page holds */
    public record Told(UUID id, String kind, int families, Instant toldAt, List<Event> events) {
        /** @param why words, classes and names that were found, with the field of each */
        public record Event(String number, String title, WantedEvent kind, @Nullable LocalDate on, List<Why> why) {}

        public record Why(String field, String text) {}
    }

    public List<Kept> own(Actor actor) {
        return desk.own(actor).stream().map(this::kept).toList();
    }

    /** @throws home.engineers.kernel.authority.Absent where there is none, or it is none of the actor's */
    public Kept one(Actor actor, UUID id) {
        desk.one(actor, id);
        return own(actor).stream().filter(kept -> kept.id().equals(id)).findAny().orElseThrow();
    }

    public Outcome<Foretold> forecast(Wanted wanted) {
        return switch (wish(wanted)) {
            case Granted<Wish>(Wish wish) -> desk.forecast(wish).map(Interests::foretold);
            case Refused<Wish>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
    }

    public Outcome<UUID> save(Actor actor, Wanted wanted) {
        return switch (wish(wanted)) {
            case Granted<Wish>(Wish wish) -> desk.save(actor, wish, wanted.unit() == null ? "" : wanted.unit());
            case Refused<Wish>(List<Reason> reasons) -> Outcome.refused(reasons);
        };
    }

    /** Keeps a search under a name, to run it again. @param asked what the page of patents was asked, by the names of its parameters */
    public Outcome<UUID> saveSearch(Actor actor, String name, Map<String, String> asked) {
        return queries.save(actor, name, asked);
    }

    /** Sends nothing up to this day, the day included. */
    public Outcome<UUID> pause(Actor actor, UUID id, LocalDate until) {
        return desk.pause(actor, id, until);
    }

    public void resume(Actor actor, UUID id) {
        desk.pause(actor, id, null);
    }

    /** For good; ending it once more changes nothing. */
    public void end(Actor actor, UUID id) {
        desk.end(actor, id);
    }

    /** Its messages, the newest first, a page at a time. @param page counted from 1 */
    public List<Told> messages(Actor actor, UUID id, int page) {
        return desk.room(actor, id, page).messages().stream()
                .map(message -> new Told(
                        message.id(), message.kind().name(), message.families(), message.toldAt(),
                        desk.told(actor, id, message.id(), 1).events().stream().map(Interests::event).toList()))
                .toList();
    }

    private static Told.Event event(Match match) {
        return new Told.Event(
                match.number(), match.title(), match.kind(), match.on(),
                match.why().stream().map(why -> new Told.Why(why.field(), why.text())).toList());
    }

    private static Outcome<Wish> wish(Wanted wanted) {
        return WantedFields.unknown(wanted).<Outcome<Wish>>map(Outcome::refused).orElseGet(() -> WishForm.read(WantedFields.of(wanted)));
    }

    private static Foretold foretold(Forecast forecast) {
        return new Foretold(
                forecast.documents(), forecast.families(), forecast.messages(), forecast.exact(), forecast.flood(),
                forecast.months().stream().map(month -> new Foretold.Month(month.month(), month.documents(), month.families())).toList());
    }

    private Kept kept(Line line) {
        Interest one = line.one();
        Wish wish = one.wish();
        LocalDate until = one.pausedUntil() == null || clock.today().isAfter(one.pausedUntil()) ? null : one.pausedUntil();
        return new Kept(
                one.id(), wish.name(), wish.query(), wish.ipc(), wish.applicants(), wish.people(), wish.events().stream().sorted().toList(),
                wish.mail(), wish.rhythm().every().name(), wish.rhythm().hour(), wish.rhythm().day().getValue(), wish.quiet().from(),
                wish.quiet().to(), wish.cap(), line.unit(), !one.stands() ? "ended" : until != null ? "paused" : "standing", until,
                one.madeAt(), one.endedAt(), line.messages(), line.waiting());
    }
}
