package home.engineers.search.internal;

import home.engineers.search.DocumentSource;
import home.engineers.search.IndexDocument;
import home.engineers.search.SearchIndex.Progress;
import home.engineers.search.internal.ChangeFeed.Step;
import home.engineers.search.internal.Generation.Mark;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/** Brings documents from the database into an index, a thousand at a time. */
final class Filling {
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);
    private final DocumentSource source;
    private final ChangeFeed feed;

    Filling(DocumentSource source, ChangeFeed feed) {
        this.source = source;
        this.feed = feed;
    }

    /** Takes in what has changed since the mark of an index, which does not show it yet. @return how many documents */
    long follow(Generation generation) {
        boolean more = true;
        long wrote = 0;
        while (more) {
            Mark mark = generation.mark();
            Step step = feed.after(mark.position(), source, AT_ONCE);
            if (!step.reached().equals(mark.position())) {
                write(generation, step.ids(), mark.at(step.reached()));
                wrote += step.ids().size();
            }
            more = step.more();
        }
        return wrote;
    }

    /** Takes in every row of the table. @param come told after each step how far it is */
    void all(Generation next, Consumer<Progress> come) {
        long all = feed.count(source);
        long done = 0;
        UUID last = FIRST;
        List<UUID> ids;
        do {
            ids = feed.ids(source, last, AT_ONCE);
            if (!ids.isEmpty()) {
                write(next, ids, next.mark());
                last = ids.getLast();
                done += ids.size();
                come.accept(new Progress(done, Math.max(all, done)));
            }
        } while (ids.size() == AT_ONCE);
        next.show();
    }

    private void write(Generation generation, Collection<UUID> ids, Mark mark) {
        List<IndexDocument> documents = ids.isEmpty() ? List.of() : feed.house(() -> source.documents(ids));
        Set<String> gone = new HashSet<>();
        ids.forEach(id -> gone.add(id.toString()));
        documents.forEach(document -> gone.remove(document.id()));
        generation.write(documents, gone, mark);
    }
}
