package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.districts.Correction.Former;
import home.engineers.districts.Corrections.SupportCorrection;
import home.engineers.districts.Foundings.Taking;
import home.engineers.districts.Supports.Entry;
import home.engineers.districts.Supports.Filter;
import home.engineers.districts.Supports.Receiving;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** What was entered and never happened counts no more and stays visible; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class WithdrawalTests {
    private static final String DISTRICT = "500242";
    private static final String OWN = "500118";
    private static final String WHY = "经核实没有召开，纪要是另一区县的。";
    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n% ";

    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;
    @Autowired private Withdrawals withdrawals;
    @Autowired private Corrections corrections;
    @Autowired private Foundings foundings;
    @Autowired private Supports supports;
    @Autowired private YearPictures pictures;
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
        Upload scan = new Upload(document + ".pdf", new ByteArrayInputStream((PDF + document).getBytes(StandardCharsets.UTF_8)));
        return granted(foundings.take(secretary, new Taking(DISTRICT, step, LocalDate.parse(day), document, "", List.of(scan))));
    }

    private Foundings.Line line(String step) {
        return foundings.sheet(secretary, DISTRICT).lines().stream()
                .filter(one -> one.step().key().equals(step)).findFirst().orElseThrow();
    }

    @Test
    void aStepThatNeverHappenedIsOpenAgainAndItsStateItsWordsAndItsPapersGoWithIt() {
        StepEntry wrong = take("initiators-meeting", "2026-03-01", "发起人会议纪要");

        granted(withdrawals.step(secretary, DISTRICT, "initiators-meeting", WHY, line("initiators-meeting").version()));

        assertThat(line("initiators-meeting").taken()).isFalse();
        assertThat(line("initiators-meeting").files()).isEmpty();
        assertThat(coverage.steps(DISTRICT)).isEmpty();
        assertThat(foundings.sheet(secretary, DISTRICT).state()).isEqualTo(FoundingState.NONE);
        assertThat(corrections.ofStep(secretary, line("initiators-meeting").entry())).singleElement().satisfies(one -> {
            assertThat(one.withdrawal()).isTrue();
            assertThat(one.reason()).isEqualTo(WHY);
            assertThat(one.by()).isNotBlank();
            assertThat(one.former()).containsExactly(new Former("on", "2026-03-01"), new Former("document", "发起人会议纪要"));
            assertThat(one.files()).singleElement().satisfies(file -> assertThat(file.name()).isEqualTo("发起人会议纪要.pdf"));
        });
        assertThat(evidence.of(wrong.id())).extracting(one -> one.kind()).containsExactly("district-step-taken", "district-step-withdrawn");
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).noneMatch(fault -> fault.contains(DISTRICT)));
    }

    @Test
    void whatWasWithdrawnCanHappenLaterAndTheHistoryStays() {
        take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        granted(withdrawals.step(secretary, DISTRICT, "initiators-meeting", WHY, line("initiators-meeting").version()));

        take("initiators-meeting", "2026-11-01", "第一次发起人会议纪要");

        assertThat(coverage.steps(DISTRICT)).extracting(FoundingStep::on).containsExactly(LocalDate.of(2026, 11, 1));
        assertThat(line("initiators-meeting").files()).singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("第一次发起人会议纪要.pdf"));
        assertThat(corrections.ofStep(secretary, line("initiators-meeting").entry())).hasSize(1);
    }

    @Test
    void aStepOnWhichALaterOneRestsIsWithdrawnAfterItAndNeedsAReason() {
        take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        take("approval", "2026-04-01", "酉科协〔2026〕3号");

        assertThat(reasons(withdrawals.step(secretary, DISTRICT, "initiators-meeting", " ", line("initiators-meeting").version())))
                .containsExactly("districts.withdrawal.neededBy", "districts.withdrawal.reasonNeeded");
        assertThat(coverage.steps(DISTRICT)).hasSize(2);
        granted(withdrawals.step(secretary, DISTRICT, "approval", WHY, line("approval").version()));
        assertThat(coverage.steps(DISTRICT)).extracting(FoundingStep::state).containsExactly(FoundingState.PREPARING);
        int version = line("initiators-meeting").version();
        assertThatThrownBy(() -> withdrawals.step(secretary, DISTRICT, "initiators-meeting", WHY, version - 1))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void theRegistrationOfAnAssociationWithMembersStays() {
        Organisation association = society.district("500156");
        society.member(association.id(), society.person());
        Foundings.Line registration = foundings.sheet(secretary, "500156").lines().stream()
                .filter(one -> one.step().key().equals("registration")).findFirst().orElseThrow();

        assertThat(reasons(withdrawals.step(secretary, "500156", "registration", WHY, registration.version())))
                .containsExactly("organisations.founding.hasMembers");
        assertThat(coverage.steps("500156")).hasSize(1);
    }

    @Test
    void withdrawingIsForTheKeepersAlone() {
        take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        Actor elsewhere = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        int version = line("initiators-meeting").version();

        assertThatThrownBy(() -> withdrawals.step(elsewhere, DISTRICT, "initiators-meeting", WHY, version)).isInstanceOf(NotPermitted.class);
        Support support = granted(supports.enter(elsewhere, given("永财〔2026〕9号")));
        Actor observer = society.actor(society.holder(Role.OBSERVER));
        assertThatThrownBy(() -> withdrawals.support(observer, support.id(), WHY, support.version())).isInstanceOf(NotPermitted.class);
    }

    private static Entry given(String document) {
        return new Entry(OWN, "FUNDS", "2026", "永川区财政局", "年度工作经费", document, "120000", List.of());
    }

    private static long promised(YearPicture picture) {
        return picture.figures().getOrDefault(Measure.SUPPORT_PROMISED, 0L);
    }

    @Test
    void aSupportNeverGivenStaysInTheListAndCountsNowhere() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        Filter own = new Filter(OWN, "2026", "", "");
        long listed = supports.list(district, own, 1).promisedFen();
        long pictured = promised(granted(pictures.of(district, OWN, 2026)));
        Support wrong = granted(supports.enter(district, given("永财〔2026〕7号")));
        assertThat(supports.list(district, own, 1).promisedFen()).isEqualTo(listed + 12_000_000);
        assertThat(promised(granted(pictures.of(district, OWN, 2026)))).isEqualTo(pictured + 12_000_000);

        assertThat(reasons(withdrawals.support(district, wrong.id(), "", wrong.version()))).containsExactly("districts.withdrawal.reasonNeeded");
        Support gone = granted(withdrawals.support(district, wrong.id(), "该文件不涉及本协会。", wrong.version()));

        assertThat(supports.list(district, own, 1).lines()).extracting(Support::id).contains(wrong.id());
        assertThat(supports.list(district, own, 1).promisedFen()).isEqualTo(listed);
        assertThat(promised(granted(pictures.of(district, OWN, 2026)))).isEqualTo(pictured);
        assertThat(supports.list(district, new Filter(OWN, "", "", "PROMISED"), 1).lines()).extracting(Support::id).doesNotContain(wrong.id());
        assertThat(supports.list(district, new Filter(OWN, "", "", "WITHDRAWN"), 1).lines()).extracting(Support::id).contains(wrong.id());
        assertThat(corrections.ofSupport(district, gone)).singleElement().satisfies(one -> assertThat(one.withdrawal()).isTrue());
        assertThat(evidence.of(wrong.id())).extracting(one -> one.kind())
                .containsExactly("district-support-promised", "district-support-withdrawn");
        granted(supports.enter(district, given("永财〔2026〕7号")));
    }

    @Test
    void aWithdrawnSupportIsNeitherReceivedNorCorrectedNorWithdrawnAgain() {
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        Support wrong = granted(supports.enter(district, given("永财〔2026〕7号")));
        Support gone = granted(withdrawals.support(district, wrong.id(), WHY, wrong.version()));

        assertThat(reasons(supports.receive(district, gone.id(), new Receiving("2026-11-20", "", gone.version()))))
                .containsExactly("districts.support.withdrawnAlready");
        assertThat(reasons(corrections.support(district, new SupportCorrection(gone.id(), given("永财〔2026〕8号"), "", "", "更正", gone.version()))))
                .containsExactly("districts.support.withdrawnAlready");
        assertThat(reasons(withdrawals.support(district, gone.id(), WHY, gone.version()))).containsExactly("districts.support.withdrawnAlready");
    }

    @Test
    void thePageSaysWhatFollowsAsksWhyAndTheSupportThenShowsItselfAsWithdrawn() throws Exception {
        var person = society.holder(Role.DISTRICT_SECRETARY);
        Support support = granted(supports.enter(society.actor(person), given("永财〔2026〕7号")));
        String path = "/coverage/support/" + support.id();
        mvc.perform(get(path + "/withdrawal").with(SignedInAs.person(person)))
                .andExpect(content().string(allOf(containsString("撤销登记“年度工作经费”"), containsString("不再计入任何合计"))));
        mvc.perform(post(path + "/withdrawal").with(SignedInAs.person(person)).with(csrf()).param("version", String.valueOf(support.version())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请写明撤销原因，2 到 300 个字。")));
        mvc.perform(post(path + "/withdrawal").with(SignedInAs.person(person)).with(csrf())
                        .param("version", String.valueOf(support.version())).param("reason", "文件发错了单位。"))
                .andExpect(redirectedUrl(path));
        mvc.perform(get(path).with(SignedInAs.person(person)))
                .andExpect(content().string(allOf(containsString("已撤销"), containsString("文件发错了单位。"))));
    }
}
