/** Pages of organisations. */
@NullMarked
package home.engineers.organisations.web;

import org.jspecify.annotations.NullMarked;
