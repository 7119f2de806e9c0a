package home.engineers.files.tables;

import home.engineers.files.Attachment;
import home.engineers.kernel.Language;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ImportJobTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String COLUMNS = "id, kind, file, name, language, ordered_by, ordered_at, state, mode,"
            + " total, read, stored, unchanged, refused";
    private final JdbcClient jdbc;
    private final Seal seal;

    ImportJobTable(JdbcClient jdbc, Seal fileSeal) {
        this.jdbc = jdbc;
        this.seal = fileSeal;
    }

    void add(UUID id, String kind, Attachment file, Language language, PersonId by, Instant at) {
        jdbc.sql("insert into files_import_job (id, kind, file, name, language, ordered_by, ordered_at, state, mode)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'CHECKING', 'DRY_RUN')")
                .params(id, kind, file.id(), file.name(), language.name(), by.value(), utc(at))
                .update();
    }

    Optional<ImportJob> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from files_import_job where id = ?").param(id).query(ImportJobTable::job).optional();
    }

    List<ImportJob> of(PersonId person, int limit) {
        return jdbc.sql("select " + COLUMNS + " from files_import_job where ordered_by = ? order by ordered_at desc, id desc limit ?")
                .params(person.value(), limit)
                .query(ImportJobTable::job)
                .list();
    }

    /** Takes a job that no one is at work on; false where someone was quicker. */
    boolean begin(UUID id, ImportJob.State state, ImportMode mode) {
        return jdbc.sql("update files_import_job set state = ?, mode = ?, read = 0, stored = 0, unchanged = 0, refused = 0,"
                        + " cancel_asked = false, ended_at = null"
                        + " where id = ? and file is not null and state in ('CHECKED', 'CANCELLED', 'INTERRUPTED')")
                .params(state.name(), mode.name(), id)
                .update() == 1;
    }

    /** Notes how far it is, and tells whether it has been called off. */
    boolean advance(UUID id, ImportProgress progress) {
        return jdbc.sql("update files_import_job set total = ?, read = ?, stored = ?, unchanged = ?, refused = ? where id = ?"
                        + " returning cancel_asked")
                .params(progress.total(), progress.read(), progress.stored(), progress.unchanged(), progress.refused(), id)
                .query(Boolean.class)
                .single();
    }

    void askToCancel(UUID id) {
        jdbc.sql("update files_import_job set cancel_asked = true where id = ?").param(id).update();
    }

    void end(UUID id, ImportJob.State state, ImportReport report, Instant at) {
        jdbc.sql("update files_import_job set state = ?, read = ?, stored = ?, unchanged = ?, refused = ?, report = ?,"
                        + " ended_at = ? where id = ?")
                .params(state.name(), report.read(), report.stored(), report.unchanged(), report.refusedRows(),
                        sealed(id, report), utc(at), id)
                .update();
    }

    /** Puts another report in the place of one whose rows were mended; false where someone is at work on the job. */
    boolean amend(UUID id, ImportReport report) {
        return jdbc.sql("update files_import_job set state = 'CHECKED', stored = ?, unchanged = ?, refused = ?, report = ?"
                        + " where id = ? and file is not null and state in ('CHECKED', 'DONE')")
                .params(report.stored(), report.unchanged(), report.refusedRows(), sealed(id, report), id)
                .update() == 1;
    }

    private byte[] sealed(UUID id, ImportReport report) {
        return seal.close(belonging(id), JSON.writeValueAsBytes(report));
    }

    private static String belonging(UUID id) {
        return "import-report " + id;
    }

    /** Marks a job whose node died or failed under it. */
    void interrupted(UUID id, Instant at) {
        jdbc.sql("update files_import_job set state = 'INTERRUPTED', ended_at = ? where id = ? and state in ('CHECKING', 'RUNNING')")
                .params(utc(at), id)
                .update();
    }

    Optional<ImportReport> report(UUID id) {
        return jdbc.sql("select report from files_import_job where id = ? and report is not null")
                .param(id)
                .query((row, number) -> row.getBytes("report"))
                .optional()
                .map(sealed -> JSON.readValue(seal.open(belonging(id), sealed), ImportReport.class));
    }

    /** Jobs that ended before then and still hold their file. */
    List<ImportJob> stale(Instant endedBefore) {
        return jdbc.sql("select " + COLUMNS + " from files_import_job where file is not null and ended_at < ?")
                .param(utc(endedBefore))
                .query(ImportJobTable::job)
                .list();
    }

    /** Forgets the file and what was written in its rows; the counts stay. */
    void forget(UUID id) {
        jdbc.sql("update files_import_job set file = null, report = null where id = ?").param(id).update();
    }

    /** Leaves what kind of file it was. */
    void strikeName(UUID id) {
        jdbc.sql("update files_import_job set name = '…' || coalesce(substring(name from '\\.[A-Za-z]{1,5}$'), '') where id = ?")
                .param(id)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ImportJob job(ResultSet row, int number) throws SQLException {
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("file", UUID.class),
                row.getString("name"),
                Language.valueOf(row.getString("language")),
                new PersonId(row.getObject("ordered_by", UUID.class)),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                ImportJob.State.valueOf(row.getString("state")),
                ImportMode.valueOf(row.getString("mode")),
                new ImportProgress(
                        row.getInt("total"), row.getInt("read"), row.getInt("stored"), row.getInt("unchanged"), row.getInt("refused")));
    }
}
