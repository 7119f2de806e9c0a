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
import home.engineers.meetings.rules.MergedMinutes;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The minutes, which write themselves, and the signatures under them. Whoever signs, signs what exists for them; somebody
 * who presides over the cases that are left signs those. Each case is a part of its own: whoever is put out of one later still has
 * every other word for word, and nothing shows that there was one more. With a signature the results are declared: each goes back to its
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
     * @param signed parts that the reader may have, each whole
     * @param maySign whether the reader may sign something of them, now or once the ballots are over
     */
    public record Sheet(Meeting meeting, List<String> lines, List<Signed> signed, boolean maySign) {}

    /** For the office and the members. A case from which the reader is recused is not in it, and all is numbered without it. */
    public Sheet sheet(Actor actor, MeetingId id) {
        Meeting meeting = gate.sits(actor, id) ? gate.seated(actor, id) : gate.read(actor, id);
        PersonId reader = actor.requirePerson();
        Room whole = keeper.room(meeting);
        Room shown = whole.only(one -> !keeper.barred(one, reader));
        List<Signed> parts = meetings.signed(id);
        List<Signed> theirs = parts.stream().filter(one -> shown.items().containsAll(one.cases())).toList();
        boolean maySign = meeting.state() == Meeting.State.OPEN && !signable(whole, reader).isEmpty();
        return new Sheet(meeting, text(whole, shown, parts, theirs).lines().toList(), theirs, maySign);
    }

    /** What was signed, word for word, where that is all that the reader may see. */
    private String text(Room whole, Room shown, List<Signed> parts, List<Signed> theirs) {
        Set<CaseId> covered = theirs.stream().flatMap(one -> one.cases().stream()).collect(Collectors.toSet());
        if (!theirs.isEmpty() && covered.containsAll(shown.items())) {
            return String.join("\n", MergedMinutes.of(theirs.stream().map(Signed::text).toList()));
        }
        List<Signed> touching = parts.stream().filter(one -> one.cases().stream().anyMatch(shown.items()::contains)).toList();
        return paper.text(shown, results.of(whole)) + (touching.isEmpty() ? "" : paper.signatures(
                touching.stream().map(one -> new MinutesPaper.Signature(one.by(), one.at())).distinct().toList()));
    }

    /** Cases that nobody has signed yet and over which the person presides. */
    private Set<CaseId> signable(Room room, PersonId person) {
        Set<CaseId> signed = meetings.covered(room.meeting().id());
        return room.items().stream()
                .filter(one -> !signed.contains(one) && room.presiding(one).by(person))
                .collect(Collectors.toSet());
    }

    /**
     * The file to take along: a part as it was signed.
     *
     * @param number of those that the reader may have, counted from 1
     * @throws Absent where there are not so many
     */
    public Signed file(Actor actor, MeetingId id, int number) {
        return sheet(actor, id).signed().stream().skip(Math.max(number, 1) - 1L).findFirst().orElseThrow(Absent::new);
    }

    /** The same as {@link #sheet} shows, printed; of minutes that nobody has signed it says so. */
    public byte[] printed(Actor actor, MeetingId id) {
        Sheet sheet = sheet(actor, id);
        return paper.printed(sheet.meeting(), sheet.lines(), sheet.signed());
    }

    /** Signs for good what exists for the actor of it. Refused while a ballot on any of that is running. */
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
        Meeting meeting = gate.attending(actor, id);
        Room room = keeper.room(meeting);
        PersonId by = actor.requirePerson();
        if (!room.mayPreside(by) && room.standsInFor(by).isEmpty()) {
            throw new Absent();
        }
        Set<CaseId> signable = signable(room, by);
        if (meeting.state() != Meeting.State.OPEN || signable.isEmpty()) {
            return Outcome.refused(Reason.of("meetings.refused.sign"));
        }
        Room part = room.part(signable);
        if (part.standing().stream().anyMatch(results::running)) {
            return Outcome.refused(Reason.of("meetings.refused.running"));
        }
        return signed(room, signable, by);
    }

    private Outcome<MeetingId> signed(Room room, Set<CaseId> signable, PersonId by) {
        MeetingId id = room.meeting().id();
        Map<CaseId, Result> decided = results.of(room);
        decided.keySet().retainAll(signable);
        int before = meetings.signed(id).size();
        Instant at = clock.instant();
        List<String> hashes = new ArrayList<>();
        for (CaseId one : room.items()) {
            if (signable.contains(one)) {
                String text = paper.signed(room.part(Set.of(one)), decided, by, at);
                meetings.sign(id, new Signed(before + hashes.size() + 1, text, hash(text), by, at, Set.of(one)));
                hashes.add(hash(text));
            }
        }
        if (meetings.covered(id).containsAll(room.items())) {
            meetings.end(id);
        }
        evidence.append("meeting-signed", id.value(), Map.of("minutes", hashes, "results", decided.size()));
        return recorded(room, decided, by);
    }

    private Outcome<MeetingId> recorded(Room room, Map<CaseId, Result> decided, PersonId by) {
        Meeting meeting = room.meeting();
        for (Map.Entry<CaseId, Result> one : decided.entrySet()) {
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
