package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CallId;
import home.engineers.programmes.PrintedForm;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code document_template}, {@code official_mapping} and {@code official_sheet}. */
@Repository
class OutputTable {
    private final JdbcClient jdbc;

    OutputTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What was loaded last, and when; without content where someone went back to the sample. */
    record Loaded<T>(Optional<T> content, Instant at) {}

    Optional<Loaded<UUID>> template(String programme, PrintedForm form) {
        return jdbc.sql("""
                select attachment, loaded_at from document_template where programme = ? and form = ?
                order by loaded_at desc, id desc limit 1""")
                .params(programme, form.wireName())
                .query((row, number) -> new Loaded<>(
                        Optional.ofNullable(row.getObject(1, UUID.class)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void template(UUID id, String programme, PrintedForm form, @Nullable UUID attachment, PersonId by, Instant at) {
        jdbc.sql("insert into document_template (id, programme, form, attachment, loaded_by, loaded_at) values (?, ?, ?, ?, ?, ?)")
                .params(id, programme, form.wireName(), attachment, by.value(), Timestamp.from(at))
                .update();
    }

    Optional<Loaded<String>> mapping(String programme) {
        return jdbc.sql("""
                select mapping, loaded_at from official_mapping where programme = ?
                order by loaded_at desc, id desc limit 1""")
                .param(programme)
                .query((row, number) ->
                        new Loaded<>(Optional.ofNullable(row.getString(1)), row.getTimestamp(2).toInstant()))
                .optional();
    }

    void mapping(UUID id, String programme, @Nullable String mapping, PersonId by, Instant at) {
        jdbc.sql("insert into official_mapping (id, programme, mapping, loaded_by, loaded_at) values (?, ?, ?, ?, ?)")
                .params(id, programme, mapping, by.value(), Timestamp.from(at))
                .update();
    }

    void sheet(UUID id, CallId call, UUID attachment, PersonId by, Instant at) {
        jdbc.sql("insert into official_sheet (id, call, attachment, sent_by, sent_at) values (?, ?, ?, ?, ?)")
                .params(id, call.value(), attachment, by.value(), Timestamp.from(at))
                .update();
    }

    /** The attachment of a sheet that is being looked at; locked, so that it is taken over once. */
    Optional<UUID> sheet(CallId call, UUID id) {
        return jdbc.sql("select attachment from official_sheet where call = ? and id = ? for update")
                .params(call.value(), id)
                .query(UUID.class)
                .optional();
    }

    List<UUID> attachments(CallId call) {
        return jdbc.sql("select attachment from official_sheet where call = ?").param(call.value()).query(UUID.class).list();
    }

    void forgetSheets(CallId call) {
        jdbc.sql("delete from official_sheet where call = ?").param(call.value()).update();
    }
}
