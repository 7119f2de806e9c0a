/** Pages of interests. */
@NullMarked
package home.engineers.interests.web;

import org.jspecify.annotations.NullMarked;
