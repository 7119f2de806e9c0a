package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.Act;
import home.engineers.programmes.EmployerStanding;
import home.engineers.programmes.internal.EndorsingUnits.Employer;
import home.engineers.programmes.rules.Applicant;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds who applies under a programme: the actor, or a unit whose matters the actor handles. */
@Component
class Applicants {
    private final People people;
    private final Organisations organisations;
    private final EndorsingUnits endorsing;
    private final Authority authority;

    Applicants(People people, Organisations organisations, EndorsingUnits endorsing, Authority authority) {
        this.people = people;
        this.organisations = organisations;
        this.endorsing = endorsing;
        this.authority = authority;
    }

    /** The units for which the actor can apply: names by id. */
    Map<String, String> units(Actor actor) {
        Map<String, String> units = new LinkedHashMap<>();
        authority.reach(actor, Act.UNIT_CASE_FILE).organisations().stream()
                .flatMap(id -> organisations.find(id).stream())
                .filter(found -> found.kind() == Organisation.Kind.UNIT)
                .forEach(found -> units.put(found.id().toString(), found.name()));
        return units;
    }

    /** @param unit id of the unit chosen; empty for the only one */
    Optional<Applying> of(Actor actor, ProgrammeDocument programme, String unit) {
        Profile profile = people.profile(actor.requirePerson());
        if (programme.applicant() == Applicant.PERSON) {
            return Optional.of(new Applying(
                    profile, profile.name(), endorsing.employer(profile), null, ProfileOfPerson.eligibility(profile)));
        }
        Map<String, String> units = units(actor);
        String chosen = unit.isEmpty() && units.size() == 1 ? units.keySet().iterator().next() : unit;
        return Optional.ofNullable(units.get(chosen)).map(name -> {
            OrganisationId id = OrganisationId.of(chosen);
            Employer itself = new Employer(EmployerStanding.ENDORSES, name, id);
            return new Applying(profile, name, itself, id, FiledProfile.UNTOLD);
        });
    }
}
