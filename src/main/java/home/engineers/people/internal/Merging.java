package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.kernel.PersonMerge.Column;
import home.engineers.kernel.PersonMerge.How;
import home.engineers.kernel.Reason;
import home.engineers.people.IdentityDocument;
import home.engineers.people.rules.MergeChoice.Side;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Moves what all modules keep about the merged person to the kept one, and back. Runs in the caller's transaction. */
@Component
class Merging {
    private static final String DOCUMENT = "people_document";
    private final ObjectProvider<PersonMerge> modules;
    private final MergeSteps steps;
    private final Documents documents;

    Merging(ObjectProvider<PersonMerge> modules, MergeSteps steps, Documents documents) {
        this.modules = modules;
        this.steps = steps;
        this.documents = documents;
    }

    /** @param words message key */
    record Holding(String words, How how, int rows) {}

    List<Reason> hindrances(PersonId merged, PersonId kept) {
        return modules.orderedStream().flatMap(module -> module.hindrances(merged, kept).stream()).toList();
    }

    /** What the person has, module by module, and what a merge does with it; nothing of which there is none. */
    List<Holding> holdings(PersonId person) {
        Map<String, Holding> all = new LinkedHashMap<>();
        columns(column -> column.how() != How.STAYS).forEach(column -> {
            int rows = steps.count(column, person);
            if (rows > 0) {
                all.merge(column.words(), new Holding(column.words(), column.how(), rows),
                        (one, other) -> new Holding(one.words(), one.how(), one.rows() + other.rows()));
            }
        });
        return List.copyOf(all.values());
    }

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

    private List<Column> columns(java.util.function.Predicate<Column> which) {
        return modules.orderedStream().flatMap(module -> module.columns().stream()).filter(which).toList();
    }
}
