/** The language of the one search box: from what somebody typed to a query, or to a sentence about what is wrong with it. */
@NullMarked
@NamedInterface("language")
package home.engineers.search.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
