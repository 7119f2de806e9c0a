package home.engineers.votes;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Someone or something that can be voted for.
 *
 * @param number from 1, in the order in which they were entered; pages show them in another order to each viewer
 * @param picture attachment, or null
 * @param subject what stands behind the candidate elsewhere in the house, such as a case, or null
 * @param withdrawn whether it left after the vote was announced, so that nobody can vote for it any more
 */
public record Candidate(int number, String name, String text, @Nullable UUID picture, @Nullable UUID subject, boolean withdrawn) {}
