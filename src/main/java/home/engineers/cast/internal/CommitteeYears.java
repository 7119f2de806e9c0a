package home.engineers.cast.internal;

import home.engineers.committees.CommitteeEvaluation;
import home.engineers.committees.CommitteeReport;
import home.engineers.committees.CommitteeWork;
import home.engineers.committees.CommitteeWork.Given;
import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * Reports and evaluations of the committees: of one committee the year before is closed, of the others this year stands
 * half way, and the committee of the named chair can still begin its own.
 */
@Component
class CommitteeYears {
    private static final LocalTime WRITES = LocalTime.of(11, 10);
    private static final String SECOND_SECRETARY = "second-secretary";
    private static final String INDICATORS = "会议和决定 | Meetings and decisions | 2/5\n活动 | Activities | 2/5\n报告 | Report | 1/5";
    private static final String GRADES = "优秀 | Excellent | 90\n合格 | Passed | 60\n不合格 | Failed | 0";
    private static final int SECTIONS = 6;

    private final CommitteeWork work;

    CommitteeYears(CommitteeWork work) {
        this.work = work;
    }

    void plan(Company company, Timeline timeline) {
        closed(company, timeline);
        LocalDate filed = timeline.workingDaysAgo(18);
        timeline.plan(filed, WRITES, () -> {
            adopt(filed.getYear(), company);
            file("nie-yuanshan", CommitteeScenes.WELDING, filed.getYear(), company);
            selfScore("nie-yuanshan", CommitteeScenes.WELDING, filed.getYear(), 85, company);
        });
        timeline.plan(timeline.workingDaysAgo(16), WRITES, () -> {
            CommitteeReport report = file("wang-shulan", CommitteeScenes.POWER, filed.getYear(), company);
            Stage.granted(work.answerReport(
                    company.actor(CommitteeScenes.SECRETARY), report, false, "请补充标准研讨会后各单位意见的采纳情况。"));
        });
    }

    /** The year before, of the committee of the named chair: reported, accepted, scored and published. */
    private void closed(Company company, Timeline timeline) {
        LocalDate filed = timeline.workingDaysAgo(168);
        int year = filed.getYear() - 1;
        timeline.plan(filed, WRITES, () -> {
            adopt(year, company);
            CommitteeReport report = file("chair", CommitteeScenes.POPULARISATION, year, company);
            Stage.granted(work.answerReport(company.actor(CommitteeScenes.SECRETARY), report, true, "内容完整。"));
        });
        timeline.plan(timeline.workingDaysAgo(164), WRITES, () -> {
            CommitteeEvaluation own = selfScore("chair", CommitteeScenes.POPULARISATION, year, 92, company);
            CommitteeEvaluation scored = Stage.granted(work.score(
                    company.actor(CommitteeScenes.SECRETARY), own, given(86, "会议纪要、活动签到表和年度报告")));
            Stage.granted(work.publish(company.actor(SECOND_SECRETARY), scored));
        });
    }

    private void adopt(int year, Company company) {
        Stage.granted(work.adoptIndicators(company.actor(CommitteeScenes.SECRETARY), company.association(), Map.of(
                "year", String.valueOf(year), "indicators", INDICATORS, "grades", GRADES,
                "source", "渝州工程师协会专业委员会考核办法第五条")));
    }

    private CommitteeReport file(String chair, String committee, int year, Company company) {
        OrganisationId id = company.organisation(committee).id();
        CommitteeReport begun = Stage.granted(work.beginReport(company.actor(chair), id, year, Language.ZH));
        return Stage.granted(work.submitReport(company.actor(chair), begun, Map.of(
                1, "委员会的组成和分工已经明确，新任委员参加了一次培训。",
                4, "活动情况见会议和活动的记录，参加者反映内容实用。",
                5, "没有未落实的决定。",
                SECTIONS, "会员单位参加不够广。明年按季度安排活动，请协会协助联系场地。")));
    }

    private CommitteeEvaluation selfScore(String chair, String committee, int year, int points, Company company) {
        return Stage.granted(work.selfScore(
                company.actor(chair), company.organisation(committee).id(), year, given(points, "会议纪要和活动记录")));
    }

    private static Map<Integer, Given> given(int points, String evidence) {
        return IntStream.rangeClosed(1, (int) INDICATORS.lines().count()).boxed()
                .collect(Collectors.toMap(number -> number, number -> new Given(
                        String.valueOf(points + number), evidence,
                        number == 1 ? List.of(CommitteeScenes.paper("会议纪要汇编.pdf", "Minutes of the year")) : List.of())));
    }
}
