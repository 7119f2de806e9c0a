package home.engineers.people.internal;

import home.engineers.kernel.PersonId;
import home.engineers.people.internal.MergeUndo.LeftOut;
import home.engineers.people.internal.MergeUndo.Why;
import home.engineers.people.rules.MergeChoice.Side;
import home.engineers.people.rules.MergeField;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the two persons a merge touches: read, folded into one, and unfolded again. */
@Repository
class MergedRecords {
    static final String IMAGE = "to_jsonb(p) - 'sort_key' - 'employer_name_now' - 'employer_now' - 'title_now'";
    private static final String PERSON = "people_person";
    private final JdbcClient jdbc;

    MergedRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<MergeRecord> record(PersonId person) {
        return Optional.ofNullable(records(List.of(person)).get(person));
    }

    Map<PersonId, MergeRecord> records(Collection<PersonId> persons) {
        return jdbc.sql("""
                select p.*, d.kind as document_kind, d.masked from people_person p left join people_document d on d.person = p.id
                where p.id = any(:ids)""")
                .param("ids", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(MergedRecords::row)
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
    private List<String> factsChangedSince(UUID merge) {
        return jdbc.sql("""
                select a.key from people_merge m join people_person p on p.id = m.kept,
                    jsonb_each(m.kept_after) a, jsonb_each(%s) c
                where m.id = :merge and a.key = c.key and a.value <> c.value and a.key not in ('version', 'id')
                order by 1""".formatted(IMAGE))
                .param("merge", merge)
                .query(String.class)
                .list();
    }

    /** Addresses of the merged record that have come to belong to somebody else. */
    private List<String> addressesTakenSince(UUID merge) {
        return jdbc.sql("""
                select f from people_merge m, unnest(array['mobile', 'mail']) f
                where m.id = :merge and exists (select 1 from people_person p where p.id not in (m.kept, m.merged)
                    and m.merged_before ->> f = case f when 'mobile' then p.mobile else p.mail end)
                union
                select f from people_merge m join people_person k on k.id = m.kept, unnest(array['mobile', 'mail']) f
                where m.id = :merge and m.merged_before ->> f = case f when 'mobile' then k.mobile else k.mail end
                  and m.kept_after ->> f is distinct from m.merged_before ->> f
                order by 1""")
                .param("merge", merge)
                .query(String.class)
                .list();
    }

    /** What {@link #unfold} leaves out: facts that were changed since, and addresses that are somebody else's by now. */
    List<LeftOut> leftOut(UUID merge) {
        return Stream.concat(
                        factsChangedSince(merge).stream().map(fact -> new LeftOut(PERSON, fact, Why.CHANGED)),
                        addressesTakenSince(merge).stream().map(address -> new LeftOut(PERSON, address, Why.TAKEN)))
                .toList();
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
}
