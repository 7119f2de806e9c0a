package home.engineers.programmes.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.CallStages;
import home.engineers.programmes.internal.AssignmentDesk.Ticked;
import home.engineers.votes.VoteId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does by the desks of a call what their pages do. */
@Component
class CallStageDesk implements CallStages {
    private final CallDraws draws;
    private final AssignmentDesk assignment;
    private final CallVoteDesk votes;

    CallStageDesk(CallDraws draws, AssignmentDesk assignment, CallVoteDesk votes) {
        this.draws = draws;
        this.assignment = assignment;
        this.votes = votes;
    }

    @Override
    public Outcome<DrawId> draw(Actor actor, CallId call, String witnesses, String commitBy, String revealBy) {
        List<CallDraws.Group> groups = draws.groups(actor, call);
        if (groups.size() != 1) {
            throw new Absent();
        }
        return draws.orderAtOnce(actor, call, new CallDraws.Wish(groups.getFirst().pool(), witnesses, commitBy, revealBy, ""));
    }

    @Override
    public Outcome<Integer> assign(Actor actor, CallId call, int perCase, int maxLoad) {
        AssignmentDesk.Wish wish = new AssignmentDesk.Wish(perCase, maxLoad, true);
        AssignmentDesk.Proposal proposal = assignment.propose(actor, call, wish, List.of());
        List<Ticked> best = proposal.lines().stream()
                .flatMap(line -> line.choices().stream()
                        .filter(AssignmentDesk.Choice::ticked)
                        .map(choice -> new Ticked(line.summary().address(), choice.reviewer())))
                .toList();
        return proposal.reasons().isEmpty() ? assignment.name(actor, call, wish, best) : Outcome.refused(proposal.reasons());
    }

    @Override
    public Outcome<VoteId> vote(Actor actor, CallId call, String begins, String title, String description) {
        return votes.prepare(actor, call, new CallVoteDesk.Form(begins, title, description));
    }
}
