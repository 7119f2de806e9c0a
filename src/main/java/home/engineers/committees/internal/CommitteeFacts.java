package home.engineers.committees.internal;

import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeMeeting.YearFacts;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.Committees;
import home.engineers.committees.Resolution;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.organisations.CommitteeRoll;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

@Service
class CommitteeFacts implements Committees {
    private final CommitteeDesk committees;
    private final MeetingDesk meetings;
    private final YearRecords years;
    private final ReportDesk reports;

    CommitteeFacts(CommitteeDesk committees, MeetingDesk meetings, YearRecords years, ReportDesk reports) {
        this.committees = committees;
        this.meetings = meetings;
        this.years = years;
        this.reports = reports;
    }

    @Override
    public List<Summary> list(CommitteeRoll.Filter filter, int offset, int limit) {
        return committees.lines(filter, offset, limit).stream()
                .map(one -> new Summary(one.line(), one.chair(), null, null, List.of()))
                .toList();
    }

    @Override
    public Summary committee(Actor actor, OrganisationId id) {
        CommitteeDesk.Sheet sheet = committees.sheet(actor, id);
        return new Summary(sheet.line(), sheet.chair(), number(sheet.foundedBy()), number(sheet.dissolvedBy()), sheet.results());
    }

    private static @Nullable String number(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.number();
    }

    @Override
    public List<CommitteeMeeting> meetings(Actor actor, OrganisationId id, int offset, int limit) {
        return meetings.of(actor, id, offset, limit);
    }

    @Override
    public List<CommitteeReport> reports(Actor actor, OrganisationId id) {
        return reports.sheet(actor, id).reports();
    }

    @Override
    public YearFacts facts(OrganisationId id, int year) {
        return years.facts(id, year);
    }

    @Override
    public Map<OrganisationId, Long> meetingsHeld(Collection<OrganisationId> committees, LocalDate first, LocalDate last) {
        return years.held(committees, first, last);
    }
}
