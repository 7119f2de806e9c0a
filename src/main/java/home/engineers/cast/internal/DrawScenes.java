package home.engineers.cast.internal;

import home.engineers.experts.ExpertPool;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawOrdering;
import home.engineers.panels.DrawOrdering.Order;
import home.engineers.panels.DrawWitnessing;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Draws before two witnesses of the cast, and that of a small panel last autumn: ordered, committed to, revealed and published. */
@Component
class DrawScenes {
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final LocalTime AFTERNOON = LocalTime.of(15, 10);
    /** As they are named in an order. */
    static final String NAMED = "14200000012 监事会\n14200000010 工程科普专业委员会";
    private static final List<String> WITNESSES = List.of("auditor", "chair");
    /** What each witness drew for themselves. */
    private static final List<String> VALUES = List.of(
            "9d3c1f70a2b84e5566c1d20e7fb3a9481c5e60d7f2943ab81e07c4d9526bf3a0",
            "41b7e90c5d2f8a6337e4b1c08f925ad6e3704c1b9fd2568a70c5e1834d9b2f66");

    private final DrawOrdering draws;
    private final DrawWitnessing witnesses;

    DrawScenes(DrawOrdering draws, DrawWitnessing witnesses) {
        this.draws = draws;
        this.witnesses = witnesses;
    }

    void plan(Company company, Timeline timeline) {
        LocalDate ordered = timeline.workingDaysAgo(62);
        LocalDate drawn = timeline.workingDaysAgo(61);
        AtomicReference<DrawId> draw = new AtomicReference<>();
        timeline.plan(ordered, MORNING, () -> draw.set(Stage.granted(draws.orderAtOnce(
                company.actor("secretary"), new Order(
                        company.association(), ExpertPool.ALL, "秋季材料检测专题评议专家", 3, 1, 2, List.of(),
                        NAMED, ordered.toString(), drawn.toString(), null, "", false)))));
        timeline.plan(ordered, AFTERNOON, () -> commit(company, draw.get()));
        timeline.plan(drawn, MORNING, () -> reveal(company, draw.get()));
    }

    /** Both witnesses commit. */
    void commit(Company company, DrawId draw) {
        each(company, (actor, value) -> witnesses.commitTo(actor, draw, value));
    }

    /** Both reveal, and with the second the panel is drawn. */
    void reveal(Company company, DrawId draw) {
        each(company, (actor, value) -> witnesses.reveal(actor, draw, value));
    }

    private interface Act {
        Outcome<DrawId> by(Actor witness, String value);
    }

    private static void each(Company company, Act act) {
        for (int i = 0; i < WITNESSES.size(); i++) {
            Stage.granted(act.by(company.actor(WITNESSES.get(i)), VALUES.get(i)));
        }
    }
}
