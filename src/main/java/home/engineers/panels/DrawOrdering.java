package home.engineers.panels;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Orders draws for whoever needs a panel. Authority over the association is checked here. */
public interface DrawOrdering {
    /**
     * The draw is prepared in the background and announced once the caller's transaction is committed; how it ends is told by
     * {@link DrawEnded}. Refused with every fault at its field.
     */
    Outcome<DrawId> order(Actor actor, Order order);

    /** The same, with the lottery made and announced before it answers: for a few experts alone. */
    Outcome<DrawId> orderAtOnce(Actor actor, Order order);

    /** How draws stand; one that is not there is left out. */
    Map<DrawId, Progress> progress(Collection<DrawId> ids);

    /**
     * @param pool id of the pool of experts
     * @param reserve how many more than {@code size} the pool must hold
     * @param leastWitnesses how many witnesses are needed
     * @param witnesses one a line: name, mobile number or e-mail of a person, then for whom they stand
     * @param commitBy and {@code revealBy}: days, as people write them
     * @param repeats a void draw in whose place this one comes, or null
     * @param reason why it is repeated; empty where it repeats none
     * @param namesAfterResult whether who was drawn becomes public after the result; else it never does
     */
    record Order(
            OrganisationId association, String pool, String title, int size, int reserve, int leastWitnesses, List<Share> shares,
            String witnesses, String commitBy, String revealBy, @Nullable DrawId repeats, String reason,
            boolean namesAfterResult) {
        public Order {
            shares = List.copyOf(shares);
        }
    }

    /** @param value of the attribute for which it holds; {@code *} for each that occurs in the pool */
    record Share(String attribute, String value, int least, int most) {}

    /**
     * @param state preparing, refused, announced, committed, drawn or void
     * @param repeated whether another was ordered in its place
     */
    record Progress(DrawId id, String title, String state, Instant orderedAt, boolean repeated) {}
}
