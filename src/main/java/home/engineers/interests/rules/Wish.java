package home.engineers.interests.rules;

import home.engineers.interests.WantedEvent;
import java.util.List;
import java.util.Set;

/**
 * What somebody wants to be told, and how.
 *
 * @param query in the language of the search box; empty for all that the narrowing leaves
 * @param ipc beginnings of classes, of which one must be there; empty for any
 * @param applicants words of names, of which one must be an applicant's; empty for any
 * @param people words of names, of which one must be an inventor's; empty for any
 * @param mail whether by mail too; the inbox has it in any case
 * @param webhook address that is called too, or empty
 * @param rhythm when it is told
 * @param quiet hours in which nothing is sent
 * @param cap messages a day, 1 to {@value #MOST_A_DAY}; what goes beyond is told in one
 */
public record Wish(
        String name, String query, List<String> ipc, List<String> applicants, List<String> people, Set<WantedEvent> events, boolean mail,
        String webhook, Rhythm rhythm, Quiet quiet, int cap) {
    public static final int MOST_A_DAY = 50;
    public static final int USUAL_A_DAY = 10;
    public static final int LONGEST_NAME = 60;
    public static final int MOST_VALUES = 20;
    public static final int LONGEST_VALUE = 100;

    public Wish {
        ipc = List.copyOf(ipc);
        applicants = List.copyOf(applicants);
        people = List.copyOf(people);
        events = Set.copyOf(events);
    }

    /** A wish for whatever a query finds as it comes out, told at once in the inbox. */
    public static Wish of(String name, String query) {
        return new Wish(
                name, query, List.of(), List.of(), List.of(), Set.of(WantedEvent.PUBLISHED, WantedEvent.GRANTED), false, "", Rhythm.AT_ONCE,
                Quiet.NONE, USUAL_A_DAY);
    }

    public Wish with(Rhythm other) {
        return new Wish(name, query, ipc, applicants, people, events, mail, webhook, other, quiet, cap);
    }

    public boolean unbounded() {
        return query.isBlank() && ipc.isEmpty() && applicants.isEmpty() && people.isEmpty();
    }
}
