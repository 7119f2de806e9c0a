package home.engineers.experts.conflicts.rules;

import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.ConflictLink;
import home.engineers.experts.conflicts.ConflictPath;
import home.engineers.experts.conflicts.ConflictRule;
import home.engineers.experts.conflicts.Matter;
import home.engineers.experts.conflicts.Party;
import home.engineers.experts.conflicts.Tie;
import home.engineers.kernel.PersonId;
import home.engineers.law.Clause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ties of a house, asked for the paths by which a person is tied to a case. */
public final class ConflictGraph {
    private static final Comparator<ConflictPath> SHORTEST = Comparator
            .comparingInt((ConflictPath path) -> path.links().size())
            .thenComparing(path -> path.links().getFirst().kind())
            .thenComparing(path -> path.toString());

    private final Map<Party, List<Tie>> ties = new HashMap<>();
    private final Collection<Lifting> lifted;

    public ConflictGraph(Collection<Tie> known, Collection<Lifting> lifted) {
        known.stream().distinct().forEach(tie -> {
            at(tie.one()).add(tie);
            at(tie.other()).add(turned(tie));
        });
        this.lifted = lifted;
    }

    private List<Tie> at(Party party) {
        return ties.computeIfAbsent(party, none -> new ArrayList<>());
    }

    private static Tie turned(Tie tie) {
        return new Tie(tie.kind(), tie.other(), tie.one(), tie.from(), tie.until(), tie.expires(), tie.source(), tie.about());
    }

    /** Persons to whom the person has a tie of a personal kind: those through whom a path of two may lead. */
    public static Set<PersonId> neighbours(Collection<Tie> known, Collection<PersonId> persons) {
        return Set.copyOf(known.stream()
                .filter(tie -> tie.kind().personal())
                .flatMap(tie -> Stream.of(List.of(tie.one(), tie.other()), List.of(tie.other(), tie.one())))
                .filter(ends -> ends.getFirst() instanceof Party.Someone(PersonId one) && persons.contains(one))
                .flatMap(ends -> ends.getLast() instanceof Party.Someone(PersonId far) ? Stream.of(far) : Stream.empty())
                .toList());
    }

    /** All paths from the person to the case that the rule of its programme counts, the shortest first. */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public List<ConflictPath> paths(PersonId person, Matter matter) {
        Party start = Party.of(person);
        if (matter.applicants().contains(person)) {
            return List.of(new ConflictPath(List.of(new ConflictLink(ConflictKind.SELF, start, start, null, null, "case", ""))));
        }
        List<ConflictPath> paths = new ArrayList<>();
        direct(start, matter).forEach(link -> paths.add(new ConflictPath(List.of(link))));
        if (matter.rule().longestPath() == 2) {
            through(start, matter).forEach(paths::add);
        }
        return paths.stream().distinct().sorted(SHORTEST).toList();
    }

    /** A unit stands for itself only where no applicant works there: else the tie is one between colleagues. */
    private List<ConflictLink> direct(Party start, Matter matter) {
        Map<List<Object>, ConflictLink> links = new LinkedHashMap<>();
        for (Tie tie : counting(start, matter)) {
            List<ConflictLink> colleagues = tie.kind() == ConflictKind.EMPLOYER ? colleagues(tie, matter) : List.of();
            colleagues.forEach(link -> add(links, link, matter));
            if (colleagues.isEmpty() && belongs(tie.other(), matter)) {
                add(links, link(tie), matter);
            }
        }
        return List.copyOf(links.values());
    }

    /** One of a kind for each pair and reason. */
    private void add(Map<List<Object>, ConflictLink> links, ConflictLink link, Matter matter) {
        if (matter.rule().kinds().contains(link.kind()) && lifted.stream().noneMatch(one -> one.lifts(link))) {
            links.putIfAbsent(List.of(link.kind(), link.far(), link.about()), link);
        }
    }

    private List<Tie> counting(Party party, Matter matter) {
        return ties.getOrDefault(party, List.of()).stream().filter(tie -> counts(tie, matter.rule(), matter.on())).toList();
    }

    /** Whether a tie counts on a day: an employer for so many years after leaving, everything else until it expires. */
    public static boolean counts(Tie tie, ConflictRule rule, LocalDate on) {
        if (tie.from() != null && tie.from().isAfter(on)) {
            return false;
        }
        LocalDate expires = tie.kind() == ConflictKind.EMPLOYER && tie.expires() == null && tie.until() != null
                ? tie.until().plusYears(rule.employerYears())
                : tie.expires();
        return expires == null || !on.isAfter(expires);
    }

    private static boolean belongs(Party party, Matter matter) {
        return switch (party) {
            case Party.Someone(var id) -> matter.applicants().contains(id);
            case Party.Body(var id) -> matter.units().contains(id);
            case Party.Firm firm -> false;
            case Party.Case(var id) -> matter.id().equals(id);
        };
    }

    private List<ConflictLink> colleagues(Tie own, Matter matter) {
        return ties.getOrDefault(own.other(), List.of()).stream()
                .filter(tie -> tie.kind() == ConflictKind.EMPLOYER && counts(tie, matter.rule(), matter.on()))
                .filter(tie -> tie.other() instanceof Party.Someone(PersonId other) && matter.applicants().contains(other))
                .map(tie -> new ConflictLink(
                        ConflictKind.EMPLOYER, own.one(), tie.other(), later(own.from(), tie.from()), sooner(own.until(), tie.until()),
                        own.source(), own.about()))
                .toList();
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? Optional.ofNullable(one).orElse(other) : one.isAfter(other) ? one : other;
    }

    private static @Nullable LocalDate sooner(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? Optional.ofNullable(one).orElse(other) : one.isBefore(other) ? one : other;
    }

    /** Through someone to whom the person is tied personally, and who is tied personally to an applicant or to a unit. */
    private List<ConflictPath> through(Party start, Matter matter) {
        List<ConflictPath> paths = new ArrayList<>();
        for (Tie tie : counting(start, matter)) {
            ConflictLink first = link(tie);
            if (tie.kind().personal() && tie.other() instanceof Party.Someone && !belongs(tie.other(), matter) && counted(first, matter)) {
                counting(tie.other(), matter).stream()
                        .filter(next -> next.kind() != ConflictKind.CASE && belongs(next.other(), matter))
                        .map(ConflictGraph::link)
                        .filter(second -> counted(second, matter))
                        .forEach(second -> paths.add(new ConflictPath(List.of(first, second))));
            }
        }
        return paths;
    }

    private boolean counted(ConflictLink link, Matter matter) {
        return matter.rule().kinds().contains(link.kind()) && lifted.stream().noneMatch(one -> one.lifts(link));
    }

    private static ConflictLink link(Tie tie) {
        return new ConflictLink(tie.kind(), tie.one(), tie.other(), tie.from(), tie.until(), tie.source(), tie.about());
    }
}
