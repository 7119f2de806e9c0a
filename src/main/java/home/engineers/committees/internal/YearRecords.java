package home.engineers.committees.internal;

import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.YearFacts;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is on record of the years of committees. */
@Component
class YearRecords {
    private final MeetingTable meetings;
    private final Positions positions;
    private final HouseClock clock;

    YearRecords(MeetingTable meetings, Positions positions, HouseClock clock) {
        this.meetings = meetings;
        this.positions = positions;
        this.clock = clock;
    }

    /** How many meetings each committee held from the first day through the last. */
    Map<OrganisationId, Long> held(Collection<OrganisationId> committees, LocalDate first, LocalDate last) {
        return meetings.held(committees, first, last);
    }

    /** The facts of a year, up to today. */
    YearFacts facts(OrganisationId committee, int year) {
        LocalDate first = LocalDate.of(year, 1, 1);
        LocalDate last = first.plusYears(1).minusDays(1);
        LocalDate until = last.isAfter(clock.today()) ? clock.today() : last;
        List<Position> all = positions.in(committee);
        List<CommitteeMeeting> held = meetings.between(committee, first, last);
        return new YearFacts(
                year, Seated.on(all, until).size(),
                (int) all.stream().filter(one -> within(one.from(), first, last)).map(Position::person).distinct().count(),
                (int) all.stream().filter(one -> one.to() != null && within(one.to(), first, until)).map(Position::person).distinct().count(),
                held, held.stream().mapToInt(CommitteeMeeting::present).sum(), held.stream().mapToInt(CommitteeMeeting::seated).sum(),
                meetings.activities(committee, first, last).reversed(),
                meetings.decided(committee, first, last), meetings.openTasks(committee).size());
    }

    private static boolean within(LocalDate day, LocalDate first, LocalDate last) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
