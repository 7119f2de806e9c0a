package home.engineers.programmes.internal;

import home.engineers.programmes.CaseId;
import home.engineers.programmes.internal.ObjectorVault.Objector;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code case_archive}: files of cases whose applicant was erased, kept and not read until their time is up. */
@Repository
class ArchiveTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient jdbc;
    private final ObjectorVault vault;

    ArchiveTable(JdbcClient jdbc, ObjectorVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** @param notes each led by the number of its act @param opinions of reviewers @param forms as filed @param files attachments */
    record Archived(
            Filing filing, List<String> notes, List<Objection> objections, List<String> opinions, List<String> forms,
            List<UUID> files) {

        private Map<String, Object> written(ObjectorVault vault) {
            return Map.of(
                    "filing", filing, "notes", notes, "opinions", opinions, "forms", forms, "files", files,
                    "objections", objections.stream().map(one -> KeptObjection.of(one, vault)).toList());
        }
    }

    /** @param identity of whoever objected, sealed */
    private record KeptObjection(Objection objection, byte[] identity) {
        static KeptObjection of(Objection one, ObjectorVault vault) {
            return new KeptObjection(one.withoutIdentity(), vault.close(one.id(), new Objector(one.objector(), one.contact())));
        }
    }

    void put(CaseId id, LocalDate until, Archived record) {
        jdbc.sql("insert into case_archive (case_id, kept_until, files, record) values (?, ?, ?, cast(? as jsonb))")
                .params(id.value(), until, record.files().toArray(UUID[]::new), JSON.writeValueAsString(record.written(vault)))
                .update();
    }

    boolean holds(UUID attachment) {
        return jdbc.sql("select exists (select 1 from case_archive where ? = any(files))")
                .param(attachment)
                .query(Boolean.class)
                .single();
    }

    Optional<LocalDate> earliest() {
        return jdbc.sql("select min(kept_until) from case_archive")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single();
    }

    /** Takes one out whose last day is before the day. @return its attachments; empty where there is none */
    Optional<List<UUID>> takeBefore(LocalDate day) {
        return jdbc.sql("""
                delete from case_archive where case_id = (select case_id from case_archive
                    where kept_until < ? order by kept_until, case_id limit 1 for update skip locked)
                returning files""")
                .param(day)
                .query((row, n) -> List.of((UUID[]) row.getArray(1).getArray()))
                .optional();
    }
}
