package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.dues.internal.ClosingDesk;
import home.engineers.dues.internal.Round;
import home.engineers.dues.internal.RoundDesk;
import home.engineers.dues.internal.RoundWork;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.testing.HouseTest;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.annotation.Transactional;

/** A round through all members, more of them than one part holds. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
@Transactional
class RoundTests {
    private static final int MEMBERS = 230;
    @Autowired private ApplicationContext house;
    @Autowired private RoundDesk rounds;
    @Autowired private RoundWork work;
    @Autowired private ClosingDesk closings;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;

    private Treasury treasury;

    @BeforeEach
    void invent() {
        treasury = Treasury.of(house, "500120");
        treasury.resolution("一号");
        granted(treasury.feeClass());
    }

    private UUID order(int year) {
        return granted(rounds.charge(treasury.secretary(), treasury.association(), year));
    }

    @Test
    void whatIsLeftOffGoesOnWhereItStoodAndChargesEachOnce() {
        for (int i = 0; i < MEMBERS; i++) {
            treasury.member("逐人核定");
        }
        UUID round = order(YEAR);
        AtomicInteger asked = new AtomicInteger();

        assertThat(work.carryOut(round, () -> asked.incrementAndGet() > 1)).isFalse();
        Round left = rounds.progress(round);
        assertThat(left.running()).isTrue();
        assertThat(left.seen()).isEqualTo(left.done()).isBetween(1, MEMBERS - 1);
        assertThat(left.total()).isEqualTo(MEMBERS);
        assertThat(left.percent()).isEqualTo(100 * left.seen() / MEMBERS);
        assertThat(treasury.figures(YEAR).charges()).isEqualTo(left.done());
        assertThat(evidence.of(treasury.association().value())).extracting(Entry::kind).doesNotContain("dues-year-charged");

        assertThat(order(YEAR)).as("ordered again while at work").isEqualTo(round);
        assertThat(work.carryOut(round, () -> false)).isTrue();
        assertThat(rounds.progress(round).done()).isEqualTo(MEMBERS);
        assertThat(treasury.figures(YEAR).charges()).isEqualTo(MEMBERS);
        assertThat(evidence.of(treasury.association().value()).getLast().facts())
                .containsAllEntriesOf(Map.of("year", YEAR, "charged", MEMBERS));

        UUID again = order(YEAR);
        assertThat(again).isNotEqualTo(round);
        work.carryOut(again, () -> false);
        assertThat(rounds.progress(again)).satisfies(second -> {
            assertThat(second.state()).isEqualTo(Round.State.DONE);
            assertThat(second.seen()).isEqualTo(MEMBERS);
            assertThat(second.done()).isZero();
        });
    }

    @Test
    void whoeverHasNoClassIsCountedAndNotCharged() {
        treasury.member("有标准");
        Organisation unit = treasury.society().unit("无标准厂");
        granted(house.getBean(Memberships.class).takeOver(
                new Memberships.Entry(treasury.association(), null, unit.id(), null, treasury.society().today(), null), null));
        UUID round = order(YEAR);
        work.carryOut(round, () -> false);

        assertThat(rounds.progress(round).done()).isEqualTo(1);
        assertThat(rounds.progress(round).leftOut()).isEqualTo(1);
    }

    @Test
    void aYearIsNotClosedWhileItsMembersAreBeingCharged() {
        treasury.member("未完甲");
        UUID round = order(2025);

        assertThat(reasons(closings.propose(treasury.secretary(), treasury.association(), 2025))).containsExactly("dues.closing.roundRunning");
        work.carryOut(round, () -> false);
        granted(closings.propose(treasury.secretary(), treasury.association(), 2025));
    }

    @Test
    void aYearThatIsClosedMeanwhileIsLeftAlone() {
        treasury.member("已结甲");
        UUID round = order(2025);
        jdbc.sql("update dues_year set state = 'CLOSED' where association = ?").param(treasury.association().value()).update();

        work.carryOut(round, () -> false);
        assertThat(rounds.progress(round).state()).isEqualTo(Round.State.STOPPED);
        assertThat(treasury.figures(2025).charges()).isZero();
    }

    @Test
    void aRoundOfAnotherAssociationDoesNotExist() {
        UUID round = order(YEAR);
        Treasury other = Treasury.of(house, "500153");

        assertThatThrownBy(() -> rounds.sheet(other.secretary(), treasury.association(), round)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> rounds.sheet(other.secretary(), other.association(), round)).isInstanceOf(Absent.class);
    }
}
