/** What is known of ties, kept and asked. */
@NullMarked
package home.engineers.experts.conflicts.internal;

import org.jspecify.annotations.NullMarked;
