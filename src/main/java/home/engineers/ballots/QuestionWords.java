package home.engineers.ballots;

import java.util.List;
import java.util.Optional;

/**
 * What the questions of an election mean to its voters, where the public text names nobody; offered as a bean by whoever
 * set it up.
 */
public interface QuestionWords {
    /** One for each question, in their order; empty for elections of others. */
    Optional<List<String>> of(ElectionId id);
}
