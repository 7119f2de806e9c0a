package home.engineers.meetings.internal;

import home.engineers.ballots.CastingRule;
import home.engineers.ballots.ElectionId;
import home.engineers.ballots.QuestionWords;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.law.Clause;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What other modules ask of cases that are before a meeting. */
@Component
class CasesAtMeetings implements QuestionWords, CastingRule {
    private final PanelMeetingTable meetings;
    private final BallotGroupTable groups;
    private final PanelCases cases;

    CasesAtMeetings(PanelMeetingTable meetings, BallotGroupTable groups, PanelCases cases) {
        this.meetings = meetings;
        this.groups = groups;
        this.cases = cases;
    }

    @Override
    public Optional<List<String>> of(ElectionId id) {
        return groups.of(id).map(group -> {
            Map<CaseId, PanelCase> found = cases.all(group.cases());
            return group.cases().stream().map(one -> words(found.get(one))).toList();
        });
    }

    private static String words(PanelCase one) {
        return one.name().isEmpty() ? one.number() : one.name() + " (" + one.number() + ")";
    }

    /** Who has left the meeting votes no more until they are back (ZC-29: no proxy, no vote of the absent). */
    @Override
    @Clause(instrument = "mohrss-40-2019", article = "20", rule = "ZC-29")
    public Optional<Reason> against(ElectionId id, PersonId voter) {
        return groups.of(id)
                .filter(group -> !Room.present(meetings.attendance(group.meeting())).contains(voter))
                .map(group -> Reason.of("meetings.refused.notPresent").citing("mohrss-40-2019", "20"));
    }
}
