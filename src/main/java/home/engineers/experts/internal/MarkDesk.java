package home.engineers.experts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.experts.Act;
import home.engineers.experts.internal.MarkTable.Grade;
import home.engineers.experts.internal.MarkTable.Mark;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Judging how an expert did the work. The expert reads mark and reason, and not who gave it. */
@Service
@Transactional
public class MarkDesk {
    private static final int SHORTEST = 4;
    private static final int LONGEST = 500;
    private static final int LONGEST_OCCASION = 200;
    private final MarkTable marks;
    private final EntryTable entries;
    private final People people;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    MarkDesk(
            MarkTable marks, EntryTable entries, People people, Organisations organisations, Authority authority, EvidenceLog evidence,
            IdSource ids, HouseClock clock) {
        this.marks = marks;
        this.entries = entries;
        this.people = people;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param grade {@code good}, {@code fair} or {@code poor} */
    public record Typed(String who, String occasion, String grade, String reason) {
        public static final Typed EMPTY = new Typed("", "", "", "");
    }

    /** Marks an expert who is named as people are called. */
    public Outcome<UUID> mark(Actor actor, Typed typed) {
        List<PersonId> found = typed.who().isBlank() ? List.of() : people.named(typed.who()).stream().map(People.Card::person).toList();
        List<PersonId> experts = found.stream().filter(person -> entries.find(person, association()).isPresent()).toList();
        authority.demand(actor, Act.MARK_GIVE, Subject.of(association()));
        return experts.size() == 1
                ? mark(actor, experts.getFirst(), typed)
                : Outcome.refused(Reason.at("who", experts.isEmpty() ? "experts.mark.nobody" : "experts.tie.several", typed.who().strip()));
    }

    /** @throws Absent where the person is no expert of the house */
    public Outcome<UUID> mark(Actor actor, PersonId person, Typed typed) {
        authority.demand(actor, Act.MARK_GIVE, Subject.of(association()));
        entries.find(person, association()).orElseThrow(Absent::new);
        List<Reason> reasons = new ArrayList<>();
        if (person.equals(actor.person())) {
            reasons.add(Reason.of("experts.mark.own"));
        }
        Optional<Grade> grade = Arrays.stream(Grade.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(typed.grade())).findFirst();
        if (grade.isEmpty()) {
            reasons.add(Reason.at("grade", "experts.mark.grade"));
        }
        int occasion = typed.occasion().strip().length();
        if (occasion < 2 || occasion > LONGEST_OCCASION) {
            reasons.add(Reason.at("occasion", "experts.mark.occasion", LONGEST_OCCASION));
        }
        int length = typed.reason().strip().length();
        if (length < SHORTEST || length > LONGEST) {
            reasons.add(Reason.at("reason", "experts.why", SHORTEST, LONGEST));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Mark given = new Mark(
                ids.next(), person, association(), typed.occasion().strip(), grade.orElseThrow(), typed.reason().strip(),
                actor.requirePerson(), clock.instant());
        marks.insert(given);
        evidence.append("expert-marked", given.id(), Map.of());
        return Outcome.granted(given.id());
    }

    private OrganisationId association() {
        return organisations.municipalAssociation().id();
    }
}
