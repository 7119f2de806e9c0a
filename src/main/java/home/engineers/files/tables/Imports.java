package home.engineers.files.tables;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The import machine: finds the kinds the modules offer and carries an order out. */
@Component
public class Imports {
    private final ObjectProvider<ImportKind<?>> kinds;
    private final MessageSource words;
    private final PlatformTransactionManager transactions;

    Imports(ObjectProvider<ImportKind<?>> kinds, MessageSource words, PlatformTransactionManager transactions) {
        this.kinds = kinds;
        this.words = words;
        this.transactions = transactions;
    }

    /** All kinds, by name. */
    public List<ImportKind<?>> kinds() {
        return kinds.stream().sorted(Comparator.<ImportKind<?>, String>comparing(ImportKind::name)).toList();
    }

    public Optional<ImportKind<?>> kind(String name) {
        return kinds.stream().filter(kind -> kind.name().equals(name)).findAny();
    }

    /**
     * Carries out an order in the calling thread, in transactions of its own. What the listener has heard of in
     * good-rows mode is committed; in all other modes everything stands or falls at the end.
     */
    public <T> ImportReport run(ImportKind<T> kind, ImportOrder order) throws IOException {
        TransactionTemplate whole = new TransactionTemplate(transactions);
        whole.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        TransactionTemplate row = new TransactionTemplate(transactions);
        row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        return new ImportRun<>(kind, order, whole, row, words).report();
    }
}
