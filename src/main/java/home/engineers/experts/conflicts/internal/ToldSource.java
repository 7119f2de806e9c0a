package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people declared and secretariats entered. */
@Component
class ToldSource implements ConflictSource {
    private final TieTable ties;

    ToldSource(TieTable ties) {
        this.ties = ties;
    }

    @Override
    public String id() {
        return "declared";
    }

    @Override
    public List<Tie> ties(Collection<PersonId> persons, Collection<UUID> cases) {
        return ties.of(persons).stream()
                .filter(tie -> tie.other() != null)
                .map(tie -> new Tie(
                        tie.kind(), Party.of(tie.person()), Objects.requireNonNull(tie.other()), tie.since(), null, tie.expires(),
                        tie.declared() ? id() : "entered", tie.about()))
                .toList();
    }
}
