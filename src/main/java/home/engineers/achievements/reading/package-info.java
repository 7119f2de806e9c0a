/** Reads what others have written of a work, to begin a deposit with. Pure but for the file that is read. */
@NullMarked
package home.engineers.achievements.reading;

import org.jspecify.annotations.NullMarked;
