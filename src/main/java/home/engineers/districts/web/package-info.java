/** Pages of the districts' associations. */
@NullMarked
package home.engineers.districts.web;

import org.jspecify.annotations.NullMarked;
