package home.engineers.meetings.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Recusals;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A member, or somebody of the office, asks in the room to be out of a case. It is an ordinary recusal: from then on the case
 * does not exist for them, and cases on which nobody has voted are grouped anew.
 */
@Service
public class RecusingDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final GroupMaking making;
    private final Recusals recusals;
    private final TransactionTemplate transaction;

    RecusingDesk(
            RoomGate gate, RoomKeeper keeper, GroupMaking making, Recusals recusals, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.keeper = keeper;
        this.making = making;
        this.recusals = recusals;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Refused to a member once somebody has voted on the case: the vote counts who attended it.
     *
     * @param reason at least 8 characters
     * @throws Absent where it is not on the agenda of a meeting of theirs, or does not exist for them
     */
    @Clause(instrument = "mohrss-40-2019", article = "25", rule = "ZC-34")
    public Outcome<MeetingId> recuse(Actor actor, MeetingId id, CaseId one, String reason) {
        return whole(() -> {
            boolean member = gate.sits(actor, id);
            Meeting meeting = member ? gate.attending(actor, id) : gate.kept(actor, id);
            PersonId person = actor.requirePerson();
            Room room = keeper.room(meeting);
            if (!room.items().contains(one) || keeper.barred(one, person)) {
                throw new Absent();
            }
            if (meeting.state() != State.CALLED && meeting.state() != State.OPEN) {
                return Outcome.refused(Reason.of("meetings.refused.over"));
            }
            if (member && room.group(one).filter(making::fixed).isPresent()) {
                return Outcome.refused(Reason.at("tie", "meetings.refused.voted").citing("mohrss-40-2019", "25"));
            }
            return recusals.apply(actor, one, reason).map(out -> id);
        });
    }

    private <T> Outcome<T> whole(Supplier<Outcome<T>> work) {
        return transaction.execute(status -> {
            Outcome<T> outcome = work.get();
            if (outcome instanceof Refused<T>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }
}
