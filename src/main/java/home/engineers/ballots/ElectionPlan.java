package home.engineers.ballots;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be voted on and who takes which part. Each question is answered by yes, no or abstain.
 *
 * @param passPart of {@code passOf} parts of {@code shareOf} must say yes; abstaining is not agreeing
 * @param supervisor makes the voters' credentials; neither trustee nor voter
 * @param trustees who keep the keys of the count
 * @param threshold how many of them are enough to open it; null where all are needed
 * @param shareOf of how many the share to pass is taken: all voters, or more where others attend without a vote
 * @param round by which elections that belong together are known; null for one that stands alone
 */
public record ElectionPlan(
        OrganisationId association,
        String name,
        String description,
        List<String> questions,
        int passPart,
        int passOf,
        PersonId supervisor,
        List<PersonId> trustees,
        List<PersonId> voters,
        int shareOf,
        @Nullable UUID round,
        @Nullable Integer threshold) {
    public static final int MOST_QUESTIONS = 60;
    public static final int FEWEST_TRUSTEES = 2;
    public static final int MOST_TRUSTEES = 9;
    public static final int MOST_VOTERS = 1000;

    public ElectionPlan {
        questions = List.copyOf(questions);
        trustees = List.copyOf(trustees);
        voters = List.copyOf(voters);
    }

    /** One that stands alone and in which the share is taken of all voters. */
    public ElectionPlan(
            OrganisationId association, String name, String description, List<String> questions, int passPart, int passOf,
            PersonId supervisor, List<PersonId> trustees, List<PersonId> voters) {
        this(association, name, description, questions, passPart, passOf, supervisor, trustees, voters, voters.size(), null, null);
    }
}
