package home.engineers.panels.assignment;

/** One demand on an assignment that can contradict others. Conflicts are no demands: they are facts. */
public sealed interface Demand {
    /** That a case has just so many reviewers. */
    record CaseNeeds(String caseId, int reviewers) implements Demand {}

    /** That a reviewer takes at most so many cases. */
    record AtMost(String reviewer, int cases) implements Demand {}

    /** That a reviewer takes at least so many cases. */
    record AtLeast(String reviewer, int cases) implements Demand {}

    /** That a case has at most so many reviewers of one employer. */
    record EmployerAtMost(String caseId, String employer, int reviewers) implements Demand {}

    /** That a case is judged by a reviewer who is settled already. */
    record Pinned(String caseId, String reviewer) implements Demand {}
}
