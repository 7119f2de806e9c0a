package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.time.HouseClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Enters many persons of whom none is known yet, table by table instead of person by person. */
@Component
class Newcomers {
    private final Persons persons;
    private final Documents documents;
    private final EntryMerge merge;
    private final Changes changes;
    private final IdSource ids;
    private final HouseClock clock;

    Newcomers(Persons persons, Documents documents, EntryMerge merge, Changes changes, IdSource ids, HouseClock clock) {
        this.persons = persons;
        this.documents = documents;
        this.merge = merge;
        this.changes = changes;
        this.ids = ids;
        this.clock = clock;
    }

    /** All or none; runs in the caller's transaction. */
    Outcome<List<PersonId>> enter(List<Draft> raw, @Nullable PersonId by) {
        List<Draft> drafts = new ArrayList<>(raw.size());
        for (Draft one : raw) {
            switch (DraftCheck.check(one, clock.today())) {
                case Granted<Draft>(Draft sound) -> drafts.add(sound);
                case Refused<Draft>(List<Reason> reasons) -> {
                    return Outcome.refused(reasons);
                }
            }
        }
        Optional<Reason> known = known(drafts);
        return known.isPresent() ? Outcome.refused(known.get()) : Outcome.granted(write(drafts, by));
    }

    private Optional<Reason> known(List<Draft> drafts) {
        Set<String> taken = new HashSet<>(persons.taken(drafts.stream().flatMap(Newcomers::addresses).toList()));
        for (Draft draft : drafts) {
            if (draft.mobile() != null && !taken.add(draft.mobile())) {
                return Optional.of(Reason.at("mobile", "people.person.mobileTaken"));
            }
            if (draft.mail() != null && !taken.add(draft.mail())) {
                return Optional.of(Reason.at("mail", "people.person.mailTaken"));
            }
        }
        return knownByDocument(drafts);
    }

    private Optional<Reason> knownByDocument(List<Draft> drafts) {
        Set<Object> seen = new HashSet<>();
        return drafts.stream()
                .map(Draft::document)
                .filter(Objects::nonNull)
                .filter(document -> !seen.add(document) || documents.holder(document).isPresent())
                .findFirst()
                .map(document -> Reason.at("number", "people.identity.taken"));
    }

    private static Stream<String> addresses(Draft draft) {
        return Stream.of(Optional.ofNullable(draft.mobile()), Optional.ofNullable(draft.mail())).flatMap(Optional::stream);
    }

    private List<PersonId> write(List<Draft> drafts, @Nullable PersonId by) {
        Instant now = clock.instant();
        Map<PersonId, Draft> entered = new LinkedHashMap<>();
        drafts.forEach(draft -> entered.put(new PersonId(ids.next()), draft));
        List<Person> all = entered.entrySet().stream().map(one -> Person.entered(one.getKey(), one.getValue())).toList();
        persons.insert(all, now);
        entered.forEach((person, draft) -> {
            if (draft.document() != null) {
                documents.keep(person, draft.document(), now);
            }
        });
        changes.note(
                all.stream()
                        .map(person -> new Changes.Note(person.id(), "person", null, Map.of(), Register.facts(person)))
                        .toList(),
                by);
        merge.addToNew(entered, by);
        return List.copyOf(entered.keySet());
    }
}
