package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Answers the search from anywhere for one kind of thing; offered as a bean by the module that keeps it. */
public interface SearchSource {
    /** Position among the kinds. */
    int order();

    /** Message key of the kind, for example that of "people". */
    String label();

    /**
     * At most {@code limit} hits the actor may see, best first. What the actor may not see is neither listed nor
     * counted.
     *
     * @param query what was typed, stripped, never empty
     */
    List<Hit> find(String query, Actor actor, int limit);

    /**
     * @param title name of the thing
     * @param text one line that tells it from others of the same name, or empty
     * @param href its page
     * @param icon id of the symbol in the sprite, without {@code i-}
     */
    record Hit(String title, String text, String href, String icon) {}
}
