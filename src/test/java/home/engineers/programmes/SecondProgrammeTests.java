package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseFiling.Form;
import home.engineers.programmes.ReviewDesk.Done;
import home.engineers.programmes.ReviewDesk.TallySheet;
import home.engineers.programmes.internal.BroughtProgrammes;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A second programme with values of its own, and its next edition, in the same engine and without restart. */
@ReviewTest
class SecondProgrammeTests {
    private static final String TWO_STAGES = "two-stage-review";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private Filed file(Actor applicant) {
        return granted(house.filing.file(applicant, new Form(TWO_STAGES, "engineer", "机械电气", "", true), List.of()));
    }

    private CaseView view(Filed filed) {
        return house.reader.view(house.secretary(), filed.address());
    }

    private Outcome<Done> complete(Filed filed) {
        return house.desk.findComplete(house.secretary(), filed.address(), view(filed).version(), "");
    }

    private Outcome<Done> tally(Filed filed, int size, int present, int yes) {
        return house.desk.recordTally(
                house.secretary(), filed.address(), view(filed).version(),
                new TallySheet("专家组", "by-specialty", size, present, yes), Optional.of(ReviewHouse.scan()));
    }

    @Test
    void aCaseStaysWithTheEditionUnderWhichItWasFiled() throws IOException {
        assertThatThrownBy(() -> house.filing.draft(house.freelance(), "three-stage-review")).isInstanceOf(Absent.class);
        BroughtProgrammes.bring(context, "two-stage-review-1");
        Filed earlier = file(house.freelance());
        BroughtProgrammes.bring(context, "two-stage-review-2");
        Filed later = file(house.freelance());

        assertThat(view(earlier).edition()).isEqualTo("2026-a");
        assertThat(view(later).edition()).isEqualTo("2026-b");
        assertThat(view(earlier).stages()).extracting(CaseView.StagePlace::stage)
                .containsExactly("intake", "completeness", "award");
        assertThat(view(later).stages()).extracting(CaseView.StagePlace::stage)
                .containsExactly("intake", "completeness", "meeting", "award");
        assertThat(view(earlier).summary().dueOn()).isEqualTo(LocalDate.of(2026, 10, 16));
        assertThat(view(later).summary().dueOn()).isEqualTo(LocalDate.of(2026, 10, 10));
        granted(complete(earlier));
        granted(complete(later));
        assertThat(view(earlier).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(view(later).summary().stage()).isEqualTo("meeting");
        assertThat(evidence.of(earlier.id().value())).extracting(Entry::kind)
                .containsExactly("filed", "found-complete", "awarded");
        assertThat(earlier.number()).startsWith("LJ-2026-");
        assertThat(house.reviews.verify(Actor.VISITOR, earlier.number()).edition()).isEqualTo("2026-a");
    }

    @Test
    void panelQuorumPassAndNoticesAreThoseOfTheDocument() throws IOException {
        BroughtProgrammes.bring(context, "two-stage-review-2");
        Actor applicant = house.freelance();
        Filed filed = file(applicant);
        for (int notice = 1; notice <= 3; notice++) {
            granted(house.desk.noticeSupplement(house.secretary(), filed.address(), view(filed).version(), "缺证书的编号页。"));
            granted(house.desk.supplement(applicant, filed.address(), view(filed).version(), "已补编号页", List.of()));
        }
        assertThat(refusal(house.desk.noticeSupplement(
                        house.secretary(), filed.address(), view(filed).version(), "缺证书的编号页。")))
                .containsExactly("programmes.supplement.second");
        granted(complete(filed));

        assertThat(refusal(tally(filed, 2, 2, 2))).containsExactly("programmes.tally.size.small");
        assertThat(refusal(tally(filed, 4, 2, 2))).containsExactly("programmes.tally.present.few");
        granted(tally(filed, 4, 4, 2));

        assertThat(view(filed).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(invariants).allSatisfy(invariant ->
                assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void aTitleReviewKeepsItsOwnValuesBesideIt() throws IOException {
        BroughtProgrammes.bring(context, "two-stage-review-2");
        Filed filed = house.endorsed(house.applicant(), LocalDate.of(2026, 10, 11));
        house.complete(filed.address());

        assertThat(refusal(house.tally(filed.address(), 4, 4, 4)))
                .containsExactly("programmes.tally.size.even", "programmes.tally.size.small");
        assertThat(house.reviews.programmes()).extracting(Reviews.Offered::id).contains("title-review", TWO_STAGES);
        assertThat(filed.number()).startsWith("ZC-2026-");
    }
}
