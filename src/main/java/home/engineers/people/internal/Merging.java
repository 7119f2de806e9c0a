package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.PersonMerge.Column;
import home.engineers.kernel.PersonMerge.How;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.people.IdentityDocument;
import home.engineers.people.internal.MergeReading.Moving;
import home.engineers.people.internal.MergeReading.Remaining;
import home.engineers.people.internal.MergeUndo.LeftOut;
import home.engineers.people.rules.MergeChoice.Side;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves what all modules keep about the merged person to the kept one, and back. Runs in the caller's transaction. */
@Component
class Merging {
    private static final String DOCUMENT = "people_document";
    private final ObjectProvider<PersonMerge> modules;
    private final MergeSteps steps;
    private final MergedPeople own;
    private final Documents documents;
    private final InformationBarrier barrier;

    Merging(
            ObjectProvider<PersonMerge> modules,
            MergeSteps steps,
            MergedPeople own,
            Documents documents,
            InformationBarrier barrier) {
        this.modules = modules;
        this.steps = steps;
        this.own = own;
        this.documents = documents;
        this.barrier = barrier;
    }

    List<Reason> hindrances(PersonId merged, PersonId kept) {
        return modules.orderedStream().flatMap(module -> module.hindrances(merged, kept).stream()).toList();
    }

    /** What of the person moves or is set aside, module by module; nothing of which there is none. */
    List<Moving> holdings(PersonId person) {
        Map<String, Moving> all = new LinkedHashMap<>();
        steps.counts(columns(column -> column.how() == How.MOVES || column.how() == How.SET_ASIDE), person)
                .forEach((column, rows) -> add(all, Optional.of(column.words()), rows, column.how() == How.SET_ASIDE));
        return List.copyOf(all.values());
    }

    /** What stands against it that whoever merges may not see: somebody else has to merge. */
    List<Reason> unseen(PersonId merged, PersonId kept) {
        return !barrier.stands() || barrier.asTheHouse(() -> hindrances(merged, kept)).isEmpty()
                ? List.of()
                : List.of(Reason.of("people.merge.another"));
    }

    /** Work of the house: it moves also what whoever merges may not see. */
    void carryOut(UUID merge, PersonId merged, PersonId kept, Side document, Instant at) {
        PersonMerge.Book book = steps.book(merge);
        modules.orderedStream().forEach(module -> module.unite(merged, kept, book));
        columns(column -> column.how() == How.ENDS).forEach(column -> steps.drop(column, merged));
        Optional<IdentityDocument> taken = document == Side.MERGED ? documents.reveal(merged) : Optional.empty();
        columns(column -> column.how() == How.SET_ASIDE)
                .forEach(column -> book.remove(column.table(), "\"" + column.column() + "\" = :merged", Map.of("merged", merged.value())));
        taken.ifPresent(one -> replaceDocument(merge, book, kept, one, at));
        columns(column -> column.how() == How.MOVES).forEach(column -> steps.move(merge, column, merged, kept));
    }

    /** The number is sealed for the person it belongs to, so it is sealed anew. */
    private void replaceDocument(UUID merge, PersonMerge.Book book, PersonId kept, IdentityDocument document, Instant at) {
        Map<String, ?> whose = Map.of("kept", kept.value());
        book.remove(DOCUMENT, "person = :kept", whose);
        documents.keep(kept, document, at);
        steps.added(merge, DOCUMENT, "person = :kept", whose);
    }

    /** What was moved and set aside, in the words of the modules. */
    List<Moving> moved(UUID merge) {
        Map<String, Moving> all = new LinkedHashMap<>();
        steps.places(merge).forEach(place -> add(all, words(place.tab(), place.col()), place.rows(), place.col() == null));
        return List.copyOf(all.values());
    }

    /** Rows that were changed since the merge and go back with their change, in the words of the modules. */
    List<Moving> changed(UUID merge) {
        Map<String, Moving> all = new LinkedHashMap<>();
        steps.since(merge).stream()
                .filter(one -> one.col() != null && !one.gone())
                .forEach(one -> add(all, words(one.tab(), one.col()), 1, false));
        return List.copyOf(all.values());
    }

    /** What an undo leaves out, in the words of the modules. */
    List<Remaining> named(List<LeftOut> left) {
        Map<Remaining, Integer> all = new LinkedHashMap<>();
        left.forEach(one -> all.merge(new Remaining(wordsOf(one), one.why(), 0), 1, Integer::sum));
        return all.entrySet().stream().map(one -> new Remaining(one.getKey().words(), one.getKey().why(), one.getValue())).toList();
    }

    private String wordsOf(LeftOut one) {
        return one.tab().equals("people_person") && one.col() != null && !one.col().equals("merged_into")
                ? "people.merge.label." + one.col() : words(one.tab(), one.col()).orElse("people.merge.hanging");
    }

    /** Entries that both hold alike. */
    List<Moving> alike(PersonId merged, PersonId kept) {
        return own.alike(merged, kept).entrySet().stream()
                .map(one -> new Moving("people.section." + one.getKey().wire(), one.getValue(), false))
                .toList();
    }

    private static void add(Map<String, Moving> all, Optional<String> words, int rows, boolean aside) {
        words.ifPresent(key -> all.merge(
                key, new Moving(key, rows, aside), (one, other) -> new Moving(key, one.rows() + other.rows(), one.aside() && other.aside())));
    }

    /** Empty for rows that hang on others and hold no person of their own. */
    private Optional<String> words(String table, @Nullable String column) {
        return columns(one -> one.table().equals(table) && (column == null || one.column().equals(column))).stream()
                .map(Column::words)
                .findFirst();
    }

    private List<Column> columns(java.util.function.Predicate<Column> which) {
        return modules.orderedStream().flatMap(module -> module.columns().stream()).filter(which).toList();
    }
}
