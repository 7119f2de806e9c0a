package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.districts.Correction.Former;
import home.engineers.districts.Corrections.StepCorrection;
import home.engineers.districts.Corrections.SupportCorrection;
import home.engineers.districts.Foundings.Taking;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Receiving;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.transaction.annotation.Transactional;

/** What was recorded wrongly is set right and stays on record as it was; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class CorrectionTests {
    private static final String DISTRICT = "500242";
    private static final String OWN = "500118";

    @Autowired private ApplicationContext house;
    @Autowired private Corrections corrections;
    @Autowired private Foundings foundings;
    @Autowired private Supports supports;
    @Autowired private Coverage coverage;
    @Autowired private EvidenceLog evidence;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Actor secretary;

    @BeforeEach
    void aSecretary() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
    }

    private StepEntry take(String step, String day, String document) {
        granted(foundings.take(secretary, new Taking(DISTRICT, step, LocalDate.parse(day), document, "", List.of())));
        return entry(step);
    }

    private StepEntry entry(String step) {
        return foundings.sheet(secretary, DISTRICT).lines().stream()
                .filter(one -> one.step().key().equals(step)).findFirst().orElseThrow().entry();
    }

    private static StepCorrection step(String step, String day, String document, String reason, int version) {
        return new StepCorrection(DISTRICT, step, LocalDate.parse(day), document, "", reason, version);
    }

    @Test
    void aCorrectedStepShowsWhatWasThereByWhomAndWhyAndItsStateFollows() {
        StepEntry wrong = take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        granted(corrections.step(secretary, step("initiators-meeting", "2026-03-11", "发起人会议纪要", "日期抄错，以纪要为准。", wrong.version())));

        assertThat(entry("initiators-meeting").takenOn()).isEqualTo("2026-03-11");
        assertThat(coverage.steps(DISTRICT)).extracting(FoundingStep::on).containsExactly(LocalDate.of(2026, 3, 11));
        assertThat(corrections.ofStep(secretary, entry("initiators-meeting"))).singleElement().satisfies(one -> {
            assertThat(one.former()).containsExactly(new Former("on", "2026-03-01"));
            assertThat(one.reason()).isEqualTo("日期抄错，以纪要为准。");
            assertThat(one.by()).isNotBlank();
        });
        assertThat(evidence.of(wrong.id())).extracting(one -> one.kind()).containsExactly("district-step-taken", "district-step-corrected");
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).noneMatch(line -> line.contains(DISTRICT)));
    }

    @Test
    void aCorrectionKeepsTheOrderOfTheStepsAndNeedsAReasonAndAChange() {
        StepEntry first = take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        take("approval", "2026-04-01", "酉科协〔2026〕3号");

        assertThat(reasons(corrections.step(secretary, step("initiators-meeting", "2026-04-02", "纪要", "更正", first.version()))))
                .containsExactly("districts.step.afterFollowing");
        assertThat(reasons(corrections.step(secretary, step("initiators-meeting", "2026-03-01", "发起人会议纪要", " ", first.version()))))
                .containsExactly("districts.correction.nothing", "districts.correction.reasonNeeded");
        granted(corrections.step(secretary, step("initiators-meeting", "2026-04-01", "纪要", "更正", first.version())));
        assertThatThrownBy(() -> corrections.step(secretary, step("initiators-meeting", "2026-03-02", "纪要", "更正", first.version())))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void correctionsOfAStepAreItsKeepersAlone() {
        StepEntry wrong = take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        granted(corrections.step(secretary, step("initiators-meeting", "2026-03-02", "纪要", "更正", wrong.version())));
        Actor elsewhere = society.actor(society.holder(Role.DISTRICT_SECRETARY));

        assertThat(corrections.ofStep(Actor.VISITOR, entry("initiators-meeting"))).isEmpty();
        assertThat(corrections.ofStep(elsewhere, entry("initiators-meeting"))).isEmpty();
        assertThatThrownBy(() -> corrections.step(elsewhere, step("initiators-meeting", "2026-03-03", "纪要", "更正", wrong.version() + 1)))
                .isInstanceOf(NotPermitted.class);
    }

    private Entry given(String document, String amount) {
        return new Entry(OWN, "FUNDS", "2026", "永川区财政局", "年度工作经费", document, amount, List.of());
    }

    @Test
    void aSupportReceivedIsCorrectedInAllItsFields() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        Support promised = granted(supports.enter(district, given("永财〔2026〕7号", "120000")));
        Support received = granted(supports.receive(district, promised.id(), new Receiving("2026-11-20", "", promised.version())));
        Support read = supports.sheet(district, received.id()).support();
        assertThat(reasons(corrections.support(district, new SupportCorrection(
                        read.id(), given("永财〔2026〕7号", "100000"), "2026-11-20", "120000", "金额多写", read.version()))))
                .containsExactly("districts.support.tooMuch");
        granted(corrections.support(district, new SupportCorrection(
                read.id(), given("永财〔2026〕17号", "100000"), "2026-11-19", "90000", "文号、金额有误", read.version())));

        Support now = supports.sheet(district, read.id()).support();
        assertThat(now.document()).isEqualTo("永财〔2026〕17号");
        assertThat(now.receivedFen()).isEqualTo(9_000_000L);
        assertThat(corrections.ofSupport(district, now)).singleElement().satisfies(one -> assertThat(one.former())
                .extracting(Former::field).containsExactly("amount", "document", "receivedOn", "received"));
        Actor observer = society.actor(society.holder(Role.OBSERVER));
        assertThat(corrections.ofSupport(observer, now)).singleElement().extracting(Correction::by).isEqualTo("");
        assertThat(corrections.ofSupport(Actor.VISITOR, now)).isEmpty();
    }

    @Test
    void aSupportIsNotCorrectedIntoOneThatIsOnRecord() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        granted(supports.enter(district, given("永财〔2026〕7号", "1")));
        Support other = granted(supports.enter(district, given("永财〔2026〕8号", "1")));

        assertThat(reasons(corrections.support(district, new SupportCorrection(
                        other.id(), given("永财〔2026〕7号", "1"), "", "", "更正", other.version()))))
                .containsExactly("districts.support.already");
    }
}
