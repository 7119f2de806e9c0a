/** How the demands on a panel are written. */
@NullMarked
package home.engineers.panels.rules;

import org.jspecify.annotations.NullMarked;
