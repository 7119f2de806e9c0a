package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.testing.HouseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Of two merges at once that have a record in common one goes through and the other is told; nothing is half merged. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=merges-at-once")
class MergesAtOnceTests {
    private static final AtomicInteger MOBILES = new AtomicInteger(7201);
    private static final int ROUNDS = 4;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private PersonRegister register;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    private Actor secretary;
    private Actor another;

    @BeforeEach
    void twoSecretaries() {
        Society society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        another = society.actor(society.holder(Role.SECRETARY));
    }

    @AfterEach
    void everyFactOfTheHouseHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    @Test
    void ofTheSamePairTwiceOneGoesThrough() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId kept = entered();
            PersonId merged = entered();
            Order order = order(kept, merged);
            assertThat(together(() -> desk.merge(secretary, order), () -> desk.merge(another, order)))
                    .containsExactlyInAnyOrder("granted", "people.merge.already");
            wholly(merged, kept);
        }
    }

    @Test
    void ofAPairAndItsReverseOneGoesThrough() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId one = entered();
            PersonId other = entered();
            Order order = order(one, other);
            Order reversed = order(other, one);
            assertThat(together(() -> desk.merge(secretary, order), () -> desk.merge(another, reversed)))
                    .containsExactlyInAnyOrder("granted", "people.merge.already");
            assertThat(into(one) == null).isNotEqualTo(into(other) == null);
        }
    }

    @Test
    void ofAMergeIntoTheMiddleAndOneOfTheMiddleOneGoesThrough() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            PersonId first = entered();
            PersonId middle = entered();
            PersonId last = entered();
            Order into = order(middle, first);
            Order of = order(last, middle);
            List<String> answers = together(() -> desk.merge(secretary, into), () -> desk.merge(another, of));
            assertThat(answers).containsOnlyOnce("granted");
            if (answers.getFirst().equals("granted")) {
                assertThat(answers.getLast()).isEqualTo("people.merge.stale");
                wholly(first, middle);
                assertThat(into(middle)).isNull();
                assertThat(entries(last)).isEqualTo(1);
            } else {
                assertThat(answers.getFirst()).isEqualTo("people.merge.already");
                wholly(middle, last);
                assertThat(into(first)).isNull();
                assertThat(entries(first)).isEqualTo(1);
            }
        }
    }

    @Test
    void ofTwoUndosOneGoesThrough() throws Exception {
        PersonId kept = entered();
        PersonId merged = entered();
        UUID merge = granted(desk.merge(secretary, order(kept, merged)));
        assertThat(together(() -> desk.undo(secretary, merge, 0), () -> desk.undo(another, merge, 0)))
                .containsExactlyInAnyOrder("granted", "people.merge.undoneAlready");
        assertThat(into(merged)).isNull();
        assertThat(entries(merged)).isEqualTo(1);
        assertThat(entries(kept)).isEqualTo(1);
    }

    @Test
    void ofAnUndoAndAFurtherMergeOneGoesThrough() throws Exception {
        PersonId kept = entered();
        PersonId merged = entered();
        PersonId further = entered();
        UUID merge = granted(desk.merge(secretary, order(kept, merged)));
        Order order = order(further, kept);
        List<String> answers = together(() -> desk.undo(secretary, merge, 0), () -> desk.merge(another, order));
        assertThat(answers).isIn(List.of("granted", "people.merge.stale"), List.of("people.merge.mergedFurther", "granted"));
        assertThat(entries(merged)).isEqualTo(answers.getFirst().equals("granted") ? 1 : 0);
    }

    /** The merged record leads on and has nothing left, and exactly one merge stands for it. */
    private void wholly(PersonId merged, PersonId kept) {
        assertThat(into(merged)).isEqualTo(kept.value());
        assertThat(entries(merged)).isZero();
        assertThat(entries(kept)).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from people_merge where ? in (kept, merged)").param(merged.value()).query(Long.class).single())
                .isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from messages_notice where person = ? and title_key = 'people.merge.notice.title'")
                .param(kept.value()).query(Long.class).single()).isEqualTo(2);
    }

    private long entries(PersonId person) {
        return jdbc.sql("select count(*) from people_specialty where person = ?").param(person.value()).query(Long.class).single();
    }

    private UUID into(PersonId person) {
        return jdbc.sql("select merged_into from people_person where id = ?").param(person.value()).query(UUID.class).optional().orElse(null);
    }

    private PersonId entered() {
        int number = MOBILES.getAndIncrement();
        return granted(register.enter(
                        new NewPerson(
                                "竺望津", "1380009" + number, null, null, null, LocalDate.of(1981, 2, 3), null, Profile.Employment.IN_POST,
                                List.of(), List.of(), List.of(), List.of(), List.of("桥梁" + number), List.of(), List.of(), true),
                        null))
                .person();
    }

    private Order order(PersonId kept, PersonId merged) {
        return new Order(kept, version(kept), merged, version(merged), Map.of("mobile", "kept"));
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    /** The keys of what each was answered, in order. */
    @SafeVarargs
    private static List<String> together(Callable<Outcome<?>>... deeds) throws Exception {
        CyclicBarrier start = new CyclicBarrier(deeds.length);
        List<String> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(deeds.length)) {
            List<Future<Outcome<?>>> running = new ArrayList<>();
            for (Callable<Outcome<?>> deed : deeds) {
                running.add(threads.submit(() -> {
                    start.await();
                    return deed.call();
                }));
            }
            for (Future<Outcome<?>> one : running) {
                answers.add(switch (one.get()) {
                    case Granted<?> granted -> "granted";
                    case Refused<?>(List<Reason> reasons) -> reasons.getFirst().key();
                });
            }
        }
        return answers;
    }
}
