/** Bitstring status lists (W3C Recommendation of 15 May 2025). */
@NullMarked
@NamedInterface("status")
package home.engineers.credentials.status;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
