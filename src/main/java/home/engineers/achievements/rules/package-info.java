/** What an achievement is, how it is cited, numbered, compared and told to other libraries. No Spring, SQL, clock or chance. */
@NullMarked
package home.engineers.achievements.rules;

import org.jspecify.annotations.NullMarked;
