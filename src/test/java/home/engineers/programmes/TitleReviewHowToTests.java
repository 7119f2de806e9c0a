package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.Entry;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.WorkedExample;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The worked example of the how-to page, played day by day as the page tells it. */
@ReviewTest
class TitleReviewHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/title-review.md");

    @Autowired
    private ApplicationContext context;

    @Test
    void theReviewGoesAsThePageSays() {
        ReviewHouse house = ReviewHouse.in(context);
        List<List<String>> told = PAGE.table("| day | who | act | then | until |");
        List<List<String>> happened = new ArrayList<>();
        LocalDate first = LocalDate.parse(told.getFirst().getFirst());
        house.on(first.getMonthValue(), first.getDayOfMonth());
        Actor applicant = house.applicant();
        Filed filed = house.file(applicant);
        for (List<String> row : told) {
            LocalDate day = LocalDate.parse(row.getFirst());
            house.on(day.getMonthValue(), day.getDayOfMonth());
            play(house, filed, row.get(2));
            CaseView view = house.reader.view(applicant, filed.address());
            boolean open = view.summary().status() == CaseStatus.OPEN;
            happened.add(List.of(
                    row.get(0), row.get(1), row.get(2),
                    open ? view.summary().stage() : view.summary().status().wireName(),
                    view.summary().dueOn() == null || !open ? "" : view.summary().dueOn().toString()));
        }

        assertThat(happened).isEqualTo(told);
        CaseView view = house.reader.view(applicant, filed.address());
        assertThat(house.reviews.verify(Actor.VISITOR, view.verification()).acts()).extracting(Entry::kind)
                .containsExactlyElementsOf(PAGE.blocks("text").getFirst().lines().toList());
    }

    private static void play(ReviewHouse house, Filed filed, String act) {
        String address = filed.address();
        switch (act) {
            case "files", "publicity over" -> {}
            case "posts" -> granted(house.desk.beginPublicity(house.hr(), address, house.version(house.hr(), address)));
            case "endorses" -> granted(house.desk.endorse(house.hr(), address, house.version(house.hr(), address), "同意推荐"));
            case "finds complete" -> granted(
                    house.desk.findComplete(house.secretary(), address, house.version(house.secretary(), address), ""));
            case "write opinions, and the secretary closes" -> house.reviewed(address);
            default -> {
                String[] figures = act.replace("records ", "").split("/");
                granted(house.tally(
                        address, Integer.parseInt(figures[0]), Integer.parseInt(figures[1]), Integer.parseInt(figures[2])));
            }
        }
    }
}
