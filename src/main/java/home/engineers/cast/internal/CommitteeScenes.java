package home.engineers.cast.internal;

import home.engineers.committees.CommitteeMeeting;
import home.engineers.committees.CommitteeWork;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Upload;
import home.engineers.organisations.Positions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How the committees came to be and what they did in the year: limits of terms, meetings, activities and tasks. */
@Component
class CommitteeScenes {
    static final String POPULARISATION = "工程科普专业委员会";
    static final String WELDING = "焊接与结构检测专业委员会";
    static final String POWER = "电力电子专业委员会";
    static final String SECRETARY = "secretary";
    private static final String IN_THE_DISTRICT = "500116";
    private static final String DISTRICT_SECRETARY = "district-secretary";
    private static final LocalTime FOUNDED = LocalTime.of(10, 0);
    private static final LocalTime MEETS = LocalTime.of(14, 30);
    private static final LocalTime WRITES = LocalTime.of(10, 20);
    private static final int DAYS_AFTER_RESOLUTION = 3;

    private final CommitteeWork work;
    private final CommitteeYears years;
    private final Positions positions;

    CommitteeScenes(CommitteeWork work, CommitteeYears years, Positions positions) {
        this.work = work;
        this.years = years;
        this.positions = positions;
    }

    /** Those founded on one day rest on one resolution. */
    void found(Script script, Company company, Timeline timeline) {
        Map<LocalDate, List<Script.Committee>> byDay =
                script.committees().stream().collect(Collectors.groupingBy(Script.Committee::since));
        byDay.forEach((since, founded) -> timeline.planFrom(since, FOUNDED, () -> {
            String number = "渝州工协理〔%d〕%d号".formatted(since.getYear(), since.getMonthValue());
            resolve(SECRETARY, company.association(), number, since, company);
            founded.forEach(one -> company.add(one.name(), Stage.granted(work.found(
                    company.actor(SECRETARY), company.association(),
                    Map.of("name", one.name(), "resolution", number, "since", since.toString())))));
        }));
    }

    private void resolve(String who, OrganisationId association, String number, LocalDate since, Company company) {
        Stage.granted(work.resolve(
                company.actor(who), association,
                Map.of("number", number, "title", "关于设立专业委员会的决议", "body", "COUNCIL",
                        "adoptedOn", since.minusDays(DAYS_AFTER_RESOLUTION).toString()),
                paper("决议.pdf", "Resolution")));
    }

    static Upload paper(String name, String heading) {
        return new Upload(name, Paper.content(heading));
    }

    void plan(Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(170), WRITES, () -> adoptRule(company));
        foundInTheDistrict(company, timeline);
        popularise(company, timeline);
        meet("nie-yuanshan", WELDING, 118, "焊接检测能力比对方案", seat -> true, "秋季组织一次比对试验", company, timeline);
        meet("wang-shulan", POWER, 58, "功率器件可靠性标准研讨", seat -> true, "汇总各单位意见后报协会秘书处", company, timeline);
        years.plan(company, timeline);
    }

    private void adoptRule(Company company) {
        Stage.granted(work.adoptRule(company.actor(SECRETARY), company.association(), Map.of(
                "termYears", "5", "consecutiveTerms", "2", "viceChairs", "2", "minimumMembers", "3", "ageLimit", "70",
                "warningDays", "90 30", "onTransfer", "ENDS", "from", company.today().toString(),
                "source", "渝州工程师协会专业委员会管理办法第十一条")));
    }

    /** The association of one district has a committee of its own, with first members until next year. */
    private void foundInTheDistrict(Company company, Timeline timeline) {
        LocalDate since = timeline.workingDaysAgo(96);
        String number = "江津工协理〔%d〕4号".formatted(since.getYear());
        timeline.plan(since, FOUNDED, () -> {
            OrganisationId association = company.organisation(IN_THE_DISTRICT).id();
            resolve(DISTRICT_SECRETARY, association, number, since, company);
            company.add("农机装备专业委员会", Stage.granted(work.found(company.actor(DISTRICT_SECRETARY), association, Map.of(
                    "name", "农机装备专业委员会", "resolution", number, "since", since.toString(),
                    "chair", "14200000023", "members", "14200000022\n14200000024",
                    "to", since.plusYears(2).minusDays(1).toString()))));
        });
    }

    private void popularise(Company company, Timeline timeline) {
        LocalDate due = timeline.today().plusDays(21);
        AtomicReference<CommitteeMeeting> spring = meet(
                "chair", POPULARISATION, 148, "年度科普工作安排", seat -> true,
                "编写《桥梁里的工程》科普手册 | " + timeline.workingDaysAgo(100) + "\n走进三所中学开展科普报告", company, timeline);
        timeline.plan(timeline.workingDaysAgo(104), WRITES, () ->
                Stage.granted(work.finishTask(company.actor("chair"), spring.get().id(), 1)));
        meet("chair", POPULARISATION, 88, "科普手册定稿", absent("sui-zijin", company), "手册印制五百册，赠送中小学", company, timeline);
        meet("chair", POPULARISATION, 33, "科普活动周筹备", absent("long-jibai", company),
                "落实活动周场地 | " + due + "\n确定讲师名单 | " + timeline.workingDaysAgo(10) + "\n活动方案报协会秘书处备案",
                company, timeline);
        act(130, "科普报告“桥梁里的工程”", "望津职业技术大学附属中学", "180", company, timeline);
        act(62, "工程师开放日", "曲水轨道装备有限公司", "95", company, timeline);
    }

    /** Everyone but one. */
    private static Predicate<PersonId> absent(String who, Company company) {
        return person -> !person.equals(company.person(who));
    }

    private AtomicReference<CommitteeMeeting> meet(
            String chair, String committee, int ago, String subject, Predicate<PersonId> came, String decisions, Company company,
            Timeline timeline) {
        AtomicReference<CommitteeMeeting> held = new AtomicReference<>();
        timeline.plan(timeline.workingDaysAgo(ago), MEETS, () -> {
            OrganisationId id = company.organisation(committee).id();
            held.set(Stage.granted(work.recordMeeting(
                    company.actor(chair), id,
                    Map.of("heldOn", company.today().toString(), "place", "协会会议室", "subject", subject, "decisions", decisions),
                    present(id, came, company.today()), paper("会议纪要.pdf", "Minutes"))));
        });
        return held;
    }

    private Set<PersonId> present(OrganisationId committee, Predicate<PersonId> came, LocalDate on) {
        return positions.in(committee).stream()
                .filter(one -> one.inForce(on))
                .map(one -> one.person())
                .filter(came)
                .collect(Collectors.toSet());
    }

    private void act(int ago, String title, String place, String participants, Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(ago), MEETS, () -> Stage.granted(work.recordActivity(
                company.actor("chair"), company.organisation(POPULARISATION).id(),
                Map.of("heldOn", company.today().toString(), "title", title, "place", place, "participants", participants))));
    }
}
