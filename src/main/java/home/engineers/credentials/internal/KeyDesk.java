package home.engineers.credentials.internal;

import home.engineers.credentials.Act;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The keys of an association before its secretary. */
@Service
@Transactional
public class KeyDesk {
    private static final int SHORTEST_REASON = 4;
    private static final int LONGEST_REASON = 500;

    private final IssuerKeys keys;
    private final Organisations organisations;
    private final Authority authority;

    KeyDesk(IssuerKeys keys, Organisations organisations, Authority authority) {
        this.keys = keys;
        this.organisations = organisations;
        this.authority = authority;
    }

    /** @param did of the association */
    public record Ring(Organisation association, String did, List<IssuerKey> keys) {}

    public Ring ring(Actor actor, OrganisationId id) {
        Organisation association = organisations.find(id).filter(Organisation::isAssociation).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.KEY_KEEP, Subject.of(id));
        return new Ring(association, keys.did(id), keys.of(id));
    }

    /** Ends the key and makes the next one; what it signed goes on to hold. */
    public Outcome<IssuerKey> rotate(Actor actor, OrganisationId id, UUID key, String reason) {
        ring(actor, id);
        return sound(reason) ? Outcome.granted(keys.rotate(id, key, actor.requirePerson(), reason.strip())) : refused();
    }

    /** Calls the key back; nothing that it signed holds any more, and what stands is signed anew as it is asked for. */
    public Outcome<IssuerKey> callBack(Actor actor, OrganisationId id, UUID key, String reason) {
        ring(actor, id);
        return sound(reason) ? Outcome.granted(keys.callBack(id, key, actor.requirePerson(), reason.strip())) : refused();
    }

    private static boolean sound(String reason) {
        return reason.strip().length() >= SHORTEST_REASON && reason.strip().length() <= LONGEST_REASON;
    }

    private static Outcome<IssuerKey> refused() {
        return Outcome.refused(Reason.at(
                "reason", "credentials.change.reason", Integer.toString(SHORTEST_REASON), Integer.toString(LONGEST_REASON)));
    }
}
