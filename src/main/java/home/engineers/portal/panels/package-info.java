/** Panels of the dashboard that need the answers of several modules. */
@NullMarked
package home.engineers.portal.panels;

import org.jspecify.annotations.NullMarked;
