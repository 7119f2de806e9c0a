package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.FormAnswers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code form_draft}, {@code form_draft_file} and {@code case_form}. */
@Repository
class FormTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "select * from form_draft ";

    private final JdbcClient jdbc;

    FormTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param answers as filed @param number counted from 1 */
    record Version(int number, FormAnswers answers, Instant filedAt) {}

    Optional<FormDraft> draft(PersonId person, String programme) {
        return jdbc.sql(SELECT + "where person = ? and programme = ? and case_id is null")
                .params(person.value(), programme)
                .query(FormTable::read)
                .optional();
    }

    Optional<FormDraft> draft(CaseId correcting) {
        return jdbc.sql(SELECT + "where case_id = ?").param(correcting.value()).query(FormTable::read).optional();
    }

    /** The drafts of a person, the last saved first. */
    List<FormDraft> drafts(PersonId person) {
        return jdbc.sql(SELECT + "where person = ? order by saved_at desc, id")
                .param(person.value())
                .query(FormTable::read)
                .list();
    }

    /** @throws org.springframework.dao.DuplicateKeyException where another has been begun meanwhile */
    void insert(FormDraft draft) {
        @Nullable CaseId correcting = draft.correcting();
        jdbc.sql("""
                insert into form_draft (id, version, person, programme, case_id, choices, answers, tab, saved_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), ?, ?)""")
                .params(
                        draft.id(), draft.version(), draft.person().value(), draft.programme(),
                        correcting == null ? null : correcting.value(), JSON.writeValueAsString(draft.choices()),
                        draft.answers().json(), draft.tab(), Timestamp.from(draft.savedAt()))
                .update();
    }

    /** @throws OptimisticLockingFailureException where someone saved it meanwhile */
    void update(FormDraft next) {
        int changed = jdbc.sql("""
                update form_draft set version = ?, choices = cast(? as jsonb), answers = cast(? as jsonb), tab = ?,
                    saved_at = ?
                where id = ? and version = ?""")
                .params(
                        next.version(), JSON.writeValueAsString(next.choices()), next.answers().json(), next.tab(),
                        Timestamp.from(next.savedAt()), next.id(), next.version() - 1)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("draft " + next.id() + " is past version " + next.version());
        }
    }

    void delete(FormDraft draft) {
        jdbc.sql("delete from form_draft_file where draft = ?").param(draft.id()).update();
        jdbc.sql("delete from form_draft where id = ?").param(draft.id()).update();
    }

    void keepFile(FormDraft draft, UUID attachment) {
        jdbc.sql("insert into form_draft_file (attachment, draft) values (?, ?)").params(attachment, draft.id()).update();
    }

    void letGo(UUID attachment) {
        jdbc.sql("delete from form_draft_file where attachment = ?").param(attachment).update();
    }

    /** Attachments that hang on the draft and on nothing else. */
    List<UUID> files(FormDraft draft) {
        return jdbc.sql("select attachment from form_draft_file where draft = ? order by attachment")
                .param(draft.id())
                .query(UUID.class)
                .list();
    }

    void append(CaseId id, FormAnswers answers, Instant at) {
        jdbc.sql("""
                insert into case_form (case_id, number, answers, filed_at)
                select ?, coalesce(max(number), 0) + 1, cast(? as jsonb), ? from case_form where case_id = ?""")
                .params(id.value(), answers.json(), Timestamp.from(at), id.value())
                .update();
    }

    /** Every version of the form of a case, the first first. */
    List<Version> versions(CaseId id) {
        return jdbc.sql("select number, answers, filed_at from case_form where case_id = ? order by number")
                .param(id.value())
                .query((row, n) -> new Version(
                        row.getInt(1), FormAnswers.of(row.getString(2)), row.getTimestamp(3).toInstant()))
                .list();
    }

    /** The answers as they were filed last, of each case that has a form. */
    Map<CaseId, FormAnswers> latest(Collection<CaseId> ids) {
        UUID[] values = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        return jdbc.sql("""
                select distinct on (case_id) case_id, answers from case_form where case_id = any(?)
                order by case_id, number desc""")
                .param(values)
                .query((row, n) -> Map.entry(new CaseId(row.getObject(1, UUID.class)), FormAnswers.of(row.getString(2))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void erase(CaseId id) {
        jdbc.sql("delete from case_form where case_id = ?").param(id.value()).update();
    }

    private static FormDraft read(ResultSet row, int number) throws SQLException {
        @Nullable UUID correcting = row.getObject("case_id", UUID.class);
        Map<String, String> choices =
                JSON.readValue(row.getString("choices"), new TypeReference<LinkedHashMap<String, String>>() {});
        return new FormDraft(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("programme"),
                correcting == null ? null : new CaseId(correcting),
                choices,
                FormAnswers.of(row.getString("answers")),
                row.getString("tab"),
                row.getTimestamp("saved_at").toInstant());
    }
}
