package home.engineers.panels;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import java.util.List;

/** Panels that were drawn, for whoever may know who sits in them. Authority is checked where an actor is named. */
public interface DrawnPanels {
    /** Of the associations whose draws the actor orders, the latest first. */
    List<Drawn> drawn(Actor actor);

    /** The members as they sit now, replacements included. @throws home.engineers.kernel.authority.Absent where nothing was drawn */
    List<PersonId> members(Actor actor, DrawId id);

    /** The same, for the work of other modules on what the panel was drawn for; who may know of it is theirs to check. */
    List<PersonId> sitting(DrawId id);

    /**
     * Tells everyone who sits in the panel, for which whoever ordered the draw asked. Nothing happens a second time.
     *
     * @throws IllegalArgumentException where the names of this draw are never told, or nothing was drawn
     */
    void publishNames(DrawId id);

    record Drawn(DrawId id, String title, int size) {}
}
