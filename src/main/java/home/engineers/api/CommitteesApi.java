package home.engineers.api;

import home.engineers.committees.Act;
import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.Committees;
import home.engineers.committees.Committees.Summary;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Committees with what is public of each, and their meetings and reports for those who may read them. */
@RestController
class CommitteesApi {
    private static final int MOST = 200;
    private final Committees committees;

    CommitteesApi(Committees committees) {
        this.committees = committees;
    }

    /** @param total for example 86 3/4 */
    record ResultView(int year, String grade, String total, Instant publishedAt) {}

    /**
     * @param foundedBy number of the resolution; left out of lists, as are dissolvedBy and results
     * @param seats how many hold an office in it today
     */
    record CommitteeView(
            String id, String name, @Nullable String nameEn, String association, String chair, int seats, LocalDate since,
            @Nullable LocalDate until, @Nullable String foundedBy, @Nullable String dissolvedBy, List<ResultView> results) {
        static CommitteeView of(Summary one) {
            Organisation committee = one.line().committee();
            return new CommitteeView(
                    committee.id().toString(), committee.name(), committee.nameEn(), String.valueOf(committee.association()),
                    one.chair(), one.line().seats(), one.line().since(), one.line().until(), one.foundedBy(), one.dissolvedBy(),
                    one.results().stream()
                            .map(result -> new ResultView(result.year(), result.grade().zh(), result.total(), result.at()))
                            .toList());
        }
    }

    /** Committees by association and name, at most 200 from an offset on; public. */
    @GetMapping("/api/v1/committees")
    @Performs(Act.COMMITTEE_LIST)
    List<CommitteeView> committees(
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "false") boolean dissolved,
            @RequestParam(defaultValue = "0") int offset) {
        return committees.list(new CommitteeRoll.Filter(association, name, dissolved), Math.max(0, offset), MOST).stream()
                .map(CommitteeView::of)
                .toList();
    }

    /** One committee with its published evaluations; public, also after its dissolution. */
    @GetMapping("/api/v1/committees/{id}")
    @Performs(Act.COMMITTEE_LIST)
    CommitteeView committee(Actor actor, @PathVariable OrganisationId id) {
        return CommitteeView.of(committees.committee(actor, id));
    }

    record MeetingView(String id, LocalDate heldOn, String place, String subject, int present, int seated) {
        static MeetingView of(CommitteeMeeting one) {
            return new MeetingView(one.id().toString(), one.heldOn(), one.place(), one.subject(), one.present(), one.seated());
        }
    }

    /** Meetings of a committee, newest first, at most 200 from an offset on, for whoever sits on it or keeps its association. */
    @GetMapping("/api/v1/committees/{id}/meetings")
    @Performs(Act.RECORD_READ)
    List<MeetingView> meetings(Actor actor, @PathVariable OrganisationId id, @RequestParam(defaultValue = "0") int offset) {
        return committees.meetings(actor, id, Math.max(0, offset), MOST).stream().map(MeetingView::of).toList();
    }

    record ReportView(String id, int year, String state, @Nullable Instant submittedAt, @Nullable Instant answeredAt) {
        static ReportView of(CommitteeReport one) {
            return new ReportView(
                    one.id().toString(), one.year(), one.state().name().toLowerCase(Locale.ROOT), one.submittedAt(), one.answeredAt());
        }
    }

    /** Yearly reports of a committee, newest first, for whoever sits on it or keeps its association. */
    @GetMapping("/api/v1/committees/{id}/reports")
    @Performs(Act.RECORD_READ)
    List<ReportView> reports(Actor actor, @PathVariable OrganisationId id) {
        return committees.reports(actor, id).stream().map(ReportView::of).toList();
    }
}
