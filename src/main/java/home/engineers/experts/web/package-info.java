/** Pages of the pool and of each expert. */
@NullMarked
package home.engineers.experts.web;

import org.jspecify.annotations.NullMarked;
