package home.engineers.programmes.internal;

import home.engineers.kernel.work.ResumingQueue;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has batches carried out, each by one node at a time. */
@Component
class BatchQueue extends ResumingQueue {
    BatchQueue(DataSource store, BatchWork work) {
        super(store, "case_batch_queue", "batch", work);
    }
}
