package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Citation;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.programmes.Calls.Form;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** When a programme by call can be filed, under what, and who opens and closes it. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class CallTests {
    @Autowired
    private ApplicationContext context;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    private CallHouse house;

    @BeforeEach
    void players() throws IOException {
        house = CallHouse.in(context);
    }

    @Test
    void takesCasesFromTheFirstDayToTheLastAndOnNoOther() {
        assertThat(refusal(house.file(house.house.applicant()))).containsExactly("calls.file.none");
        Call call = house.open("2026-10-12", "2026-10-16", "2026-12-31");

        house.house.on(10, 11);
        assertThat(refusal(house.file(house.house.applicant()))).containsExactly("calls.file.later");
        house.house.on(10, 12);
        granted(house.file(house.house.applicant()));
        house.house.on(10, 16);
        granted(house.file(house.house.applicant()));
        house.house.time.moveOn(java.time.Duration.ofHours(14));
        granted(house.file(house.house.applicant()));
        house.house.on(10, 17);
        assertThat(refusal(house.file(house.house.applicant()))).containsExactly("calls.file.none");

        assertThat(house.calls.counted(house.house.secretary(), call.id()).cases()).isEqualTo(Map.of(CaseStatus.OPEN, 3));
    }

    @Test
    void countsYearsOnTheDayOfTheCall() {
        house.open("2026-10-12", "2026-10-16", "2025-06-30");
        house.open("2026-10-19", "2026-10-23", "2025-07-01");

        house.house.on(10, 12);
        assertThat(refusal(house.file(house.house.applicant()))).containsExactly("programmes.file.notMet");
        house.house.on(10, 19);
        Actor applicant = house.house.applicant();
        Filed filed = granted(house.file(applicant));

        assertThat(house.house.reader.view(applicant, filed.address()).level().answer()).isEqualTo(Answer.MET);
    }

    @Test
    void refusesToOpenWithoutAnApprovalNumberAndCitesWhy() {
        Form form = house.form("2026-10-12", "2026-10-16", "2026-12-31");
        Form without = new Form(
                form.programme(), form.nameZh(), form.nameEn(), form.opensOn(), form.closesOn(), form.countsOn(), " ", "");

        Outcome<Call> outcome = house.calls.open(house.house.secretary(), without);

        assertThat(outcome).isInstanceOfSatisfying(Refused.class, refused -> {
            List<Reason> reasons = ((Refused<Call>) refused).reasons();
            assertThat(reasons).extracting(Reason::field).containsExactly("approvalNumber", "approvingAuthority");
            assertThat(reasons).extracting(Reason::citation).containsOnly(new Citation("mca-awards-2017", "批准"));
        });
        assertThat(house.calls.openFor(house.programme, LocalDate.of(2026, 10, 12))).isEmpty();
        assertThat(granted(house.calls.open(house.house.secretary(), form)).approval())
                .isEqualTo(new Call.Approval("渝评组〔2026〕9号", "市表彰协调小组"));
    }

    @Test
    void namesEveryFaultAtItsField() {
        Form form = new Form(house.programme, "", "", "2026-09-27", "2026-09-20", "2062-12-31", "一号", "某机关");

        assertThat(refusal(house.calls.open(house.house.secretary(), form))).containsExactly(
                "calls.fault.name", "calls.fault.name", "calls.fault.past", "calls.fault.order", "calls.fault.far");
        assertThat(refusal(house.calls.open(house.house.secretary(), new Form("none", "", "", "", "", "", "", ""))))
                .containsExactly("calls.fault.programme");
        assertThat(refusal(house.calls.open(house.house.secretary(), house.form("2026-02-30", "", "2026-10-10"))))
                .containsExactly("calls.fault.day", "calls.fault.noDay");
    }

    @Test
    void staysWithItsEditionWhateverIsAdoptedMeanwhile() throws IOException {
        Call call = house.open("2026-10-12", "2026-10-16", "2026-12-31");
        house.adoptNextEdition();
        house.house.on(10, 12);
        Filed filed = granted(house.file(house.house.applicant()));

        assertThat(call.edition()).isEqualTo("2026-a");
        assertThat(house.house.reader.view(house.house.secretary(), filed.address()).edition()).isEqualTo("2026-a");
        assertThat(house.open("2026-10-17", "2026-10-20", "2026-12-31").edition()).isEqualTo("2026-b");
    }

    @Test
    void hasOneCallOfAProgrammeAtATime() {
        house.open("2026-10-12", "2026-10-16", "2026-12-31");

        assertThat(refusal(house.calls.open(house.house.secretary(), house.form("2026-10-16", "2026-10-20", "2026-12-31"))))
                .containsExactly("calls.fault.shared");
        assertThat(refusal(house.calls.open(house.house.secretary(), house.form("2026-10-01", "2026-10-12", "2026-12-31"))))
                .containsExactly("calls.fault.shared");
        house.open("2026-10-17", "2026-10-20", "2026-12-31");
        house.open("2026-10-09", "2026-10-11", "2026-12-31");
    }

    @Test
    void isClosedEarlyOnceWithAReasonAndTakesNothingMore() {
        Call call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        granted(house.file(house.house.applicant()));

        assertThat(refusal(house.calls.close(house.house.secretary(), call.id(), 1, "停"))).containsExactly("calls.fault.why");
        assertThatThrownBy(() -> house.calls.close(house.house.secretary(), call.id(), 2, "名额已满，提前结束"))
                .isInstanceOf(OptimisticLockingFailureException.class);
        Call closed = granted(house.calls.close(house.house.secretary(), call.id(), 1, " 名额已满，提前结束 "));

        assertThat(closed.closing()).extracting(Call.Closing::why).isEqualTo("名额已满，提前结束");
        assertThat(closed.state(LocalDate.of(2026, 9, 28))).isEqualTo(Call.State.ENDED);
        assertThat(refusal(house.file(house.house.applicant()))).containsExactly("calls.file.none");
        assertThat(refusal(house.calls.close(house.house.secretary(), call.id(), 2, "名额已满，提前结束")))
                .containsExactly("calls.fault.ended");
        assertThat(evidence.of(call.id().value())).extracting(Entry::kind).containsExactly("call-opened", "call-closed");
        assertThat(evidence.of(call.id().value()).getFirst().facts()).containsEntry("approvalNumber", "渝评组〔2026〕9号");
    }

    @Test
    void isOpenedAndClosedByTheMunicipalSecretaryAlone() {
        Call call = house.open("2026-10-12", "2026-10-16", "2026-12-31");
        Actor hr = house.house.hr();

        assertThatThrownBy(() -> house.calls.open(hr, house.form("2026-11-01", "2026-11-02", "2026-12-31")))
                .isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> house.calls.close(hr, call.id(), 1, "名额已满，提前结束")).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> house.calls.counted(hr)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> house.calls.cases(hr, call.id(), 1, 20)).isInstanceOf(Absent.class);
        assertThat(house.calls.cases(house.house.secretary(), call.id(), 1, 20)).isEmpty();
    }

    @Test
    void whatIsFiledInAStandingProgrammeWhileACallRunsBelongsToIt() throws IOException {
        CallHouse standing = CallHouse.in(context, "two-stage-review");
        Call call = standing.open("2026-10-26", "2026-10-27", "2026-12-31");

        standing.house.on(10, 25);
        granted(standing.file(standing.house.applicant()));
        standing.house.on(10, 26);
        Filed within = granted(standing.file(standing.house.applicant()));
        standing.house.on(10, 28);
        granted(standing.file(standing.house.applicant()));

        assertThat(standing.calls.cases(standing.house.secretary(), call.id(), 1, 20)).extracting(CaseSummary::number)
                .containsExactly(within.number());
    }

    @Test
    void aCaseOutsideTheDaysOfItsCallIsFound() {
        Call call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        Filed filed = granted(house.file(house.house.applicant()));
        assertThat(violations()).doesNotContain(filed.number());

        jdbc.sql("update programme_call set opens_on = '2026-09-29' where id = ?").param(call.id().value()).update();
        assertThat(violations()).containsExactly(filed.number());
        jdbc.sql("update programme_call set opens_on = '2026-09-28' where id = ?").param(call.id().value()).update();
        assertThat(violations()).isEmpty();
    }

    private List<String> violations() {
        return invariants.stream().flatMap(invariant -> invariant.violations().stream()).toList();
    }
}
