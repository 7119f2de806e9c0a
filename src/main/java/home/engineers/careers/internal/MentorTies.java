package home.engineers.careers.internal;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Mentor and mentee are teacher and pupil to the graph of conflicts, from the day their pair begins. */
@Component
class MentorTies implements ConflictSource {
    private final MentorTable pairs;

    MentorTies(MentorTable pairs) {
        this.pairs = pairs;
    }

    @Override
    public String id() {
        return "mentoring";
    }

    @Override
    public List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases) {
        return pairs.of(persons).stream()
                .filter(one -> one.last() != null)
                .map(one -> new Tie(
                        ConflictKind.TEACHER, Party.of(one.mentor()), Party.of(one.mentee()), one.firstDay(), one.last(), null, id(), ""))
                .toList();
    }
}
