/** Pages of dues. */
@NullMarked
package home.engineers.dues.web;

import org.jspecify.annotations.NullMarked;
