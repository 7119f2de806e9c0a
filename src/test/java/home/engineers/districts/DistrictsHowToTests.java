package home.engineers.districts;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.districts.Foundings.Line;
import home.engineers.districts.Foundings.Plan;
import home.engineers.districts.Foundings.Sheet;
import home.engineers.districts.Foundings.Taking;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import home.engineers.testing.WorkedExample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.annotation.Transactional;

/** The worked example of the how-to page: a district founds its association, as the page tells it. */
@HouseTest
@Transactional
class DistrictsHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/districts.md");
    private static final String DISTRICT = "500241";

    @Autowired private ApplicationContext house;
    @Autowired private Foundings foundings;
    @Autowired private Targets targets;
    @Autowired private TestClock clock;

    private Actor secretary;

    @Test
    void theDistrictFoundsItsAssociationAsThePageSays() {
        clock.moveTo(LocalDate.of(2026, 10, 12));
        Society society = new Society(house);
        secretary = society.actor(society.holder(Role.SECRETARY));
        granted(targets.set(secretary, LocalDate.of(2027, 12, 31), "理事会决议"));

        List<List<String>> told = PAGE.table("| day | step | does | answer | state |");
        List<List<String>> happened = new ArrayList<>();
        for (List<String> row : told) {
            clock.moveTo(LocalDate.parse(row.getFirst()));
            String answer = answer(act(LocalDate.parse(row.getFirst()), row.get(1), row.get(2)));
            happened.add(List.of(row.get(0), row.get(1), row.get(2), answer, sheet().state().name()));
            if (row.get(1).equals("application")) {
                assertThat(line("registration").limit()).isEqualTo(LocalDate.of(2027, 1, 5));
            } else if (row.get(1).equals("registration") && answer.equals("ok")) {
                assertThat(line("opening").limit()).isEqualTo(LocalDate.of(2027, 11, 20));
            }
        }

        assertThat(happened).isEqualTo(told);
        assertThat(sheet().targets().stream().map(DistrictsHowToTests::standing).toList()).isEqualTo(PAGE.table("| target | standing |"));
    }

    private Outcome<StepEntry> act(LocalDate day, String step, String does) {
        if (does.startsWith("plans ")) {
            return foundings.plan(secretary, new Plan(DISTRICT, step, LocalDate.parse(does.substring(6)), 0));
        }
        String number = does.startsWith("takes with ") ? does.substring(11) : "";
        return foundings.take(secretary, new Taking(DISTRICT, step, day, "秀科协〔2026〕1号", number, List.of()));
    }

    private static String answer(Outcome<StepEntry> outcome) {
        return outcome instanceof Refused<StepEntry>(List<Reason> reasons)
                ? reasons.stream().map(reason -> reason.key().replace("districts.step.", "")).collect(Collectors.joining(", "))
                : "ok";
    }

    private static List<String> standing(Foundings.TargetLine line) {
        String said = switch (line.standing()) {
            case TargetStanding.Met met -> "Met";
            case TargetStanding.MetLate late -> "MetLate " + late.days();
            case TargetStanding.Missed missed -> "Missed " + missed.days();
            case TargetStanding.Ahead ahead -> "Ahead " + ahead.days();
            case TargetStanding.NotInForce none -> "NotInForce";
        };
        return List.of(line.target().day().toString(), said);
    }

    private Sheet sheet() {
        return foundings.sheet(secretary, DISTRICT);
    }

    private Line line(String step) {
        return sheet().lines().stream().filter(one -> one.step().key().equals(step)).findFirst().orElseThrow();
    }
}
