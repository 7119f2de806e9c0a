package home.engineers.kernel.web;

import home.engineers.kernel.authority.Actor;

/** How many things wait behind an entry of the navigation; offered as a bean by the module that knows. */
public interface NavigationCount {
    /** The entry it belongs to. */
    String href();

    /** Asked once per page, of signed-in people only. */
    int waiting(Actor actor);
}
