package home.engineers.interests.internal;

import home.engineers.interests.Act;
import home.engineers.interests.rules.SavedQuery;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches of patents that their owners keep under a name. */
@Service
public class SavedQueries {
    /** Of one owner. */
    public static final int MOST = 100;

    private final SavedQueryTable table;
    private final InterestTable owners;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;

    SavedQueries(SavedQueryTable table, InterestTable owners, Authority authority, IdSource ids, HouseClock clock) {
        this.table = table;
        this.owners = owners;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
    }

    private PersonId owner(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        return person;
    }

    /** In the order of their names. */
    public List<KeptQuery> own(Actor actor) {
        return table.of(owner(actor));
    }

    /** @throws Absent where there is none, or it is none of the actor's */
    public KeptQuery one(Actor actor, UUID id) {
        return table.find(owner(actor), id).orElseThrow(Absent::new);
    }

    /** @param asked what the page of patents was asked */
    @Transactional
    public Outcome<UUID> save(Actor actor, String name, Map<String, String> asked) {
        PersonId owner = owner(actor);
        return switch (SavedQuery.read(name, asked)) {
            case Refused<SavedQuery>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<SavedQuery>(SavedQuery saved) -> save(owner, saved);
        };
    }

    private Outcome<UUID> save(PersonId owner, SavedQuery saved) {
        owners.holdOwner(owner);
        List<KeptQuery> kept = table.of(owner);
        if (kept.size() >= MOST) {
            return Outcome.refused(Reason.of("interests.saved.refused.many", MOST));
        }
        if (taken(kept, saved.name())) {
            return Outcome.refused(Reason.at("name", "interests.saved.refused.taken", saved.name()));
        }
        UUID id = ids.next();
        table.insert(id, owner, saved, clock.instant());
        return Outcome.granted(id);
    }

    private static boolean taken(List<KeptQuery> kept, String name) {
        return kept.stream().anyMatch(one -> one.saved().name().equals(name));
    }

    @Transactional
    public Outcome<UUID> rename(Actor actor, UUID id, String name) {
        KeptQuery one = one(actor, id);
        PersonId owner = owner(actor);
        owners.holdOwner(owner);
        return switch (SavedQuery.read(name, one.saved().asked())) {
            case Refused<SavedQuery>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<SavedQuery>(SavedQuery saved) -> {
                if (taken(table.of(owner).stream().filter(other -> !other.id().equals(id)).toList(), saved.name())) {
                    yield Outcome.refused(Reason.at("name", "interests.saved.refused.taken", saved.name()));
                }
                table.rename(id, saved.name());
                yield Outcome.granted(id);
            }
        };
    }

    @Transactional
    public void delete(Actor actor, UUID id) {
        table.delete(one(actor, id).id());
    }
}
