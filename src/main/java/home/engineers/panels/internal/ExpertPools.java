package home.engineers.panels.internal;

import home.engineers.panels.ExpertPool;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The pools that the house has. */
@Component
class ExpertPools {
    private final ObjectProvider<ExpertPool> pools;

    ExpertPools(ObjectProvider<ExpertPool> pools) {
        this.pools = pools;
    }

    List<ExpertPool> all() {
        return pools.orderedStream().toList();
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
