package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.TransferConsequence.Sentence;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transfers of memberships between associations. Authority is the caller's duty. */
public interface Transfers {
    Optional<Transfer> find(TransferId id);

    /** Of a membership, newest first. */
    List<Transfer> of(MembershipId membership);

    /** Of a person's memberships, newest first. */
    List<Transfer> of(PersonId member);

    /** Into and out of an association in the order of their ids. @param after the last one seen, or null */
    List<Transfer> in(OrganisationId association, @Nullable TransferId after, int limit);

    /** All that a transfer would bring about; nothing is kept. Refused as {@link #ask}. */
    Outcome<List<Sentence>> preview(Wish wish);

    /** What an open transfer will bring about as things stand today, or why it could not take effect. */
    Outcome<List<Sentence>> foreseen(TransferId id);

    /**
     * Asks for a transfer. Refused for a membership that is not in force, an association that takes no members or that
     * one is a member of already, a day that is not after the last change or lies after the term, and while another
     * transfer of the membership is open.
     *
     * @param proposed whether a secretary of the association that is left proposes it
     */
    Outcome<Transfer> ask(Wish wish, PersonId by, boolean proposed);

    /** The receiving association agrees; a transfer whose day has come takes effect at once, others on their day. */
    Outcome<Transfer> agree(TransferId id, PersonId by);

    Outcome<Transfer> decline(TransferId id, String why, PersonId by);

    Outcome<Transfer> withdraw(TransferId id, PersonId by);

    /** @param on first day in the receiving association */
    record Wish(MembershipId membership, OrganisationId to, LocalDate on, String reason) {}
}
