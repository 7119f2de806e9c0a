package home.engineers.patents;

import home.engineers.patents.internal.NewsTable;
import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.DocumentSource;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is new of patents, each once: it is noted in the transaction that brings it and taken away in the transaction that
 * deals with it, so that nothing is lost or doubled wherever a node dies.
 */
@Service
public class PatentNews {
    private final NewsTable table;
    private final ObjectProvider<DocumentSource> sources;

    PatentNews(NewsTable table, ObjectProvider<DocumentSource> sources) {
        this.table = table;
        this.sources = sources;
    }

    /**
     * Something new.
     *
     * @param publication the document that came out; null for an event of law, which concerns all of the application
     * @param kind {@link EventKind#PUBLISHED} for a document that came out or was corrected
     * @param on the day of the event, or null where it is not known
     */
    public record News(long id, @Nullable UUID publication, UUID application, EventKind kind, @Nullable LocalDate on) {}

    /** A document that news is about. */
    public record Concerned(UUID application, PatentHit hit, IndexDocument document) {}

    /** The fields that documents are searched by. */
    public static IndexSchema schema() {
        return PatentVocabulary.SCHEMA;
    }

    public boolean any() {
        return table.any();
    }

    /**
     * Takes away what has waited longest, until the caller's transaction rolls back.
     *
     * @return empty where another node is at it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<News> take(int most) {
        return table.take(most);
    }

    /** The documents that the news is about and that no office has withdrawn, by their ids. */
    public Map<UUID, Concerned> concerned(Collection<News> news) {
        Set<UUID> documents = new HashSet<>();
        Set<UUID> applications = new HashSet<>();
        news.forEach(one -> {
            if (one.publication() == null) {
                applications.add(one.application());
            } else {
                documents.add(one.publication());
            }
        });
        Map<UUID, UUID> all = table.applications(documents, applications);
        return documents(all.keySet()).stream().collect(Collectors.toMap(
                document -> UUID.fromString(document.id()),
                document -> new Concerned(all.get(UUID.fromString(document.id())), PatentHit.of(document), document),
                (one, same) -> one, LinkedHashMap::new));
    }

    /** The documents as they are found. */
    public List<IndexDocument> documents(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : new ArrayList<>(source().documents(ids));
    }

    private DocumentSource source() {
        return sources.stream().filter(one -> one.schema().name().equals(PatentVocabulary.INDEX)).findAny().orElseThrow();
    }
}
