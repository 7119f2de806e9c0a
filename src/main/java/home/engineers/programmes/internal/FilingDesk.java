package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import home.engineers.people.Profile;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseFiling;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.EligibilityReport;
import home.engineers.programmes.EligibilityReport.LevelReport;
import home.engineers.programmes.EmployerStanding;
import home.engineers.programmes.Upload;
import home.engineers.programmes.internal.EndorsingUnits.Employer;
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
    private final People people;
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
            People people,
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
        this.people = people;
        this.organisations = organisations;
        this.endorsing = endorsing;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Draft draft(Actor actor, String id) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        Profile profile = people.profile(person);
        CallChoice choice = calls.today(id) instanceof Granted<CallChoice>(CallChoice open)
                ? open
                : new CallChoice(null, shelf.current(id), clock.today());
        ProgrammeDocument programme = choice.document();
        Employer employer = endorsing.employer(profile);
        Map<String, String> agencies = new LinkedHashMap<>();
        endorsing.agencies(person).forEach(agency -> agencies.put(agency.id().toString(), agency.name()));
        return new Draft(
                Eligibility.of(programme, ProfileOfPerson.eligibility(profile), choice.countsOn()),
                profile.name(),
                employer.name(),
                programme.asksTheEmployer() ? employer.standing() : EmployerStanding.ENDORSES,
                agencies,
                ProfileOfPerson.specialties(profile),
                cases.openOf(programme.id(), person).map(ReviewCase::address).orElse(""));
    }

    @Override
    public Outcome<Filed> file(Actor actor, Form form, List<Upload> materials) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        try {
            return transaction.execute(status -> {
                Outcome<Filed> outcome = filed(person, form, materials);
                if (outcome instanceof Refused<Filed>) {
                    status.setRollbackOnly();
                }
                return outcome;
            });
        } catch (DuplicateKeyException filedTwice) {
            return Outcome.refused(Reason.of("programmes.file.openAlready"));
        }
    }

    private Outcome<Filed> filed(PersonId person, Form form, List<Upload> materials) {
        return switch (calls.filing(form.programme())) {
            case Refused<CallChoice>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<CallChoice>(CallChoice choice) -> filed(choice, person, form, materials);
        };
    }

    private Outcome<Filed> filed(CallChoice choice, PersonId person, Form form, List<Upload> materials) {
        ProgrammeDocument programme = choice.document();
        Profile profile = people.profile(person);
        EligibilityReport report = Eligibility.of(programme, ProfileOfPerson.eligibility(profile), choice.countsOn());
        Optional<LevelReport> level =
                report.levels().stream().filter(one -> one.id().equals(form.level())).findFirst();
        Employer employer = endorsing.employer(profile);
        Optional<Organisation> agency = agency(programme, employer, person, form);
        List<Reason> faults = faults(programme, form, level, employer, agency);
        faults.addAll(forms.faults(programme, person));
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        if (cases.openOf(programme.id(), person).isPresent()) {
            return Outcome.refused(Reason.of("programmes.file.openAlready"));
        }
        return switch (CaseCourse.file(programme, level.orElseThrow(), form.statement())) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) -> {
                @Nullable OrganisationId endorser = agency.map(Organisation::id).orElse(employer.unit());
                Filing filing = new Filing(
                        profile.name(), employer.name(), agency.map(Organisation::name).orElse(null),
                        ProfileOfPerson.eligibility(profile));
                yield withMaterials(open(choice, profile, endorser, form, steps), steps, filing, materials);
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
        if (specialty.isEmpty() || specialty.length() > LONGEST_SPECIALTY) {
            faults.add(Reason.at("specialty", "programmes.file.specialty", LONGEST_SPECIALTY));
        }
        if (programme.asksTheEmployer()) {
            Endorser.missing(employer.standing(), agency.isPresent()).ifPresent(faults::add);
        }
        return faults;
    }

    private ReviewCase open(
            CallChoice choice,
            Profile profile,
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
                profile.person(),
                endorser,
                organisations.municipalAssociation().id(),
                null,
                KindRule.REVIEW,
                choice.call() == null ? null : choice.call().value(),
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
