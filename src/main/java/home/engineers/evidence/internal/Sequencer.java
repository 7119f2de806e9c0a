package home.engineers.evidence.internal;

import home.engineers.evidence.internal.TreeTable.Head;
import home.engineers.evidence.internal.TreeTable.Waiting;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.GrowingTree;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives the leaves of committed entries their places, in batches: one transaction takes them out of the queue, adds them to
 * the tree and signs its new head. Whichever node holds the head does so; the others wait or find nothing left.
 */
@Component
public class Sequencer {
    /** Leaves of one batch at most. */
    private static final int BATCH = 8192;

    private final TreeTable tree;
    private final LogKey key;
    private final TransactionTemplate transaction;

    Sequencer(TreeTable tree, LogKey key, PlatformTransactionManager transactions) {
        this.tree = tree;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sequences all that waits. @return how many leaves */
    public long sequence() {
        long all = 0;
        while (tree.waits()) {
            all += Objects.requireNonNull(transaction.execute(status -> next()));
        }
        return all;
    }

    private int next() {
        Head head = tree.lock();
        List<Waiting> leaves = tree.take(BATCH);
        if (!leaves.isEmpty() || head.checkpoint() == null) {
            grow(head, leaves);
        }
        return leaves.size();
    }

    private void grow(Head head, List<Waiting> leaves) {
        GrowingTree grown = standing(head.size());
        leaves.forEach(waiting -> grown.add(Hash.leaf(waiting.leaf())));
        if (!leaves.isEmpty()) {
            tree.add(head.size(), leaves);
            tree.keep(grown.changed());
        }
        SigningKey signer = key.of(head.origin());
        Checkpoint checkpoint = new Checkpoint(signer.verifier().name(), grown.size(), grown.root());
        Note note = new Note(checkpoint.text(), List.of(signer.sign(checkpoint.text())));
        tree.keep(new Head(grown.size(), checkpoint.origin(), note.toString()));
    }

    private GrowingTree standing(long size) {
        try {
            return new GrowingTree(size, tree);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (LogFault missing) {
            throw new IllegalStateException("a tile of the log is missing", missing);
        }
    }
}
