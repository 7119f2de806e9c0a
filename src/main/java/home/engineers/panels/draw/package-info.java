/**
 * The draw as a pure thing: commitments, seed, selection, replacements and the published record ({@code docs/draw.md}).
 * Knows neither Spring nor SQL, neither the clock nor chance: secrets and times are handed in.
 */
@NullMarked
@NamedInterface("draw")
package home.engineers.panels.draw;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
