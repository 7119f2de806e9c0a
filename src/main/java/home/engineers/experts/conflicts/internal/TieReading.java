package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Party;
import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.DateText;
import home.engineers.people.People;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a tie as it is typed. */
@Component
public class TieReading {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ABOUT = 300;
    private static final int SHORTEST_WHY = 4;
    private static final int LONGEST_WHY = 500;
    private final People people;
    private final TieTable ties;

    TieReading(People people, TieTable ties) {
        this.people = people;
        this.ties = ties;
    }

    /**
     * @param what {@code person} or {@code unit}: what the other is
     * @param other name, mobile number or e-mail of a person; name or credit code of a unit
     * @param since and {@code expires}: days, or empty
     */
    public record Typed(String kind, String what, String other, String about, String since, String expires) {
        public static final Typed EMPTY = new Typed("", "person", "", "", "", "");
    }

    /** @param other null where the house does not know whom it means */
    record Sound(
            ConflictKind kind, @Nullable Party other, String typed, String about, @Nullable LocalDate since,
            @Nullable LocalDate expires) {}

    record Entered(PersonId person, Sound tie, String why) {}

    /** @param known whether the other must be someone the house knows */
    Outcome<Sound> read(Typed typed, boolean known) {
        List<Reason> reasons = new ArrayList<>();
        Optional<ConflictKind> kind = ConflictKind.named(typed.kind()).filter(ConflictKind.told()::contains);
        if (kind.isEmpty()) {
            reasons.add(Reason.at("kind", "experts.tie.kindMissing"));
        }
        boolean unit = typed.what().equals("unit");
        if (kind.isPresent() && unit != ofUnits(kind.get()) && kind.get() != ConflictKind.OTHER) {
            reasons.add(Reason.at("what", ofUnits(kind.get()) ? "experts.tie.withUnit" : "experts.tie.withPerson"));
        }
        String name = typed.other().strip();
        if (name.length() < 2 || name.length() > LONGEST_NAME || control(name)) {
            reasons.add(Reason.at("other", "experts.tie.nameFault", LONGEST_NAME));
        }
        if (typed.about().strip().length() > LONGEST_ABOUT || control(typed.about())) {
            reasons.add(Reason.at("about", "experts.tie.aboutFault", LONGEST_ABOUT));
        }
        LocalDate since = day("since", typed.since(), reasons);
        LocalDate expires = day("expires", typed.expires(), reasons);
        if (since != null && expires != null && expires.isBefore(since)) {
            reasons.add(Reason.at("expires", "experts.tie.expiresBefore"));
        }
        Outcome<Party> party = reasons.isEmpty() ? party(typed.what(), name) : Outcome.refused(reasons);
        if (known && reasons.isEmpty() && party instanceof Refused<Party>(List<Reason> why)) {
            reasons.addAll(why);
        }
        return reasons.isEmpty()
                ? Outcome.granted(new Sound(
                        kind.orElseThrow(), party instanceof Granted<Party>(Party found) ? found : null, name, typed.about().strip(),
                        since, expires))
                : Outcome.refused(reasons);
    }

    Outcome<Entered> read(String who, Typed typed, String why) {
        List<Reason> reasons = new ArrayList<>();
        Outcome<PersonId> person = person("who", who);
        if (person instanceof Refused<PersonId>(List<Reason> against)) {
            reasons.addAll(against);
        }
        Outcome<Sound> tie = read(typed, true);
        if (tie instanceof Refused<Sound>(List<Reason> against)) {
            reasons.addAll(against);
        }
        whyFault(why).ifPresent(reasons::add);
        return reasons.isEmpty() && person instanceof Granted<PersonId>(PersonId id) && tie instanceof Granted<Sound>(Sound sound)
                ? Outcome.granted(new Entered(id, sound, why.strip()))
                : Outcome.refused(reasons);
    }

    static Optional<Reason> whyFault(String why) {
        int length = why.strip().length();
        return length < SHORTEST_WHY || length > LONGEST_WHY
                ? Optional.of(Reason.at("why", "experts.why", SHORTEST_WHY, LONGEST_WHY))
                : Optional.empty();
    }

    /** Whom the words mean; refused where they mean nobody known, or several. */
    Outcome<Party> party(String what, String name) {
        if (!what.equals("unit")) {
            return person("other", name).map(Party::of);
        }
        List<OrganisationId> found = ties.units(name.strip());
        return found.size() == 1
                ? Outcome.granted(Party.of(found.getFirst()))
                : Outcome.refused(Reason.at("other", found.isEmpty() ? "experts.tie.noUnit" : "experts.tie.severalUnits", name.strip()));
    }

    /** The one person of this name, mobile number or e-mail. */
    Outcome<PersonId> person(String field, String name) {
        List<People.Card> found = name.isBlank() ? List.of() : people.named(name);
        return found.size() == 1
                ? Outcome.granted(found.getFirst().person())
                : Outcome.refused(Reason.at(field, found.isEmpty() ? "experts.tie.nobody" : "experts.tie.several", name.strip()));
    }

    private static boolean ofUnits(ConflictKind kind) {
        return kind == ConflictKind.INTEREST || kind == ConflictKind.EMPLOYER;
    }

    private static boolean control(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static @Nullable LocalDate day(String field, String typed, List<Reason> reasons) {
        if (typed.isBlank()) {
            return null;
        }
        Optional<LocalDate> day = DateText.read(typed);
        if (day.isEmpty()) {
            reasons.add(Reason.at(field, "experts.day"));
        }
        return day.orElse(null);
    }
}
