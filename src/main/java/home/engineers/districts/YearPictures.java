package home.engineers.districts;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Actor;
import java.util.List;

/** The yearly picture of each district within the actor's reach. */
public interface YearPictures {
    /** The first year of which a picture can be drawn: that from which the list of districts is exact. */
    int FIRST = 2017;

    /**
     * Refused for a year before {@link #FIRST} or to come, and for one in which there was no such district.
     *
     * @throws home.engineers.kernel.authority.Absent where there is no such district, or none within reach
     */
    Outcome<YearPicture> of(Actor actor, String district, int year);

    /** Of all districts within reach that were in force on the last day counted. Refused as {@link #of}. */
    Outcome<List<YearPicture>> all(Actor actor, int year);
}
