package home.engineers.panels.internal;

import home.engineers.kernel.work.ResumingQueue;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has lotteries made, each by one node at a time. */
@Component
class DrawQueue extends ResumingQueue {
    DrawQueue(DataSource store, DrawPreparation work) {
        super(store, "panel_draw_queue", "draw", work);
    }
}
