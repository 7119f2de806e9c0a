package home.engineers.programmes.internal;

import home.engineers.experts.conflicts.ReadablePath;
import home.engineers.files.Attachment;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.kernel.web.CountedDay;
import home.engineers.programmes.CaseReviews;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Certificate;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.ObjectionHandling;
import home.engineers.programmes.PrintedForm;
import home.engineers.programmes.Recusals.Recusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case as its page shows it to one reader.
 *
 * @param version to be named by an act
 * @param call in which it was filed, or null
 * @param parts wire names of the parts the reader has in it
 * @param decides the part in which the reader must act now, or null
 * @param workingDays that the present stage has, or 0 where no time is set
 * @param level what the profile answered on the governing day
 * @param secondNotice why no supplement notice may be sent, or null
 * @param voted the last public vote on it
 * @param panels how each kind of panel must be made up
 * @param days of the running time, days off included
 * @param hearing objections, for those who handle the case
 * @param judging the written review, as far as the reader may see it
 * @param remedies what can be done about the decision
 * @param recusing who is out of the case, for those who handle it
 * @param form as filed last; null where the case has none
 */
public record CaseView(
        CaseSummary summary,
        int version,
        String verification,
        String edition,
        LocalDate governingDay,
        @Nullable UUID call,
        @Nullable String title,
        List<String> parts,
        @Nullable String decides,
        boolean publicityRunning,
        int workingDays,
        LevelReport level,
        @Nullable Reason secondNotice,
        List<PanelPlace> panels,
        @Nullable Tally tally,
        @Nullable Voted voted,
        List<StagePlace> stages,
        List<CountedDay> days,
        List<Moment> moments,
        List<Paper> papers,
        Hearing hearing,
        Judging judging,
        Remedies remedies,
        Recusing recusing,
        @Nullable FiledForm form,
        Outputs outputs) {

    public List<Heard> objections() {
        return hearing.objections();
    }

    public boolean open() {
        return summary.status() == CaseStatus.OPEN;
    }

    /** @param forms the official forms this reader may have; {@code certificate} issued by the authority, or null */
    public record Outputs(List<PrintedForm> forms, @Nullable Certificate certificate) {}

    /** @param place done, now, ahead or skipped */
    public record StagePlace(String stage, String place) {}

    /**
     * @param evidence number in the evidence log, or 0 for what is no official act
     * @param opens whether whoever looks may have the proof that opens its leaf
     */
    public record Moment(String act, Instant at, @Nullable String by, @Nullable String note, long evidence, boolean opens) {}

    public record Paper(Attachment attachment, Purpose purpose) {
        public String purposeName() {
            return purpose.name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Objections for those who handle the case.
     *
     * @param handles whether the reader is one of the two who may know who objects
     * @param answers whether the reader may check and answer
     * @param mayGoBack whether an upheld objection can send the case back to a panel
     * @param naming for whoever may name the two
     */
    public record Hearing(
            List<Heard> objections, boolean handles, boolean answers, boolean mayGoBack, Optional<ObjectionHandling.Naming> naming) {
        static final Hearing NONE = new Hearing(List.of(), false, false, false, Optional.empty());
    }

    /**
     * An objection without a word on who objects.
     *
     * @param tip whether it came without a name and holds nothing
     * @param nameless whether it came without a name
     * @param raisedReason why the house took a tip up as its own, or null
     * @param stand received, checked or answered
     * @param note of the handlers, for themselves
     * @param files for the handlers alone
     * @param fileCount for everyone else who handles the case
     * @param looks who looked at who objects, oldest first
     */
    public record Heard(
            String id,
            boolean tip,
            boolean nameless,
            @Nullable String raisedReason,
            String facts,
            Instant receivedAt,
            String stand,
            @Nullable Boolean upheld,
            @Nullable String answer,
            @Nullable String note,
            List<Attachment> files,
            int fileCount,
            List<Look> looks) {}

    public record Look(String name, Instant at) {}

    /**
     * @param tied experts who may not be named, each with the path to the case
     * @param needed how many opinions are needed at least; 0 where the programme asks for none
     * @param form for the reader's own opinion as far as it has been written; null where the reader has none to write
     * @param apart by how many points reviewers are apart where that calls for one more; null elsewhere
     * @param lacking how many opinions are lacking before the panel may vote, to whoever may take the case back to its review
     */
    public record Judging(
            List<OpinionLine> opinions,
            List<CaseReviews.Candidate> candidates,
            List<ReadablePath> tied,
            int needed,
            @Nullable OpinionForm form,
            @Nullable BigDecimal apart,
            int lacking) {
        /** Whether this reader still has an opinion to give. */
        public boolean waits() {
            return opinions.stream().anyMatch(line -> line.recommends() == null);
        }
    }

    /** @param recommends null until the opinion is given; so its time */
    public record OpinionLine(
            String reviewer, @Nullable Boolean recommends, String words, @Nullable Instant givenAt, List<Points> points) {
        public BigDecimal total() {
            return points.stream().map(Points::given).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        public int most() {
            return points.stream().mapToInt(Points::most).sum();
        }
    }

    /** The points of one criterion. */
    public record Points(LocalizedText criterion, BigDecimal given, int most) {}

    /**
     * @param criteria of the rubric; none where the document has none
     * @param recommends null where nothing has been chosen yet
     * @param savedAt null where nothing has been saved yet
     */
    public record OpinionForm(List<Field> criteria, @Nullable Boolean recommends, String words, @Nullable Instant savedAt) {
        /** @param name of the field @param value as saved, or empty */
        public record Field(String name, LocalizedText criterion, int most, String value) {}
    }

    /**
     * @param appealUntil the last day on which the reader may appeal, or null where they may not
     * @param revocable whether the reader may open a revocation
     * @param answers whether the reader may answer a revocation that was opened
     */
    public record Remedies(@Nullable LocalDate appealUntil, boolean revocable, boolean answers) {}

    /**
     * @param mayApply whether the reader may ask to be out
     * @param all those out of it now or before; empty for whoever is not to know
     * @param office whether the reader may put others out and bring them back
     * @param candidates whom the reader may put out
     */
    public record Recusing(boolean mayApply, List<Recusal> all, boolean office, List<ObjectionHandling.Person> candidates) {
        /** Their names by id, for a choice. */
        public Map<String, String> choices() {
            Map<String, String> choices = new LinkedHashMap<>();
            candidates.forEach(person -> choices.put(person.id().toString(), person.name()));
            return choices;
        }
    }

    /** @param least how many members it has at least */
    public record PanelPlace(String kind, int least, boolean odd) {}

    /** A public vote in which the case is or was a candidate. @param vote its id @param count null while there is none */
    public record Voted(String vote, @Nullable Count count) {
        /**
         * @param valid votes for it
         * @param all valid votes
         * @param rank from 1
         * @param total of votes and points together, of a hundred; null where the votes alone decide
         */
        public record Count(long valid, long all, int rank, boolean passes, @Nullable String total) {}

        static @Nullable Voted of(List<Happening> happened) {
            return happened.stream()
                    .filter(each -> each.step().facts().containsKey("vote"))
                    .map(each -> of(each.step().facts()))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        private static Voted of(Map<String, Object> facts) {
            Count count = facts.containsKey("valid")
                    ? new Count(
                            ((Number) facts.get("valid")).longValue(), ((Number) facts.get("all")).longValue(),
                            ((Number) facts.get("rank")).intValue(), (Boolean) facts.get("passes"), (String) facts.get("total"))
                    : null;
            return new Voted((String) facts.get("vote"), count);
        }
    }

    /** @param needed how many votes it took */
    public record Tally(int size, int present, @Nullable Integer yes, int needed, boolean passes) {}
}
