package home.engineers.districts;

import home.engineers.files.Attachment;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Visits to the districts and what is to be done after them. Each act is checked for its actor. */
public interface Visits {
    /** The newest first; of the districts within the actor's reach. @param district code, or empty for all */
    Page list(Actor actor, String district, int page);

    /** All of {@link #list} for a table to keep, at most {@link Total#LIMIT}. */
    List<Line> all(Actor actor, String district);

    /** @throws home.engineers.kernel.authority.Absent where there is none, or none the actor may know of */
    Sheet sheet(Actor actor, UUID id);

    /** Who may be named as visitor on a day: the officers of the municipal association. */
    List<Officer> visitors(LocalDate on);

    /** Whether the actor may record a visit to the district. */
    boolean mayRecord(Actor actor, String district);

    /** Refused for a day to come, nobody who went, empty texts, or a second visit to the district on one day. */
    Outcome<Visit> record(Actor actor, Entry entry);

    /** Corrects the words of a visit. @throws org.springframework.dao.OptimisticLockingFailureException for a stale version */
    Outcome<Visit> amend(Actor actor, UUID id, String purpose, String findings, int version);

    /** Refused for a day gone by or an owner who holds no office in the two associations. The owner is told. */
    Outcome<Task> assign(Actor actor, UUID visit, String what, String owner, String dueOn);

    /** The owner or a keeper of the district says what came of it. Refused where it is done, or nothing is said. */
    Outcome<Task> complete(Actor actor, UUID task, String outcome);

    /** @throws home.engineers.kernel.authority.Absent where there is none, or none the actor may know of */
    TaskLine task(Actor actor, UUID id);

    /** Open tasks within reach and the actor's own, the earliest due first; with the done ones where they are asked for. */
    TaskPage tasks(Actor actor, boolean done, int page);

    /** All of {@link #tasks} for a table to keep, at most {@link Total#LIMIT}. */
    List<TaskLine> allTasks(Actor actor, boolean done);

    /** As typed. @param visitors ids */
    record Entry(String district, String on, String purpose, String findings, List<String> visitors, List<Upload> files) {}

    record Officer(PersonId person, String name, String title) {}

    /** @param open tasks not done @param overdue of them, past their day */
    record Line(Visit visit, List<String> visitors, int open, int overdue) {}

    record Page(List<Line> lines, Total total, int number, int size) {}

    /** @param mine whether the actor owns it @param mayComplete whether the actor may say what came of it */
    record TaskLine(Task task, String owner, boolean mine, boolean mayComplete) {}

    record TaskPage(List<TaskLine> lines, Total total, int number, int size) {}

    record Sheet(
            Visit visit, List<String> visitors, List<Attachment> files, List<TaskLine> tasks, List<Officer> owners,
            boolean mayKeep) {}
}
