package home.engineers.cast.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.people.NewPerson;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generated members, marked invented. The same seed gives the same crowd, so that screenshots and benchmarks repeat.
 * Mobile numbers begin with 1420001, which no operator has issued; none has an identity document or a password.
 */
final class Crowd {
    private static final String[] SURNAMES = {
        "岑", "江", "冉", "陶", "罗", "邓", "宋", "贺", "顾", "陆", "沈", "周", "何", "温", "秦", "谭", "龚", "向", "田", "蒲",
        "阮", "倪", "鄢", "易", "游", "程", "晏", "霍", "柯", "竺"
    };
    private static final String[] FIRST = {
        "砚", "若", "知", "明", "青", "怀", "听", "行", "兰", "北", "小", "以", "岫", "云", "书", "临", "景", "予", "清", "望"
    };
    private static final String[] SECOND = {"秋", "川", "夏", "谦", "禾", "瑾", "雨", "之", "舟", "辰", "满", "宁", "石", "岚", "舒", "远", "澄", "楠", "野", "渡"};
    private static final String[] SPECIALTIES = {"机械电气", "电力电子", "焊接与结构检测", "土木工程", "水务工程", "材料工程", "数据工程", "精密加工"};
    private static final String[] TITLES = {"technician", "assistant-engineer", "engineer", "senior-engineer"};

    private final SplittableRandom random = new SplittableRandom(20231231);
    private final LocalDate today;
    private final List<Employer> employers;
    private final List<String> districts;

    Crowd(LocalDate today, List<Employer> employers, List<String> districts) {
        this.today = today;
        this.employers = employers;
        this.districts = districts;
    }

    record Employer(OrganisationId id, String name) {}

    List<NewPerson> of(int count) {
        List<NewPerson> all = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            all.add(one(i));
        }
        return all;
    }

    /** A day after the one and before the other. */
    LocalDate admittedBetween(LocalDate after, LocalDate before) {
        return after.plusDays(1 + random.nextInt((int) ChronoUnit.DAYS.between(after, before) - 1));
    }

    private NewPerson one(int index) {
        int age = random.nextInt(24, 59);
        LocalDate born = today.minusYears(age).minusDays(random.nextInt(365));
        LocalDate graduated = born.plusYears(22).withMonth(6).withDayOfMonth(30);
        Employer employer = employers.get(random.nextInt(employers.size()));
        String specialty = pick(SPECIALTIES);
        LocalDate started = graduated.plusDays(15);
        NewPerson person = NewPerson.of(name(), "1420001%04d".formatted(index), null)
                .living(districts.get(random.nextInt(districts.size())), Profile.Employment.IN_POST)
                .educated(new Profile.Education("bachelor", "望津职业技术大学", specialty, graduated))
                .posted(new Profile.Post(employer.name(), employer.id(), "工程技术岗位", true, started, null))
                .specialised(specialty)
                .markedInvented();
        return age < 26 ? person : person.titled(title(graduated, age, specialty));
    }

    private Profile.Title title(LocalDate graduated, int age, String specialty) {
        int step = Math.min((age - 23) / 6, TITLES.length - 1);
        LocalDate obtained = graduated.plusYears(1 + step * 4L);
        return new Profile.Title(
                TITLES[step], specialty, "渝州市人力资源和社会保障局", obtained.isAfter(today) ? today.minusYears(1) : obtained);
    }

    private String name() {
        return pick(SURNAMES) + pick(FIRST) + (random.nextInt(5) == 0 ? "" : pick(SECOND));
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
