package home.engineers.programmes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.time.HouseClock;
import home.engineers.law.LawRegister;
import home.engineers.programmes.BundledProgrammes;
import home.engineers.programmes.rules.ProgrammeDocument;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

/** Which edition is in force, told by the database: after a restart, on another node, and after an upgrade. */
@HouseTest
@Transactional
class ProgrammeShelfTests {
    private static final String SOUND = BundledProgrammes.text("title-review").orElseThrow();
    private static final PersonId WRITER = new PersonId(new UUID(0, 71));
    private static final PersonId ADOPTER = new PersonId(new UUID(0, 72));

    @Autowired
    private EditionTable table;

    @Autowired
    private LawRegister register;

    @Autowired
    private HouseClock clock;

    private ProgrammeShelf shelf;

    @BeforeEach
    void anHouseThatHasStarted() throws Exception {
        shelf = started();
    }

    /** Another node, or this one after a restart. */
    private ProgrammeShelf started() throws Exception {
        ProgrammeShelf started = new ProgrammeShelf(table, register, clock, List.of());
        started.afterPropertiesSet();
        return started;
    }

    private static String edition(String id, String edition) {
        return SOUND.replace("id: title-review\n", "id: " + id + "\n").replaceFirst("edition: .*", "edition: " + edition);
    }

    private String inForce(ProgrammeShelf node, String id) {
        return node.current(id).edition();
    }

    @Test
    void aNewBundledEditionComesIntoForceAfterAnOlderBundledOne() {
        shelf.bring(edition("shelf-a", "2026-a"));
        assertThat(inForce(shelf, "shelf-a")).isEqualTo("2026-a");

        shelf.bring(edition("shelf-a", "2026-b"));
        assertThat(inForce(shelf, "shelf-a")).isEqualTo("2026-b");
    }

    @Test
    void startingAgainDoesNotPutAnOlderBundledEditionBackInForce() {
        shelf.bring(edition("shelf-b", "2026-a"));
        shelf.bring(edition("shelf-b", "2026-b"));

        shelf.bring(edition("shelf-b", "2026-a"));
        assertThat(inForce(shelf, "shelf-b")).isEqualTo("2026-b");
    }

    @Test
    void whatWasAdoptedHereIsNotDisplacedByWhatComesWithTheProduct() {
        shelf.bring(edition("shelf-c", "2026-a"));
        assertThat(shelf.adopt(edition("shelf-c", "2026-own"), WRITER, ADOPTER)).isTrue();

        shelf.bring(edition("shelf-c", "2027-a"));

        assertThat(inForce(shelf, "shelf-c")).isEqualTo("2026-own");
        assertThat(table.find("shelf-c", "2027-a").orElseThrow().adoptedAt()).isNull();
        assertThat(table.find("shelf-c", "2026-own").orElseThrow().adoptedBy()).isEqualTo(ADOPTER);
    }

    @Test
    void anAdoptedEditionSurvivesARestartAndIsSeenByOtherNodes() throws Exception {
        ProgrammeShelf other = started();
        shelf.bring(edition("shelf-d", "2026-a"));
        assertThat(inForce(other, "shelf-d")).isEqualTo("2026-a");

        shelf.adopt(edition("shelf-d", "2026-own"), WRITER, ADOPTER);

        assertThat(inForce(other, "shelf-d")).isEqualTo("2026-own");
        assertThat(inForce(started(), "shelf-d")).isEqualTo("2026-own");
        assertThat(inForce(started(), "title-review")).isEqualTo(inForce(shelf, "title-review"));
    }

    @Test
    void anEditionOfALaterDayLeavesTheOneBeforeInForceUntilThen() {
        LocalDate from = clock.today().plusDays(1);
        shelf.bring(edition("shelf-f", "2026-a"));
        shelf.bring(edition("shelf-f", "2026-b\napplies-from: " + from));

        assertThat(inForce(shelf, "shelf-f")).isEqualTo("2026-a");
        assertThat(shelf.standing()).extracting(ProgrammeDocument::id, ProgrammeDocument::edition)
                .contains(Tuple.tuple("shelf-f", "2026-a")).doesNotContain(Tuple.tuple("shelf-f", "2026-b"));
        assertThat(shelf.current("shelf-f", from).edition()).isEqualTo("2026-b");
    }

    @Test
    void anEditionIdIsTakenOnceAndTheOldOneStaysReadable() {
        shelf.bring(edition("shelf-e", "2026-a"));

        assertThat(shelf.adopt(edition("shelf-e", "2026-a").replace("mark: ZC", "mark: QQ"), WRITER, ADOPTER)).isFalse();
        shelf.adopt(edition("shelf-e", "2026-b"), WRITER, ADOPTER);

        assertThat(shelf.edition("shelf-e", "2026-a").mark()).isEqualTo("ZC");
        assertThat(inForce(shelf, "shelf-e")).isEqualTo("2026-b");
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> shelf.current("shelf-none"));
    }
}
