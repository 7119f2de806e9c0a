package home.engineers.cast.internal;

import home.engineers.experts.PoolWork;
import home.engineers.experts.conflicts.ConflictKind;
import home.engineers.experts.conflicts.Ties;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pool of experts: admissions by two secretaries, declared and entered ties, a mark, and a leave that is coming. */
@Component
class ExpertScenes {
    private static final LocalTime MORNING = LocalTime.of(8, 40);
    private static final String TITLE_REVIEW = "title-review/";
    private static final String SECRETARY = "secretary";
    private static final String SECOND = "second-secretary";
    private final PoolWork pool;
    private final Ties ties;

    ExpertScenes(PoolWork pool, Ties ties) {
        this.pool = pool;
        this.ties = ties;
    }

    void plan(Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(215), MORNING, () -> {
            admit("14200000009", TITLE_REVIEW, List.of("welding-and-inspection", "metals"), "材料加工教授，主持过多项焊接结构鉴定。", company);
            admit("14200000038", TITLE_REVIEW, List.of("testing", "instruments"), "仪器仪表与试验检测专家。", company);
            admit("14200000039", TITLE_REVIEW, List.of("power-electronics", "power-systems"), "电力电子专家，主持过器件可靠性标准。", company);
            admit("14200000040", TITLE_REVIEW, List.of("welding-and-inspection", "testing"), "焊接检测专家，从事检测三十年。", company);
        });
        timeline.plan(timeline.workingDaysAgo(70), MORNING, () -> {
            Stage.granted(ties.declare(company.actor("expert"), ConflictKind.TEACHER, false, "14200000002", "本科毕业设计指导教师"));
            Stage.granted(ties.enter(
                    company.actor(SECRETARY), "14200000038", ConflictKind.INTEREST, true, "青麓材料科技有限公司", "技术顾问",
                    "本人在专委会会议上说明担任顾问。"));
        });
        timeline.plan(timeline.workingDaysAgo(25), MORNING, () -> Stage.granted(pool.mark(
                company.actor("chair"), company.person("nie-yuanshan"), "秋季职称评议", "good", "意见具体，依据写得清楚，按时交回。")));
        timeline.plan(timeline.workingDaysAgo(3), MORNING, () -> {
            Stage.granted(pool.takeLeave(
                    company.actor("wang-shulan"), timeline.today().plusDays(10), timeline.today().plusDays(24), "参加国外学术会议"));
            Stage.granted(pool.nominate(
                    company.actor(SECRETARY), "14200000023", "title-review/engineer", List.of("machine-design"),
                    "结构强度主管，刚取得高级职称，可评中级。"));
        });
    }

    private void admit(String who, String programme, List<String> specialties, String statement, Company company) {
        UUID proposal = Stage.granted(pool.nominate(company.actor(SECRETARY), who, programme, specialties, statement));
        Stage.granted(pool.admit(company.actor(SECOND), proposal, "符合条件，同意。"));
    }
}
