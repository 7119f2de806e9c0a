package home.engineers.interests.internal;
import home.engineers.interests.Act;
import home.engineers.interests.internal.Interest.Ended;
import home.engineers.interests.internal.MatchTable.Message;
import home.engineers.interests.rules.Forecast;
import home.engineers.interests.rules.SendingTime;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.patents.PatentPast;
import home.engineers.search.SearchQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Interests as their owners keep them. */
@Service
public class InterestDesk {
    public static final int PAGE = 20;
    /** Interests of one owner that stand at a time. */
    static final int MOST = 100;

    /** Documents that a forecast looks at one by one. */
    private static final int LOOKED_AT = 20_000;

    private static final String FLOOD = "patent.interest.flood.families-a-day";
    private static final Reason CHANGED = Reason.of("interests.refused.changed");

    private final InterestTable interests;
    private final MatchTable matches;
    private final PatentPast past;
    private final Organisations organisations;
    private final Authority authority;
    private final LawRegister law;
    private final IdSource ids;
    private final HouseClock clock;

    InterestDesk(
            InterestTable interests, MatchTable matches, PatentPast past, Organisations organisations, Authority authority, LawRegister law,
            IdSource ids, HouseClock clock) {
        this.interests = interests;
        this.matches = matches;
        this.past = past;
        this.organisations = organisations;
        this.authority = authority;
        this.law = law;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param messages told so far @param waiting matches that are still to be told @param unit name of the unit, or empty */
    public record Line(Interest one, int messages, int waiting, String unit) {}

    public List<Line> own(Actor actor) {
        PersonId owner = owner(actor);
        Map<UUID, MatchTable.Counts> counts = matches.counts(owner);
        List<Interest> all = interests.of(owner);
        Map<OrganisationId, String> units = all.stream().map(Interest::unit).filter(java.util.Objects::nonNull).distinct()
                .collect(Collectors.toMap(unit -> unit, this::name));
        return all.stream()
                .map(one -> {
                    MatchTable.Counts counted = counts.getOrDefault(one.id(), MatchTable.Counts.NONE);
                    return new Line(one, counted.messages(), counted.waiting(), one.unit() == null ? "" : units.get(one.unit()));
                })
                .toList();
    }

    private String name(OrganisationId unit) {
        return organisations.find(unit).map(Organisation::name).orElse("");
    }

    /** The units for which the actor may keep interests: names by id. */
    public Map<String, String> units(Actor actor) {
        Map<String, String> units = new LinkedHashMap<>();
        authority.reach(actor, Act.UNIT).organisations().stream()
                .flatMap(id -> organisations.find(id).stream())
                .filter(found -> found.kind() == Organisation.Kind.UNIT)
                .forEach(found -> units.put(found.id().toString(), found.name()));
        return units;
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        return person;
    }

    /** What a wish would have sent in the twelve months before today; refused where it cannot be read. */
    public Outcome<Forecast> forecast(Wish wish) {
        return StandingInterests.query(wish).map(query -> forecast(wish, query));
    }

    private Forecast forecast(Wish wish, SearchQuery query) {
        LocalDate to = clock.today();
        LocalDate from = to.minusYears(1).plusDays(1);
        int most = law.value(FLOOD, to).whole();
        return Forecast.of(wish, past.between(query, from, to, LOOKED_AT), from, to, most);
    }

    /**
     * Keeps a new interest from now on.
     *
     * @param unit id of the unit it is kept for, or empty
     */
    @Transactional
    public Outcome<UUID> save(Actor actor, Wish wish, String unit) {
        PersonId owner = owner(actor);
        OrganisationId forUnit = unit.isEmpty() ? null : unit(actor, unit);
        if (StandingInterests.query(wish) instanceof Refused<SearchQuery>(List<Reason> reasons)) {
            return Outcome.refused(reasons);
        }
        interests.holdOwner(owner);
        if (interests.standing(owner) >= MOST) {
            return Outcome.refused(Reason.of("interests.refused.many", MOST));
        }
        UUID id = ids.next();
        interests.insert(new Interest(id, owner, forUnit, wish, false, 1, null, null, clock.instant(), null, null, 0));
        return Outcome.granted(id);
    }

    private @Nullable OrganisationId unit(Actor actor, String typed) {
        if (!units(actor).containsKey(typed)) {
            throw new Absent();
        }
        return new OrganisationId(UUID.fromString(typed));
    }

    /** @param version of the interest as the form saw it */
    @Transactional
    public Outcome<UUID> change(Actor actor, UUID id, int version, Wish wish) {
        Interest one = hold(actor, id);
        if (StandingInterests.query(wish) instanceof Refused<SearchQuery>(List<Reason> reasons)) {
            return Outcome.refused(reasons);
        }
        if (!interests.update(id, version, wish, clock.instant())) {
            return Outcome.refused(CHANGED);
        }
        again(one.id(), wish, one.pausedUntil());
        return Outcome.granted(id);
    }

    /** What waits is told when the rhythm as it is now says so. */
    private void again(UUID id, Wish wish, @Nullable LocalDate pausedUntil) {
        if (matches.waiting(id) > 0) {
            interests.due(id, SendingTime.first(wish, pausedUntil, clock.instant(), HouseClock.ZONE));
        }
    }

    /** @throws Absent where there is none, or it is none of the actor's */
    public Interest one(Actor actor, UUID id) {
        return interests.find(id).filter(one -> mine(actor, one)).orElseThrow(Absent::new);
    }

    private boolean mine(Actor actor, Interest one) {
        return actor.signedIn() && actor.requirePerson().equals(one.owner());
    }

    Interest hold(Actor actor, UUID id) {
        one(actor, id);
        return interests.hold(id).filter(Interest::stands).orElseThrow(Absent::new);
    }

    /** Sends nothing up to this day, the day included; what matches meanwhile is told after it. Null ends the pause. */
    @Transactional
    public Outcome<UUID> pause(Actor actor, UUID id, @Nullable LocalDate until) {
        Interest one = hold(actor, id);
        if (until != null && until.isBefore(clock.today())) {
            return Outcome.refused(Reason.at("until", "interests.refused.pausePast"));
        }
        interests.pause(id, until);
        again(id, one.wish(), until);
        return Outcome.granted(id);
    }

    /** Ends it for good: nothing more is matched, and what waits is told no more. */
    @Transactional
    public void end(Actor actor, UUID id) {
        Interest one = one(actor, id);
        if (one.stands()) {
            end(List.of(id), Ended.OWNER);
        }
    }

    void end(List<UUID> which, Ended as) {
        Instant now = clock.instant();
        interests.end(which, as, now);
        matches.dropWaiting(which);
    }

    /** @param name of the unit, or empty @param titles that each message tells of first */
    public record Room(Interest one, String name, List<Message> messages, Map<UUID, String> titles, int total, int waiting) {}

    public Room room(Actor actor, UUID id, int number) {
        Interest one = one(actor, id);
        List<Message> messages = matches.messages(id, PAGE, (number - 1) * PAGE);
        return new Room(
                one, one.unit() == null ? "" : name(one.unit()), messages, matches.titles(messages), matches.messages(id), matches.waiting(id));
    }

    /** @param events of all families told, at most {@value #PAGE} of them */
    public record Told(Interest one, Message message, List<Match> events, int total) {}

    public Told told(Actor actor, UUID id, UUID message, int number) {
        Interest one = one(actor, id);
        Message found = matches.message(message).filter(that -> that.interest().equals(id)).orElseThrow(Absent::new);
        return new Told(one, found, matches.of(message, PAGE, (number - 1) * PAGE), matches.count(message));
    }
}
