/** Pages of the programmes module. */
@NullMarked
package home.engineers.programmes.web;

import org.jspecify.annotations.NullMarked;
