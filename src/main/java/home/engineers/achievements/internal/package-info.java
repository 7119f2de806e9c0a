/** Services and tables of the library. */
@NullMarked
package home.engineers.achievements.internal;

import org.jspecify.annotations.NullMarked;
