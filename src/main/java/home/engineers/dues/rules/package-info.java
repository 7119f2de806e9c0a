/** What holds of dues: reckoning, sharing, reading and matching; no Spring, no SQL, no clock. */
@NullMarked
package home.engineers.dues.rules;

import org.jspecify.annotations.NullMarked;
