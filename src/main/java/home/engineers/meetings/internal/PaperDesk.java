package home.engineers.meetings.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.FileOwner;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.Clause;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.internal.BallotGroupTable.Group;
import home.engineers.meetings.internal.BallotGroupTable.Paper;
import home.engineers.meetings.rules.PaperCount;
import home.engineers.programmes.CaseId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Ballots on paper: counted by two tellers and entered by the office with the sheet that they signed. */
@Service
public class PaperDesk implements FileOwner {
    private static final Set<String> ACCEPTED = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final long LARGEST = 20L << 20;
    private final RoomGate gate;
    private final RoomKeeper keeper;
    private final PanelMeetingTable meetings;
    private final BallotGroupTable groups;
    private final Attachments attachments;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    PaperDesk(
            RoomGate gate, RoomKeeper keeper, PanelMeetingTable meetings, BallotGroupTable groups, Attachments attachments,
            EvidenceLog evidence, HouseClock clock, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.keeper = keeper;
        this.meetings = meetings;
        this.groups = groups;
        this.attachments = attachments;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The sheet as it was typed.
     *
     * @param tellers two members of the panel who were present
     * @param counts yes, no and abstain for each case of the group, in its order
     */
    public record Typed(String teller, String teller2, List<List<String>> counts) {
        public static final Typed EMPTY = new Typed("", "", List.of());

        public Typed {
            counts = counts.stream().map(List::copyOf).toList();
        }

        public String at(int place, int column) {
            return place < counts.size() && column < counts.get(place).size() ? counts.get(place).get(column) : "";
        }
    }

    /** Nothing of a refused sheet is kept. */
    @Clause(instrument = "mohrss-40-2019", article = "20", rule = "ZC-27")
    public Outcome<MeetingId> count(Actor actor, UUID id, Typed typed, Optional<Upload> sheet) {
        return transaction.execute(status -> {
            Outcome<MeetingId> outcome = counted(actor, id, typed, sheet);
            if (outcome instanceof Refused<MeetingId>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<MeetingId> counted(Actor actor, UUID id, Typed typed, Optional<Upload> sheet) {
        Group before = groups.find(id).orElseThrow(Absent::new);
        Meeting meeting = gate.kept(actor, before.meeting());
        Group group = keeper.room(meeting).groups().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(Absent::new);
        if (group.cases().stream().anyMatch(one -> keeper.barred(one, actor.requirePerson()))) {
            throw new Absent();
        }
        if (meeting.state() != Meeting.State.OPEN || !group.standing() || group.election() != null || group.paper() != null) {
            return Outcome.refused(Reason.of("meetings.refused.noPaper"));
        }
        List<Reason> faults = new ArrayList<>();
        Map<CaseId, PaperCount> counts = counts(group, typed, faults);
        @Nullable PersonId teller = teller(meeting, typed.teller(), "teller", faults);
        @Nullable PersonId teller2 = teller(meeting, typed.teller2(), "teller2", faults);
        if (teller != null && teller.equals(teller2)) {
            faults.add(Reason.at("teller2", "meetings.paper.oneTeller"));
        }
        if (sheet.isEmpty()) {
            faults.add(Reason.at("sheet", "meetings.paper.sheet").citing("mohrss-40-2019", "22"));
        }
        if (!faults.isEmpty() || teller == null || teller2 == null) {
            return Outcome.refused(faults);
        }
        return switch (attachments.receive(sheet.orElseThrow().name(), sheet.orElseThrow().content(), ACCEPTED, LARGEST, actor.requirePerson())) {
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(
                    reasons.stream().map(one -> new Reason(one.key(), one.arguments(), "sheet", one.citation())).toList());
            case Granted<Attachment>(Attachment kept) -> {
                groups.count(id, new Paper(teller, teller2, kept.id(), clock.instant(), counts), actor.requirePerson());
                evidence.append("paper-ballots-counted", meeting.id().value(), Map.of(
                        "group", group.number(), "sheet", kept.id().toString(), "voters", group.voters().size()));
                yield Outcome.granted(meeting.id());
            }
        };
    }

    private static Map<CaseId, PaperCount> counts(Group group, Typed typed, List<Reason> faults) {
        Map<CaseId, PaperCount> counts = new HashMap<>();
        for (int i = 0; i < group.cases().size(); i++) {
            PaperCount count = new PaperCount(number(typed.at(i, 0)), number(typed.at(i, 1)), number(typed.at(i, 2)));
            faults.addAll(count.faults("yes" + i, group.voters().size()));
            counts.put(group.cases().get(i), count);
        }
        return counts;
    }

    private static int number(String text) {
        return text.strip().matches("[0-9]{1,3}") ? Integer.parseInt(text.strip()) : -1;
    }

    private @Nullable PersonId teller(Meeting meeting, String text, String field, List<Reason> faults) {
        Set<PersonId> came = Set.copyOf(keeper.room(meeting).attendance().stream().map(Meeting.Step::person).toList());
        Optional<PersonId> found = came.stream().filter(one -> one.toString().equals(text)).findFirst();
        if (found.isEmpty()) {
            faults.add(Reason.at(field, "meetings.paper.teller"));
        }
        return found.orElse(null);
    }

    /** The sheet is for the office that keeps the meeting. */
    @Override
    public Optional<Boolean> mayRead(Actor actor, UUID attachment) {
        return groups.withSheet(attachment)
                .flatMap(group -> meetings.find(group.meeting()))
                .map(meeting -> gate.mayCall(actor, meeting.association()) || gate.listed(actor).everywhere());
    }
}
