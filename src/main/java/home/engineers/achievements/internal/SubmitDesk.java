package home.engineers.achievements.internal;

import home.engineers.achievements.internal.DuplicateSearch.Suggestion;
import home.engineers.achievements.internal.ReviewTable.Review;
import home.engineers.achievements.internal.Version.State;
import home.engineers.achievements.rules.CaseAnswers;
import home.engineers.achievements.rules.DepositCheck;
import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.DescriptionForm;
import home.engineers.experts.Specialty;
import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseForms;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.Reviews;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands a deposit in for review by the programme, takes it back after a review without an award, and begins the next version. */
@Service
public class SubmitDesk {
    /** The programme by which achievements are registered. */
    public static final String PROGRAMME = "achievement-registration";
    private static final int LONGEST_SPECIALTY = 40;

    private final AchievementTable achievements;
    private final VersionTable versions;
    private final ReviewTable reviews;
    private final DepositGate gate;
    private final DuplicateSearch duplicates;
    private final FieldChoice fields;
    private final CaseForms forms;
    private final CaseFiling filing;
    private final Reviews cases;
    private final Attachments attachments;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    SubmitDesk(
            AchievementTable achievements, VersionTable versions, ReviewTable reviews, DepositGate gate, DuplicateSearch duplicates,
            FieldChoice fields, CaseForms forms, CaseFiling filing, Reviews cases, Attachments attachments, IdSource ids, HouseClock clock,
            PlatformTransactionManager transactions) {
        this.achievements = achievements;
        this.versions = versions;
        this.reviews = reviews;
        this.gate = gate;
        this.duplicates = duplicates;
        this.fields = fields;
        this.forms = forms;
        this.filing = filing;
        this.cases = cases;
        this.attachments = attachments;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param faults what it lacks @param suggestions what it may be the same as */
    public record Checked(Achievement one, Version draft, List<Reason> faults, List<Suggestion> suggestions) {}

    /** @throws Absent where there is no draft of the actor's */
    public Checked check(Actor actor, UUID id) {
        Achievement one = gate.own(actor, id);
        Version draft = gate.draft(one);
        return new Checked(
                one, draft, DepositCheck.faults(draft.content(), clock.today(), one.number() == null), duplicates.of(one.id(), draft.content()));
    }

    /**
     * Files a case with all that was deposited.
     *
     * @param different the depositor's word that it is another than those suggested; needed where any are
     * @param statement that everything is true
     */
    public Outcome<Filed> submit(Actor actor, UUID id, boolean different, boolean statement) {
        return transaction.execute(status -> {
            Outcome<Filed> outcome = submitted(actor, id, different, statement);
            if (outcome instanceof Refused<Filed>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Filed> submitted(Actor actor, UUID id, boolean different, boolean statement) {
        gate.hold(actor, id);
        Checked checked = check(actor, id);
        List<Reason> reasons = new ArrayList<>(checked.faults());
        if (!checked.suggestions().isEmpty() && !different) {
            reasons.add(Reason.at("different", "achievements.submit.different"));
        }
        if (!statement) {
            reasons.add(Reason.at("statement", "achievements.submit.statement"));
        }
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Version draft = checked.draft();
        Outcome<CaseForms.Kept> kept = forms.begin(
                actor, PROGRAMME, CaseAnswers.of(draft.content(), id.toString()), Map.of("evidence", evidence(draft.content())));
        if (kept instanceof Refused<CaseForms.Kept>(List<Reason> why)) {
            return Outcome.refused(plain(why));
        }
        Outcome<Filed> filed = filing.file(
                actor, new CaseFiling.Form(PROGRAMME, draft.content().description().kind().wire(), specialty(draft), "", true, "", "", id),
                List.of());
        if (filed instanceof Granted<Filed>(Filed done)) {
            versions.submit(draft.id(), now());
            reviews.insert(new Review(done.id().value(), id, draft.id(), done.address(), done.number(), now()));
            return filed;
        }
        return Outcome.refused(plain(((Refused<Filed>) filed).reasons()));
    }

    private List<Upload> evidence(Deposited content) {
        Map<UUID, Attachment> files = attachments.all(content.files().stream().map(file -> file.attachment()).toList());
        return content.files().stream()
                .map(file -> new Upload(files.get(file.attachment()).name(), attachments.open(file.attachment())))
                .toList();
    }

    private String specialty(Version draft) {
        List<Specialty> chosen = fields.of(draft.content().description().fields());
        String name = chosen.isEmpty() ? draft.content().description().kind().wire() : chosen.getFirst().name().zh();
        return name.length() > LONGEST_SPECIALTY ? name.substring(0, LONGEST_SPECIALTY) : name;
    }

    /** The fields of the case stand on another page. */
    private static List<Reason> plain(List<Reason> reasons) {
        return reasons.stream().map(one -> new Reason(one.key(), one.arguments(), null, one.citation())).toList();
    }

    /** Whether the case by which it was reviewed has ended without an award, so that it can be taken back. */
    public boolean ended(Actor actor, Review review) {
        if (review.address().isEmpty()) {
            return false;
        }
        CaseStatus status = cases.summary(actor, review.address()).status();
        return status != CaseStatus.OPEN && status != CaseStatus.GRANTED;
    }

    /** Begins a new draft from what was refused. @throws Absent where nothing is there to take back */
    public Outcome<UUID> takeBack(Actor actor, UUID id) {
        return transaction.execute(status -> {
            gate.hold(actor, id);
            Version version = versions.onItsWay(id).filter(one -> one.state() == State.SUBMITTED).orElseThrow(Absent::new);
            if (!reviews.ofVersion(version.id()).map(review -> ended(actor, review)).orElse(false)) {
                return Outcome.refused(Reason.of("achievements.submit.running"));
            }
            versions.takeBack(version.id());
            return draft(id, version.content());
        });
    }

    /** Begins the next version of what is registered. @throws Absent where it is not registered, or withdrawn */
    public Outcome<UUID> nextVersion(Actor actor, UUID id) {
        return transaction.execute(status -> {
            Achievement one = gate.hold(actor, id);
            if (!one.stands()) {
                throw new Absent();
            }
            if (versions.onItsWay(id).isPresent()) {
                return Outcome.refused(Reason.of("achievements.submit.onItsWay"));
            }
            Deposited last = versions.latest(List.of(id)).get(id).content();
            return draft(id, new Deposited(anew(last.description()), last.parties(), last.files()));
        });
    }

    private Outcome<UUID> draft(UUID id, Deposited content) {
        versions.insert(ids.next(), id, content, now());
        return Outcome.granted(id);
    }

    /** What is declared and what is new must be said again. */
    private static Description anew(Description one) {
        Map<String, List<String>> fields = new LinkedHashMap<>(DescriptionForm.written(one));
        fields.put("lawful", List.of());
        fields.put("change", List.of(""));
        return DescriptionForm.read(fields).description();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
