package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the transfer of a membership brings about in a module: offered as a bean by each module that keeps something of a
 * membership, such as its dues or the terms of the member in committees.
 */
public interface TransferConsequence {
    /** What would come about, as the preview says it; changes nothing. Empty where the module has nothing to say. */
    List<Sentence> foreseen(Move move);

    /** What forbids the transfer now, each a sentence that says how to mend it. */
    default List<Reason> against(Move move) {
        return List.of();
    }

    /**
     * Carries it out in the transaction of the transfer, after the old membership has ended and the new one begun.
     *
     * @param continuedBy the membership in the receiving association
     */
    void carryOut(Move move, MembershipId continuedBy);

    /**
     * A membership that goes from one association to another.
     *
     * @param person the member, or null where the unit is
     * @param on first day in the receiving association
     */
    record Move(
            MembershipId membership,
            OrganisationId from,
            OrganisationId to,
            @Nullable PersonId person,
            @Nullable OrganisationId unit,
            LocalDate on) {}

    /** A message key with its arguments; those in both languages are put in the reader's. */
    record Sentence(String key, List<Object> arguments) {
        public Sentence {
            arguments = List.copyOf(arguments);
        }

        public static Sentence of(String key, Object... arguments) {
            return new Sentence(key, List.of(arguments));
        }
    }
}
