package home.engineers.organisations;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The committees of all associations, those that were dissolved included. What is in it is public. */
public interface CommitteeRoll {
    /**
     * One page of the roll, by association and name.
     *
     * @param on the day whose chair and members are shown
     */
    List<Line> lines(Filter filter, LocalDate on, int offset, int limit);

    /** How many lines there are, counted up to {@link home.engineers.kernel.Total#LIMIT}. */
    long count(Filter filter);

    /** A committee, also one that was dissolved. */
    Optional<Line> line(OrganisationId committee, LocalDate on);

    /**
     * @param association null for all
     * @param name a part of the name, empty for all
     * @param dissolved whether those that were dissolved are asked for, instead of those that exist
     */
    record Filter(@Nullable OrganisationId association, String name, boolean dissolved) {}

    /**
     * @param until its last day, or null while it exists
     * @param chair who holds the chair on the day, or null
     * @param seats how many persons hold an office in it on the day
     */
    record Line(Organisation committee, LocalDate since, @Nullable LocalDate until, @Nullable PersonId chair, int seats) {}
}
