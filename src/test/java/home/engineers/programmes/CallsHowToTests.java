package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.Calls.Counted;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CallArchive;
import home.engineers.programmes.internal.ResultsDesk;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** The worked example of the how-to page: a call from its opening to its archive, as the page tells it. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class CallsHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/calls.md");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private ResultsDesk results;

    @Autowired
    private CallArchive archive;

    private final Map<String, Filed> cases = new LinkedHashMap<>();
    private CallHouse house;
    private Call call;

    @Test
    void theCallGoesAsThePageSays() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        List<List<String>> told = PAGE.table("| day | who | does | cases | open | granted | otherwise |");
        List<List<String>> happened = new ArrayList<>();
        for (List<String> row : told) {
            LocalDate day = LocalDate.parse(row.getFirst());
            house.house.on(day.getMonthValue(), day.getDayOfMonth());
            play(row.get(2));
            Counted counted = house.calls.counted(secretary(), call.id());
            happened.add(List.of(
                    row.get(0), row.get(1), row.get(2), String.valueOf(counted.all()), String.valueOf(counted.of(CaseStatus.OPEN)),
                    String.valueOf(counted.of(CaseStatus.GRANTED)), String.valueOf(counted.otherwise())));
        }
        assertThat(happened).isEqualTo(told);

        UUID sheet = send();
        assertThat(compared(sheet)).isEqualTo(PAGE.table("| row | case | finding |"));
        assertThat(granted(results.take(secretary(), call.id(), sheet, Set.of(), "")).certificates()).isEqualTo(1);
        assertThat(house.house.reviews.verify(Actor.VISITOR, cases.get("A").number()).certificate().number()).isEqualTo("渝职示例001");
        assertThat(compared(send()).getFirst()).containsExactly("2", "A", "HELD");
        assertThat(folders()).containsExactlyInAnyOrder(cases.get("A").number(), cases.get("B").number());
    }

    private Actor secretary() {
        return house.house.secretary();
    }

    private void play(String deed) {
        switch (deed) {
            case "opens the call" -> call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
            case "file three cases" -> List.of("A", "B", "C").forEach(one ->
                    cases.put(one, granted(house.file(house.house.applicant()))));
            case "records the tallies 6 and 5 of 9" -> {
                decide("A", 6);
                decide("B", 5);
            }
            default -> assertThat(deed).isEqualTo("the publicity and the call are over");
        }
    }

    private void decide(String one, int yes) {
        house.complete(cases.get(one));
        granted(house.house.tally(cases.get(one).address(), 11, 9, yes));
    }

    private UUID send() {
        String table = PAGE.blocks("csv").getFirst();
        for (Map.Entry<String, Filed> one : cases.entrySet()) {
            table = table.replaceFirst("(?m)^" + one.getKey() + ",", one.getValue().number() + ",");
        }
        return granted(results.send(
                secretary(), call.id(), Optional.of(new Upload("结果.csv", new ByteArrayInputStream(table.getBytes(UTF_8))))));
    }

    private List<List<String>> compared(UUID sheet) {
        return results.compare(secretary(), call.id(), sheet).lines().stream()
                .map(line -> List.of(
                        String.valueOf(line.row()),
                        cases.entrySet().stream().filter(one -> one.getValue().number().equals(line.number())).findFirst().orElseThrow().getKey(),
                        line.finding().name()))
                .toList();
    }

    private Set<String> folders() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        granted(archive.ready(secretary(), call.id(), "归档")).write(out);
        Set<String> folders = new TreeSet<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().contains("/")) {
                    folders.add(entry.getName().substring(0, entry.getName().indexOf('/')));
                }
            }
        }
        return folders;
    }
}
