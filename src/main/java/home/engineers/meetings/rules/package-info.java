@NullMarked
package home.engineers.meetings.rules;

import org.jspecify.annotations.NullMarked;
