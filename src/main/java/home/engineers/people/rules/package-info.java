@NullMarked
package home.engineers.people.rules;

import org.jspecify.annotations.NullMarked;
