/**
 * What scores of judges say about cases when some judges are severe and some mild ({@code docs/scoring.md}), and which scores
 * differ so much that a third opinion is called for. Knows neither Spring nor SQL, neither the clock nor chance: seeds are
 * handed in.
 */
@NullMarked
@NamedInterface("scoring")
package home.engineers.panels.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
