package home.engineers.dues;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What other modules may ask about dues. Authority is the asking module's duty. */
public interface Dues {
    /** The years of an association, the latest first. */
    List<YearFigures> years(OrganisationId association);

    /** One year, of as many of the associations as have it. */
    List<YearFigures> year(Collection<OrganisationId> associations, int year);

    /** What a person owes and has paid, in all associations, the latest year first. */
    List<Charge> ofPerson(PersonId person);

    /** What a unit owes and has paid, in all associations, the latest year first. */
    List<Charge> ofUnit(OrganisationId unit);

    /** In the order of their ids. @param after the last one seen, or null */
    List<Charge> charges(OrganisationId association, int year, @Nullable ChargeId after, int limit);

    /** Overdue and unpaid today, in the order of their ids. @param after the last one seen, or null */
    List<Charge> arrears(OrganisationId association, int year, @Nullable ChargeId after, int limit);

    /** In the order of their numbers. @param after the last number seen, or 0 */
    List<Receipt> receipts(OrganisationId association, int year, int after, int limit);

    /** Of a person, newest first. */
    List<Receipt> receiptsOf(PersonId person);
}
