package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subjects;
import home.engineers.people.Act;
import home.engineers.people.DistrictDirectory;
import home.engineers.people.People;
import home.engineers.people.PersonsInKeeping;
import home.engineers.people.internal.MergeChecks.Both;
import home.engineers.people.internal.MergeTable.Merge;
import home.engineers.people.rules.MergeChoice;
import home.engineers.people.rules.MergeChoice.Line;
import home.engineers.people.rules.MergeField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a merge would do, what merges were done, and what taking one back would come to. */
@Service
public class MergeReading {
    public static final int SIZE = 30;
    private final MergeTable table;
    private final MergedRecords records;
    private final MergeUndo undo;
    private final Merging merging;
    private final MergeChecks checks;
    private final Looks looks;
    private final People people;
    private final DistrictDirectory districts;
    private final PersonsInKeeping keeping;
    private final Authority authority;
    private final Subjects subjects;

    MergeReading(
            MergeTable table,
            MergedRecords records,
            MergeUndo undo,
            Merging merging,
            MergeChecks checks,
            Looks looks,
            People people,
            DistrictDirectory districts,
            PersonsInKeeping keeping,
            Authority authority,
            Subjects subjects) {
        this.table = table;
        this.records = records;
        this.undo = undo;
        this.merging = merging;
        this.checks = checks;
        this.looks = looks;
        this.people = people;
        this.districts = districts;
        this.keeping = keeping;
        this.authority = authority;
        this.subjects = subjects;
    }

    /** One of the two records, as the preview names it. */
    public record Side(PersonId person, int version, String name) {}

    /**
     * @param hindrances what forbids the merge now; empty where it may be done
     * @param alike entries that both hold and that are kept once, by message key of their section
     * @param districts what the districts of the two are called, by code
     */
    public record Preview(
            Side kept, Side merged, List<Line> lines, List<Reason> hindrances, List<Moving> movings, List<Moving> alike,
            Map<String, LocalizedText> districts) {}

    /** @param words message key @param aside whether the rows are set aside instead of moved */
    public record Moving(String words, int rows, boolean aside) {}

    /** One merge in a list. @param state {@code standing}, {@code final} or {@code undone} */
    public record MergeLine(Merge merge, String kept, String by, String undoneBy, String state) {}

    public record MergeListing(List<MergeLine> lines, Total total, int page) {}

    /**
     * @param againstUndo why it cannot be undone, or empty
     * @param changed what was changed since and goes back as it now stands
     * @param leftOut what an undo could not put back now, or could not when it was done
     */
    public record Report(
            MergeLine line, List<Moving> movings, List<Reason> againstUndo, List<Moving> changed, List<Remaining> leftOut,
            boolean mayUndo, boolean mayOpen) {}

    /** @param words message key of what it is @param why it cannot be as it was before */
    public record Remaining(String words, MergeUndo.Why why, int rows) {}

    /** Leaves a trace with both persons: their data are shown side by side. */
    @Transactional
    public Outcome<Preview> preview(Actor actor, PersonId kept, PersonId merged) {
        return switch (checks.both(actor, kept, merged)) {
            case Refused<Both>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Both>(Both both) -> {
                Stream.of(kept, merged).forEach(person -> looks.note(person, actor.requirePerson(), Looks.What.PROFILE, ""));
                yield Outcome.granted(new Preview(
                        side(both.kept()), side(both.merged()), MergeChoice.compare(both.kept().values(), both.merged().values()),
                        merging.hindrances(merged, kept), merging.holdings(merged), merging.alike(merged, kept), names(both)));
            }
        };
    }

    private Map<String, LocalizedText> names(Both both) {
        Map<String, LocalizedText> names = new HashMap<>();
        Stream.of(both.kept(), both.merged())
                .map(one -> one.values().getOrDefault(MergeField.DISTRICT, ""))
                .forEach(code -> districts.name(code).ifPresent(name -> names.put(code, name)));
        return names;
    }

    private static Side side(MergeRecord record) {
        return new Side(record.id(), record.version(), record.name());
    }

    /** @param page counted from 1 */
    @Transactional(readOnly = true)
    public MergeListing list(Actor actor, int page) {
        Reach reach = authority.reach(actor, Act.MERGE_READ);
        if (reach.everywhere()) {
            List<Merge> merges = table.page(SIZE, (page - 1) * SIZE);
            return new MergeListing(lines(merges), Total.of(table.count(), page, SIZE, merges.size()), page);
        }
        List<Merge> all = table.page(Total.MOST, 0);
        Set<PersonId> within = keeping.among(all.stream().map(Merge::kept).toList(), reach.organisations());
        List<Merge> own = all.stream().filter(one -> within.contains(one.kept()) || one.kept().equals(reach.self())).toList();
        return new MergeListing(
                lines(own.stream().skip((page - 1L) * SIZE).limit(SIZE).toList()), new Total(own.size(), false), page);
    }

    private List<MergeLine> lines(List<Merge> merges) {
        Map<PersonId, People.Card> cards = people.cards(merges.stream()
                .flatMap(one -> Stream.of(one.kept(), one.mergedBy(), one.undoneBy() == null ? one.mergedBy() : one.undoneBy()))
                .toList());
        Map<PersonId, MergeRecord> kept = records.records(merges.stream().map(Merge::kept).toList());
        return merges.stream()
                .map(one -> new MergeLine(
                        one, name(cards, one.kept()), name(cards, one.mergedBy()),
                        one.undoneBy() == null ? "" : name(cards, one.undoneBy()),
                        state(one, kept.get(one.kept()))))
                .toList();
    }

    private String state(Merge merge, @Nullable MergeRecord kept) {
        if (!merge.stands()) {
            return "undone";
        }
        return kept != null && checks.againstUndo(merge, kept).isEmpty() ? "standing" : "final";
    }

    private static String name(Map<PersonId, People.Card> cards, PersonId person) {
        People.Card card = cards.get(person);
        return card == null ? "" : card.name();
    }

    /** Finds out what an undo would leave out by doing it and taking that back, so that it is what really would be left out. */
    @Transactional
    public Report read(Actor actor, UUID id) {
        Merge merge = table.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MERGE_READ, subjects.person(merge.kept()));
        List<Reason> against = checks.againstUndo(actor, merge).stream().toList();
        boolean mayUndo = authority.may(actor, Act.PERSON_MERGE, subjects.person(merge.kept()));
        List<MergeUndo.LeftOut> left = mayUndo && against.isEmpty() ? undo.foresee(merge) : table.leftOut(id);
        return new Report(
                lines(List.of(merge)).getFirst(), merging.moved(id), against, against.isEmpty() ? merging.changed(id) : List.of(),
                merging.named(left), mayUndo,
                authority.may(actor, Act.PROFILE_READ, subjects.person(merge.kept())));
    }
}
