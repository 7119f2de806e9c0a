package home.engineers.ballots;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.List;

/**
 * What is to be voted on and who takes which part. Each question is answered by yes, no or abstain.
 *
 * @param passPart of {@code passOf} parts of all voters must say yes; abstaining is not agreeing
 * @param supervisor makes the voters' credentials; neither trustee nor voter
 * @param trustees all are needed to open the count
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
        List<PersonId> voters) {
    public static final int MOST_QUESTIONS = 60;
    public static final int FEWEST_TRUSTEES = 2;
    public static final int MOST_TRUSTEES = 9;
    public static final int MOST_VOTERS = 1000;

    public ElectionPlan {
        questions = List.copyOf(questions);
        trustees = List.copyOf(trustees);
        voters = List.copyOf(voters);
    }
}
