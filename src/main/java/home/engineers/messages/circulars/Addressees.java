package home.engineers.messages.circulars;

import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;

/** What notices need to know of how many persons can be reached, counted where the addresses are kept. */
public interface Addressees {
    /**
     * Counts in a fixed number of statements, however many the persons are.
     *
     * @param declined those who do not want a way, whatever addresses they have
     * @param shown how many of each group are named
     */
    Reach reach(Collection<PersonId> persons, Declined declined, int shown);

    record Declined(Collection<PersonId> mail, Collection<PersonId> texts) {}

    /** Some of many, the first in the order of their ids. */
    record Group(long count, List<PersonId> first) {}

    /**
     * @param people those of the persons who are on record
     * @param noMail of these, those without a mail address or who do not want mail
     * @param noText likewise by text message
     * @param noNews those who have not agreed to be sent news
     */
    record Reach(Group people, Group noMail, Group noText, Group noNews) {}
}
