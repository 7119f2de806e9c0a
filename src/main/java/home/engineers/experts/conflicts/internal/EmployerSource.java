package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import home.engineers.people.People;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where people are and were employed, by their profiles. */
@Component
class EmployerSource implements ConflictSource {
    private final People people;

    EmployerSource(People people) {
        this.people = people;
    }

    @Override
    public String id() {
        return "profile";
    }

    @Override
    public List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases) {
        return people.employments(persons).stream()
                .map(post -> new Tie(
                        ConflictKind.EMPLOYER, Party.of(post.person()),
                        post.employer() == null ? new Party.Firm(post.employerName()) : Party.of(post.employer()), post.from(), post.to(),
                        null, id(), post.employerName()))
                .toList();
    }
}
