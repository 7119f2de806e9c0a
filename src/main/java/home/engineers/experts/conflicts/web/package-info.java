/** Pages of ties. */
@NullMarked
package home.engineers.experts.conflicts.web;

import org.jspecify.annotations.NullMarked;
