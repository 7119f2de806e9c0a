package home.engineers.patents;

import home.engineers.patents.PatentRecord.Event;
import java.util.List;

/**
 * What a file of legal status tells of an application, whether a document of it is on record or not.
 *
 * @param source which kind of file told it
 */
public record LegalEvents(ApplicationNumber application, List<Event> events, String source) implements ImportedRecord {
    public LegalEvents {
        events = List.copyOf(events);
    }
}
