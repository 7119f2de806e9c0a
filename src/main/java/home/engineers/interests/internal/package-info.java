/** Interests as they are kept, matched and told. */
@NullMarked
package home.engineers.interests.internal;

import org.jspecify.annotations.NullMarked;
