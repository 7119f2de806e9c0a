/** Certificates for people: a designed, tagged, signed page of PDF. Knows neither Spring nor SQL, neither the clock nor the network. */
@NullMarked
@NamedInterface("paper")
package home.engineers.credentials.paper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
