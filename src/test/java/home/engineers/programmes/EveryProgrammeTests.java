package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseReviews.Opinion;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.CallDraws;
import home.engineers.programmes.internal.CallVoteDesk;
import home.engineers.programmes.internal.CaseView;
import home.engineers.programmes.rules.Applicant;
import home.engineers.programmes.rules.FileKind;
import home.engineers.programmes.rules.MetExample;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.programmes.rules.Stage;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A case of each document that comes with the product, from intake to its end by the ordinary services. Whoever applies, and with
 * what, is the first of the document's own examples that is met and can be filed, so that a new document joins by itself.
 */
@HouseTest
@TestPropertySource(properties = "spring.application.name=every-programme")
class EveryProgrammeTests {
    private static final String WHY = "材料齐全，证明真实，符合条件，同意。";
    private static final int LONGEST_COURSE = 30;

    @Autowired private ApplicationContext context;
    @Autowired private CallVoteDesk votes;
    @Autowired private List<Invariant> invariants;
    @Autowired private TransactionTemplate transaction;

    private ReviewHouse house;
    private MetExample example;
    private Filed filed;
    private DrawnPanel panel;

    static List<String> documents() throws IOException {
        return MetExample.documents();
    }

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
    }

    /** Who is admitted for a draw would judge all other cases of the programme: nothing of it stays. */
    @ParameterizedTest
    @MethodSource("documents")
    void isCarriedFromIntakeToItsEnd(String document) throws IOException {
        boolean drawn = MetExample.document(document).stage(Stage.DRAW).isPresent();
        List<ProgrammeDocument> all = new ArrayList<>();
        for (String other : documents()) {
            all.add(MetExample.document(other));
        }
        if (drawn) {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                carried(document, all);
            });
        } else {
            carried(document, all);
        }
    }

    private void carried(String document, List<ProgrammeDocument> all) {
        example = file(document, all);
        Set<String> passed = new LinkedHashSet<>(List.of("intake"));
        while (view().open()) {
            passed.add(stage());
            assertThat(passed).hasSizeLessThan(LONGEST_COURSE);
            carry();
        }

        assertThat(view().summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(view().edition()).isEqualTo(example.document().edition());
        assertThat(acted(example)).allMatch(passed::contains);
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    /** The stages of its way at which somebody or the time has to act. */
    private static List<String> acted(MetExample example) {
        String kind = example.document().kindId();
        return example.document().forKind(kind).way().stream()
                .filter(stage -> !stage.wireName().equals("award"))
                .filter(stage -> !example.document().rule(stage).actor().wireName().equals("house"))
                .map(stage -> stage.wireName())
                .toList();
    }

    private MetExample file(String document, List<ProgrammeDocument> all) {
        List<MetExample> examples = MetExample.of(document);
        assertThat(examples).isNotEmpty();
        List<Object> refused = new ArrayList<>();
        for (MetExample example : examples) {
            Outcome<Filed> outcome = file(example, day(example, all));
            if (outcome instanceof Granted<Filed>(Filed done)) {
                filed = done;
                return example;
            }
            refused.add(outcome);
        }
        throw new AssertionError("no example of " + document + " can be filed: " + refused);
    }

    /** That of the example, while the edition is the one in force. */
    private static LocalDate day(MetExample example, List<ProgrammeDocument> all) {
        if (example.document().appliesFrom() != null) {
            return example.on();
        }
        LocalDate day = LocalDate.of(2026, 11, example.on().isBefore(LocalDate.of(2026, 11, 27)) ? 26 : 27);
        return all.stream()
                .filter(other -> other.id().equals(example.document().id()))
                .map(ProgrammeDocument::appliesFrom)
                .filter(from -> from != null && !from.isAfter(day))
                .map(from -> from.minusDays(1))
                .min(LocalDate::compareTo)
                .orElse(day);
    }

    private Outcome<Filed> file(MetExample example, LocalDate day) {
        String programme = example.document().id();
        house.time.moveTo(day);
        house.due.runAll();
        house.calls.openFor(programme, day).filter(call -> !call.edition().equals(example.document().edition())).ifPresent(before ->
                granted(house.calls.close(house.secretary(), before.id(), before.version(), "由新版次接着办理")));
        if (example.document().opening().byCall() && house.calls.openFor(programme, house.clock.today()).isEmpty()) {
            String today = house.clock.today().toString();
            granted(house.calls.open(house.secretary(), new Calls.Form(
                    programme, "逐件走完" + programme, "Every stage " + programme, today, today, today, "渝评组〔2026〕12号", "市表彰协调小组")));
        }
        boolean unit = example.document().applicant() == Applicant.UNIT;
        Actor applicant = unit ? house.hr() : house.actor(granted(house.register.enter(person(example.profile()), null)).person());
        Map<String, List<Upload>> files = new HashMap<>();
        example.files().forEach((field, kinds) -> files.put(field, kinds.stream().map(EveryProgrammeTests::upload).toList()));
        if (!(house.forms.keep(applicant, programme, example.answers(), files) instanceof Granted<?>)
                && !example.document().form().isNone()) {
            return Outcome.refused(Reason.of("form"));
        }
        return house.filing.file(applicant, new CaseFiling.Form(programme, example.level(), "机械电气", "", true), List.of());
    }

    private static Upload upload(FileKind kind) {
        return kind == FileKind.PDF ? CallOfVotes.file("材料.pdf") : SixProgrammesTests.picture();
    }

    /** Someone of the house with this profile, in post at the unit unless retired. */
    private NewPerson person(EligibilityProfile profile) {
        NewPerson named = ReviewHouse.named("贺")
                .living("500103", Profile.Employment.valueOf(Objects.requireNonNull(profile.employment()).name()))
                .educated(profile.degrees().stream()
                        .map(one -> new Profile.Education(one.level().wireName(), "曲水大学", "机械工程", one.completed()))
                        .toArray(Profile.Education[]::new))
                .titled(profile.titles().stream()
                        .map(one -> new Profile.Title(one.level().wireName(), "机械电气", "渝州市人力资源和社会保障局", one.obtained()))
                        .toArray(Profile.Title[]::new))
                .skilled(profile.skills().stream()
                        .map(one -> new Profile.Skill(one.level().wireName(), "钳工", one.obtained()))
                        .toArray(Profile.Skill[]::new))
                .specialised("机械电气");
        LocalDate since = profile.engineeringSince();
        return profile.employment() == EmploymentKind.RETIRED
                ? named
                : named.posted(new Profile.Post(
                        house.unitName(), house.unit(), "工艺", since != null, since == null ? LocalDate.of(2016, 7, 11) : since, null));
    }

    private CaseView view() {
        return house.reader.view(house.secretary(), filed.address());
    }

    private String stage() {
        return view().summary().stage();
    }

    private int version() {
        return view().version();
    }

    private void carry() {
        Actor secretary = house.secretary();
        switch (stage()) {
            case "publicity" -> publicity();
            case "endorsement" -> granted(house.desk.endorse(house.hr(), filed.address(), version(), WHY));
            case "completeness" -> granted(house.desk.findComplete(secretary, filed.address(), version(), ""));
            case "screening" -> granted(house.judging.screen(secretary, filed.address(), version(), ""));
            case "draw" -> drawn();
            case "review" -> review();
            case "interview" -> granted(house.judging.recordInterview(
                    secretary, filed.address(), version(), true, WHY, Optional.of(ReviewHouse.scan())));
            case "meeting" -> meeting();
            case "ballot" -> panel.decides(call(), filed.id(), kindOfPanel());
            case "public-vote" -> aloneAtTheVote();
            case "objection" -> timePasses();
            case "confirmation" -> granted(house.judging.confirm(secretary, filed.address(), version(), ""));
            default -> throw new AssertionError("nobody here carries a case past " + stage());
        }
    }

    private void publicity() {
        granted(house.desk.beginPublicity(house.hr(), filed.address(), version()));
        timePasses();
    }

    private void timePasses() {
        LocalDate due = Objects.requireNonNull(view().summary().dueOn());
        house.time.moveTo(due.plusDays(1));
        house.due.runAll();
    }

    private CallId call() {
        return new CallId(Objects.requireNonNull(view().call()));
    }

    /** From one more than are needed, admitted to the level of the case. */
    private void drawn() {
        CallDraws.Demands demands = context.getBean(CallDraws.class).groups(house.secretary(), call()).getFirst().demands();
        panel = new DrawnPanel(context, house)
                .admitted(demands.seats() + demands.reserve() + 1, example.document().id() + "/" + example.level());
        panel.drawn(call());
        assertThat(panel.members()).hasSize(demands.seats());
    }

    /** One for which enough were drawn. */
    private String kindOfPanel() {
        return view().panels().stream().filter(one -> one.least() <= panel.members().size()).findFirst().orElseThrow().kind();
    }

    private void review() {
        Actor secretary = house.secretary();
        List<Actor> reviewers = new ArrayList<>();
        if (panel != null) {
            panel.members().stream().limit(view().judging().needed()).map(house::actor).forEach(reviewers::add);
        }
        while (reviewers.size() < view().judging().needed()) {
            reviewers.add(house.actor(house.holder(Role.EXPERT, house.association())));
        }
        granted(house.judging.nameReviewers(
                secretary, filed.address(), version(), reviewers.stream().map(Actor::requirePerson).toList()));
        for (Actor reviewer : reviewers) {
            CaseView.OpinionForm form = Objects.requireNonNull(house.reader.view(reviewer, filed.address()).judging().form());
            Map<String, String> points = new HashMap<>();
            form.criteria().forEach(field -> points.put(field.name().replace("points-", ""), String.valueOf(field.most() - 1)));
            granted(house.judging.giveOpinion(reviewer, filed.address(), version(), new Opinion(true, WHY, points)));
        }
        granted(house.judging.closeReview(secretary, filed.address(), version(), ""));
    }

    private void meeting() {
        CaseView.PanelPlace panel = view().panels().getFirst();
        int size = panel.odd() && panel.least() % 2 == 0 ? panel.least() + 1 : panel.least();
        granted(house.desk.recordTally(
                house.secretary(), filed.address(), version(), new TallySheet("评审组", panel.kind(), size, size, size),
                Optional.of(ReviewHouse.scan())));
    }

    /** The one case of its call: the call closes first, then there is nothing to choose among. */
    private void aloneAtTheVote() {
        CallId call = call();
        house.time.moveTo(house.calls.call(call).closesOn().plusDays(1).isAfter(house.clock.today())
                ? house.calls.call(call).closesOn().plusDays(1) : house.clock.today());
        granted(votes.waive(house.secretary(), call, filed.address(), version(), "本批只有一件进入公众投票。"));
    }
}
