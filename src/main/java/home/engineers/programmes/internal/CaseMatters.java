package home.engineers.programmes.internal;

import home.engineers.experts.conflicts.Matter;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.HouseClock;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Cases as the conflict graph sees them, by the rule of the edition under which each was filed. */
@Component
class CaseMatters {
    private final ProgrammeShelf shelf;
    private final HouseClock clock;

    CaseMatters(ProgrammeShelf shelf, HouseClock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    Matter of(ReviewCase one) {
        Set<OrganisationId> units =
                Stream.of(one.employer(), one.unit()).filter(Objects::nonNull).collect(Collectors.toSet());
        return new Matter(one.id().value(), Set.of(one.applicant()), units, shelf.of(one).conflicts(), clock.today());
    }
}
