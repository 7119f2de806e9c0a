package home.engineers.districts;

import home.engineers.files.Attachment;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Total;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the governments of the districts give their associations. Each act is checked for its actor. */
public interface Supports {
    /** The newest year first; of the districts within the actor's reach. */
    Page list(Actor actor, Filter filter, int page);

    /** All lines of the filter for a table to keep, at most {@link Total#LIMIT}. */
    List<Support> all(Actor actor, Filter filter);

    /** @throws home.engineers.kernel.authority.Absent where there is none, or none the actor may know of */
    Sheet sheet(Actor actor, UUID id);

    /** Refused for a wrong amount, year or kind, without document, or where the same document is on record for it. */
    Outcome<Support> enter(Actor actor, Entry entry);

    /** Refused where it was received before, the day lies in the future, or more comes than was promised. */
    Outcome<Support> receive(Actor actor, UUID id, Receiving receiving);

    /** Whether the actor may enter support of the district. */
    boolean mayKeep(Actor actor, String district);

    /** As typed. @param amount in yuan, with at most two decimals; empty where there is none */
    record Entry(
            String district, String kind, String year, String giver, String what, String document, String amount,
            List<Upload> files) {}

    /** As typed. @param amount in yuan; empty for all that was promised @param version as it was read */
    record Receiving(String on, String amount, int version) {}

    /** Empty texts leave the list as it is. */
    record Filter(String district, String year, String kind, String status) {
        public static final Filter NONE = new Filter("", "", "", "");
    }

    /** @param promisedFen and @param receivedFen sums over the whole list */
    record Page(List<Support> lines, Total total, int number, int size, long promisedFen, long receivedFen) {}

    /** @param enteredBy and @param receivedBy names, empty where the reader may not know them */
    record Sheet(
            Support support, List<Attachment> files, String enteredBy, @Nullable String receivedBy, boolean mayKeep) {}
}
