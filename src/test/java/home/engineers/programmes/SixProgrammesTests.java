package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Six programmes from opening to end, each by its own document and without a line of its own in the engine. */
@ReviewTest
class SixProgrammesTests {
    private static final String WHY = "材料齐全，证明真实，符合条件。";
    private static final LocalDate FILED = LocalDate.of(2026, 9, 28);
    private static final LocalDate DECIDED = LocalDate.of(2026, 10, 20);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CaseRemedies remedies;

    @Autowired
    private Objections objections;

    @Autowired
    private Memberships memberships;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;
    private Filed filed;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(FILED.getMonthValue(), FILED.getDayOfMonth());
    }

    private Outcome<Filed> file(
            Actor actor, String programme, String level, Map<String, Object> answers, Map<String, List<Upload>> files) {
        granted(house.forms.keep(actor, programme, answers, files));
        return house.filing.file(actor, new CaseFiling.Form(programme, level, "机械电气", "", true), List.of());
    }

    private CaseView view(Actor actor) {
        return house.reader.view(actor, filed.address());
    }

    private String stage() {
        return view(house.secretary()).summary().stage();
    }

    private int version() {
        return view(house.secretary()).version();
    }

    private void complete() {
        granted(house.desk.findComplete(house.secretary(), filed.address(), version(), ""));
    }

    private void screen() {
        granted(house.judging.screen(house.secretary(), filed.address(), version(), ""));
    }

    private void endorse() {
        granted(house.desk.endorse(house.hr(), filed.address(), house.version(house.hr(), filed.address()), "同意推荐"));
    }

    private void confirm() {
        assertThat(stage()).isEqualTo("confirmation");
        granted(house.judging.confirm(house.secretary(), filed.address(), version(), ""));
    }

    private Outcome<Done> tally(int yes) {
        return house.desk.recordTally(
                house.secretary(), filed.address(), version(), new TallySheet("评审组", "panel", 5, 5, yes),
                Optional.of(ReviewHouse.scan()));
    }

    private List<Actor> reviewers() {
        List<Actor> reviewers = new ArrayList<>();
        for (int count = 0; count < 3; count++) {
            reviewers.add(house.actor(house.holder(Role.EXPERT, house.association())));
        }
        granted(house.judging.nameReviewers(
                house.secretary(), filed.address(), version(), reviewers.stream().map(Actor::requirePerson).toList()));
        return reviewers;
    }

    private void opinions(List<Actor> reviewers, boolean... recommend) {
        for (int at = 0; at < recommend.length; at++) {
            granted(house.judging.giveOpinion(reviewers.get(at), filed.address(), version(), new Opinion(recommend[at], WHY)));
        }
        granted(house.judging.closeReview(house.secretary(), filed.address(), version(), ""));
    }

    private void isGranted() {
        assertThat(view(house.secretary()).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    private RegisterLine registered(String programme) {
        return house.reviews.register(programme, 1, 50).stream()
                .filter(line -> line.number().equals(filed.number()))
                .findFirst()
                .orElseThrow();
    }

    private static Upload pdf(String name) {
        return new Upload(name, new ByteArrayInputStream(ReviewHouse.PDF.getBytes(StandardCharsets.ISO_8859_1)));
    }

    static Upload picture() {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 3, BufferedImage.TYPE_INT_RGB), "png", bytes);
            return new Upload("场地.png", new ByteArrayInputStream(bytes.toByteArray()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Test
    void aPersonIsAdmittedAndNumbered() {
        Actor person = house.freelance();
        Map<String, Object> answers =
                Map.of("reason", "想参加机械专业的技术交流，也愿意带新入职的工程师。", "expelled", false, "charter", true);
        assertThat(refusal(file(person, "member-admission", "member", Map.of("reason", "想参加", "charter", true), Map.of())))
                .containsExactly("form.short");
        filed = granted(file(person, "member-admission", "member", answers, Map.of()));
        complete();
        screen();
        confirm();

        isGranted();
        assertThat(memberships.ofPerson(person.requirePerson())).singleElement().satisfies(membership -> {
            assertThat(membership.state()).isEqualTo(Membership.State.ACTIVE);
            assertThat(membership.number()).isNotBlank();
            assertThat(membership.admittedOn()).isEqualTo(FILED);
        });
        assertThatThrownBy(() -> house.reviews.verify(Actor.VISITOR, filed.number())).isInstanceOf(Absent.class);
    }

    @Test
    void whoeverWasExpelledLessThanThreeYearsAgoIsNotAdmittedYet() {
        Map<String, Object> answers = Map.of(
                "reason", "想参加机械专业的技术交流，也愿意带新入职的工程师。", "expelled", true, "expelledOn", "2024-01-05",
                "expelledWhy", "三年未交会费", "charter", true);

        assertThat(refusal(file(house.freelance(), "member-admission", "member", answers, Map.of())))
                .containsExactly("programmes.file.notMet");
    }

    @Test
    void anExpertSitsForThreeYearsAndNobodyOutsideSeesIt() {
        Actor person = house.senior();
        Map<String, Object> answers = Map.of(
                "specialty", "机械电气", "topics", "数控装备与可靠性", "languages", "english", "days", 5L, "complete", true,
                "record", false, "secrecy", true, "interests", List.of(Map.of("unit", "朝岚电气", "relation", "shares")));
        assertThat(refusal(file(house.applicant(), "expert-admission", "expert", answers, Map.of())))
                .containsExactly("programmes.file.notMet");
        filed = granted(file(person, "expert-admission", "expert", answers, Map.of()));
        complete();
        screen();
        assertThat(refusal(house.desk.recordTally(
                        house.secretary(), filed.address(), version(), new TallySheet("评审组", "by-series", 5, 5, 5),
                        Optional.of(ReviewHouse.scan()))))
                .containsExactly("programmes.tally.kind");
        granted(tally(4));
        confirm();

        isGranted();
        LocalDate last = FILED.plusYears(3);
        assertThat(house.positions.of(person.requirePerson())).singleElement().satisfies(position -> {
            assertThat(position.role()).isEqualTo(Role.EXPERT);
            assertThat(position.to()).isEqualTo(last);
        });
        assertThat(house.seats.of(person.requirePerson(), last)).anyMatch(seat -> seat.role() == Role.EXPERT);
        assertThat(house.seats.of(person.requirePerson(), last.plusDays(1))).noneMatch(seat -> seat.role() == Role.EXPERT);
        assertThat(house.reviews.registers()).extracting(Reviews.Offered::id).doesNotContain("expert-admission");
        assertThatThrownBy(() -> house.reviews.verify(Actor.VISITOR, filed.number())).isInstanceOf(Absent.class);
    }

    @Test
    void aTrainingBaseIsVisitedObjectedToAndNamedForThreeYears() {
        Map<String, Object> answers = Map.of(
                "kind", "enterprise", "rank", "little-giant", "mentors", 3L, "places", 10L,
                "posts", List.of(Map.of("post", "数控加工", "weeks", 12L)), "pay", "paid", "accident", false);
        Map<String, List<Upload>> files = Map.of("plan", List.of(pdf("方案.pdf")), "premises", List.of(picture()));
        filed = granted(file(house.hr(), "training-base", "base", answers, files));
        String unit = view(house.hr()).summary().applicant();
        complete();
        screen();
        granted(house.judging.setInterview(house.secretary(), filed.address(), version(), "10月13日9时，实地考察"));
        granted(house.judging.recordInterview(
                house.secretary(), filed.address(), version(), true, WHY, Optional.of(ReviewHouse.scan())));
        granted(tally(5));
        PublicNotice notice =
                house.reviews.publicities().stream().filter(one -> unit.equals(one.name())).findFirst().orElseThrow();
        assertThat(notice.employer()).isNull();
        assertThat(notice.specialty()).isNull();
        granted(objections.object(
                Actor.VISITOR, notice.id(),
                new Objections.Form("岷塔研究所袁工", "14200098765", "所列指导老师中有两名已经离职，请核对在职证明。"), "203.0.113.77"));
        house.on(DECIDED.getMonthValue(), DECIDED.getDayOfMonth());
        assertThat(stage()).isEqualTo("objection");
        UUID objection = objections.unanswered(house.secretary(), filed.address()).getFirst();
        granted(objections.answer(
                house.secretary(), objection, version(), new Objections.Finding(false, "核对在职证明，三名老师都在职。", "", "")));
        confirm();

        isGranted();
        RegisterLine line = registered("training-base");
        assertThat(line.name()).isEqualTo(unit);
        assertThat(line.employer()).isNull();
        assertThat(line.until()).isEqualTo(DECIDED.plusYears(3));
        assertThat(house.reviews.verify(Actor.VISITOR, filed.number()).status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void aDualQualifiedTeacherIsEndorsedReviewedAndEnteredForThreeYears() {
        Actor person = house.applicant();
        Map<String, Object> answers = Map.of(
                "comes", "school", "practiceMonths", 6L, "courses", List.of(Map.of("course", "机械制造工艺", "hours", 48L)));
        Map<String, List<Upload>> files = Map.of("proof", List.of(pdf("课表.pdf")));
        Map<String, Object> short1 = new HashMap<>(answers);
        short1.put("practiceMonths", 5L);
        assertThat(refusal(file(person, "dual-qualified-teacher", "junior", short1, files)))
                .containsExactly("programmes.file.notMet");
        filed = granted(file(person, "dual-qualified-teacher", "junior", answers, Map.of()));
        endorse();
        complete();
        List<Actor> reviewers = reviewers();
        assertThat(view(reviewers.getFirst()).summary().applicant()).isEqualTo(view(person).summary().applicant());
        opinions(reviewers, true, true, false);
        assertThat(stage()).isEqualTo("objection");
        house.on(DECIDED.getMonthValue(), DECIDED.getDayOfMonth());
        confirm();

        isGranted();
        assertThat(registered("dual-qualified-teacher").until()).isEqualTo(DECIDED.plusYears(3));
    }

    @Test
    void anEntryIsJudgedWithoutItsNameAndOnlyWithinACall() {
        Actor person = house.applicant();
        String name = house.reviews.summary(person, house.file(person).address()).applicant();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "title", "夹具快换装置", "track", "improvement", "problem", "换一次夹具要四十分钟，小批量生产等不起，工人抱怨多。",
                "idea", "用锥面定位加偏心锁紧，换一次只要三分钟，定位误差不变。", "finishedOn", "2026-05-06", "own", true,
                "before", "换型40分钟", "after", "换型3分钟", "monthsInUse", 3L));
        answers.put("team", List.of(Map.of("name", "陶某某", "part", "测试")));
        Map<String, List<Upload>> files = Map.of("drawings", List.of(pdf("图纸.pdf")));
        assertThat(refusal(file(person, "three-innovations", "improvement", answers, files))).containsAnyOf("calls.file.none", "calls.file.later");
        granted(house.calls.open(house.secretary(), new Calls.Form(
                "three-innovations", "2026年“三创三小”竞赛", "Small innovations 2026", "2026-09-28", "2026-10-31", "2026-09-28", "", "")));
        assertThat(refusal(file(person, "three-innovations", "invention", answers, Map.of())))
                .containsExactly("programmes.file.notMet");
        filed = granted(file(person, "three-innovations", "improvement", answers, Map.of()));
        endorse();
        complete();
        List<Actor> reviewers = reviewers();
        Actor one = reviewers.getFirst();
        assertThat(view(one).summary().applicant()).isEqualTo(filed.number());
        assertThat(view(one).summary().employer()).isEmpty();
        assertThat(view(one).toString()).contains("夹具快换装置").doesNotContain(name, "陶某某");
        assertThat(view(one).papers()).extracting(paper -> paper.attachment().name()).containsExactly("图纸.pdf");
        assertThat(house.reviews.waitingFor(one, 20)).extracting(CaseSummary::applicant).containsExactly(filed.number());
        assertThat(view(house.secretary()).toString()).contains(name, "陶某某");
        reviewers.forEach(reviewer -> granted(house.judging.giveOpinion(
                reviewer, filed.address(), version(),
                new Opinion(true, WHY, Map.of("novelty", "25", "use", "35", "making", "16", "telling", "8")))));
        granted(house.judging.closeReview(house.secretary(), filed.address(), version(), ""));
        assertThat(stage()).isEqualTo("public-vote");
    }

    @Test
    void aForeignQualificationIsRecognisedUntilADayAndCanBeRevoked() {
        Actor person = house.freelance();
        Map<String, Object> answers = new HashMap<>(Map.of(
                "qualification", "Chartered Engineer", "country", "英国", "issuer", "Engineering Council", "registration", "000000",
                "grantedOn", "2021-09-28", "practice", "independent", "until", "dated", "validUntil", "2026-09-28",
                "residence", "work-permit", "contact", true));
        answers.put("permitUntil", "2026-09-27");
        Map<String, List<Upload>> files = Map.of("certificate", List.of(pdf("证书.pdf")), "permit", List.of(pdf("许可.pdf")));
        assertThat(refusal(file(person, "foreign-qualification", "senior-engineer-standing", answers, files)))
                .containsExactly("programmes.file.notMet");
        answers.put("permitUntil", "2026-09-28");
        filed = granted(file(person, "foreign-qualification", "senior-engineer-standing", answers, Map.of()));
        complete();
        screen();
        opinions(reviewers(), true, false, true);
        confirm();
        isGranted();
        assertThat(registered("foreign-qualification").until()).isEqualTo(FILED.plusYears(3));

        granted(remedies.openRevocation(house.secretary(), filed.address(), version(), "发证机构复函，登记号不是本人。"));
        granted(remedies.answerRevocation(person, filed.address(), version(), "登记号有笔误，请再向机构核实。"));
        granted(remedies.decideRevocation(house.secondSecretary(), filed.address(), version(), true, "再次复函确认不是本人。"));
        assertThat(view(person).summary().status()).isEqualTo(CaseStatus.REVOKED);
        assertThat(registered("foreign-qualification").revokedOn()).isEqualTo(FILED);
    }

    @Test
    void theMostBeautifulEngineerDoesNotOpenWithoutAnApprovalNumber() {
        Calls.Form open = new Calls.Form(
                "most-beautiful-engineer", "2026年“最美工程师”选树", "Most Beautiful Engineers 2026", "2026-10-08", "2026-11-30",
                "2026-10-08", "", "");

        assertThat(refusal(house.calls.open(house.secretary(), open))).containsExactly("calls.fault.approval", "calls.fault.authority");
        assertThat(house.calls.openFor("most-beautiful-engineer", LocalDate.of(2026, 10, 8))).isEmpty();
    }

    @Test
    void titleReviewStandsFirst() {
        assertThat(house.reviews.programmes()).hasSizeGreaterThanOrEqualTo(16).first()
                .satisfies(one -> assertThat(one.id()).isEqualTo("title-review"));
    }
}
