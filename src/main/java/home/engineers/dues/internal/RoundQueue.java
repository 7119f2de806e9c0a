package home.engineers.dues.internal;

import home.engineers.kernel.work.ResumingQueue;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has rounds through members and charges made, each by one node at a time. */
@Component
class RoundQueue extends ResumingQueue {
    RoundQueue(DataSource store, RoundWork work) {
        super(store, "dues_round_queue", "round", work);
    }
}
