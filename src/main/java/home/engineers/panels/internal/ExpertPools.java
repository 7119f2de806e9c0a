package home.engineers.panels.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.experts.ExpertPoolSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pools that the house has. */
@Component
class ExpertPools {
    private final ObjectProvider<ExpertPool> pools;
    private final ObjectProvider<ExpertPoolSource> sources;

    ExpertPools(ObjectProvider<ExpertPool> pools, ObjectProvider<ExpertPoolSource> sources) {
        this.pools = pools;
        this.sources = sources;
    }

    List<ExpertPool> all() {
        return Stream.concat(pools.orderedStream(), sources.orderedStream().flatMap(source -> source.pools().stream())).toList();
    }

    Optional<ExpertPool> find(String id) {
        return all().stream().filter(pool -> pool.id().equals(id)).findFirst();
    }

    /** The values that occur, by attribute. */
    static Map<String, Set<String>> values(ExpertPool.Members members) {
        Map<String, Set<String>> known = new HashMap<>();
        members.eligible().forEach(expert -> expert.values().forEach((attribute, values) ->
                known.computeIfAbsent(attribute, none -> new HashSet<>()).addAll(values)));
        return known;
    }
}
