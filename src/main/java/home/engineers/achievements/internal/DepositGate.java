package home.engineers.achievements.internal;

import home.engineers.achievements.Act;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may deposit, and who may go on with a deposit: its depositor, and whoever represents the unit it is made for. */
@Component
class DepositGate {
    static final Reason CHANGED = Reason.of("achievements.deposit.changed");
    private final AchievementTable achievements;
    private final VersionTable versions;
    private final Organisations organisations;
    private final Authority authority;

    DepositGate(AchievementTable achievements, VersionTable versions, Organisations organisations, Authority authority) {
        this.achievements = achievements;
        this.versions = versions;
        this.organisations = organisations;
        this.authority = authority;
    }

    PersonId depositor(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.DEPOSIT, Subject.of(person));
        return person;
    }

    /** The units for which the actor can deposit: names by id. */
    Map<String, String> units(Actor actor) {
        Map<String, String> units = new LinkedHashMap<>();
        authority.reach(actor, Act.UNIT_DEPOSIT).organisations().stream()
                .flatMap(id -> organisations.find(id).stream())
                .filter(found -> found.kind() == Organisation.Kind.UNIT)
                .forEach(found -> units.put(found.id().toString(), found.name()));
        return units;
    }

    boolean mayGoOn(Actor actor, Achievement one) {
        OrganisationId unit = one.unit();
        return actor.signedIn() && (actor.requirePerson().equals(one.depositor())
                || unit != null && authority.may(actor, Act.UNIT_DEPOSIT, Subject.of(unit)));
    }

    boolean mayKeep(Actor actor, Achievement one) {
        return authority.may(actor, Act.KEEP, Subject.of(one.association()));
    }

    /** @throws Absent where there is none, or it is none of the actor's */
    Achievement own(Actor actor, UUID id) {
        return achievements.find(id).filter(one -> mayGoOn(actor, one)).orElseThrow(Absent::new);
    }

    /** The same, held until the end of the transaction. */
    Achievement hold(Actor actor, UUID id) {
        own(actor, id);
        return achievements.hold(id).orElseThrow(Absent::new);
    }

    /** What of it can be written on. @throws Absent where nothing can */
    Version draft(Achievement one) {
        return versions.onItsWay(one.id()).filter(version -> version.state() == Version.State.DRAFT).orElseThrow(Absent::new);
    }
}
