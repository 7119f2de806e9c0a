package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One panel of the dashboard, offered as a bean by the module that knows what stands in it. */
public interface DashboardPanel {
    /** Ascending: 100s what one is handling, 200s where one stands, 300s messages, 400s figures. */
    int order();

    /** Shown to holders of any of these. */
    Set<Role> roles();

    /** What to show this actor today, trimmed to what the actor may see; empty where there is nothing to say. */
    Optional<View> view(Actor actor);

    /**
     * @param template name of a template whose root element is a panel, without {@code .jte}
     * @param model its parameters; {@code page} is added
     * @param half whether two such panels may stand side by side
     */
    record View(String template, Map<String, Object> model, boolean half) {}
}
