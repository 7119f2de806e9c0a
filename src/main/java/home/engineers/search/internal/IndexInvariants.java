package home.engineers.search.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Unavailable;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What must always be true of indexes. */
@Configuration
class IndexInvariants {
    @Bean
    Invariant indexesAgreeWithTheDatabase(Indexes indexes) {
        return new Invariant() {
            @Override
            public String statement() {
                return "every index holds the documents of the database, each as it is there, and no other";
            }

            /** Within a transaction nothing is compared: it sees what no index may, and none catches up before it has ended. */
            @Override
            public List<String> violations() {
                if (TransactionSynchronizationManager.isActualTransactionActive()) {
                    return List.of();
                }
                try {
                    return indexes.differences();
                } catch (Unavailable closed) {
                    return List.of("an index cannot be asked: " + closed.reason().key());
                }
            }
        };
    }
}
