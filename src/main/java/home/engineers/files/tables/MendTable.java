package home.engineers.files.tables;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Seal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MendTable {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> CELLS = new TypeReference<>() {};
    private final JdbcClient jdbc;
    private final Seal seal;

    MendTable(JdbcClient jdbc, Seal fileSeal) {
        this.jdbc = jdbc;
        this.seal = fileSeal;
    }

    /** Keeps what is written in a row now, in place of what was mended there before. */
    void keep(UUID job, Mend mend) {
        byte[] cells = seal.close(belonging(job, mend.row()), JSON.writeValueAsString(mend.cells()).getBytes(StandardCharsets.UTF_8));
        jdbc.sql("insert into files_import_mend (job, row_number, columns, cells, mended_by, mended_at) values (?, ?, ?, ?, ?, ?)"
                        + " on conflict (job, row_number) do update set columns = excluded.columns, cells = excluded.cells,"
                        + " mended_by = excluded.mended_by, mended_at = excluded.mended_at")
                .params(job, mend.row(), mend.columns().toArray(String[]::new), cells, mend.by().value(),
                        mend.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** In the order of the rows. */
    List<Mend> of(UUID job) {
        return jdbc.sql("select row_number, columns, cells, mended_by, mended_at from files_import_mend where job = ? order by row_number")
                .param(job)
                .query((row, number) -> mend(job, row))
                .list();
    }

    /** Forgets what was written; that it was mended stays. */
    void forget(UUID job) {
        jdbc.sql("update files_import_mend set cells = null where job = ?").param(job).update();
    }

    private Mend mend(UUID job, ResultSet row) throws SQLException {
        byte[] cells = row.getBytes("cells");
        int number = row.getInt("row_number");
        return new Mend(
                number,
                List.of((String[]) row.getArray("columns").getArray()),
                cells == null ? Map.of() : JSON.readValue(seal.open(belonging(job, number), cells), CELLS),
                new PersonId(row.getObject("mended_by", UUID.class)),
                row.getObject("mended_at", OffsetDateTime.class).toInstant());
    }

    private static String belonging(UUID job, int row) {
        return "import-mend " + job + " " + row;
    }
}
