package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.people.rules.MergeChoice.Side;
import home.engineers.people.rules.MergeField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code people_merge} and of the two persons a merge touches. */
@Repository
public class MergeTable {
    private static final String IMAGE = "to_jsonb(p) - 'sort_key' - 'employer_name_now' - 'employer_now' - 'title_now'";
    private final JdbcClient jdbc;
    private final JsonMapper json;

    MergeTable(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param undoneAt null while the merge stands */
    public record Merge(
            UUID id,
            PersonId kept,
            PersonId merged,
            Instant mergedAt,
            PersonId mergedBy,
            LocalDate undoUntil,
            boolean undoable,
            @Nullable Instant undoneAt,
            @Nullable PersonId undoneBy,
            int version) {
        public boolean stands() {
            return undoneAt == null;
        }
    }

    Optional<MergeRecord> record(PersonId person) {
        return Optional.ofNullable(records(List.of(person)).get(person));
    }

    Map<PersonId, MergeRecord> records(Collection<PersonId> persons) {
        return jdbc.sql("""
                select p.*, d.kind as document_kind, d.masked from people_person p left join people_document d on d.person = p.id
                where p.id = any(:ids)""")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(MergeTable::row)
                .list()
                .stream()
                .collect(Collectors.toMap(MergeRecord::id, one -> one));
    }

    private static MergeRecord row(ResultSet row, int number) throws SQLException {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        for (MergeField field : MergeField.values()) {
            String value = field == MergeField.DOCUMENT ? document(row) : row.getString(field.wire());
            values.put(field, value == null ? "" : value);
        }
        UUID into = row.getObject("merged_into", UUID.class);
        return new MergeRecord(
                new PersonId(row.getObject("id", UUID.class)), row.getInt("version"), row.getObject("erased_at") != null,
                into == null ? null : new PersonId(into), row.getObject("barred_until", LocalDate.class), values);
    }

    private static @Nullable String document(ResultSet row) throws SQLException {
        String kind = row.getString("document_kind");
        return kind == null ? null : kind + " " + row.getString("masked");
    }

    /** Holds both rows until the transaction ends, always in the same order, so that of two merges at once one waits. */
    void lock(PersonId one, PersonId other) {
        Stream.of(one, other)
                .sorted(Comparator.comparing(PersonId::toString))
                .forEach(person -> jdbc.sql("select 1 from people_person where id = :id for update")
                        .param("id", person.value()).query(Integer.class).optional());
    }

    void insert(UUID id, PersonId kept, PersonId merged, Map<MergeField, Side> sides, PersonId by, Instant at, LocalDate undoUntil) {
        Map<String, String> choices = new LinkedHashMap<>();
        sides.forEach((field, side) -> choices.put(field.wire(), side.name().toLowerCase(java.util.Locale.ROOT)));
        jdbc.sql("""
                insert into people_merge (id, kept, merged, choices, merged_at, merged_by, undo_until, kept_before, merged_before)
                select :id, :kept, :merged, :choices::jsonb, :at, :by, :until,
                    (select %1$s from people_person p where p.id = :kept), (select %1$s from people_person p where p.id = :merged)"""
                .formatted(IMAGE))
                .param("id", id)
                .param("kept", kept.value())
                .param("merged", merged.value())
                .param("choices", json.writeValueAsString(choices))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("by", by.value())
                .param("until", undoUntil)
                .update();
    }

    /** Empties the merged row and lets it lead to the kept one, which takes the chosen fields and the longer bar. */
    void fold(UUID merge, PersonId kept, PersonId merged, Map<MergeField, Side> sides, Instant at) {
        jdbc.sql("""
                update people_person set name = '', gender = null, born = null, employment = 'in-post', barred_until = null,
                    mobile = null, mail = null, district = null, erased_at = :at, merged_into = :kept, version = version + 1
                where id = :merged""")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("kept", kept.value()).param("merged", merged.value())
                .update();
        String taken = columns()
                .filter(field -> sides.get(field) == Side.MERGED)
                .map(field -> "%1$s = r.%1$s, ".formatted(field.wire()))
                .collect(Collectors.joining());
        jdbc.sql("""
                update people_person p set %s barred_until = greatest(p.barred_until, r.barred_until), version = p.version + 1
                from people_merge m, jsonb_populate_record(null::people_person, m.merged_before) r
                where m.id = :merge and p.id = m.kept""".formatted(taken))
                .param("merge", merge)
                .update();
        jdbc.sql("update people_merge m set kept_after = (select %s from people_person p where p.id = m.kept) where m.id = :merge"
                        .formatted(IMAGE))
                .param("merge", merge)
                .update();
    }

    private static Stream<MergeField> columns() {
        return Stream.of(MergeField.values()).filter(field -> field != MergeField.DOCUMENT);
    }

    /** Facts of the kept person that were changed since the merge, and are left as they are by an undo. */
    List<String> factsChangedSince(UUID merge) {
        return jdbc.sql("""
                select a.key from people_merge m join people_person p on p.id = m.kept,
                    jsonb_each(m.kept_after) a, jsonb_each(%s) c
                where m.id = :merge and a.key = c.key and a.value <> c.value and a.key not in ('version', 'id')
                order by 1""".formatted(IMAGE))
                .param("merge", merge)
                .query(String.class)
                .list();
    }

    /** Addresses and the document of the merged record that have come to belong to somebody else. */
    List<String> addressesTakenSince(UUID merge) {
        return jdbc.sql("""
                select f from people_merge m, unnest(array['mobile', 'mail']) f
                where m.id = :merge and exists (select 1 from people_person p where p.id not in (m.kept, m.merged)
                    and m.merged_before ->> f = case f when 'mobile' then p.mobile else p.mail end)
                union
                select f from people_merge m join people_person k on k.id = m.kept, unnest(array['mobile', 'mail']) f
                where m.id = :merge and m.merged_before ->> f = case f when 'mobile' then k.mobile else k.mail end
                  and m.kept_after ->> f is distinct from m.merged_before ->> f
                union
                select 'document' from people_merge m join people_merge_step s on s.merge = m.id
                where m.id = :merge and s.kind = 'removed' and s.tab = 'people_document' and exists (
                    select 1 from people_document d where d.person not in (m.kept, m.merged)
                      and d.blind_index = (s.before ->> 'blind_index')::bytea)
                order by 1""")
                .param("merge", merge)
                .query(String.class)
                .list();
    }

    /** Restores both rows: every fact that was not changed since, and every address that is still free. */
    void unfold(UUID merge) {
        String facts = Stream.concat(columns().map(MergeField::wire), Stream.of("barred_until"))
                .map(column -> "%1$s = case when to_jsonb(p) -> '%1$s' = m.kept_after -> '%1$s' then r.%1$s else p.%1$s end".formatted(column))
                .collect(Collectors.joining(", "));
        List<String> taken = addressesTakenSince(merge);
        jdbc.sql("""
                update people_person p set %s, version = p.version + 1
                from people_merge m, jsonb_populate_record(null::people_person, m.kept_before) r
                where m.id = :merge and p.id = m.kept""".formatted(facts))
                .param("merge", merge)
                .update();
        String all = Stream.concat(columns().map(MergeField::wire), Stream.of("barred_until"))
                .map(column -> taken.contains(column) ? column + " = null" : "%1$s = r.%1$s".formatted(column))
                .collect(Collectors.joining(", "));
        jdbc.sql("""
                update people_person p set %s, erased_at = null, merged_into = null, version = p.version + 1
                from people_merge m, jsonb_populate_record(null::people_person, m.merged_before) r
                where m.id = :merge and p.id = m.merged""".formatted(all))
                .param("merge", merge)
                .update();
    }

    /** The newest first. */
    List<Merge> page(int most, int skip) {
        return jdbc.sql("""
                select *, kept_before is not null as undoable from people_merge order by merged_at desc, id limit :most offset :skip""")
                .param("most", most).param("skip", skip)
                .query(MergeTable::merge)
                .list();
    }

    /** At most {@link Total#LIMIT}. */
    long count() {
        return jdbc.sql("select count(*) from (select 1 from people_merge limit %d) found".formatted(Total.LIMIT))
                .query(Long.class).single();
    }

    Optional<Merge> find(UUID id) {
        return jdbc.sql("select *, kept_before is not null as undoable from people_merge where id = :id")
                .param("id", id).query(MergeTable::merge).optional();
    }

    void undone(UUID id, PersonId by, Instant at) {
        jdbc.sql("update people_merge set undone_at = :at, undone_by = :by, version = version + 1 where id = :id")
                .param("at", at.atOffset(ZoneOffset.UTC)).param("by", by.value()).param("id", id)
                .update();
        forget(id);
    }

    /** What the rows were is kept no longer than it can be needed. */
    void forget(UUID id) {
        jdbc.sql("update people_merge set kept_before = null, merged_before = null, kept_after = null where id = :id")
                .param("id", id).update();
        jdbc.sql("delete from people_merge_step where merge = :id").param("id", id).update();
    }

    void forgetAll(PersonId person) {
        jdbc.sql("select id from people_merge where :person in (kept, merged)")
                .param("person", person.value()).query(UUID.class).list().forEach(this::forget);
    }

    private static Merge merge(ResultSet row, int number) throws SQLException {
        OffsetDateTime undone = row.getObject("undone_at", OffsetDateTime.class);
        UUID undoneBy = row.getObject("undone_by", UUID.class);
        return new Merge(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("kept", UUID.class)),
                new PersonId(row.getObject("merged", UUID.class)),
                row.getObject("merged_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("merged_by", UUID.class)),
                row.getObject("undo_until", LocalDate.class),
                row.getBoolean("undoable"),
                undone == null ? null : undone.toInstant(),
                undoneBy == null ? null : new PersonId(undoneBy),
                row.getInt("version"));
    }
}
