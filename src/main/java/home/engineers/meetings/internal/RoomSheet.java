package home.engineers.meetings.internal;

import home.engineers.ballots.Standing;
import home.engineers.meetings.internal.Meeting.Part;
import home.engineers.meetings.internal.Meeting.State;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.PanelCases.WrittenOpinion;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The room as one person may see it. For whoever is recused from a case it holds nothing of that case, and the agenda is
 * numbered without it.
 *
 * @param waits whether a case is before the meeting that does not exist for this reader
 * @param quorum of the case before the meeting where it is shown, else of the whole panel; null for a meeting without cases
 * @param choice null where the reader has nobody to choose
 * @param voting whether a ballot is open in which the reader votes
 * @param replacement whom the reader may replace; null for whoever does not keep the meeting
 */
public record RoomSheet(
        Meeting meeting, List<Seat> seats, List<Line> agenda, @Nullable Current current, boolean waits, @Nullable Quorum quorum,
        List<Ballot> ballots, Reader reader, @Nullable Choice choice, boolean voting, Replacements.@Nullable Choice replacement) {

    /**
     * @param here signed in and not away
     * @param mayPreside may take the chair, and does not preside now
     * @param office keeps the meeting
     */
    public record Reader(boolean here, boolean presides, boolean mayPreside, boolean office) {}

    /**
     * Somebody has to be chosen to preside over cases.
     *
     * @param cases as this reader numbers them
     * @param members who may be named, by id
     * @param named whom the reader named, by id; empty where nobody
     */
    public record Choice(List<Integer> cases, Map<String, String> members, String named) {}

    /** @param out recused from the case before the meeting */
    public record Seat(String name, Part part, boolean here, boolean out, boolean self, boolean presides) {}

    /** @param number as this reader counts @param mayTakeUp whether this reader presides over it */
    public record Line(int number, CaseId id, PanelCase one, boolean current, boolean decided, boolean mayTakeUp) {}

    /** @param least how many written opinions the programme wants */
    public record Current(Line line, List<WrittenOpinion> opinions, int least) {}

    /**
     * @param out recused, of the members
     * @param away neither present nor recused
     * @param needed how many must agree
     */
    public record Quorum(int present, int out, int away, int attending, int required, int needed, boolean quorate) {}

    /**
     * @param cases as this reader numbers them
     * @param state of its election; null on paper
     * @param awaited how many keys are still awaited before the box can open
     * @param credentials whether the credentials are
     * @param quorate whether every case of it has a quorum now
     * @param out how many vote in it who are out of a case of it by now: it is to be finished or annulled
     * @param works whether the reader works its ballot
     */
    public record Ballot(
            UUID id, int number, List<Integer> cases, int voters, int cast, Standing.@Nullable State state, @Nullable String election,
            int awaited, boolean credentials, boolean counted, boolean quorate, int out, boolean works, Instant madeAt) {
        public boolean paper() {
            return state == null;
        }

        public boolean over() {
            return counted || state == Standing.State.DECIDED || state == Standing.State.SEALED;
        }
    }

    public boolean live() {
        return meeting.state() == State.CALLED || meeting.state() == State.OPEN;
    }

    public boolean open() {
        return meeting.state() == State.OPEN;
    }
}
