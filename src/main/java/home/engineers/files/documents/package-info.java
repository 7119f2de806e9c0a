/** Documents that go out: word-processing templates filled with what a module knows, and papers printed as PDF. */
@NullMarked
@NamedInterface("documents")
package home.engineers.files.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
