package home.engineers.portal.internal;

import home.engineers.kernel.authority.Permission;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Scope;
import home.engineers.organisations.PermissionSentences;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** All permission sentences of the house, in the order in which they are read aloud. */
@Component
public class WhoMayDoWhat {
    private final PermissionSentences permissions;

    WhoMayDoWhat(PermissionSentences permissions) {
        this.permissions = permissions;
    }

    /** By role, then by scope: the acts, each named {@code module.thing.verb}. */
    public Map<Role, Map<Scope, List<String>>> sentences() {
        return permissions.all().stream()
                .sorted(Comparator.comparing(Permission::act))
                .collect(Collectors.groupingBy(
                        Permission::role,
                        TreeMap::new,
                        Collectors.groupingBy(
                                Permission::scope,
                                TreeMap::new,
                                Collectors.mapping(Permission::act, Collectors.toList()))));
    }
}
