package home.engineers.committees;

import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that a committee held.
 *
 * @param minutes attachment
 * @param present how many of the members of the day were there
 * @param seated how many sat on the committee on the day
 */
public record CommitteeMeeting(
        UUID id, OrganisationId committee, LocalDate heldOn, String place, String subject, UUID minutes, int present, int seated) {
    /**
     * What a meeting decided; a task where it has a day.
     *
     * @param number counted from 1 within the meeting
     * @param handedTo who took the task over, or null
     */
    public record Decision(
            UUID meeting, int number, String text, @Nullable LocalDate dueOn, @Nullable LocalDate doneOn,
            @Nullable OrganisationId handedTo) {
        public boolean open() {
            return dueOn != null && doneOn == null && handedTo == null;
        }
    }

    /** Something a committee did beside its meetings. */
    public record Activity(
            UUID id, OrganisationId committee, LocalDate heldOn, String title, String place, int participants) {}

    /**
     * What a committee did in a year, counted from its records.
     *
     * @param members how many sat on it on the last day of the year, or today
     * @param present of all meetings together
     * @param seated of all meetings together
     */
    public record YearFacts(
            int year, int members, int joined, int left, List<CommitteeMeeting> meetings, int present, int seated,
            List<Activity> activities, int decisions, int openTasks) {
        public YearFacts {
            meetings = List.copyOf(meetings);
            activities = List.copyOf(activities);
        }
    }
}
