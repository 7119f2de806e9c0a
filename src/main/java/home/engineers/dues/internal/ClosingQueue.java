package home.engineers.dues.internal;

import home.engineers.kernel.work.ResumingQueue;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has years closed, each by one node at a time. */
@Component
class ClosingQueue extends ResumingQueue {
    ClosingQueue(DataSource store, ClosingWork work) {
        super(store, "dues_closing_queue", "closing", work);
    }
}
