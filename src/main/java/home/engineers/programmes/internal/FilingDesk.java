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
import home.engineers.programmes.Upload;
import home.engineers.programmes.rules.CaseCourse;
import home.engineers.programmes.rules.CaseState;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Eligibility;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    private final CaseTable cases;
    private final CaseBook book;
    private final FilingTable filings;
    private final Attaching attaching;
    private final People people;
    private final Organisations organisations;
    private final Authority authority;
    private final IdSource ids;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    FilingDesk(
            ProgrammeShelf shelf,
            CaseTable cases,
            CaseBook book,
            FilingTable filings,
            Attaching attaching,
            People people,
            Organisations organisations,
            Authority authority,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.shelf = shelf;
        this.cases = cases;
        this.book = book;
        this.filings = filings;
        this.attaching = attaching;
        this.people = people;
        this.organisations = organisations;
        this.authority = authority;
        this.ids = ids;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Draft draft(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.CASE_FILE, Subject.of(person));
        Profile profile = people.profile(person);
        ProgrammeDocument programme = shelf.current(ProgrammeShelf.TITLE_REVIEW);
        return new Draft(
                Eligibility.of(programme, ProfileOfPerson.eligibility(profile), clock.today()),
                profile.name(),
                employer(profile).map(Organisation::name).orElse(""),
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
        ProgrammeDocument programme = shelf.current(ProgrammeShelf.TITLE_REVIEW);
        Profile profile = people.profile(person);
        EligibilityReport report = Eligibility.of(programme, ProfileOfPerson.eligibility(profile), clock.today());
        Optional<LevelReport> level =
                report.levels().stream().filter(one -> one.id().equals(form.level())).findFirst();
        Optional<Organisation> employer = employer(profile);
        if (level.isEmpty()) {
            return Outcome.refused(Reason.at("level", "programmes.file.level"));
        }
        if (employer.isEmpty()) {
            return Outcome.refused(Reason.of("programmes.file.noEmployer").citing("mohrss-40-2019", "16"));
        }
        String specialty = form.specialty().strip();
        if (specialty.isEmpty() || specialty.length() > LONGEST_SPECIALTY) {
            return Outcome.refused(Reason.at("specialty", "programmes.file.specialty", LONGEST_SPECIALTY));
        }
        if (cases.openOf(programme.id(), person).isPresent()) {
            return Outcome.refused(Reason.of("programmes.file.openAlready"));
        }
        return switch (CaseCourse.file(programme, level.get(), form.statement())) {
            case Refused<List<CaseStep>>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<List<CaseStep>>(List<CaseStep> steps) ->
                    withMaterials(open(programme, profile, employer.get(), form, steps), steps, profile, materials);
        };
    }

    private ReviewCase open(
            ProgrammeDocument programme, Profile profile, Organisation employer, Form form, List<CaseStep> steps) {
        Instant now = clock.instant();
        LocalDate today = clock.today();
        String number = "ZC-" + today.getYear() + "-" + ids.token().substring(0, NUMBER_LENGTH).toUpperCase(Locale.ROOT);
        return new ReviewCase(
                new CaseId(ids.next()),
                1,
                ids.token(),
                ids.token(),
                number,
                programme.id(),
                programme.edition(),
                form.level(),
                form.specialty().strip(),
                profile.person(),
                employer.id(),
                organisations.municipalAssociation().id(),
                today,
                now,
                CaseState.of(steps));
    }

    private Outcome<Filed> withMaterials(ReviewCase one, List<CaseStep> steps, Profile profile, List<Upload> materials) {
        return attaching.receive(materials, "materials", one.applicant()).map(received -> {
            book.open(one, steps, one.applicant());
            String employer = organisations.find(one.employer()).map(Organisation::name).orElse("");
            filings.insert(one.id(), new Filing(profile.name(), employer, ProfileOfPerson.eligibility(profile)));
            for (Attachment file : received) {
                filings.attach(one.id(), file.id(), Purpose.MATERIAL, one.filedAt(), one.applicant());
            }
            return new Filed(one.id(), one.address(), one.number());
        });
    }

    private Optional<Organisation> employer(Profile profile) {
        Optional<OrganisationId> employer = ProfileOfPerson.employer(profile, clock.today());
        return employer.flatMap(organisations::find);
    }
}
