/** Pure: what a leaf commits to, and the links of the chain that came before the log. */
@NullMarked
package home.engineers.evidence.rules;

import org.jspecify.annotations.NullMarked;
