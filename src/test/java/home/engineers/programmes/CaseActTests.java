package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act on a case in every state, by everyone: each try is rolled back, so that all meet the same case. */
@ReviewTest
class CaseActTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);
    private static final String WHY = "材料不符合第3条的要求，缺编号页。";
    private static final UUID NO_OBJECTION = new UUID(0, 0);
    private static final String HIDDEN = "hidden";
    private static final String NOT_PERMITTED = "not permitted";
    private static final List<String> EMPLOYERS = List.of("post", "endorse", "decline");
    private static final List<String> SECRETARIES = List.of("complete", "notice", "refuse", "tally", "check", "answer");
    private static final List<String> APPLICANTS = List.of("supplement", "withdraw");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Objections objections;

    @Autowired
    private PlatformTransactionManager transactions;

    private ReviewHouse house;
    private Actor applicant;
    private Filed filed;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
    }

    private Map<String, Supplier<Outcome<?>>> acts(Actor by) {
        CaseView seen = house.reader.view(house.secretary(), filed.address());
        int version = seen.version();
        String address = filed.address();
        UUID objection = seen.objections().isEmpty() ? NO_OBJECTION : UUID.fromString(seen.objections().getFirst().id());
        ReviewDesk desk = house.desk;
        Map<String, Supplier<Outcome<?>>> acts = new LinkedHashMap<>();
        acts.put("post", () -> desk.beginPublicity(by, address, version));
        acts.put("endorse", () -> desk.endorse(by, address, version, "同意推荐"));
        acts.put("decline", () -> desk.declineEndorsement(by, address, version, WHY));
        acts.put("complete", () -> desk.findComplete(by, address, version, ""));
        acts.put("notice", () -> desk.noticeSupplement(by, address, version, WHY));
        acts.put("refuse", () -> desk.notAccept(by, address, version, WHY));
        acts.put("tally", () -> desk.recordTally(
                by, address, version, new TallySheet("机械电气评委会", "by-specialty", 11, 9, 6), Optional.of(ReviewHouse.scan())));
        acts.put("supplement", () -> desk.supplement(by, address, version, "已补编号页", List.of()));
        acts.put("withdraw", () -> desk.withdraw(by, address, version));
        acts.put("check", () -> objections.takeUp(by, objection));
        acts.put("answer", () -> objections.answer(by, objection, version, new Finding(false, WHY, "", "")));
        return acts;
    }

    private String tried(Supplier<Outcome<?>> act) {
        return new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            try {
                return switch (act.get()) {
                    case Granted<?> granted -> "granted";
                    case Refused<?>(List<Reason> reasons) -> reasons.getFirst().key();
                };
            } catch (Absent hidden) {
                return HIDDEN;
            } catch (NotPermitted forbidden) {
                return NOT_PERMITTED;
            }
        });
    }

    private String read(Actor by) {
        return tried(() -> {
            house.reader.view(by, filed.address());
            return Outcome.granted(by);
        });
    }

    private List<Actor> strangers() {
        OrganisationId association = house.association();
        return List.of(
                house.otherHr(), house.applicant(), Actor.VISITOR,
                house.actor(house.holder(Role.EXPERT, association)),
                house.actor(house.holder(Role.ADMINISTRATOR, association)),
                house.actor(house.holder(Role.DISTRICT_SECRETARY, district("500101"))),
                house.actor(house.holder(Role.OBSERVER, department())));
    }

    private OrganisationId district(String code) {
        return house.organisations.associationOf(code)
                .map(Organisation::id)
                .orElseGet(() -> established(Organisation.Kind.DISTRICT_ASSOCIATION, "东津区工程师协会", code));
    }

    private OrganisationId department() {
        return established(Organisation.Kind.DEPARTMENT, "渝州市观察局" + UUID.randomUUID(), null);
    }

    private OrganisationId established(Organisation.Kind kind, String name, @Nullable String district) {
        return granted(house.organisations.establish(new Organisations.Establishment(
                kind, name, null, null, district, null, LocalDate.of(2026, 1, 1)))).id();
    }

    /** Exactly these acts are open to each party; the others see the case without acting, or see nothing. */
    private void only(Set<String> employer, Set<String> secretary, Set<String> applicants) {
        opens(house.hr(), EMPLOYERS, employer);
        for (Actor one : List.of(house.secretary(), house.secondSecretary())) {
            opens(one, SECRETARIES, secretary);
        }
        opens(applicant, APPLICANTS, applicants);
        opens(house.actor(house.holder(Role.AUDITOR, house.association())), List.of(), Set.of());
        for (Actor stranger : strangers()) {
            assertThat(read(stranger)).isEqualTo(HIDDEN);
            acts(stranger).forEach((name, act) ->
                    assertThat(tried(act)).as("%s by %s", name, stranger.seats()).isEqualTo(HIDDEN));
        }
    }

    private void opens(Actor by, List<String> own, Set<String> open) {
        assertThat(read(by)).isEqualTo("granted");
        List<String> granted = new ArrayList<>();
        acts(by).forEach((name, act) -> {
            String found = tried(act);
            if (found.equals("granted")) {
                granted.add(name);
            } else if (!own.contains(name)) {
                assertThat(found).as("%s by %s", name, by.seats()).isIn(NOT_PERMITTED, HIDDEN);
            }
        });
        assertThat(granted).as("open to %s", by.seats()).containsExactlyInAnyOrderElementsOf(open);
    }

    @Test
    void eachStateOpensItsActsToTheRightPartyAlone() {
        filed = house.file(applicant);
        only(Set.of("post", "decline"), Set.of(), Set.of("withdraw"));
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        only(Set.of("decline"), Set.of(), Set.of("withdraw"));
        house.on(10, 11);
        only(Set.of("endorse", "decline"), Set.of(), Set.of("withdraw"));
        granted(house.desk.endorse(house.hr(), filed.address(), house.version(house.hr(), filed.address()), ""));
        only(Set.of(), Set.of("complete", "notice", "refuse"), Set.of("withdraw"));
        granted(house.desk.noticeSupplement(
                house.secretary(), filed.address(), house.version(applicant, filed.address()), WHY));
        only(Set.of(), Set.of(), Set.of("supplement", "withdraw"));
        granted(house.desk.supplement(
                applicant, filed.address(), house.version(applicant, filed.address()), "已补编号页", List.of()));
        only(Set.of(), Set.of("complete", "refuse"), Set.of("withdraw"));
    }

    @Test
    void meetingObjectionAndAwardOpenTheirActsToTheRightPartyAlone() {
        filed = house.endorsed(applicant, AFTER_PUBLICITY);
        house.complete(filed.address());
        only(Set.of(), Set.of("tally"), Set.of("withdraw"));
        granted(house.tally(filed.address(), 11, 9, 6));
        only(Set.of(), Set.of(), Set.of("withdraw"));
        String name = house.reviews.summary(applicant, filed.address()).applicant();
        PublicNotice notice = house.reviews.publicities().stream().filter(one -> name.equals(one.name())).findFirst().orElseThrow();
        granted(objections.object(
                Actor.VISITOR, notice.id(),
                new Objections.Form("袁工", "14200098765", "所列项目的负责人不是申报人，我是该项目的组长，有合同为证。"), "203.0.113.9"));
        only(Set.of(), Set.of("check", "answer"), Set.of("withdraw"));
        house.on(10, 20);
        only(Set.of(), Set.of("check", "answer"), Set.of("withdraw"));
        Actor secretary = house.secretary();
        UUID objection = UUID.fromString(house.reader.view(secretary, filed.address()).objections().getFirst().id());
        granted(objections.answer(
                secretary, objection, house.version(secretary, filed.address()), new Finding(false, WHY, "", "")));
        assertThat(house.reviews.summary(applicant, filed.address()).status()).isEqualTo(CaseStatus.GRANTED);
        only(Set.of(), Set.of("check"), Set.of());
    }

    @Test
    void aClosedCaseOpensNothingToAnyone() {
        filed = house.file(applicant);
        granted(house.desk.declineEndorsement(house.hr(), filed.address(), 1, WHY));
        only(Set.of(), Set.of(), Set.of());
        applicant = house.applicant();
        filed = house.file(applicant);
        granted(house.desk.withdraw(applicant, filed.address(), 1));
        only(Set.of(), Set.of(), Set.of());
    }

    @Test
    void nobodyActsOnTheOwnCaseByOfficeInAnyState() {
        house.appoint(applicant, Role.SECRETARY, house.association());
        house.appoint(applicant, Role.UNIT_HR, house.unit());
        applicant = house.again(applicant);
        filed = house.file(applicant);
        ownCaseRefused(EMPLOYERS);
        assertThat(house.reviews.waitingFor(applicant, 200)).extracting(CaseSummary::address).doesNotContain(filed.address());
        granted(house.desk.beginPublicity(house.hr(), filed.address(), 1));
        house.on(10, 11);
        granted(house.desk.endorse(house.hr(), filed.address(), house.version(applicant, filed.address()), ""));
        ownCaseRefused(SECRETARIES.subList(0, 4));
        house.complete(filed.address());
        PublicNotice notice = published();
        granted(objections.object(
                Actor.VISITOR, notice.id(),
                new Objections.Form("袁工", "14200098765", "所列项目的负责人不是申报人，我是该项目的组长，有合同为证。"), "203.0.113.10"));
        ownCaseRefused(SECRETARIES);
        assertThat(house.reviews.waitingFor(applicant, 200)).extracting(CaseSummary::address).doesNotContain(filed.address());

        assertThat(house.reader.view(applicant, filed.address()).decides()).isNull();
        assertThat(house.reader.view(applicant, filed.address()).objections()).isEmpty();
        assertThat(house.reader.view(house.secretary(), filed.address()).objections()).hasSize(1);
        assertThat(tried(() -> house.desk.withdraw(applicant, filed.address(), house.version(applicant, filed.address()))))
                .isEqualTo("granted");
    }

    private PublicNotice published() {
        granted(house.tally(filed.address(), 11, 9, 6));
        String name = house.reviews.summary(applicant, filed.address()).applicant();
        return house.reviews.publicities().stream().filter(one -> name.equals(one.name())).findFirst().orElseThrow();
    }

    private void ownCaseRefused(List<String> names) {
        acts(applicant).forEach((name, act) -> {
            if (names.contains(name)) {
                assertThat(tried(act)).as(name).isEqualTo("programmes.case.own");
            }
        });
        assertThat(refusal(house.desk.findComplete(applicant, filed.address(), 1, ""))).containsExactly("programmes.case.own");
    }
}
