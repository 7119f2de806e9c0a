package home.engineers.districts.internal;

import home.engineers.districts.Correction;
import home.engineers.districts.Correction.Former;
import home.engineers.files.Attachment;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code district_correction} and {@code district_corrected_value}. */
@Repository
class CorrectionTable {
    private final JdbcClient jdbc;
    private final IdSource ids;

    CorrectionTable(JdbcClient jdbc, IdSource ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /** Of what is corrected. @param about {@code STEP} or {@code SUPPORT} */
    record Corrected(String district, DistrictFiles.About about, UUID thing) {}

    void insert(Corrected corrected, List<Former> former, String reason, PersonId by, Instant at) {
        insert(corrected, false, former, reason, by, at);
    }

    /** @return the record of the withdrawal */
    UUID insertWithdrawal(Corrected withdrawn, List<Former> former, String reason, PersonId by, Instant at) {
        return insert(withdrawn, true, former, reason, by, at);
    }

    private UUID insert(Corrected corrected, boolean withdrawal, List<Former> former, String reason, PersonId by, Instant at) {
        UUID id = ids.next();
        jdbc.sql("""
                insert into district_correction (id, district, about, thing, withdrawal, reason, corrected_by, corrected_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id, corrected.district(), corrected.about().name(), corrected.thing(), withdrawal, reason, by.value(),
                        Timestamp.from(at))
                .update();
        for (int i = 0; i < former.size(); i++) {
            jdbc.sql("insert into district_corrected_value (correction, field, position, former) values (?, ?, ?, ?)")
                    .params(id, former.get(i).field(), i + 1, former.get(i).value())
                    .update();
        }
        return id;
    }

    private record Row(UUID id, boolean withdrawal, String reason, PersonId by, Instant at) {}

    /**
     * The newest first.
     *
     * @param names of those who corrected, by person
     * @param files that went with a withdrawal, by the record of it
     */
    List<Correction> of(
            UUID thing, Function<List<PersonId>, Map<PersonId, String>> names,
            Function<List<UUID>, Map<UUID, List<Attachment>>> files) {
        List<Row> rows = jdbc.sql("""
                select id, withdrawal, reason, corrected_by, corrected_at from district_correction where thing = ?
                order by corrected_at desc, id desc""")
                .param(thing)
                .query((row, n) -> new Row(
                        row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3), new PersonId(row.getObject(4, UUID.class)),
                        row.getObject(5, OffsetDateTime.class).toInstant()))
                .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<Former>> former = former(thing);
        Map<PersonId, String> known = names.apply(rows.stream().map(Row::by).toList());
        Map<UUID, List<Attachment>> papers = files.apply(rows.stream().filter(Row::withdrawal).map(Row::id).toList());
        return rows.stream()
                .map(row -> new Correction(
                        row.at(), known.getOrDefault(row.by(), ""), row.reason(), row.withdrawal(),
                        former.getOrDefault(row.id(), List.of()), papers.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<UUID, List<Former>> former(UUID thing) {
        return jdbc.sql("""
                select v.correction, v.field, v.former from district_corrected_value v
                join district_correction c on c.id = v.correction where c.thing = ? order by v.position""")
                .param(thing)
                .query((row, n) -> Map.entry(row.getObject(1, UUID.class), new Former(row.getString(2), row.getString(3))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }
}
