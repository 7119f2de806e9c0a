package home.engineers.cast.internal;

import home.engineers.achievements.Deposits;
import home.engineers.achievements.Deposits.NewFile;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.ReviewDesk;
import home.engineers.programmes.Reviews;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A library of invented achievements: most are registered, one opens its files later, one was withdrawn, two are in review. */
@Component
class AchievementScenes {
    private static final String HANDLER = "secretary";
    private static final LocalTime MORNING = LocalTime.of(10, 40);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
    /** Completeness and publicity are over by then. */
    private static final int REVIEWED = 9;
    private static final List<Work> WORKS = List.of(
            new Work("shan-feibai", "柔性装配线快换夹具", "Quick-change fixtures for a flexible line", "precision-machining", 8, "licence", "open", 34),
            new Work("zhuo-yifan", "轴承滚道磨削烧伤磁弹检测仪", "Magnetoelastic tester for grinding burn", "testing", 7, "together", "open", 33),
            new Work("yin-muzhi", "变频器母线电容在线健康评估方法", "Health of converter capacitors in service", "power-electronics", 6, "licence", "embargo", 32),
            new Work("mai-dongqing", "储能电站热失控早期识别装置", "Early signs of thermal runaway", "new-energy", 7, "share", "open", 31),
            new Work("luo-xingye", "转向架焊缝相控阵超声检测工艺", "Phased-array testing of bogie welds", "railways", 9, "own", "open", 30),
            new Work("jian-yian", "薄板激光焊接变形补偿方法", "Compensation of distortion in laser welding", "welding-and-inspection", 5, "together", "closed", 29),
            new Work("skilled-engineer", "山区公路边坡毫米波雷达监测系统", "Radar watch on mountain slopes", "geotechnics", 8, "assign", "open", 28),
            new Work("zhu-changgeng", "港口起重机钢结构疲劳寿命评估", "Fatigue life of port cranes", "ports", 6, "licence", "open", 27),
            new Work("sui-zijin", "小流域山洪预警水位计", "Level gauge for flash floods", "water", 8, "licence", "open", 26),
            new Work("jing-mingche", "隧道衬砌空洞车载雷达快检", "Radar survey of tunnel linings", "tunnels", 7, "other", "open", 25),
            new Work("qiao-zhiwei", "混凝土骨料级配在线图像检测", "Grading of aggregate by images", "structures", 4, "together", "open", 3),
            new Work("miao-ruoxi", "电梯钢丝绳断丝漏磁检测", "Flux leakage testing of lift ropes", "safety", 6, "licence", "open", 2));
    private static final String WITHDRAWN = "sui-zijin";

    private final Deposits deposits;
    private final ReviewDesk desk;
    private final Reviews reviews;

    AchievementScenes(Deposits deposits, ReviewDesk desk, Reviews reviews) {
        this.deposits = deposits;
        this.desk = desk;
        this.reviews = reviews;
    }

    /** @param days working days ago on which it was handed in */
    private record Work(String who, String zh, String en, String field, int maturity, String wish, String access, int days) {}

    void plan(Company company, Timeline timeline) {
        for (Work work : WORKS) {
            Map<String, UUID> deposited = new HashMap<>();
            Map<String, String> cases = new HashMap<>();
            timeline.plan(timeline.workingDaysAgo(work.days()), MORNING, () -> {
                Actor actor = company.actor(work.who());
                UUID id = Stage.granted(deposits.begin(actor, described(company, work), List.of(), List.of(
                        new NewFile("evaluation", "成果评价报告", Paper.named("评价报告.pdf", "Evaluation")),
                        new NewFile("user", "用户使用证明", Paper.named("用户证明.pdf", "Statement of a user")))));
                deposited.put(work.who(), id);
                cases.put(work.who(), Stage.granted(deposits.submit(actor, id)));
            });
            if (work.days() > REVIEWED) {
                timeline.plan(timeline.workingDaysAgo(work.days() - 1), AFTERNOON, () -> {
                    Actor handler = company.actor(HANDLER);
                    String address = cases.get(work.who());
                    Stage.granted(desk.findComplete(handler, address, reviews.version(handler, address), "材料齐全。"));
                });
            }
            if (work.who().equals(WITHDRAWN)) {
                timeline.plan(timeline.workingDaysAgo(4), AFTERNOON, () -> Stage.granted(deposits.withdraw(
                        company.actor(work.who()), deposited.get(work.who()), "样机在低温下的零点漂移超出指标，改进后重新登记。")));
            }
        }
    }

    private static Map<String, String> described(Company company, Work work) {
        Map<String, String> fields = new HashMap<>();
        fields.put("titleZh", work.zh());
        fields.put("titleEn", work.en());
        fields.put("abstractZh", work.zh() + "：针对现场检测效率低、结果离散的问题提出可以在役实施的做法，给出原理、装置和误差分析，连续试用六个月，记录三百余组数据，一次检测时间缩短一半以上。内容为演示虚构。");
        fields.put("abstractEn", work.en() + ": invented for demonstration.");
        fields.put("keywordsZh", "检测；装备；示例");
        fields.put("keywordsEn", "testing; equipment; example");
        fields.put("maturity", String.valueOf(work.maturity()));
        fields.put("fields", work.field());
        fields.put("finishedOn", company.today().minusDays(90).toString());
        fields.put("conclusion", "positive");
        fields.put("wish", work.wish());
        fields.put("access", work.access());
        fields.put("embargoUntil", work.access().equals("embargo") ? company.today().plusMonths(8).toString() : "");
        fields.put("licence", work.access().equals("open") ? "cc-by-nc" : "reserved");
        fields.put("ownership", "person");
        fields.put("lawful", "true");
        return fields;
    }
}
