package home.engineers.votes.rules;

import home.engineers.kernel.Reason;
import home.engineers.votes.VotePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a public vote can be held as it is planned. */
public final class PlanCheck {
    public static final int LONGEST_NAME = 100;
    public static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LEAST_FROM_NETWORK = 10;
    private static final int MOST_FROM_NETWORK = 10_000_000;
    private static final int MOST_VOTES = 1_000_000;

    private PlanCheck() {}

    /** Every fault of the plan, by now. */
    public static List<Reason> faults(VotePlan plan, Instant now) {
        List<Reason> faults = new ArrayList<>(VoteAnnouncement.faults(plan.kind(), plan.approval(), plan.title()));
        demand(sound(plan.title(), 2, LONGEST_TITLE), faults, "title", "votes.prepare.title", LONGEST_TITLE);
        demand(plan.description().length() <= LONGEST_TEXT, faults, "description", "votes.prepare.text", LONGEST_TEXT);
        demand(plan.approval().length() <= LONGEST_NAME, faults, "approval", "votes.prepare.name", LONGEST_NAME);
        demand(plan.begins().isAfter(now), faults, "begins", "votes.prepare.past");
        demand(plan.ends().isAfter(plan.begins()), faults, "ends", "votes.prepare.endBefore");
        demand(!plan.ways().isEmpty(), faults, "ways", "votes.prepare.noWay");
        demand(plan.limits().sound() && plan.limits().inAll() <= MOST_VOTES, faults, "inAll", "votes.prepare.limits");
        demand(
                plan.fromNetwork() >= LEAST_FROM_NETWORK && plan.fromNetwork() <= MOST_FROM_NETWORK, faults, "fromNetwork",
                "votes.prepare.fromNetwork", LEAST_FROM_NETWORK, MOST_FROM_NETWORK);
        return faults;
    }

    private static void demand(boolean holds, List<Reason> faults, String field, String key, Object... arguments) {
        if (!holds) {
            faults.add(Reason.at(field, key, arguments));
        }
    }

    /** Not blank, without control characters, and nothing a spreadsheet would take for a formula. */
    public static boolean sound(String text, int least, int most) {
        return text.length() >= least && text.length() <= most && text.chars().noneMatch(Character::isISOControl)
                && (text.isEmpty() || "=+-@".indexOf(text.charAt(0)) < 0);
    }
}
