package home.engineers.dues;

import static home.engineers.dues.Treasury.YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.dues.internal.Cashier.Paid;
import home.engineers.dues.internal.ReceiptDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.organisations.Membership;
import home.engineers.testing.HouseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Receipt numbers on the real database, with many at the till at once and some of what they do undone. In a house of their own, since their rows stay. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
class ReceiptSeriesTests {
    private static final int THREADS = 8;
    private static final int MEMBERS = 12;
    private static final int EACH = 30;
    @Autowired private ApplicationContext house;
    @Autowired private TransactionTemplate transaction;
    @Autowired private List<Invariant> invariants;

    /** What became of one attempt at the till. */
    private enum Fate {
        TAKEN,
        UNDONE,
        ANNULLED,
        REFUSED
    }

    @Test
    void numbersHaveNoGapHoweverManyPayAtOnceAndHoweverManyAreUndone() throws Exception {
        Treasury treasury = Treasury.of(house, "500154");
        List<Membership> members = IntStream.range(0, MEMBERS).mapToObj(i -> treasury.member("同时缴费")).toList();
        treasury.charging(YEAR);
        List<Charge> charges = members.stream().map(member -> treasury.chargeOf(member, YEAR)).toList();

        List<Fate> fates = new ArrayList<>();
        try (ExecutorService tills = Executors.newFixedThreadPool(THREADS)) {
            List<Callable<List<Fate>>> work = IntStream.range(0, THREADS)
                    .mapToObj(till -> (Callable<List<Fate>>) () -> busy(treasury, charges, new SplittableRandom(till)))
                    .toList();
            for (Future<List<Fate>> till : tills.invokeAll(work)) {
                fates.addAll(till.get());
            }
        }

        long given = fates.stream().filter(fate -> fate == Fate.TAKEN || fate == Fate.ANNULLED).count();
        long annulled = fates.stream().filter(fate -> fate == Fate.ANNULLED).count();
        assertThat(fates).contains(Fate.TAKEN, Fate.UNDONE, Fate.ANNULLED);
        assertThat(treasury.receipts(YEAR)).extracting(Receipt::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, (int) given).boxed().toList());
        assertThat(treasury.receipts(YEAR)).filteredOn(receipt -> receipt.annulment() != null).hasSize((int) annulled);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private List<Fate> busy(Treasury treasury, List<Charge> charges, SplittableRandom random) {
        return IntStream.range(0, EACH)
                .mapToObj(i -> attempt(treasury, charges.get(random.nextInt(charges.size())), random.nextInt(4)))
                .toList();
    }

    private Fate attempt(Treasury treasury, Charge charge, int chance) {
        return transaction.execute(status -> {
            Outcome<Paid> outcome = treasury.pays(charge, "7.00");
            if (!(outcome instanceof Granted<Paid>(Paid paid))) {
                return Fate.REFUSED;
            }
            if (chance == 0) {
                status.setRollbackOnly();
                return Fate.UNDONE;
            }
            if (chance == 1) {
                house.getBean(ReceiptDesk.class).annul(treasury.secretary(), paid.receipt().id(), "记错了");
                return Fate.ANNULLED;
            }
            return Fate.TAKEN;
        });
    }
}
