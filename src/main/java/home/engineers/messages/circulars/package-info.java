/** Notices of an organisation to many: written, approved, held back, sent in batches, read and answered. */
@NullMarked
@NamedInterface("circulars")
package home.engineers.messages.circulars;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
