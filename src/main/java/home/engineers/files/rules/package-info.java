/** Which files the house takes in. */
@NullMarked
package home.engineers.files.rules;

import org.jspecify.annotations.NullMarked;
