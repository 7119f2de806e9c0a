package home.engineers.panels.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawPurpose;
import home.engineers.panels.internal.DrawTable.Draw;
import home.engineers.panels.rules.QuotaLines;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Where a secretary orders a draw: what is asked is checked, then prepared in the background and announced. */
@Service
public class DrawOrders {
    private final DrawTable draws;
    private final WitnessTable witnesses;
    private final ExpertPools pools;
    private final DrawGate gate;
    private final DrawQueue queue;
    private final DrawOrderReader reader;
    private final ObjectProvider<DrawPurpose> purposes;
    private final TransactionTemplate transaction;

    DrawOrders(
            DrawTable draws, WitnessTable witnesses, ExpertPools pools, DrawGate gate, DrawQueue queue, DrawOrderReader reader,
            ObjectProvider<DrawPurpose> purposes, PlatformTransactionManager transactions) {
        this.draws = draws;
        this.witnesses = witnesses;
        this.pools = pools;
        this.gate = gate;
        this.queue = queue;
        this.reader = reader;
        this.purposes = purposes;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A draw as it is typed.
     *
     * @param quotas as {@link QuotaLines} reads them
     * @param witnesses one a line: name, mobile number or e-mail of a person, then for whom they stand
     * @param repeats id of a void draw, or empty
     */
    public record Wish(
            String association, String pool, String title, String size, String quotas, String witnesses, String commitBy,
            String revealBy, String repeats, String reason) {
        public static final Wish EMPTY = new Wish("", "", "", "", "", "", "", "", "", "");
    }

    /** What the form offers. */
    public record Choices(Map<String, String> associations, Map<String, LocalizedText> pools) {}

    public Choices choices(Actor actor) {
        Map<String, String> associations = new LinkedHashMap<>();
        gate.associations(actor).forEach(one -> associations.put(one.id().toString(), one.name()));
        Map<String, LocalizedText> offered = new LinkedHashMap<>();
        pools.all().forEach(pool -> offered.put(pool.id(), pool.title()));
        return new Choices(associations, offered);
    }

    public Outcome<DrawId> order(Actor actor, Wish wish) {
        return order(actor, wish, false);
    }

    /** @param namesAfterResult whether who was drawn becomes public after the result; a value of a programme, never typed */
    Outcome<DrawId> order(Actor actor, Wish wish, boolean namesAfterResult) {
        return read(actor, wish).map(read -> namesAfterResult ? read.namedAfterResult() : read).map(order -> {
            transaction.executeWithoutResult(status -> enter(order));
            onceCommitted(() -> queue.add(order.draw().id().value()));
            return order.draw().id();
        });
    }

    private Outcome<DrawOrderReader.Order> read(Actor actor, Wish wish) {
        return reader.read(actor, wish, gate.orders(actor, DrawOrderReader.association(wish)));
    }

    private void enter(DrawOrderReader.Order order) {
        Draw draw = order.draw();
        draws.insert(draw);
        int number = 0;
        for (Map.Entry<PersonId, String> one : order.witnesses().entrySet()) {
            witnesses.insert(draw.id(), ++number, one.getKey(), one.getValue());
        }
        if (draw.repeats() != null) {
            purposes.forEach(one -> one.repeated(draw.repeats(), draw.id()));
        }
    }

    /** What the form begins with. @param repeats id of a void draw, or empty */
    public Wish begin(String repeats) {
        return reader.again(repeats);
    }

    private static void onceCommitted(Runnable work) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }

    /** What is wrong with a wish; nothing is written. */
    Outcome<Wish> check(Actor actor, Wish wish) {
        return read(actor, wish).map(sound -> wish);
    }
}
