/** How text becomes terms, the same for every engine. */
@NullMarked
@NamedInterface("text")
package home.engineers.search.text;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
