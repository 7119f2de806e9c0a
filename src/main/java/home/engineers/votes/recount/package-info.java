/**
 * The box of a public vote as a file that anyone can count again ({@code docs/public-vote.md}). Knows neither Spring nor
 * SQL, neither the clock nor chance.
 */
@NullMarked
@NamedInterface("recount")
package home.engineers.votes.recount;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
