package home.engineers.votes;

import home.engineers.kernel.Reason;
import java.util.List;

/** Asked before a public vote for a call of a programme is handed in, and before it is approved. Sees every candidate. */
public interface CallVoteCheck {
    /** Why it cannot be held so; empty where it can. A reason names no candidate: not everyone may know of each. */
    List<Reason> faults(VotePlan plan, List<Candidate> candidates);
}
