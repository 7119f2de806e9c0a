package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What became of memberships, day by day. Authority is the caller's duty. */
public interface MembershipHistory {
    /** Of a membership with those it goes on from and those that go on from it, oldest first. */
    List<Span> of(MembershipId membership);

    /** Of all memberships of a person, oldest first. */
    List<Span> of(PersonId person);

    /**
     * How a membership stood for a time.
     *
     * @param number of the member in the association, or null while none was given
     * @param district where the member lived or had its seat, or empty
     * @param until the first day on which it no longer stood so, or null while it does
     */
    record Span(
            MembershipId membership,
            OrganisationId association,
            @Nullable String number,
            Membership.State state,
            String district,
            LocalDate from,
            @Nullable LocalDate until) {}
}
