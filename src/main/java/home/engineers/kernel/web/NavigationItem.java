package home.engineers.kernel.web;

import home.engineers.kernel.authority.Role;
import java.util.Set;

/**
 * One entry of the side navigation, offered as a bean by the module whose page it opens.
 *
 * @param group message key of the group it stands under
 * @param order position, ascending across groups: 100s own matters, 200s handling, 300s association, 900s system
 * @param label message key
 * @param href path of the page
 * @param icon id of the symbol in the sprite, without {@code i-}
 * @param roles shown to holders of any of these
 */
public record NavigationItem(String group, int order, String label, String href, String icon, Set<Role> roles) {}
