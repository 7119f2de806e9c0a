/** Pages of the library, and what it answers to programs. */
@NullMarked
package home.engineers.achievements.web;

import org.jspecify.annotations.NullMarked;
