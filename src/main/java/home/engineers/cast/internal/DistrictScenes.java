package home.engineers.cast.internal;

import home.engineers.districts.Corrections;
import home.engineers.districts.Corrections.StepCorrection;
import home.engineers.districts.Foundings;
import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Taking;
import home.engineers.districts.StepEntry;
import home.engineers.districts.Support;
import home.engineers.districts.Supports;
import home.engineers.districts.Supports.Receiving;
import home.engineers.districts.Targets;
import home.engineers.districts.Task;
import home.engineers.districts.Visit;
import home.engineers.districts.Visits;
import home.engineers.districts.Withdrawals;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the year brought the districts: a new target, planned steps, support of their governments, and visits. */
@Component
class DistrictScenes {
    private static final String OWN = "500116";
    private static final String APPLYING = "500235";
    private static final String APPLICATION = "application";
    private static final LocalTime MORNING = LocalTime.of(9, 40);
    private static final LocalTime AFTERNOON = LocalTime.of(16, 10);
    private static final int TARGET_YEARS = 1;
    private static final Map<String, String> NEXT_STEPS = Map.of(
            "500156", "registration", "500235", "registration", "500237", "approval", "500241", "approval",
            "500229", "initiators-meeting");

    private final Targets targets;
    private final Foundings foundings;
    private final Corrections corrections;
    private final Supports supports;
    private final Withdrawals withdrawals;
    private final Visits visits;

    DistrictScenes(
            Targets targets, Foundings foundings, Corrections corrections, Supports supports, Withdrawals withdrawals,
            Visits visits) {
        this.targets = targets;
        this.foundings = foundings;
        this.corrections = corrections;
        this.supports = supports;
        this.withdrawals = withdrawals;
        this.visits = visits;
    }

    void plan(Company company, Timeline timeline) {
        LocalDate target = LocalDate.of(timeline.today().getYear() + TARGET_YEARS, 12, 31);
        timeline.plan(timeline.workingDaysAgo(160), MORNING, () -> Stage.granted(
                targets.set(company.actor("secretary"), target, "渝州市工程师协会理事会决议（渝工协〔2026〕12号）")));
        timeline.plan(timeline.workingDaysAgo(30), AFTERNOON, () -> Stage.granted(foundings.take(
                company.actor("secretary"),
                new Taking(APPLYING, APPLICATION, timeline.workingDaysAgo(31), "登记申请书及附件", "", List.of(paper("登记申请书.pdf"))))));
        timeline.plan(timeline.workingDaysAgo(27), MORNING, () -> correct(company.actor("secretary"), timeline.workingDaysAgo(32)));
        timeline.plan(timeline.workingDaysAgo(12), MORNING, () -> NEXT_STEPS.forEach((district, step) -> Stage.granted(
                foundings.plan(company.actor("secretary"), new Plan(district, step, timeline.today().plusDays(45), 0)))));
        support(company, timeline);
        visits(company, timeline);
    }

    private static Upload paper(String name) {
        return new Upload(name, Paper.content("Document of the district"));
    }

    /** The day of the application was copied wrongly. */
    private void correct(Actor by, LocalDate on) {
        StepEntry wrong = foundings.sheet(by, APPLYING).lines().stream()
                .filter(line -> line.step().key().equals(APPLICATION))
                .map(Foundings.Line::entry)
                .findFirst()
                .orElseThrow();
        Stage.granted(corrections.step(by, new StepCorrection(
                APPLYING, APPLICATION, on, "登记申请书及附件", "", "日期抄错，以受理回执为准。", wrong.version())));
    }

    private void support(Company company, Timeline timeline) {
        give("district-secretary", OWN, "FUNDS", "江津区财政局", "年度工作经费", "江津财〔2026〕18号", "150000", 120, "150000", company, timeline);
        give("district-secretary", OWN, "PREMISES", "江津区科学技术协会", "办公用房 120 平方米，免租三年", "江津科协〔2026〕6号", "", 110, "", company, timeline);
        give("district-secretary", OWN, "SERVICES", "江津区人力资源和社会保障局", "工程技术人才状况调查", "江津人社〔2026〕41号", "80000", 40, null, company, timeline);
        give("secretary", "500107", "FUNDS", "九龙坡区财政局", "年度工作经费", "九财〔2026〕33号", "200000", 90, "120000", company, timeline);
        give("secretary", "500101", "STAFF", "万州区科学技术协会", "选派两名工作人员", "万科协〔2026〕9号", "", 70, "", company, timeline);
        give("secretary", "500102", "PROJECTS", "涪陵区科学技术局", "“工程师进企业”项目", "涪科〔2026〕27号", "60000", 25, null, company, timeline);
        withdrawn(company, timeline);
    }

    /** Promised to another association of the district; entered here by mistake, and withdrawn a week later. */
    private void withdrawn(Company company, Timeline timeline) {
        LocalDate on = timeline.workingDaysAgo(50);
        AtomicReference<Support> wrong = new AtomicReference<>();
        timeline.plan(on, MORNING, () -> wrong.set(Stage.granted(supports.enter(company.actor("district-secretary"), new Supports.Entry(
                OWN, "FUNDS", String.valueOf(on.getYear()), "江津区财政局", "科普活动经费", "江津财〔2026〕29号", "30000", List.of())))));
        timeline.plan(timeline.workingDaysAgo(45), AFTERNOON, () -> Stage.granted(withdrawals.support(
                company.actor("district-secretary"), wrong.get().id(), "该文件是给区科普协会的，与本协会无关。", wrong.get().version())));
    }

    /** @param received in yuan; empty for all, or null where it has not come yet */
    private void give(
            String who, String district, String kind, String giver, String what, String document, String amount, int ago,
            @Nullable String received, Company company, Timeline timeline) {
        LocalDate on = timeline.workingDaysAgo(ago);
        timeline.plan(on, MORNING, () -> {
            Support promised = Stage.granted(supports.enter(company.actor(who), new Supports.Entry(
                    district, kind, String.valueOf(on.getYear()), giver, what, document, amount, List.of(paper("批复.pdf")))));
            if (received != null) {
                Stage.granted(supports.receive(
                        company.actor(who), promised.id(), new Receiving(on.toString(), received, promised.version())));
            }
        });
    }

    private void visits(Company company, Timeline timeline) {
        visit(OWN, 60, "了解会员发展情况", "会员名册已建立，单位会员偏少，继续教育场地不足。", "district-secretary",
                "报送单位会员发展计划", 40, "已报送，计划今年发展单位会员十家。", company, timeline);
        visit("500156", 28, "了解筹备进展", "业务主管单位已同意，验资报告未办。", "secretary", "协助联系验资机构", 5, "", company, timeline);
        visit(OWN, 8, "了解换届筹备情况", "换届工作小组已成立，章程修改稿待讨论。", "district-secretary", "报送章程修改稿", -20, "", company, timeline);
    }

    /** @param due working days ago, or days ahead where below nothing @param outcome empty where the task is not done */
    private void visit(
            String district, int ago, String purpose, String findings, String owner, String task, int due, String outcome,
            Company company, Timeline timeline) {
        LocalDate on = timeline.workingDaysAgo(ago);
        LocalDate last = due < 0 ? timeline.today().minusDays(due) : timeline.workingDaysAgo(due);
        timeline.plan(on, AFTERNOON, () -> {
            Visit visit = Stage.granted(visits.record(company.actor("secretary"), new Visits.Entry(
                    district, on.toString(), purpose, findings,
                    List.of(company.person("secretary").toString(), company.person("second-secretary").toString()), List.of())));
            Task given = Stage.granted(visits.assign(
                    company.actor("secretary"), visit.id(), task, company.person(owner).toString(), last.toString()));
            if (!outcome.isEmpty()) {
                Stage.granted(visits.complete(company.actor(owner), given.id(), outcome));
            }
        });
    }
}
