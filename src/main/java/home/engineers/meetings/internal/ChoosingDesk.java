package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.meetings.rules.Presiding;
import home.engineers.meetings.rules.Seating;
import home.engineers.programmes.CaseId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The members choose who presides over the cases for which no chair or vice-chair is there: each names one, openly, and
 * whoever more than half of those who vote on a case have named presides over it.
 */
@Service
public class ChoosingDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final ChoiceTable choices;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    ChoosingDesk(
            RoomGate gate, RoomKeeper keeper, ChoiceTable choices, EvidenceLog evidence, IdSource ids, HouseClock clock) {
        this.gate = gate;
        this.keeper = keeper;
        this.choices = choices;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** A member names somebody for every case that is vacant and on which both of them vote. @param named id of a member */
    @Transactional
    @Clause(instrument = "mohrss-40-2019", article = "19", rule = "ZC-25")
    public Outcome<MeetingId> choose(Actor actor, MeetingId id, String named) {
        Meeting meeting = gate.attending(actor, id);
        PersonId member = actor.requirePerson();
        Room room = keeper.room(meeting);
        List<CaseId> vacant = room.vacant(member);
        if (meeting.state() != State.OPEN || vacant.isEmpty()) {
            return Outcome.refused(Reason.of("meetings.refused.noVacancy").citing("house-inference", "推举主持"));
        }
        Optional<PersonId> wanted =
                room.parties().members().stream().filter(one -> one.toString().equals(named)).findFirst();
        List<CaseId> both = vacant.stream()
                .filter(one -> wanted.filter(room.seatings().get(one).voters()::contains).isPresent())
                .toList();
        if (both.isEmpty()) {
            return Outcome.refused(Reason.at("named", "meetings.refused.cannotPreside").citing("house-inference", "推举主持"));
        }
        both.forEach(one -> name(room, one, member, wanted.orElseThrow()));
        return Outcome.granted(id);
    }

    private void name(Room room, CaseId one, PersonId member, PersonId wanted) {
        MeetingId id = room.meeting().id();
        choices.name(id, one, member, wanted, clock.instant());
        Seating seating = room.seatings().get(one);
        List<PersonId> names = choices.names(id).get(one).entrySet().stream()
                .filter(each -> seating.voters().contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        Presiding.elected(names, seating.voters().size()).ifPresent(elected -> {
            choices.chosen(ids.next(), id, one, elected, clock.instant());
            evidence.append("meeting-presider-chosen", id.value(), Map.of(
                    "named", names.stream().filter(elected::equals).count(), "voting", seating.voters().size()));
        });
    }
}
