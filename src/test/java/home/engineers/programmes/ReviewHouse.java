package home.engineers.programmes;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seats;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Positions;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.CaseReader;
import home.engineers.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The parts of a review as tests play them: a unit with its HR, another unit, two secretaries, and applicants. */
final class ReviewHouse {
    private static final AtomicInteger NUMBERS = new AtomicInteger();
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String MOBILE = "1420009%04d";
    static final LocalDate COUNTED_ON = LocalDate.of(2026, 9, 28);
    static final String SUMMARY = "主持柔性装配线的夹具改造，节拍由九十秒降到六十二秒，三个车间在用。";
    private static final LocalDate IN_OFFICE_SINCE = LocalDate.of(2026, 1, 1);

    @Autowired
    PersonRegister register;

    @Autowired
    Organisations organisations;

    @Autowired
    Positions positions;

    @Autowired
    Seats seats;

    @Autowired
    HouseClock clock;

    @Autowired
    TestClock time;

    @Autowired
    DueWorkRunner due;

    @Autowired
    CaseFiling filing;

    @Autowired
    ReviewDesk desk;

    @Autowired
    CaseReviews judging;

    @Autowired
    CaseForms forms;

    @Autowired
    Calls calls;

    @Autowired
    Reviews reviews;

    @Autowired
    CaseReader reader;

    private final Map<PersonId, String> mobiles = new HashMap<>();
    private Organisation unit;
    private PersonId hr;
    private PersonId otherHr;
    private PersonId secretary;
    private PersonId secondSecretary;
    private List<PersonId> experts = List.of();

    /** Those of the association who handle and review; one office for each house, however many tests play in it. */
    private record Office(PersonId secretary, PersonId secondSecretary, List<PersonId> experts) {}

    private static final Map<DataSource, Office> OFFICES = new ConcurrentHashMap<>();

    /** A new company of players in the house of the context. */
    static ReviewHouse in(ApplicationContext context) {
        ReviewHouse house = new ReviewHouse();
        context.getAutowireCapableBeanFactory().autowireBean(house);
        house.unit = house.unit("曲水");
        OrganisationId association = house.association();
        house.hr = house.holder(Role.UNIT_HR, house.unit.id());
        house.otherHr = house.holder(Role.UNIT_HR, house.unit("朝岚").id());
        Office office = OFFICES.compute(
                context.getBean(DataSource.class),
                (store, before) -> before != null && house.stands(before) ? before : house.office(association));
        house.secretary = office.secretary();
        house.secondSecretary = office.secondSecretary();
        house.experts = office.experts();
        house.openTitleReviews();
        return house;
    }

    /** Not so where the test that opened it was rolled back. */
    private boolean stands(Office office) {
        return !seats.of(office.secretary(), clock.today()).isEmpty();
    }

    private Office office(OrganisationId association) {
        return new Office(
                holder(Role.SECRETARY, association), holder(Role.SECRETARY, association),
                List.of(holder(Role.EXPERT, association), holder(Role.EXPERT, association), holder(Role.EXPERT, association)));
    }

    /** The yearly call of title reviews, unless it is open already; years are counted on the day most tests file. */
    private void openTitleReviews() {
        if (calls.openFor("title-review", COUNTED_ON).isEmpty()) {
            LocalDate today = clock.today();
            time.moveTo(IN_OFFICE_SINCE);
            granted(calls.open(secretary(), new Calls.Form(
                    "title-review", "职称评审", "Title reviews", IN_OFFICE_SINCE.toString(), "2099-12-31",
                    COUNTED_ON.toString(), "", "")));
            time.moveTo(today);
        }
    }

    Organisation unit(String name) {
        return granted(organisations.establish(new Organisations.Establishment(
                Organisation.Kind.UNIT, name + NUMBERS.incrementAndGet() + "有限公司", null, null, null, null, IN_OFFICE_SINCE)));
    }

    PersonId holder(Role role, OrganisationId organisation) {
        PersonId person = entered(named("陶"));
        appoint(person, role, organisation);
        return person;
    }

    private void appoint(PersonId person, Role role, OrganisationId organisation) {
        granted(positions.appoint(
                new Positions.Appointment(
                        person, organisation, role, "经办" + NUMBERS.incrementAndGet(), IN_OFFICE_SINCE,
                        role == Role.EXPERT ? IN_OFFICE_SINCE.plusYears(3) : null),
                null));
    }

    void appoint(Actor actor, Role role, OrganisationId organisation) {
        appoint(actor.requirePerson(), role, organisation);
    }

    /** The same person with the seats held now. */
    Actor again(Actor actor) {
        return actor(actor.requirePerson());
    }

    OrganisationId association() {
        return organisations.municipalAssociation().id();
    }

    OrganisationId unit() {
        return unit.id();
    }

    String unitName() {
        return unit.name();
    }

    /** A given name of its own for each, so that nobody is taken for another. */
    private static String inStems(int number) {
        return String.valueOf(number).chars()
                .mapToObj(digit -> String.valueOf(STEMS.charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    static NewPerson named(String family) {
        int number = NUMBERS.incrementAndGet();
        return NewPerson.of(family + inStems(number), MOBILE.formatted(number), null).markedInvented();
    }

    private PersonId entered(NewPerson person) {
        PersonId id = granted(register.enter(person, null)).person();
        mobiles.put(id, person.mobile());
        return id;
    }

    /** The name with which a player signs in. */
    String mobile(Actor actor) {
        return mobiles.get(actor.requirePerson());
    }

    Actor actor(PersonId person) {
        return new Actor(person, seats.of(person, clock.today()));
    }

    Actor hr() {
        return actor(hr);
    }

    Actor otherHr() {
        return actor(otherHr);
    }

    Actor secretary() {
        return actor(secretary);
    }

    Actor secondSecretary() {
        return actor(secondSecretary);
    }

    /** A bachelor and assistant engineer since 1 July 2021, in post at the unit. */
    Actor applicant() {
        return applicant(named("白"));
    }

    /** The same under a name and with addresses of their own. */
    Actor applicant(NewPerson named) {
        return employedAt(named, unit.name(), unit.id());
    }

    /** Like {@link #applicant}, in post elsewhere. */
    Actor employedAt(String employer, @Nullable OrganisationId known) {
        return employedAt(named("白"), employer, known);
    }

    private Actor employedAt(NewPerson named, String employer, @Nullable OrganisationId known) {
        return actor(entered(qualified(named).posted(
                new Profile.Post(employer, known, "工艺", true, LocalDate.of(2016, 7, 11), null))));
    }

    /** Like {@link #applicant}, a senior engineer since 2020. */
    Actor senior() {
        return actor(entered(qualified(named("白"))
                .titled(new Profile.Title("senior-engineer", "机械电气", "渝州市人力资源和社会保障局", LocalDate.of(2020, 1, 6)))
                .posted(new Profile.Post(unit.name(), unit.id(), "工艺", true, LocalDate.of(2016, 7, 11), null))));
    }

    /** Someone in post at the unit, with an office of the association. */
    Actor employedAtUnit(Role role) {
        Actor colleague = applicant();
        appoint(colleague, role, association());
        return again(colleague);
    }

    /** Like {@link #applicant}, working for nobody since last year. */
    Actor freelance() {
        return actor(entered(qualified(named("白")).posted(
                new Profile.Post(unit.name(), unit.id(), "工艺", true, LocalDate.of(2016, 7, 11), LocalDate.of(2025, 6, 30)))));
    }

    private static NewPerson qualified(NewPerson named) {
        return named
                .educated(new Profile.Education("bachelor", "望津职业技术大学", "机械工程", LocalDate.of(2016, 6, 30)))
                .titled(new Profile.Title("assistant-engineer", "机械电气", "渝州市人力资源和社会保障局", LocalDate.of(2021, 7, 1)))
                .specialised("机械电气");
    }

    static Form form(String level, boolean statement) {
        return new Form("title-review", level, "机械电气", "", statement);
    }

    Filed file(Actor applicant) {
        return granted(file(applicant, form("engineer", true)));
    }

    /** With the one answer that a title review must have. */
    Outcome<Filed> file(Actor applicant, Form form, Upload... materials) {
        granted(forms.keep(applicant, form.programme(), Map.of("summary", SUMMARY), Map.of()));
        return filing.file(applicant, form, List.of(materials));
    }

    int version(Actor actor, String address) {
        return reader.view(actor, address).version();
    }

    /** On the given day, nine in the morning, with all that fell due before carried out. */
    void on(int month, int day) {
        time.moveTo(LocalDate.of(2026, month, day));
        due.runAll();
    }

    /** Filed and posted today; the employer's publicity is run through and the case endorsed. */
    Filed endorsed(Actor applicant, LocalDate after) {
        Filed filed = file(applicant);
        granted(desk.beginPublicity(hr(), filed.address(), version(hr(), filed.address())));
        on(after.getMonthValue(), after.getDayOfMonth());
        granted(desk.endorse(hr(), filed.address(), version(hr(), filed.address()), "同意推荐"));
        return filed;
    }

    /** Endorsed by 11 October, found complete and passed by the panel: the result is public. */
    PublicNotice published(Actor applicant, Filed filed) {
        complete(filed.address());
        granted(tally(filed.address(), 11, 9, 6));
        String name = reviews.summary(applicant, filed.address()).applicant();
        return reviews.publicities().stream().filter(one -> name.equals(one.name())).findFirst().orElseThrow();
    }

    /** Found complete, and reviewed by three experts who recommend. */
    Done complete(String address) {
        granted(desk.findComplete(secretary(), address, version(secretary(), address), ""));
        return reviewed(address);
    }

    Done reviewed(String address) {
        granted(judging.nameReviewers(secretary(), address, version(secretary(), address), experts));
        experts.forEach(expert -> granted(judging.giveOpinion(
                actor(expert), address, version(secretary(), address), new CaseReviews.Opinion(true, "业绩材料真实，符合条件，推荐。"))));
        return granted(judging.closeReview(secretary(), address, version(secretary(), address), ""));
    }

    Outcome<Done> tally(String address, int size, int present, int yes) {
        return desk.recordTally(
                secretary(),
                address,
                version(secretary(), address),
                new TallySheet("机械电气工程师评委会", "by-specialty", size, present, yes),
                Optional.of(scan()));
    }

    static Upload scan() {
        return new Upload("计票单.pdf", new ByteArrayInputStream(PDF.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static final String PDF = """
            %PDF-1.4
            1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
            2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
            3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj
            trailer<</Root 1 0 R>>
            %%EOF
            """;

    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> value;
            case Refused<T>(List<Reason> reasons) -> throw new AssertionError("refused: " + reasons);
        };
    }

    static <T> List<String> refusal(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(T value) -> List.of("granted");
            case Refused<T>(List<Reason> reasons) -> reasons.stream().map(Reason::key).toList();
        };
    }
}
