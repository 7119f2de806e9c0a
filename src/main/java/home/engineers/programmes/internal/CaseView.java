package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Reason;
import home.engineers.kernel.web.CountedDay;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.EligibilityReport.LevelReport;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it to one reader.
 *
 * @param version to be named by an act
 * @param parts wire names of the parts the reader has in it
 * @param decides the part in which the reader must act now, or null
 * @param workingDays that the present stage has, or 0 where no time is set
 * @param level what the profile answered on the governing day
 * @param secondNotice why no supplement notice may be sent, or null
 * @param panels how each kind of panel must be made up
 * @param days of the running time, days off included
 * @param objections for those who answer them alone
 * @param judging the written review, as far as the reader may see it
 * @param remedies what can be done about the decision
 * @param form as filed last; null where the case has none
 */
public record CaseView(
        CaseSummary summary,
        int version,
        String verification,
        String edition,
        LocalDate governingDay,
        @Nullable String title,
        List<String> parts,
        @Nullable String decides,
        boolean publicityRunning,
        int workingDays,
        LevelReport level,
        @Nullable Reason secondNotice,
        List<PanelPlace> panels,
        @Nullable Tally tally,
        List<StagePlace> stages,
        List<CountedDay> days,
        List<Moment> moments,
        List<Paper> papers,
        List<Heard> objections,
        Judging judging,
        Remedies remedies,
        @Nullable FiledForm form) {

    public boolean open() {
        return summary.status() == CaseStatus.OPEN;
    }

    /** @param place done, now, ahead or skipped */
    public record StagePlace(String stage, String place) {}

    /** @param evidence number in the evidence log, or 0 for what is no official act */
    public record Moment(String act, Instant at, @Nullable String by, @Nullable String note, long evidence) {}

    public record Paper(Attachment attachment, Purpose purpose) {
        public String purposeName() {
            return purpose.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param stand received, checked or answered
     * @param note of the handlers, for themselves
     */
    public record Heard(
            String id,
            String objector,
            String contact,
            String facts,
            Instant receivedAt,
            String stand,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable String note) {}

    /** @param needed how many opinions are needed at least; 0 where the programme asks for none */
    public record Judging(List<OpinionLine> opinions, List<CaseReviews.Candidate> candidates, int needed) {
        /** Whether this reader still has an opinion to give. */
        public boolean waits() {
            return opinions.stream().anyMatch(line -> line.recommends() == null);
        }
    }

    /** @param recommends null until the opinion is given; so its time */
    public record OpinionLine(String reviewer, @Nullable Boolean recommends, String words, @Nullable Instant givenAt) {}

    /**
     * @param appealUntil the last day on which the reader may appeal, or null where they may not
     * @param revocable whether the reader may open a revocation
     * @param answers whether the reader may answer a revocation that was opened
     */
    public record Remedies(@Nullable LocalDate appealUntil, boolean revocable, boolean answers) {}

    /** @param least how many members it has at least */
    public record PanelPlace(String kind, int least, boolean odd) {}

    /** @param needed how many votes it took */
    public record Tally(int size, int present, int yes, int needed, boolean passes) {}
}
