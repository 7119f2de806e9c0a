package home.engineers.experts.conflicts.internal;

import home.engineers.experts.conflicts.ConflictLink;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.ConflictSource;
import home.engineers.experts.conflicts.Conflicts;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.experts.conflicts.ReadablePath.Leg;
import home.engineers.experts.conflicts.Tie;
import home.engineers.experts.conflicts.rules.ConflictGraph;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the graph together from all sources that know of these people. */
@Service
@Transactional(readOnly = true)
class ConflictBook implements Conflicts {
    private final ObjectProvider<ConflictSource> sources;
    private final LiftingTable liftings;
    private final People people;
    private final Organisations organisations;

    ConflictBook(ObjectProvider<ConflictSource> sources, LiftingTable liftings, People people, Organisations organisations) {
        this.sources = sources;
        this.liftings = liftings;
        this.people = people;
        this.organisations = organisations;
    }

    @Override
    public Map<PersonId, List<ConflictPath>> paths(Collection<PersonId> persons, Matter matter) {
        ConflictGraph graph = graph(persons, List.of(matter));
        Map<PersonId, List<ConflictPath>> found = new LinkedHashMap<>();
        for (PersonId person : persons) {
            List<ConflictPath> paths = graph.paths(person, matter);
            if (!paths.isEmpty()) {
                found.put(person, paths);
            }
        }
        return found;
    }

    @Override
    public Map<UUID, Set<PersonId>> tied(Collection<PersonId> persons, Collection<Matter> matters) {
        ConflictGraph graph = graph(persons, matters);
        return matters.stream().collect(Collectors.toMap(Matter::id, matter -> persons.stream()
                .filter(person -> !graph.paths(person, matter).isEmpty())
                .collect(Collectors.toSet()), (one, other) -> one));
    }

    private ConflictGraph graph(Collection<PersonId> persons, Collection<Matter> matters) {
        Set<PersonId> all = new HashSet<>(persons);
        matters.forEach(matter -> all.addAll(matter.applicants()));
        List<Tie> ties = new ArrayList<>(ask(all, matters.stream().map(Matter::id).toList()));
        if (matters.stream().anyMatch(matter -> matter.rule().longestPath() > 1)) {
            Set<PersonId> ring = new HashSet<>(ConflictGraph.neighbours(ties, all));
            ring.removeAll(all);
            ties.addAll(ask(ring, List.of()));
            all.addAll(ring);
        }
        Set<OrganisationId> bodies = new HashSet<>(bodies(ties.stream().flatMap(tie -> Stream.of(tie.one(), tie.other()))));
        matters.forEach(matter -> bodies.addAll(matter.units()));
        Map<String, OrganisationId> named = organisations.all(bodies).values().stream()
                .collect(Collectors.toMap(Organisation::name, Organisation::id, (one, other) -> one));
        return new ConflictGraph(ties.stream().map(tie -> known(tie, named)).toList(), liftings.lifted(all));
    }

    private List<Tie> ask(Collection<PersonId> persons, Collection<UUID> cases) {
        return persons.isEmpty() && cases.isEmpty()
                ? List.of()
                : sources.orderedStream().flatMap(source -> source.ties(persons, cases).stream()).toList();
    }

    /** An employer given by name alone is the unit of that name. */
    private static Tie known(Tie tie, Map<String, OrganisationId> named) {
        return tie.other() instanceof Party.Firm(String name) && named.containsKey(name)
                ? new Tie(
                        tie.kind(), tie.one(), Party.of(named.get(name)), tie.from(), tie.until(), tie.expires(), tie.source(), tie.about())
                : tie;
    }

    @Override
    public List<ReadablePath> readable(Collection<ConflictPath> paths) {
        List<Party> parties = paths.stream().flatMap(path -> path.links().stream())
                .flatMap(link -> Stream.of(link.near(), link.far())).toList();
        Map<Party, String> names = names(parties);
        return paths.stream().map(path -> readable(path, names)).toList();
    }

    /** What people call the parties; whoever is not on record any more is left out. */
    Map<Party, String> names(Collection<Party> parties) {
        Map<Party, String> names = new HashMap<>();
        List<PersonId> persons = parties.stream()
                .flatMap(one -> one instanceof Party.Someone(PersonId id) ? Stream.of(id) : Stream.empty()).toList();
        people.cards(persons).forEach((id, card) -> names.put(Party.of(id), card.name()));
        organisations.all(bodies(parties.stream())).forEach((id, body) -> names.put(Party.of(id), body.name()));
        return names;
    }

    private static Set<OrganisationId> bodies(Stream<Party> parties) {
        Function<Party, Stream<OrganisationId>> body =
                party -> party instanceof Party.Body(OrganisationId id) ? Stream.of(id) : Stream.empty();
        return parties.flatMap(body).collect(Collectors.toSet());
    }

    private static ReadablePath readable(ConflictPath path, Map<Party, String> names) {
        Party start = path.links().getFirst().near();
        return new ReadablePath(
                start instanceof Party.Someone(PersonId id) ? id : null, Objects.toString(names.get(start), ""),
                path.links().stream().map(link -> leg(link, names)).toList());
    }

    private static Leg leg(ConflictLink link, Map<Party, String> names) {
        return new Leg(
                link.kind(), ReadablePath.key(link.near()), ReadablePath.key(link.far()), link.from(), link.until(), link.source(),
                link.about(), Objects.toString(names.get(link.far()), ""));
    }
}
