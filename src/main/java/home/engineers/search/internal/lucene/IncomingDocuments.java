package home.engineers.search.internal.lucene;

import home.engineers.search.internal.DocumentForm;
import home.engineers.search.internal.lucene.bulk.DocumentPile;
import home.engineers.search.internal.plan.Physical;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.jspecify.annotations.Nullable;

/**
 * What comes into an index: few documents one by one, many as a pile, one of which is taken in while the next is piled up. A
 * pile that cannot be taken in closes the writer, so that nobody keeps an index that lacks it.
 */
final class IncomingDocuments {
    private static final int MANY = 200;
    private final IndexWriter writer;
    private @Nullable DocumentPile pile;
    private @Nullable DocumentPile other;
    private CompletableFuture<Void> takenIn = CompletableFuture.completedFuture(null);

    IncomingDocuments(IndexWriter writer) {
        this.writer = writer;
    }

    static Term key(String id) {
        return new Term(Physical.ID, id);
    }

    /** @param gone others than those that changed */
    synchronized void write(List<DocumentForm> changed, List<Term> gone) {
        try {
            if (pile == null && changed.size() < MANY) {
                for (DocumentForm form : changed) {
                    writer.updateDocument(key(form.id()), LuceneDocuments.of(form));
                }
                writer.deleteDocuments(gone.toArray(Term[]::new));
            } else {
                pile(changed, gone);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void pile(List<DocumentForm> changed, List<Term> gone) throws IOException {
        DocumentPile all = pile == null ? new DocumentPile(LuceneDocuments::positions) : pile;
        pile = all;
        for (DocumentForm form : changed) {
            all.put(key(form.id()), LuceneDocuments.withoutTexts(form), form.texts());
        }
        all.remove(gone);
        if (all.isFull()) {
            settle();
            DocumentPile next = other == null ? new DocumentPile(LuceneDocuments::positions) : other;
            next.clear();
            takenIn = CompletableFuture.runAsync(() -> takeIn(all), task -> Thread.ofPlatform().name("index-pile").start(task));
            pile = next;
            other = all;
        }
    }

    private void takeIn(DocumentPile all) {
        try {
            all.into(writer);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** All that came is in the index after this. */
    synchronized void finish() {
        if (pile != null) {
            settle();
            takenIn = CompletableFuture.completedFuture(pile).thenAccept(this::takeIn);
            settle();
            letGo();
        }
    }

    private void settle() {
        try {
            takenIn.join();
        } catch (CompletionException fault) {
            giveUp();
            throw fault.getCause() instanceof RuntimeException known ? known : fault;
        }
    }

    private void giveUp() {
        try {
            writer.rollback();
        } catch (IOException closedAnyway) {
            throw new UncheckedIOException(closedAnyway);
        }
    }

    private void letGo() {
        try (DocumentPile one = pile; DocumentPile two = other) {
            pile = null;
            other = null;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is piled up and not in the index is let go. */
    synchronized void close() {
        takenIn.exceptionally(fault -> null).join();
        letGo();
    }
}
