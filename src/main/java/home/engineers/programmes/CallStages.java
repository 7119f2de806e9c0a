package home.engineers.programmes;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.votes.VoteId;

/** What is done for all cases of a call that have come to the same stage. Authority is checked here. */
public interface CallStages {
    /**
     * Has the panel drawn for the cases that wait, of the one pool that they wait for, and the draw announced at once: for a few
     * experts alone. Refused with every fault at its field.
     *
     * @param witnesses one a line: name, mobile number or e-mail of a person, then for whom they stand
     * @param commitBy and {@code revealBy}: days, as people write them
     * @throws home.engineers.kernel.authority.Absent where nothing waits, or for whoever does not conduct reviews
     */
    Outcome<DrawId> draw(Actor actor, CallId call, String witnesses, String commitBy, String revealBy);

    /**
     * Names the reviewers of all cases that wait for their opinions by the best assignment there is.
     *
     * @param maxLoad cases that one reviewer takes at most
     * @return how many were named
     */
    Outcome<Integer> assign(Actor actor, CallId call, int perCase, int maxLoad);

    /**
     * Prepares the public vote on the cases that wait for it, for a second person to approve.
     *
     * @param begins day on which it begins, as people write it
     */
    Outcome<VoteId> vote(Actor actor, CallId call, String begins, String title, String description);
}
