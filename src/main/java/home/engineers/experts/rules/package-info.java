/** Who may be admitted, and for how long. */
@NullMarked
package home.engineers.experts.rules;

import org.jspecify.annotations.NullMarked;
