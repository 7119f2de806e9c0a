/**
 * Which reviewers judge which cases, as a pure thing ({@code docs/assignment.md}). Knows neither Spring nor SQL, neither the
 * clock nor chance.
 */
@NullMarked
@NamedInterface("assignment")
package home.engineers.panels.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
