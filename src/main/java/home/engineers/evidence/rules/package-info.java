/** Pure: the canonical form of facts and entries, and the running hash. */
@NullMarked
package home.engineers.evidence.rules;

import org.jspecify.annotations.NullMarked;
