package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code case_filing} and {@code case_attachment}. */
@Repository
class FilingTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;

    FilingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseId id, Filing filing) {
        jdbc.sql("insert into case_filing (case_id, filing) values (?, cast(? as jsonb))")
                .params(id.value(), JSON.writeValueAsString(filing))
                .update();
    }

    Filing of(CaseId id) {
        return JSON.readValue(
                jdbc.sql("select filing from case_filing where case_id = ?").param(id.value()).query(String.class).single(),
                Filing.class);
    }

    Map<CaseId, Filing> of(Collection<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc.sql("select case_id, filing from case_filing where case_id = any(?)")
                .param(values)
                .query((row, number) -> Map.entry(
                        new CaseId(row.getObject(1, UUID.class)), JSON.readValue(row.getString(2), Filing.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void attach(CaseId id, UUID attachment, Purpose purpose, Instant at, PersonId by) {
        jdbc.sql("insert into case_attachment (case_id, attachment, purpose, added_at, added_by) values (?, ?, ?, ?, ?)")
                .params(id.value(), attachment, purpose.name().toLowerCase(Locale.ROOT), Timestamp.from(at), by.value())
                .update();
    }

    /** Takes the name, the profile and the files out. */
    void erase(CaseId id, Filing filed) {
        jdbc.sql("update case_filing set filing = cast(? as jsonb) where case_id = ?")
                .params(JSON.writeValueAsString(filed.withoutApplicant()), id.value())
                .update();
        jdbc.sql("delete from case_attachment where case_id = ?").param(id.value()).update();
    }

    List<Attached> attachments(CaseId id) {
        return jdbc.sql("select attachment, purpose from case_attachment where case_id = ? order by added_at, attachment")
                .param(id.value())
                .query((row, number) -> new Attached(
                        row.getObject(1, UUID.class), Purpose.valueOf(row.getString(2).toUpperCase(Locale.ROOT))))
                .list();
    }

    record Attached(UUID attachment, Purpose purpose) {}
}
