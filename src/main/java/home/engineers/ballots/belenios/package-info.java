/**
 * The Belenios 2.0 protocol, written from its public specification alone: no Spring, no SQL, no clock. Sections named in
 * comments are those of the specification.
 */
@NullMarked
@NamedInterface("belenios")
package home.engineers.ballots.belenios;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
