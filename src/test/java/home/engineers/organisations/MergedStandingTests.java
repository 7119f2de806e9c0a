package home.engineers.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import home.engineers.organisations.Membership.State;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Two records of one person that were members of one association count as one member of every past day. */
@HouseTest
@Transactional
class MergedStandingTests {
    @Autowired private ApplicationContext house;
    @Autowired private List<PersonMerge> modules;
    @Autowired private MemberStatistics statistics;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private Organisation association;
    private PersonId merged;
    private PersonId kept;

    @BeforeEach
    void invent() {
        society = new Society(house);
        association = society.district("500110");
        merged = society.person();
        kept = society.person();
        society.member(association.id(), merged, LocalDate.of(2026, 2, 1));
        society.member(association.id(), kept, LocalDate.of(2026, 5, 1));
    }

    @Test
    void countsThePersonOnceOnEveryDayTheRecordsStoodSideBySide() {
        assertThat(inForce(LocalDate.of(2026, 6, 1))).isEqualTo(2);
        merge();

        assertThat(inForce(LocalDate.of(2026, 3, 1))).isEqualTo(1);
        assertThat(inForce(LocalDate.of(2026, 6, 1))).isEqualTo(1);
        assertThat(inForce(society.today())).isEqualTo(1);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private void merge() {
        PersonMerge.Book book = new PersonMerge.Book() {
            @Override
            public int remove(String table, String condition, Map<String, ?> parameters) {
                return jdbc.sql("delete from " + table + " where " + condition).params(parameters).update();
            }

            @Override
            public int change(String table, String assignments, String condition, Map<String, ?> parameters) {
                return jdbc.sql("update " + table + " set " + assignments + " where " + condition).params(parameters).update();
            }
        };
        modules.stream()
                .filter(module -> module.getClass().getPackageName().startsWith("home.engineers.organisations"))
                .forEach(module -> module.unite(merged, kept, book));
        jdbc.sql("update membership set person = ? where person = ?").params(kept.value(), merged.value()).update();
    }

    private long inForce(LocalDate day) {
        return statistics.on(day, List.of(association.id())).stream()
                .filter(one -> one.state() == State.ACTIVE)
                .mapToLong(MemberCount::count)
                .sum();
    }
}
