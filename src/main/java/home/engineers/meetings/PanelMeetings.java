package home.engineers.meetings;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseId;

/** What may be done with meetings of panels from outside: from the call to the signature. Authority is checked here. */
public interface PanelMeetings {
    /** Refused with every fault at its field. The members are told. */
    Outcome<MeetingId> call(Actor actor, MeetingWish wish);

    /** A member signs in or leaves, for themselves alone. */
    Outcome<MeetingId> attend(Actor actor, MeetingId id, boolean here);

    /** The chair or a vice-chair opens the meeting, or takes the chair. Refused without a quorum. */
    Outcome<MeetingId> preside(Actor actor, MeetingId id);

    /** Whoever presides calls up a case. */
    Outcome<MeetingId> takeUp(Actor actor, MeetingId id, CaseId one);

    /** Whoever presides closes attendance; the cases are grouped by the members who vote on them. */
    Outcome<MeetingId> closeAttendance(Actor actor, MeetingId id);

    /** The office enters the paper ballots on a case that is alone in its group. */
    Outcome<MeetingId> countOnPaper(Actor actor, MeetingId id, CaseId one, PaperBallots counted);

    /** The chair signs the minutes, and the results go back to the cases. */
    Outcome<MeetingId> sign(Actor actor, MeetingId id);

    /**
     * @param teller who counted, as did the other
     * @param sheet that both signed, scanned
     */
    record PaperBallots(PersonId teller, PersonId teller2, int yes, int no, int abstain, Upload sheet) {}
}
