package home.engineers.kernel.web;

import home.engineers.kernel.authority.Role;
import java.util.Set;

/**
 * One entry of the side navigation, offered as a bean by the module whose page it opens.
 *
 * @param group message key of the group it stands under: one of the constants here
 * @param order position, ascending across groups: 100s own matters, 200s handling, 300s association, 900s system
 * @param label message key
 * @param href path of the page
 * @param icon id of the symbol in the sprite, without {@code i-}
 * @param roles shown to holders of any of these
 * @param alone whether the pages below its path belong elsewhere
 */
public record NavigationItem(
        String group, int order, String label, String href, String icon, Set<Role> roles, boolean alone) {
    public static final String MINE = "layout.group.mine";
    public static final String HANDLING = "layout.group.handling";
    public static final String ASSOCIATION = "layout.group.association";
    public static final String SYSTEM = "layout.group.system";
    /** The bar on top of public pages: six words at most, for {@link Role#VISITOR}. */
    public static final String TOP = "top";

    /** Columns of the public footer. */
    public static final String FOOT_DO = "layout.foot.do";

    public static final String FOOT_OPEN = "layout.foot.open";
    public static final String FOOT_US = "layout.foot.us";

    private static final Set<String> OUTSIDE = Set.of(TOP, FOOT_DO, FOOT_OPEN, FOOT_US);

    public NavigationItem(String group, int order, String label, String href, String icon, Set<Role> roles) {
        this(group, order, label, href, icon, roles, false);
    }

    /** Whether the page at the path is this item's, or one below it. */
    boolean covers(String path) {
        return path.equals(href) || (!alone && href.length() > 1 && path.startsWith(href + "/"));
    }

    /** Whether it stands in the side navigation of signed-in people. */
    boolean aside() {
        return !OUTSIDE.contains(group);
    }
}
