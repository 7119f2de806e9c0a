package home.engineers.organisations;

import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Pages of other modules that belong to a membership; offered as a bean, linked from its page. */
public interface MembershipLinks {
    /** The links this actor may open; none where the module has nothing to say of the membership. */
    List<Link> of(Actor actor, Membership membership);

    /** @param label message key */
    record Link(String label, String href) {}
}
