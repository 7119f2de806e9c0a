package home.engineers.meetings.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.law.Clause;
import home.engineers.meetings.Act;
import home.engineers.meetings.MeetingId;
import org.springframework.stereotype.Component;

/**
 * Lets an actor through to a meeting. It is closed: who neither keeps it nor sits in it does not learn that there is one
 * (mohrss-40-2019 art. 24, recalled, ZC-33).
 */
@Component
class RoomGate {
    private final PanelMeetingTable meetings;
    private final Authority authority;

    RoomGate(PanelMeetingTable meetings, Authority authority) {
        this.meetings = meetings;
        this.authority = authority;
    }

    Reach listed(Actor actor) {
        return authority.reach(actor, Act.MEETING_LIST);
    }

    void calls(Actor actor, OrganisationId association) {
        authority.demand(actor, Act.MEETING_CALL, Subject.of(association));
    }

    boolean mayCall(Actor actor, OrganisationId association) {
        return authority.may(actor, Act.MEETING_CALL, Subject.of(association));
    }

    Meeting read(Actor actor, MeetingId id) {
        Meeting meeting = meetings.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEETING_LIST, Subject.of(meeting.association()));
        return meeting;
    }

    /** The meeting, held until the transaction ends, for the office that keeps it. */
    Meeting kept(Actor actor, MeetingId id) {
        Meeting meeting = meetings.hold(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEETING_LIST, Subject.of(meeting.association()));
        authority.demand(actor, Act.MEETING_CALL, Subject.of(meeting.association()));
        return meeting;
    }

    @Clause(instrument = "mohrss-40-2019", article = "24", rule = "ZC-33")
    Meeting seated(Actor actor, MeetingId id) {
        return seated(actor, meetings.find(id).orElseThrow(Absent::new));
    }

    private Meeting seated(Actor actor, Meeting meeting) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.MEETING_ATTEND, Subject.of(person));
        if (!meetings.parties(meeting.id()).sits(person)) {
            throw new Absent();
        }
        return meeting;
    }

    /** The meeting, held, for a member of it. */
    Meeting attending(Actor actor, MeetingId id) {
        return seated(actor, meetings.hold(id).orElseThrow(Absent::new));
    }

    /** The meeting, held, for its chair, a vice-chair, or whoever presides in their place. */
    @Clause(instrument = "mohrss-40-2019", article = "19", rule = "ZC-25")
    Meeting presided(Actor actor, MeetingId id) {
        Meeting meeting = attending(actor, id);
        if (!meetings.parties(id).presides(actor.person()) && !actor.requirePerson().equals(meeting.presidedBy())) {
            throw new Absent();
        }
        return meeting;
    }

    boolean sits(Actor actor, MeetingId id) {
        return meetings.parties(id).sits(actor.person());
    }
}
