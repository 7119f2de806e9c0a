package home.engineers.meetings.rules;

import home.engineers.kernel.Reason;
import java.util.ArrayList;
import java.util.List;

/**
 * Ballots on paper for one case, as two tellers counted them. Blank and spoilt ones are those of the members who vote that
 * are in none of the three; they are not agreeing.
 */
public record PaperCount(int yes, int no, int abstain) {
    /** What is wrong with it. @param at the form's field @param voters who may vote */
    public List<Reason> faults(String at, int voters) {
        List<Reason> faults = new ArrayList<>();
        if (yes < 0 || no < 0 || abstain < 0) {
            faults.add(Reason.at(at, "meetings.paper.number"));
        } else if ((long) yes + no + abstain > voters) {
            faults.add(Reason.at(at, "meetings.paper.more", yes + no + abstain, voters));
        }
        return faults;
    }
}
