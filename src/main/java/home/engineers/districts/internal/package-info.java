/** Services and tables of the districts' associations. */
@NullMarked
package home.engineers.districts.internal;

import org.jspecify.annotations.NullMarked;
