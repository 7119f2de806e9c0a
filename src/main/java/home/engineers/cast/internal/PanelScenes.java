package home.engineers.cast.internal;

import home.engineers.experts.PoolWork;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.programmes.Call;
import home.engineers.programmes.Calls;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sixteen professor-level engineers, each of an employer outside the house, admitted so that panels can be drawn. They have no way in. */
@Component
class PanelScenes {
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int BEFORE = 228;
    private static final String PAPERS = "conference-paper/";
    private static final String TITLES = "title-review/";
    private static final List<String> NAMES = List.of(
            "柏若谷", "沈砚北", "邵听澜", "温如玉", "江临川", "陆知行", "顾怀远", "纪南枝", "傅清晏", "苏望舒", "钟离川", "卫景行", "裴照野", "闻人和", "谢半山",
            "尹秋实");
    private static final List<String> EMPLOYERS = List.of(
            "望岚桥梁设计院", "云岫水电勘测院", "青石渡特种设备检验所", "曲川船舶研究所", "朝阙冶金设计院", "岚汀轴承研究院", "岷浦电力试验所", "石梁仪表厂", "渡云重型机器厂", "锦汀化工设计院",
            "栖川铝业研究所", "听江农机研究院", "云帆电机厂", "望渡精密铸造厂", "曲浦液压件厂", "青岚建材研究所");
    private static final List<String> SPECIALTIES = List.of("machine-design", "testing", "power-systems", "metals");
    private final PersonRegister register;
    private final PoolWork pool;
    private final Calls calls;

    PanelScenes(PersonRegister register, PoolWork pool, Calls calls) {
        this.register = register;
        this.pool = pool;
        this.calls = calls;
    }

    void plan(Company company, Timeline timeline) {
        timeline.plan(timeline.workingDaysAgo(BEFORE), MORNING, () -> {
            List<NewPerson> experts = new ArrayList<>();
            for (int i = 0; i < NAMES.size(); i++) {
                experts.add(expert(i));
            }
            Stage.granted(register.enterAll(experts, null));
            boolean drawn = calls.openFor("title-review", company.today()).filter(Call::draws).isPresent();
            for (int i = 0; i < NAMES.size(); i++) {
                admit(i, PAPERS, company);
                if (drawn) {
                    admit(i, TITLES, company);
                }
            }
        });
    }

    private static String mobile(int number) {
        return "142000000%02d".formatted(60 + number);
    }

    private static NewPerson expert(int number) {
        return NewPerson.of(NAMES.get(number), mobile(number), null)
                .living("500107", Profile.Employment.IN_POST)
                .educated(new Profile.Education("master", "望津职业技术大学", "机械工程", LocalDate.of(1999, 6, 30)))
                .titled(new Profile.Title("professor-engineer", "机械电气", "渝州市人力资源和社会保障局", LocalDate.of(2014, 12, 12)))
                .posted(new Profile.Post(EMPLOYERS.get(number), null, "总工程师", true, LocalDate.of(1999, 7, 12), null))
                .specialised("机械电气")
                .markedInvented();
    }

    private void admit(int number, String programme, Company company) {
        Stage.granted(pool.admit(
                company.actor("second-secretary"),
                Stage.granted(pool.nominate(
                        company.actor("secretary"), mobile(number), programme, List.of(SPECIALTIES.get(number % SPECIALTIES.size())),
                        "正高级工程师，从事工程技术工作二十年以上。")),
                "符合条件，同意。"));
    }
}
