package home.engineers.files.tables;

import home.engineers.files.Attachments;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The imports a person has ordered; and rosters in which a person may stand, of which nothing tells without reading them
 * all: those that are done with go when anyone is erased, those still waiting for a decision go with time.
 */
@Component
@Order(60)
class OwnImports implements PersonalData {
    private static final String DONE_WITH = "state in ('DONE', 'CANCELLED', 'INTERRUPTED') and (file is not null or report is not null)";
    private final ImportJobTable jobs;
    private final MendTable mends;
    private final Attachments attachments;
    private final JdbcClient jdbc;

    OwnImports(ImportJobTable jobs, MendTable mends, Attachments attachments, JdbcClient jdbc) {
        this.jobs = jobs;
        this.mends = mends;
        this.attachments = attachments;
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(importPart(person), mendPart(person));
    }

    private Part importPart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("select ordered_at, state, stored, refused from files_import_job where ordered_by = ? order by ordered_at, id")
                .param(person.value())
                .query((row, n) -> {
                    String state = row.getString(2);
                    return List.of(
                            Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()), Cell.word(state, "imports.state." + state),
                            Cell.of(row.getInt(3)), Cell.of(row.getInt(4)));
                })
                .list();
        return new Part(
                "files.part.import",
                List.of("files.field.at", "files.field.state", "files.field.stored", "files.field.refused"),
                rows);
    }

    /** When the person mended rows; what stood in them is about others. */
    private Part mendPart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("select mended_at, row_number from files_import_mend where mended_by = ? order by mended_at, job, row_number")
                .param(person.value())
                .query((row, n) -> List.of(Cell.of(row.getObject(1, OffsetDateTime.class).toInstant()), Cell.of(row.getInt(2))))
                .list();
        return new Part("files.part.mend", List.of("files.field.at", "files.field.row"), rows);
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        return jdbc.sql("select max(ended_at) from files_import_job where state = 'CHECKED' and file is not null")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)))
                .single()
                .map(last -> LocalDate.ofInstant(last.toInstant().plus(ImportWork.KEPT), HouseClock.ZONE))
                .map(until -> Reason.of("files.erasure.rosters", until.toString()).citing("pipl-2021", "19"))
                .stream()
                .toList();
    }

    @Override
    public void erase(PersonId person) {
        record Old(UUID job, UUID file) {}
        jdbc.sql("select id, file from files_import_job where " + DONE_WITH)
                .query((row, n) -> new Old(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list()
                .forEach(old -> {
                    jobs.forget(old.job());
                    mends.forget(old.job());
                    jobs.strikeName(old.job());
                    if (old.file() != null) {
                        attachments.discard(old.file());
                    }
                });
    }
}
