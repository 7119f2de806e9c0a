package home.engineers.patents.internal;

import home.engineers.kernel.work.ResumingQueue;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Has imports of patents carried out, each by one node at a time. */
@Component
public class PatentImportQueue extends ResumingQueue {
    PatentImportQueue(DataSource store, PatentImportWork work) {
        super(store, "patent_import_queue", "patents", work);
    }
}
