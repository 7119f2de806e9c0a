package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.Profile;
import home.engineers.programmes.EmployerStanding;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who can post and endorse for an applicant: the employer, or a personnel agency in its place. */
@Component
class EndorsingUnits {
    private final Organisations organisations;
    private final HouseClock clock;

    EndorsingUnits(Organisations organisations, HouseClock clock) {
        this.organisations = organisations;
        this.clock = clock;
    }

    /**
     * @param name of the present employer, or empty
     * @param unit the employer as a unit here, or null
     */
    record Employer(EmployerStanding standing, String name, @Nullable OrganisationId unit) {}

    Employer employer(Profile profile) {
        List<Profile.Post> posts = ProfileOfPerson.employers(profile, clock.today());
        Optional<Organisation> unit = posts.stream()
                .map(Profile.Post::employer)
                .filter(id -> id != null)
                .findFirst()
                .flatMap(organisations::find);
        if (unit.isPresent()) {
            Organisation found = unit.get();
            EmployerStanding standing = handled(found.id(), profile.person())
                    ? EmployerStanding.ENDORSES
                    : EmployerStanding.WITHOUT_HANDLER;
            return new Employer(standing, found.name(), found.id());
        }
        return posts.stream()
                .findFirst()
                .map(post -> new Employer(EmployerStanding.NOT_REGISTERED, post.employerName(), null))
                .orElse(new Employer(EmployerStanding.NONE, "", null));
    }

    /** The agencies that can act for this person today. */
    List<Organisation> agencies(PersonId applicant) {
        return organisations.agencies().stream().filter(unit -> handled(unit.id(), applicant)).toList();
    }

    /** Someone other than the applicant handles personnel matters for the unit. */
    private boolean handled(OrganisationId unit, PersonId applicant) {
        return organisations.holders(unit, Role.UNIT_HR, clock.today()).stream().anyMatch(person -> !person.equals(applicant));
    }
}
