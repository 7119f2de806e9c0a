package home.engineers.organisations;

import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Pages of other modules that belong to an organisation; offered as a bean, shown as tabs on its pages. */
public interface OrganisationTabs {
    /** The tabs this actor may open, in their order; none where the module has nothing to say of the organisation. */
    List<Tab> of(Actor actor, Organisation organisation);

    /** @param label message key */
    record Tab(String label, String href) {}
}
