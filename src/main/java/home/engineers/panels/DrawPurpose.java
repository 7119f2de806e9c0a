package home.engineers.panels;

import java.util.Optional;

/** What draws are ordered for; offered as a bean by whoever orders some through {@link DrawOrdering}. */
public interface DrawPurpose {
    /** How many witnesses the draw needs that comes in the place of a void one; empty where nothing waits for one. */
    Optional<Integer> leastWitnesses(DrawId voided);

    /** A draw was ordered in the place of a void one: it serves what that one was to serve. Joins the transaction of the order. */
    void repeated(DrawId voided, DrawId draw);
}
