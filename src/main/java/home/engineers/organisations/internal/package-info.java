/** Services and tables of organisations; nothing outside the module sees them. */
@NullMarked
package home.engineers.organisations.internal;

import org.jspecify.annotations.NullMarked;
