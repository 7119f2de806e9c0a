package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.districts.Foundings.Line;
import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Taking;
import home.engineers.files.Attachments;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.FoundingState;
import home.engineers.organisations.FoundingStep;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** The way of a district to its association; the clock stands at 23 November 2026. */
@HouseTest
@Transactional
class FoundingTests {
    private static final String DISTRICT = "500242";
    private static final String PDF = "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";

    @Autowired private ApplicationContext house;
    @Autowired private Foundings foundings;
    @Autowired private Targets targets;
    @Autowired private Coverage coverage;
    @Autowired private Organisations organisations;
    @Autowired private Attachments attachments;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Actor secretary;

    @BeforeEach
    void aSecretary() {
        society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
    }

    @Test
    void theStepsStandInTheirOrderEachWithTheLawThatNamesIt() {
        assertThat(foundings.steps()).extracting(Step::key).containsExactly(
                "initiators-meeting", "approval", "application", "registration", "first-general-meeting",
                "seal-and-account", "opening");
        assertThat(foundings.steps()).extracting(step -> step.citation() == null ? "" : step.citation().article())
                .containsExactly("", "9", "11", "12", "会员大会", "16", "29");
    }

    @Test
    void aStepTakenLeadsToItsStateAndEntersTheAssociation() {
        take("initiators-meeting", "2026-03-01", "发起人会议纪要");
        assertThat(coverage.steps(DISTRICT)).extracting(FoundingStep::state).containsExactly(FoundingState.PREPARING);
        assertThat(organisations.associationOf(DISTRICT)).isPresent();

        take("approval", "2026-04-01", "酉科协〔2026〕3号");
        take("application", "2026-04-20", "登记申请书");
        assertThat(coverage.steps(DISTRICT)).extracting(FoundingStep::state)
                .containsExactly(FoundingState.PREPARING, FoundingState.APPROVED);
        assertThat(line("registration").limit()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(violations()).isEmpty();
    }

    @Test
    void aRefusedStepLeavesNothingBehindNotEvenItsFile() {
        long before = files();
        assertThat(reasons(foundings.take(secretary, new Taking(
                        DISTRICT, "registration", LocalDate.of(2026, 5, 1), "证书", "", List.of(paper("证书.pdf"))))))
                .containsExactly("districts.step.needsFirst", "districts.step.numberNeeded");
        assertThat(reasons(foundings.take(secretary, new Taking(
                        DISTRICT, "initiators-meeting", LocalDate.of(2026, 5, 1), "纪要", "",
                        List.of(paper("纪要.pdf"), new Upload("坏.pdf", new ByteArrayInputStream(new byte[0])))))))
                .hasSize(1);

        assertThat(foundings.sheet(secretary, DISTRICT).lines()).noneMatch(line -> line.entry() != null);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void documentsHangOnTheStepAndAreReadByItsKeepersAlone() {
        granted(foundings.take(secretary, new Taking(
                DISTRICT, "initiators-meeting", LocalDate.of(2026, 5, 1), "纪要", "", List.of(paper("纪要.pdf")))));
        granted(foundings.attach(secretary, DISTRICT, "initiators-meeting", List.of(paper("签到表.pdf"))));

        Line line = line("initiators-meeting");
        assertThat(line.files()).extracting(file -> file.name()).containsExactly("纪要.pdf", "签到表.pdf");
        assertThat(line.recordedBy()).isNotBlank();
        UUID file = line.files().getFirst().id();
        Actor auditor = society.actor(society.holder(Role.AUDITOR));
        Actor elsewhere = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        assertThat(attachments.mayRead(auditor, file)).isTrue();
        assertThat(attachments.mayRead(elsewhere, file)).isFalse();
        assertThat(attachments.mayRead(Actor.VISITOR, file)).isFalse();
    }

    @Test
    void thePlanIsTheKeepersAloneAndAStaleOneIsRefused() {
        granted(foundings.plan(secretary, new Plan(DISTRICT, "initiators-meeting", LocalDate.of(2026, 12, 10), 0)));
        assertThat(Objects.requireNonNull(line("initiators-meeting").entry()).plannedOn()).isEqualTo("2026-12-10");
        assertThat(foundings.sheet(Actor.VISITOR, DISTRICT).lines()).noneMatch(line -> line.entry() != null);

        assertThatThrownBy(() -> foundings.plan(
                        secretary, new Plan(DISTRICT, "initiators-meeting", LocalDate.of(2026, 12, 11), 0)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        granted(foundings.plan(secretary, new Plan(DISTRICT, "initiators-meeting", LocalDate.of(2026, 12, 11), 1)));
        assertThat(line("initiators-meeting").late(LocalDate.of(2026, 12, 11))).isFalse();
        assertThat(line("initiators-meeting").late(LocalDate.of(2026, 12, 12))).isTrue();
    }

    @Test
    void aStateRecordedWithoutItsStepEntersTheStep() {
        granted(coverage.record(new FoundingStep(DISTRICT, FoundingState.REGISTERED, LocalDate.of(2025, 9, 1), "渝民社〔2025〕8号"), null));

        assertThat(line("registration").taken()).isTrue();
        assertThat(Objects.requireNonNull(line("registration").entry()).takenOn()).isEqualTo("2025-09-01");
        assertThat(line("opening").limit()).isEqualTo(LocalDate.of(2026, 9, 1));
        assertThat(violations()).isEmpty();
    }

    @Test
    void eachDistrictStandsToEachTarget() {
        granted(targets.set(secretary, LocalDate.of(2027, 12, 31), "协会五届三次理事会决议"));
        granted(coverage.record(new FoundingStep(DISTRICT, FoundingState.REGISTERED, LocalDate.of(2025, 9, 1), "渝民社〔2025〕8号"), null));

        assertThat(foundings.sheet(Actor.VISITOR, DISTRICT).targets()).extracting(one -> one.standing()).containsExactly(
                new TargetStanding.MetLate(LocalDate.of(2025, 9, 1), 610), new TargetStanding.Met(LocalDate.of(2025, 9, 1)));
        assertThat(foundings.sheet(Actor.VISITOR, "500241").targets()).extracting(one -> one.standing()).containsExactly(
                new TargetStanding.Missed(1058), new TargetStanding.Ahead(403));
        assertThat(foundings.sheet(Actor.VISITOR, "500157").targets()).extracting(one -> one.standing()).containsExactly(
                new TargetStanding.NotInForce(), new TargetStanding.Ahead(403));
        assertThat(targets.all()).extracting(Target::current).containsExactly(false, true);
        assertThat(targets.summaries().getFirst().districts()).as("districts on the last day of 2023").isEqualTo(38);
        assertThat(targets.summaries().getFirst().standing()).isEqualTo(Targets.Summary.Standing.MISSED);
    }

    @Test
    void aNewTargetLiesAheadHasASourceAndIsSetByTheMunicipalSecretaryAlone() {
        assertThat(reasons(targets.set(secretary, society.today().minusDays(1), "决议"))).containsExactly("districts.target.past");
        assertThat(reasons(targets.set(secretary, society.today().plusYears(21), " ")))
                .containsExactly("districts.target.farAhead", "districts.target.sourceNeeded");
        granted(targets.set(secretary, society.today(), "决议"));
        assertThat(reasons(targets.set(secretary, society.today(), "又一决议"))).containsExactly("districts.target.already");
        Actor district = society.actor(society.holder(Role.DISTRICT_SECRETARY));
        assertThatThrownBy(() -> targets.set(district, society.today().plusYears(1), "决议")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void theStepsAskAsManyQuestionsForThirtyFilesAsForOne() throws Exception {
        granted(foundings.take(secretary, new Taking(
                DISTRICT, "initiators-meeting", LocalDate.of(2026, 5, 1), "纪要", "", List.of(paper("纪要.pdf")))));
        List<String> forOne = Statements.of(() -> foundings.sheet(secretary, DISTRICT));
        for (int i = 1; i < 30; i++) {
            granted(foundings.attach(secretary, DISTRICT, "initiators-meeting", List.of(paper("附件" + i + ".pdf"))));
        }

        assertThat(forOne).isNotEmpty();
        assertThat(Statements.of(() -> foundings.sheet(secretary, DISTRICT))).isEqualTo(forOne);
        assertThat(line("initiators-meeting").files()).hasSize(30);
    }

    private void take(String step, String day, String document) {
        granted(foundings.take(secretary, new Taking(DISTRICT, step, LocalDate.parse(day), document, "", List.of())));
    }

    private Line line(String step) {
        return foundings.sheet(secretary, DISTRICT).lines().stream()
                .filter(one -> one.step().key().equals(step)).findFirst().orElseThrow();
    }

    private long files() {
        return jdbc.sql("select count(*) from files_attachment").query(Long.class).single();
    }

    private List<String> violations() {
        return invariants.stream()
                .filter(one -> one.statement().contains("founding state"))
                .flatMap(one -> one.violations().stream())
                .filter(line -> line.contains(DISTRICT))
                .toList();
    }

    private static Upload paper(String name) {
        return new Upload(name, new ByteArrayInputStream((PDF + "% " + name).getBytes(StandardCharsets.ISO_8859_1)));
    }
}
