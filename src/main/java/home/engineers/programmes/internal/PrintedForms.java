package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.files.documents.DocxTemplate;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseStatus;
import home.engineers.programmes.PrintedForm;
import home.engineers.programmes.internal.OutputTable.Loaded;
import home.engineers.programmes.rules.CaseSheet;
import home.engineers.programmes.rules.CaseVocabulary;
import home.engineers.programmes.rules.Effect;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Shown;
import home.engineers.programmes.rules.Stage;
import home.engineers.programmes.rules.StageRule;
import home.engineers.programmes.rules.TemplateCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The official forms: filled from a case for those who may see it, and their templates, kept for each programme. Until an
 * official template is loaded, the sample that comes with the product stands in, and says so.
 */
@Service
public class PrintedForms {
    private static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private static final long LARGEST = 4L << 20;

    private final CaseGate gate;
    private final Anonymity anonymity;
    private final CaseSheets sheets;
    private final ProgrammeShelf shelf;
    private final OutputTable outputs;
    private final Attachments attachments;
    private final Organisations organisations;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    PrintedForms(
            CaseGate gate,
            Anonymity anonymity,
            CaseSheets sheets,
            ProgrammeShelf shelf,
            OutputTable outputs,
            Attachments attachments,
            Organisations organisations,
            Authority authority,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.anonymity = anonymity;
        this.sheets = sheets;
        this.shelf = shelf;
        this.outputs = outputs;
        this.attachments = attachments;
        this.organisations = organisations;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param name of the file */
    public record Printed(String name, byte[] content) {}

    /** @param loadedAt when the official template was loaded, or null while the sample stands in */
    public record Template(PrintedForm form, @Nullable Instant loadedAt) {}

    /** The forms of a case that this actor may have. @throws Absent where the case is hidden */
    public List<PrintedForm> forms(Actor actor, String address) {
        return forms(actor, gate.seen(actor, address));
    }

    List<PrintedForm> forms(Actor actor, ReviewCase one) {
        return Arrays.stream(PrintedForm.values()).filter(form -> may(actor, one, form)).toList();
    }

    /** A form filled from a case. @throws Absent where the case or this form of it is hidden from the actor */
    public Printed print(Actor actor, String address, PrintedForm form) {
        ReviewCase one = gate.seen(actor, address);
        if (!may(actor, one, form)) {
            throw new Absent();
        }
        return new Printed(one.number() + "-" + form.wireName() + ".docx", filled(one, form));
    }

    /** Every form names the applicant. Opinions and the tally are for those who handle the case, and never for its applicant. */
    private boolean may(Actor actor, ReviewCase one, PrintedForm form) {
        return !anonymity.hides(actor, one) && switch (form) {
            case APPLICATION -> true;
            case PUBLICITY -> posted(one).isPresent();
            case REVIEW -> !one.applicant().equals(actor.person())
                    && authority.may(actor, Act.CALL_CASES, one.ofAssociation());
            case RECOMMENDATION -> recommends(one);
        };
    }

    boolean recommends(ReviewCase one) {
        return one.state().status() == CaseStatus.GRANTED
                && shelf.of(one).rule(Stage.AWARD).effects().contains(Effect.RECOMMENDATION);
    }

    byte[] filled(ReviewCase one, PrintedForm form) {
        ProgrammeDocument document = shelf.of(one);
        CaseVocabulary vocabulary = CaseVocabulary.of(document);
        CaseSheet sheet = sheets.of(one);
        if (form != PrintedForm.REVIEW) {
            sheet = sheet.withoutOpinions();
        }
        if (form == PrintedForm.PUBLICITY) {
            List<Shown> shows = posted(one).map(StageRule::shows).orElse(List.of());
            sheet = sheet.posted(path -> TemplateCheck.shows(path, vocabulary, shows));
        }
        return new DocxTemplate(template(one.programme(), form)).filled(sheet, TemplateCheck.lists(vocabulary));
    }

    /** The stage at which the case is posted: in the unit, else to everyone. */
    private Optional<StageRule> posted(ReviewCase one) {
        ProgrammeDocument document = shelf.of(one);
        return document.stage(Stage.PUBLICITY).or(() -> document.stage(Stage.OBJECTION));
    }

    private byte[] template(String programme, PrintedForm form) {
        Optional<UUID> own = outputs.template(programme, form).flatMap(Loaded::content);
        try (InputStream in = own.isPresent() ? attachments.open(own.get()) : sample(form)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream sample(PrintedForm form) {
        return Objects.requireNonNull(PrintedForms.class.getResourceAsStream("/documents/" + form.wireName() + ".docx"));
    }

    /** The templates of a programme. @throws Absent where there is no such programme */
    public List<Template> templates(Actor actor, String programme) {
        demand(actor, programme);
        return Arrays.stream(PrintedForm.values())
                .map(form -> new Template(
                        form,
                        outputs.template(programme, form).filter(one -> one.content().isPresent()).map(Loaded::at).orElse(null)))
                .toList();
    }

    public Printed template(Actor actor, String programme, PrintedForm form) {
        demand(actor, programme);
        return new Printed(programme + "-" + form.wireName() + ".docx", template(programme, form));
    }

    private ProgrammeDocument demand(Actor actor, String programme) {
        authority.demand(actor, Act.OUTPUT_KEEP, Subject.of(organisations.municipalAssociation().id()));
        return shelf.current(programme);
    }

    /** Loads a template; refused with the names of all placeholders that are not known. Nothing is kept of a refused one. */
    public Outcome<Template> load(Actor actor, String programme, PrintedForm form, Optional<Upload> upload) {
        ProgrammeDocument document = demand(actor, programme);
        if (upload.isEmpty()) {
            return Outcome.refused(Reason.at("template", "outputs.template.none"));
        }
        return transaction.execute(status -> {
            Outcome<Template> outcome = loaded(actor, document, form, upload.get());
            if (outcome instanceof Refused<Template>) {
                status.setRollbackOnly();
            }
            return outcome;
        });
    }

    private Outcome<Template> loaded(Actor actor, ProgrammeDocument document, PrintedForm form, Upload upload) {
        Outcome<Attachment> received =
                attachments.receive(upload.name(), upload.content(), Set.of(DOCX), LARGEST, actor.requirePerson());
        return switch (received) {
            case Refused<Attachment>(List<Reason> reasons) -> Outcome.refused(reasons.stream()
                    .map(one -> new Reason(one.key(), one.arguments(), "template", one.citation()))
                    .toList());
            case Granted<Attachment>(Attachment attachment) -> kept(actor, document, form, attachment);
        };
    }

    private Outcome<Template> kept(Actor actor, ProgrammeDocument document, PrintedForm form, Attachment attachment) {
        List<Reason> faults = TemplateCheck.faults(bytes(attachment), form, CaseVocabulary.of(document));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Instant now = clock.instant();
        outputs.template(ids.next(), document.id(), form, attachment.id(), actor.requirePerson(), now);
        return Outcome.granted(new Template(form, now));
    }

    private byte[] bytes(Attachment attachment) {
        try (InputStream in = attachments.open(attachment.id())) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Goes back to the sample. */
    public void forget(Actor actor, String programme, PrintedForm form) {
        demand(actor, programme);
        outputs.template(ids.next(), programme, form, null, actor.requirePerson(), clock.instant());
    }
}
