package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.GroupResults.Result;
import home.engineers.meetings.internal.PanelMeetingTable.Signed;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The minutes, which write themselves, and the chair's signature. With it the results are declared: each goes back to its
 * case as the recorded tally, once and by no other way.
 */
@Service
public class MinutesDesk {
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final PanelMeetingTable meetings;
    private final GroupResults results;
    private final MinutesPaper paper;
    private final PanelCases cases;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    MinutesDesk(
            RoomGate gate, RoomKeeper keeper, PanelMeetingTable meetings, GroupResults results, MinutesPaper paper, PanelCases cases,
            EvidenceLog evidence, HouseClock clock, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.keeper = keeper;
        this.meetings = meetings;
        this.results = results;
        this.paper = paper;
        this.cases = cases;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * @param lines of the minutes, as {@link MinutesPaper} writes them
     * @param signed null until then
     * @param maySign whether the reader may sign them now or once the ballots are over
     */
    public record Sheet(Meeting meeting, List<String> lines, @Nullable Signed signed, boolean maySign) {}

    /** For the office, the chair and the vice-chairs, as far as they are recused from nothing of it. */
    public Sheet sheet(Actor actor, MeetingId id) {
        Meeting meeting = signer(actor, id) ? gate.seated(actor, id) : gate.read(actor, id);
        Optional<Signed> signed = meetings.signed(id);
        Room room = keeper.room(meeting);
        if (room.agenda().stream().anyMatch(one -> keeper.barred(one.id(), actor.requirePerson()))) {
            throw new Absent();
        }
        List<String> lines = signed.map(Signed::text).orElseGet(() -> paper.text(room)).lines().toList();
        return new Sheet(meeting, lines, signed.orElse(null), signed.isEmpty() && meeting.state() == Meeting.State.OPEN && signer(actor, id));
    }

    private boolean signer(Actor actor, MeetingId id) {
        return meetings.find(id).filter(found -> signs(keeper.room(found), actor.person())).isPresent();
    }

    private static boolean signs(Room room, @Nullable PersonId person) {
        return person != null && room.parties().presides(person) && !room.recused(person);
    }

    /** The file to take along: the minutes as they were signed. @throws home.engineers.kernel.authority.Absent before that */
    public Signed file(Actor actor, MeetingId id) {
        Sheet sheet = sheet(actor, id);
        return Optional.ofNullable(sheet.signed()).orElseThrow(Absent::new);
    }

    /** Signs the minutes for good. Refused while a ballot is running. */
    @Clause(instrument = "mohrss-40-2019", article = "22", rule = "ZC-31")
    public Outcome<MeetingId> sign(Actor actor, MeetingId id) {
        return transaction.execute(status -> {
            Outcome<MeetingId> outcome = signed(actor, id);
            if (outcome instanceof Refused<MeetingId>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<MeetingId> signed(Actor actor, MeetingId id) {
        Meeting meeting = gate.presided(actor, id);
        Room room = keeper.room(meeting);
        PersonId by = actor.requirePerson();
        if (meeting.state() != Meeting.State.OPEN || !signs(room, by)) {
            return Outcome.refused(Reason.of("meetings.refused.sign"));
        }
        if (results.running(room)) {
            return Outcome.refused(Reason.of("meetings.refused.running"));
        }
        String text = paper.signed(room, by, clock.instant());
        String hash = hash(text);
        meetings.sign(id, text, hash, by, clock.instant());
        evidence.append("meeting-signed", id.value(), Map.of("minutes", hash, "results", results.of(room).size()));
        return recorded(room, by);
    }

    private Outcome<MeetingId> recorded(Room room, PersonId by) {
        Meeting meeting = room.meeting();
        for (Map.Entry<CaseId, Result> one : results.of(room).entrySet()) {
            if (room.cases().get(one.getKey()).standing()) {
                Result result = one.getValue();
                Outcome<CaseId> kept = cases.record(
                        by, one.getKey(), meeting.kind(), meeting.title(),
                        new PanelCases.Count(result.counted(), result.attending(), result.yes(), result.passes()));
                if (kept instanceof Refused<CaseId>(List<Reason> reasons)) {
                    return Outcome.refused(reasons);
                }
            }
        }
        return Outcome.granted(meeting.id());
    }

    static String hash(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
