package home.engineers.cast.internal;

import home.engineers.interests.Interests;
import home.engineers.interests.Interests.Wanted;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.patents.PatentImports;
import home.engineers.people.Consents;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What came out in the city is taken in, some save what they want to be told of, and the table of the firms brings them their
 * first messages: at once, in a digest, beyond a cap; one pauses, one asked for far too much.
 */
@Component
class InterestScenes {
    private static final LocalTime TAKEN_IN = LocalTime.of(9, 35);
    private static final LocalTime SAVED = LocalTime.of(19, 20);
    private static final LocalTime TOLD = LocalTime.of(10, 11);
    private static final int YEAR_AGO = 12;
    private static final int SAVED_AGO = 6;
    private static final int PAUSE_DAYS = 21;

    private final Interests interests;
    private final PatentImports imports;
    private final Consents consents;
    private final DueWorkRunner dueWork;

    InterestScenes(Interests interests, PatentImports imports, Consents consents, DueWorkRunner dueWork) {
        this.interests = interests;
        this.imports = imports;
        this.consents = consents;
        this.dueWork = dueWork;
    }

    /** The table of the firms is {@link PatentScenes}' to take in. */
    void plan(Company company, Timeline timeline) {
        LocalDate published = timeline.workingDaysAgo(YEAR_AGO).minusDays(1);
        timeline.plan(timeline.workingDaysAgo(YEAR_AGO), TAKEN_IN, () -> Stage.granted(
                imports.takeIn("本市公开的实用新型.csv", new ByteArrayInputStream(PatentYear.until(published)), company.person("secretary"))));
        timeline.plan(timeline.workingDaysAgo(SAVED_AGO), SAVED, () -> saved(company));
        timeline.plan(timeline.workingDaysAgo(PatentScenes.AGO), TOLD, dueWork::runAll);
    }

    private void saved(Company company) {
        Actor engineer = company.actor("engineer");
        save(engineer, Wanted.of("焊接变形和焊缝检测", "焊接变形 OR 焊缝"));
        save(engineer, applicants("本单位的专利", List.of("曲水轨道装备"), "DAILY", null));
        Stage.granted(consents.give(engineer, Consents.PUSH, consents.line(engineer.requirePerson(), Consents.PUSH).version()));

        Stage.granted(interests.saveSearch(engineer, "有效的焊接夹具", Map.of("q", "夹紧 OR 工装", "subclass", "B23K", "status", "IN_FORCE", "order", "newest")));

        Actor expert = company.actor("expert");
        save(expert, new Wanted(
                "机器人和数控", "", List.of("B25J", "G09B", "G05B"), null, null, List.of("PUBLISHED", "GRANTED", "ENDED"), null, "WEEKLY", 8, 1,
                null, null, null, null));
        save(company.actor("unit-hr"), applicants(
                "曲水轨道的专利动态", List.of("曲水轨道装备"), "AT_ONCE", company.organisation("qushui").id().toString()));
        save(company.actor("secretary"), new Wanted(
                "本市全部新专利", "类型:发明 OR 类型:实用新型", null, null, null, null, null, "AT_ONCE", null, null, 22, 7, 3, null));

        Actor waiting = company.actor("waiting-engineer");
        Stage.granted(interests.pause(waiting, save(waiting, Wanted.of("储能变流器", "变流器")), company.today().plusDays(PAUSE_DAYS)));
    }

    private static Wanted applicants(String name, List<String> applicants, String every, @Nullable String unit) {
        return new Wanted(
                name, "", null, applicants, null, List.of("PUBLISHED", "GRANTED", "LICENSED", "TRANSFERRED", "ENDED"), null, every, null, null,
                null, null, null, unit);
    }

    private UUID save(Actor actor, Wanted wanted) {
        return Stage.granted(interests.save(actor, wanted));
    }
}
