/** Proofs of credentials: keys, DIDs, Data Integrity and JWT. Knows neither Spring nor SQL, neither the clock nor the network. */
@NullMarked
@NamedInterface("proof")
package home.engineers.credentials.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
