package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.CaseStep;
import home.engineers.programmes.rules.Stage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code case_event}: what happened, insert-only. */
@Repository
class HappeningTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FACTS = new TypeReference<>() {};
    private final JdbcClient jdbc;

    HappeningTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(CaseId id, Happening one) {
        jdbc.sql("""
                insert into case_event (case_id, number, act, stage, happened_at, recorded_at, by_person, facts, note)
                values (:case, :number, :act, :stage, :at, :recordedAt, :by, cast(:facts as jsonb), :note)""")
                .param("case", id.value())
                .param("number", one.number())
                .param("act", one.step().act().wireName())
                .param("stage", one.step().stage().wireName())
                .param("at", Timestamp.from(one.at()))
                .param("recordedAt", Timestamp.from(one.recordedAt()))
                .param("by", one.by() == null ? null : one.by().value())
                .param("facts", JSON.writeValueAsString(one.step().facts()))
                .param("note", one.note())
                .update();
    }

    /** The words that belong to the acts go with the person they are about; the acts stay. */
    void strikeNotes(CaseId id) {
        jdbc.sql("update case_event set note = null where case_id = ? and note is not null").param(id.value()).update();
    }

    int count(CaseId id) {
        return jdbc.sql("select count(*) from case_event where case_id = ?").param(id.value()).query(Integer.class).single();
    }

    /** Who last acted on a case; empty where only the house has. */
    Optional<PersonId> lastHand(CaseId id) {
        return jdbc.sql("select by_person from case_event where case_id = ? and by_person is not null order by number desc limit 1")
                .param(id.value())
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Oldest first. */
    List<Happening> of(CaseId id) {
        return jdbc.sql("select * from case_event where case_id = ? order by number")
                .param(id.value())
                .query(HappeningTable::read)
                .list();
    }

    /** Oldest first, of each case to which anything happened. */
    Map<CaseId, List<Happening>> of(Collection<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc.sql("select * from case_event where case_id = any(?) order by case_id, number")
                .param(values)
                .query((row, number) -> Map.entry(new CaseId(row.getObject("case_id", UUID.class)), read(row, number)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Happening read(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("by_person", UUID.class);
        CaseStep step = new CaseStep(
                CaseAct.named(row.getString("act")),
                Stage.named(row.getString("stage")).orElseThrow(),
                JSON.readValue(row.getString("facts"), FACTS));
        return new Happening(
                row.getInt("number"),
                step,
                row.getTimestamp("happened_at").toInstant(),
                row.getTimestamp("recorded_at").toInstant(),
                by == null ? null : new PersonId(by),
                row.getString("note"));
    }
}
