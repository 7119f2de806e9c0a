/** The pool as it is kept and asked. */
@NullMarked
package home.engineers.experts.internal;

import org.jspecify.annotations.NullMarked;
