package home.engineers.panels.draw;

import java.util.List;

/** What came of asking for a lottery. */
public sealed interface LotteryResult {
    /**
     * It can be drawn.
     *
     * @param atMost no lottery over the panels that keep the quotas gives everyone who can be drawn a chance above this
     */
    record Made(Lottery lottery, double atMost) implements LotteryResult {}

    /** It cannot: sets of demands that contradict each other, each irreducible. */
    record Impossible(List<List<Bound>> contradictions) implements LotteryResult {}
}
