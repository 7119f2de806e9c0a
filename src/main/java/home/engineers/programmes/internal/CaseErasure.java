package home.engineers.programmes.internal;

import home.engineers.files.Attachments;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.law.Periods;
import home.engineers.messages.Messages;
import home.engineers.programmes.internal.ArchiveTable.Archived;
import home.engineers.programmes.internal.FilingTable.Attached;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.FormAnswers;
import home.engineers.programmes.rules.StageRule;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Takes out of a closed case what tells whose it was. Where a panel has decided, the file of the case is first put into
 * the archive, which nothing reads, until its time is up (PIPL art. 47: stored and not otherwise processed); else it is
 * gone at once. What happened, when, and the evidence of it stand as they were.
 */
@Component
class CaseErasure {
    private final ProgrammeShelf shelf;
    private final HappeningTable happenings;
    private final FilingTable filings;
    private final ObjectionTable objections;
    private final ReviewerTable reviewers;
    private final RevisionTable revisions;
    private final RecusalTable recusals;
    private final FormTable forms;
    private final CertificateTable certificates;
    private final ArchiveTable archive;
    private final Attachments attachments;
    private final Messages messages;
    private final LawRegister register;
    private final HouseClock clock;

    CaseErasure(
            ProgrammeShelf shelf,
            HappeningTable happenings,
            FilingTable filings,
            ObjectionTable objections,
            ReviewerTable reviewers,
            RevisionTable revisions,
            RecusalTable recusals,
            FormTable forms,
            CertificateTable certificates,
            ArchiveTable archive,
            Attachments attachments,
            Messages messages,
            LawRegister register,
            HouseClock clock) {
        this.shelf = shelf;
        this.happenings = happenings;
        this.filings = filings;
        this.objections = objections;
        this.reviewers = reviewers;
        this.revisions = revisions;
        this.recusals = recusals;
        this.forms = forms;
        this.certificates = certificates;
        this.archive = archive;
        this.attachments = attachments;
        this.messages = messages;
        this.register = register;
        this.clock = clock;
    }

    /** The last day on which the file of a closed case is kept; empty where it need not be kept any more, or never was. */
    Optional<LocalDate> archivedUntil(ReviewCase one) {
        List<Happening> happened = happenings.of(one.id());
        boolean decided = happened.stream().anyMatch(each -> each.step().act() == CaseAct.TALLY_RECORDED);
        LocalDate closed = LocalDate.ofInstant(happened.getLast().at(), HouseClock.ZONE);
        return record(one)
                .filter(years -> decided)
                .map(years -> Periods.years(closed, register.value(years, closed).whole()))
                .filter(until -> !until.isBefore(clock.today()));
    }

    /** For how many years the document keeps the file of a decided case, counted from the day it was closed. */
    private Optional<String> record(ReviewCase one) {
        return shelf.of(one).panel()
                .map(StageRule::panel)
                .map(StageRule.PanelRule::record);
    }

    void erase(ReviewCase one) {
        Filing filing = filings.of(one.id());
        if (filing.erased()) {
            return;
        }
        List<UUID> files = Stream.concat(
                        filings.attachments(one.id()).stream().map(Attached::attachment),
                        objections.attachments(one.id()).stream())
                .toList();
        archivedUntil(one).ifPresentOrElse(
                until -> archive.put(one.id(), until, archived(one, filing, files)), () -> files.forEach(attachments::discard));
        filings.erase(one.id(), filing);
        forms.erase(one.id());
        happenings.strikeNotes(one.id());
        objections.detach(one.id());
        objections.strikeWords(one.id());
        reviewers.strikeWords(one.id());
        revisions.strikeWords(one.id());
        recusals.strikeWords(one.id());
        certificates.strike(one.id());
        messages.retract("/cases/" + one.address());
    }

    private Archived archived(ReviewCase one, Filing filing, List<UUID> files) {
        List<String> notes = happenings.of(one.id()).stream()
                .filter(each -> each.note() != null)
                .map(each -> each.number() + " " + each.note())
                .toList();
        return new Archived(filing, notes, objections.of(one.id()), reviewers.opinions(one.id()),
                forms.versions(one.id()).stream().map(FormTable.Version::answers).map(FormAnswers::json).toList(), files);
    }
}
