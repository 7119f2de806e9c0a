package home.engineers.organisations;

import home.engineers.kernel.authority.Permission;
import java.util.List;

/** All permission sentences of the house, for the page that lists who may do what. */
public interface PermissionSentences {
    List<Permission> all();
}
