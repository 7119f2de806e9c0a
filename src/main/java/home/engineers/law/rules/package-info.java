/** Pure rules of counting: no Spring, no SQL, no clock. */
@NullMarked
package home.engineers.law.rules;

import org.jspecify.annotations.NullMarked;
