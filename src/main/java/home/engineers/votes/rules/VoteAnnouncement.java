package home.engineers.votes.rules;

import home.engineers.kernel.Citation;
import home.engineers.kernel.Reason;
import home.engineers.votes.VoteKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a public vote may call itself. */
public final class VoteAnnouncement {
    /** Words of an award. AWD-5: without an approval only 宣传 and 推荐 may be said. */
    private static final Pattern AWARD_WORDS = Pattern.compile("最美工程师|评选|评比|表彰|达标");

    private static final Citation APPROVAL = new Citation("awards-by-societies", "批准");
    private static final Citation GATE = new Citation("house-inference", "表彰关口");

    private VoteAnnouncement() {}

    /** AWD-1, AWD-5: an award opens with the number of its approval alone, and nothing else calls itself an award. */
    public static List<Reason> faults(VoteKind kind, String approval, String title) {
        List<Reason> faults = new ArrayList<>();
        if (kind == VoteKind.AWARD && approval.isBlank()) {
            faults.add(Reason.at("approval", "votes.prepare.approval").citing(APPROVAL));
        }
        if (kind != VoteKind.AWARD && AWARD_WORDS.matcher(title).find()) {
            faults.add(Reason.at("title", "votes.prepare.awardWords").citing(GATE));
        }
        return faults;
    }
}
