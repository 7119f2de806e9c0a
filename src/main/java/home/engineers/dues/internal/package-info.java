/** Services and tables of dues. */
@NullMarked
package home.engineers.dues.internal;

import org.jspecify.annotations.NullMarked;
