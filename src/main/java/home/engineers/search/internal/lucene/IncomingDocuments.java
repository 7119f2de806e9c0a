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
import org.apache.lucene.index.TieredMergePolicy;
import org.jspecify.annotations.Nullable;

/**
 * What comes into an index: few documents one by one, many as a pile, one of which is taken in while the next is piled up. A
 * pile that cannot be taken in closes the writer, so that nobody keeps an index that lacks it.
 */
final class IncomingDocuments {
    private static final int MANY = 200;

    /**
     * How many parts of about the same size an index may have before they become one, and while piles come. Each search looks into
     * every part; but each time that parts become one costs a third of taking their documents in.
     */
    private static final double PARTS = 8;

    private static final double PARTS_BETWEEN_PILES = 64;

    private final IndexWriter writer;
    private final TieredMergePolicy merging;
    private @Nullable DocumentPile pile;
    private @Nullable DocumentPile other;
    private CompletableFuture<Void> takenIn = CompletableFuture.completedFuture(null);

    /** @param merging of the writer */
    IncomingDocuments(IndexWriter writer, TieredMergePolicy merging) {
        this.writer = writer;
        this.merging = merging.setSegmentsPerTier(PARTS);
    }

    static Term key(String id) {
        return new Term(Physical.ID, id);
    }

    /** @param gone others than those that changed */
    synchronized void write(List<DocumentForm> changed, List<Term> gone) {
        try {
            if (pile == null && changed.size() < MANY) {
                for (DocumentForm form : changed) {
                    write(form);
                }
                writer.deleteDocuments(gone.toArray(Term[]::new));
            } else {
                pileUp(changed, gone);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void write(DocumentForm form) throws IOException {
        writer.updateDocument(key(form.id()), LuceneDocuments.of(form));
    }

    /** A pile that took a document in part cannot be gone on with. */
    private void pileUp(List<DocumentForm> changed, List<Term> gone) throws IOException {
        try {
            pile(changed, gone);
        } catch (IOException | RuntimeException fault) {
            giveUp();
            throw fault;
        }
    }

    private void pile(List<DocumentForm> changed, List<Term> gone) throws IOException {
        for (DocumentForm form : changed) {
            if (DocumentPile.takes(form.texts())) {
                begun().put(key(form.id()), LuceneDocuments.withoutTexts(form), form.texts());
            } else {
                finish();
                write(form);
            }
            takeInIfFull();
        }
        begun().remove(gone);
    }

    private void takeInIfFull() throws IOException {
        DocumentPile full = pile;
        if (full != null && full.isFull()) {
            await();
            DocumentPile next = other == null ? new DocumentPile(LuceneDocuments::positions) : other;
            next.clear();
            merging.setSegmentsPerTier(PARTS_BETWEEN_PILES);
            takenIn = CompletableFuture.runAsync(() -> takeIn(full), task -> Thread.ofPlatform().name("index-pile").start(task));
            pile = next;
            other = full;
        }
    }

    private DocumentPile begun() throws IOException {
        DocumentPile begun = pile == null ? new DocumentPile(LuceneDocuments::positions) : pile;
        pile = begun;
        return begun;
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
            await();
            takenIn = CompletableFuture.completedFuture(pile).thenAccept(this::takeIn);
            await();
            letGo();
        }
    }

    /** The last pile has come for now: parts become fewer, while nobody waits for it. */
    synchronized void settle() {
        if (merging.getSegmentsPerTier() == PARTS_BETWEEN_PILES) {
            merging.setSegmentsPerTier(PARTS);
            try {
                writer.maybeMerge();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private void await() {
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
