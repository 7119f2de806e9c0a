package home.engineers.experts.conflicts;

import java.util.List;

/** How an expert is tied to a case: one link, or two through a third person. */
public record ConflictPath(List<ConflictLink> links) {
    public ConflictPath {
        links = List.copyOf(links);
    }
}
