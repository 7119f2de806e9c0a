package home.engineers.programmes.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who may be named to review a case: experts of the association without a tie to it. This is where a drawn panel takes
 * over from naming by hand.
 */
@Component
class ReviewerPool {
    private final Organisations organisations;
    private final People people;
    private final RecusalTable recusals;
    private final HouseClock clock;

    ReviewerPool(Organisations organisations, People people, RecusalTable recusals, HouseClock clock) {
        this.organisations = organisations;
        this.people = people;
        this.recusals = recusals;
        this.clock = clock;
    }

    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    List<PersonId> candidates(ReviewCase one) {
        return untied(one, organisations.holders(one.association(), Role.EXPERT, clock.today()));
    }

    /** Those of them who did not apply and do not work where the applicant does. */
    List<PersonId> untied(ReviewCase one, List<PersonId> experts) {
        List<OrganisationId> employers = Stream.of(one.employer(), one.unit()).filter(Objects::nonNull).toList();
        Set<PersonId> colleagues = people.employedBy(experts, employers, clock.today());
        Set<PersonId> out = recusals.standing(one.id());
        return experts.stream()
                .filter(expert -> !expert.equals(one.applicant()) && !colleagues.contains(expert) && !out.contains(expert))
                .toList();
    }
}
