package home.engineers.patents.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImport.State;
import home.engineers.patents.RefusedRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code patent_import} and {@code patent_refusal}. */
@Repository
public class PatentImportTable {
    private static final String SELECT = """
            select id, name, ordered_by, ordered_at, state, percent, read, stored, corrected, unchanged, removed, refused, ended_at
            from patent_import""";
    private final JdbcClient jdbc;
    private final JdbcOperations bulk;

    PatentImportTable(JdbcClient jdbc, JdbcOperations bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    public void add(UUID id, String name, UUID file, byte[] hash, @Nullable PersonId by, Instant at) {
        jdbc.sql("insert into patent_import (id, name, file, file_hash, ordered_by, ordered_at, state) values (?, ?, ?, ?, ?, ?, 'RUNNING')")
                .params(id, name, file, hash, by == null ? null : by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The import of a file of this content that has not ended. */
    public Optional<UUID> unfinished(byte[] hash) {
        return jdbc.sql("select id from patent_import where file_hash = ? and state = 'RUNNING' order by ordered_at limit 1")
                .param(hash).query(UUID.class).optional();
    }

    /** How far an import came, held so that nobody else carries it on. @param file the attachment */
    record Place(UUID file, String name, long position) {}

    Optional<Place> place(UUID id) {
        return jdbc.sql("select file, name, position from patent_import where id = ? and state = 'RUNNING' and file is not null for update")
                .param(id)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getString(2), row.getLong(3)))
                .optional();
    }

    List<UUID> running() {
        return jdbc.sql("select id from patent_import where state = 'RUNNING' order by ordered_at, id").query(UUID.class).list();
    }

    /** Puts down how far it came. @return false where somebody else has carried it on from there meanwhile */
    boolean advance(UUID id, long from, int records, int percent, Tally tally) {
        int moved = jdbc.sql("""
                update patent_import set position = position + ?, percent = ?, read = read + ?, stored = stored + ?,
                    corrected = corrected + ?, unchanged = unchanged + ?, removed = removed + ?, refused = refused + ?
                where id = ? and position = ? and state = 'RUNNING'""")
                .params(records, percent, records, tally.stored(), tally.corrected(), tally.unchanged(), tally.removed(), tally.refused().size(),
                        id, from)
                .update();
        if (moved == 0) {
            return false;
        }
        Rows rows = new Rows();
        tally.refused().forEach(one -> rows.add(
                id, one.position(), one.record().file(), one.record().line(), one.record().number(), one.record().reason().key(),
                Rows.together(one.record().reason().arguments().stream().map(String::valueOf).toList())));
        rows.run(bulk, """
                insert into patent_refusal (import_id, position, file, line, number, key, arguments)
                select id::uuid, position::bigint, file, line::bigint, number, key, %s
                from unnest(?, ?, ?, ?, ?, ?, ?) as t (id, position, file, line, number, key, arguments)""".formatted(Rows.several("arguments")));
        return true;
    }

    void end(UUID id, State state, Instant at) {
        jdbc.sql("update patent_import set state = ?, ended_at = ?, percent = case when ? = 'DONE' then 100 else percent end where id = ? and state = 'RUNNING'")
                .params(state.name(), at.atOffset(ZoneOffset.UTC), state.name(), id)
                .update();
    }

    public Optional<PatentImport> find(UUID id) {
        return jdbc.sql(SELECT + " where id = ?").param(id).query(PatentImportTable::found).optional();
    }

    public List<PatentImport> newest(int most) {
        return jdbc.sql(SELECT + " order by ordered_at desc, id desc limit ?").param(most).query(PatentImportTable::found).list();
    }

    public List<RefusedRecord> refused(UUID id, int most) {
        return jdbc.sql("select file, line, number, key, arguments from patent_refusal where import_id = ? order by position limit ?")
                .params(id, most)
                .query((row, n) -> new RefusedRecord(
                        row.getString(1), row.getLong(2), row.getString(3),
                        Reason.of(row.getString(4), (Object[]) Arrays.copyOf((String[]) row.getArray(5).getArray(), length(row)))))
                .list();
    }

    private static int length(ResultSet row) throws SQLException {
        return ((String[]) row.getArray(5).getArray()).length;
    }

    private static PatentImport found(ResultSet row, int n) throws SQLException {
        UUID by = row.getObject("ordered_by", UUID.class);
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new PatentImport(
                row.getObject("id", UUID.class), row.getString("name"), by == null ? null : new PersonId(by),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(), State.valueOf(row.getString("state")), row.getInt("percent"),
                row.getLong("read"), row.getLong("stored"), row.getLong("corrected"), row.getLong("unchanged"), row.getLong("removed"),
                row.getLong("refused"), ended == null ? null : ended.toInstant());
    }
}
