/** How the indexes of the search stand, for whoever looks after them. */
@NullMarked
package home.engineers.portal.indexes;

import org.jspecify.annotations.NullMarked;
