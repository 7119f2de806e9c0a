package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.EligibilityProfile;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.EmployerStanding;
import home.engineers.programmes.internal.EndorsingUnits.Employer;
import home.engineers.programmes.rules.Applicant;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.Endorser;
import home.engineers.programmes.rules.KindRule;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files cases from the profile kept once. */
@Service
class FilingDesk implements CaseFiling {
    private static final int NUMBER_LENGTH = 10;
    private static final int LONGEST_SPECIALTY = 40;

    private final ProgrammeShelf shelf;
    private final CallGate calls;
    private final CaseTable cases;
    private final CaseBook book;
    private final FilingTable filings;
    private final Attaching attaching;
    private final FormBook forms;
    private final Applicants applicants;
    private final Organisations organisations;
    private final EndorsingUnits endorsing;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    FilingDesk(
            ProgrammeShelf shelf,
            CallGate calls,
            CaseTable cases,
            CaseBook book,
            FilingTable filings,
            Attaching attaching,
            FormBook forms,
            Applicants applicants,
            Organisations organisations,
            EndorsingUnits endorsing,
            Authority authority,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.calls = calls;
        this.cases = cases;
        this.book = book;
        this.filings = filings;
        this.attaching = attaching;
        this.forms = forms;
        this.applicants = applicants;
        this.organisations = organisations;
        this.endorsing = endorsing;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Draft draft(Actor actor, String id, String kind) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        Outcome<CallChoice> today = calls.today(id);
        CallChoice choice = today instanceof Granted<CallChoice>(CallChoice open)
                ? open
                : new CallChoice(null, shelf.current(id), clock.today());
        ProgrammeDocument whole = choice.document();
        ProgrammeDocument programme = whole.forKind(kind(whole, kind).orElse(whole.kinds().getFirst()).id());
        Optional<Applying> applying = applicants.of(actor, programme, "");
        Map<String, String> agencies = new LinkedHashMap<>();
        endorsing.agencies(person).forEach(agency -> agencies.put(agency.id().toString(), agency.name()));
        Map<String, LocalizedText> kinds = new LinkedHashMap<>();
        whole.kinds().forEach(one -> kinds.put(one.id(), one.name()));
        boolean forUnits = programme.applicant() == Applicant.UNIT;
        return new Draft(
                Eligibility.of(
                        programme, judged(applying.map(Applying::judged).orElse(FiledProfile.UNTOLD), programme, person),
                        choice.countsOn()),
                applying.map(Applying::name).orElse(""),
                applying.map(one -> one.employer().name()).orElse(""),
                programme.asksTheEmployer() ? applying.orElseThrow().employer().standing() : EmployerStanding.ENDORSES,
                agencies,
                applying.map(one -> ProfileOfPerson.specialties(one.profile())).orElse(List.of()),
                applying.flatMap(one -> openCase(programme, one, null)).map(ReviewCase::address).orElse(""),
                kinds,
                programme.kindId(),
                forUnits,
                forUnits ? applicants.units(actor) : Map.of(),
                today instanceof Refused<CallChoice>(List<Reason> reasons) ? reasons : List.of());
    }

    private static Optional<KindRule> kind(ProgrammeDocument programme, String kind) {
        return kind.isEmpty() ? Optional.of(programme.kinds().getFirst()) : programme.kind(kind);
    }

    private Optional<ReviewCase> openCase(ProgrammeDocument programme, Applying applying, @Nullable UUID about) {
        return applying.unit() == null
                ? cases.openOf(programme.id(), applying.person(), about)
                : cases.openOf(programme.id(), applying.unit(), about);
    }

    /** The profile with what is drafted in the form, which clauses may ask. */
    private EligibilityProfile judged(EligibilityProfile profile, ProgrammeDocument programme, PersonId person) {
        return programme.form().isNone() ? profile : profile.answering(forms.drafted(programme, person).values());
    }

    @Override
    public Outcome<Filed> file(Actor actor, Form form, List<Upload> materials) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        try {
            return transaction.execute(status -> {
                Outcome<Filed> outcome = filed(actor, form, materials);
                if (outcome instanceof Refused<Filed>) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (DuplicateKeyException filedTwice) {
            return Outcome.refused(Reason.of("programmes.file.openAlready"));
        }
    }

    private Outcome<Filed> filed(Actor actor, Form form, List<Upload> materials) {
        return switch (calls.filing(form.programme())) {
            case Refused<CallChoice>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<CallChoice>(CallChoice choice) -> kind(choice.document(), form.kind())
                    .map(kind -> choice.forKind(kind.id()))
                    .map(chosen -> filed(chosen, actor, form, materials))
                    .orElseGet(() -> Outcome.refused(Reason.at("kind", "programmes.file.kind")));
        };
    }

    private Outcome<Filed> filed(CallChoice choice, Actor actor, Form asked, List<Upload> materials) {
        ProgrammeDocument programme = choice.document();
        Optional<Applying> found = applicants.of(actor, programme, asked.unit());
        if (found.isEmpty()) {
            return Outcome.refused(Reason.at("unit", "programmes.file.unit"));
        }
        Applying applying = found.get();
        if (applying.unit() != null) {
            authority.demand(actor, Act.UNIT_CASE_FILE, Subject.of(applying.unit()));
        }
        Form form = forms.specialty(programme, applying.person()).map(asked::of).orElse(asked);
        EligibilityReport report = Eligibility.of(
                programme, judged(applying.judged(), programme, applying.person()), choice.countsOn());
        Optional<LevelReport> level =
                report.levels().stream().filter(one -> one.id().equals(form.level())).findFirst();
        Optional<Organisation> agency = agency(programme, applying.employer(), applying.person(), form);
        List<Reason> faults = faults(programme, form, level, applying.employer(), agency);
        faults.addAll(forms.faults(programme, applying.person()));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (openCase(programme, applying, form.about()).isPresent()) {
            return Outcome.refused(Reason.of("programmes.file.openAlready"));
        }
        return switch (CaseCourse.file(programme, level.orElseThrow(), form.statement())) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> {
                @Nullable OrganisationId endorser = programme.asksTheEmployer() || applying.unit() == null
                        ? agency.map(Organisation::id).orElse(applying.employer().unit())
                        : null;
                Filing filing = new Filing(
                        applying.name(), applying.employer().name(), agency.map(Organisation::name).orElse(null),
                        applying.judged());
                yield withMaterials(open(choice, applying, endorser, form, steps), steps, filing, materials);
            }
        };
    }

    /** Only where the employer cannot act does an agency in its place. */
    private Optional<Organisation> agency(ProgrammeDocument programme, Employer employer, PersonId person, Form form) {
        if (!programme.asksTheEmployer() || employer.standing() == EmployerStanding.ENDORSES) {
            return Optional.empty();
        }
        return endorsing.agencies(person).stream().filter(one -> one.id().toString().equals(form.agency())).findFirst();
    }

    private static List<Reason> faults(
            ProgrammeDocument programme,
            Form form,
            Optional<LevelReport> level,
            Employer employer,
            Optional<Organisation> agency) {
        List<Reason> faults = new ArrayList<>();
        if (level.isEmpty()) {
            faults.add(Reason.at("level", "programmes.file.level"));
        }
        String specialty = form.specialty().strip();
        boolean told = programme.form().specialty().isPresent();
        if (!told && (specialty.isEmpty() || specialty.length() > LONGEST_SPECIALTY)) {
            faults.add(Reason.at("specialty", "programmes.file.specialty", LONGEST_SPECIALTY));
        }
        if (programme.asksTheEmployer()) {
            Endorser.missing(employer.standing(), agency.isPresent()).ifPresent(faults::add);
        }
        return faults;
    }

    private ReviewCase open(
            CallChoice choice,
            Applying applying,
            @Nullable OrganisationId endorser,
            Form form,
            List<CaseStep> steps) {
        Instant now = clock.instant();
        LocalDate today = clock.today();
        ProgrammeDocument programme = choice.document();
        String drawn = ids.token().substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
        return new ReviewCase(
                new CaseId(ids.next()),
                1,
                ids.token(),
                ids.token(),
                programme.mark() + "-" + today.getYear() + "-" + drawn,
                programme.id(),
                programme.edition(),
                form.level(),
                form.specialty().strip(),
                applying.person(),
                endorser,
                organisations.municipalAssociation().id(),
                applying.unit(),
                programme.kindId(),
                choice.call() == null ? null : choice.call().value(),
                form.about(),
                today,
                choice.countsOn(),
                now,
                CaseState.of(steps));
    }

    private Outcome<Filed> withMaterials(ReviewCase one, List<CaseStep> steps, Filing filing, List<Upload> materials) {
        return attaching.receive(materials, "materials", one.applicant()).map(received -> {
            book.open(one, steps, one.applicant());
            filings.insert(one.id(), filing);
            forms.file(one);
            for (Attachment file : received) {
                filings.attach(one.id(), file.id(), Purpose.MATERIAL, one.filedAt(), one.applicant());
            }
            return new Filed(one.id(), one.address(), one.number());
        });
    }
}
