package home.engineers.achievements.internal;

import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.EvidenceFile;
import home.engineers.achievements.rules.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Parties, files, fields and patents of versions. */
@Repository
class VersionPartTable {
    private final JdbcClient jdbc;

    VersionPartTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID version, Party party) {
        jdbc.sql("""
                insert into achievement_party (version, position, kind, person, organisation, name, role, affiliation, share)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        version, party.position(), party.kind().name(), party.person(), party.organisation(), party.name(),
                        party.role().name(), party.affiliation(), party.share()))
                .update();
    }

    /** Somebody whose account it may be is asked. */
    void ask(UUID version, int position, UUID person) {
        jdbc.sql("update achievement_party set asked = ? where version = ? and position = ?").params(person, version, position).update();
    }

    void removeParty(UUID version, int position) {
        jdbc.sql("delete from achievement_party where version = ? and position = ?").params(version, position).update();
    }

    void add(UUID version, EvidenceFile file) {
        jdbc.sql("insert into achievement_file (version, position, attachment, kind, label) values (?, ?, ?, ?, ?)")
                .params(version, file.position(), file.attachment(), file.kind().name(), file.label()).update();
    }

    void removeFile(UUID version, int position) {
        jdbc.sql("delete from achievement_file where version = ? and position = ?").params(version, position).update();
    }

    /** Whether anything still holds the attachment. */
    boolean holds(UUID attachment) {
        return jdbc.sql("select exists (select 1 from achievement_file where attachment = ?)").param(attachment).query(Boolean.class).single();
    }

    /** A file with the version it hangs on. */
    record Hanging(UUID version, UUID achievement) {}

    List<Hanging> hanging(UUID attachment) {
        return jdbc.sql("""
                select f.version, v.achievement from achievement_file f join achievement_version v on v.id = f.version
                where f.attachment = ? order by v.saved_at""")
                .param(attachment)
                .query((row, line) -> new Hanging(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    /** What of a description is looked for by itself. */
    void classify(UUID version, Description description) {
        jdbc.sql("delete from achievement_field where version = ?").param(version).update();
        jdbc.sql("delete from achievement_patent where version = ?").param(version).update();
        jdbc.sql("insert into achievement_field select ?, one from unnest(?) one")
                .params(version, description.fields().stream().distinct().toArray(String[]::new)).update();
        jdbc.sql("insert into achievement_patent select ?, one from unnest(?) one")
                .params(version, description.patents().stream().distinct().toArray(String[]::new)).update();
    }

    Map<UUID, List<Party>> parties(Collection<UUID> versions) {
        return jdbc.sql("select * from achievement_party where version = any(?) order by version, position")
                .param(versions.toArray(UUID[]::new))
                .query((row, line) -> Map.entry(row.getObject("version", UUID.class), new Party(
                        row.getInt("position"), Party.Kind.valueOf(row.getString("kind")), row.getObject("person", UUID.class),
                        row.getObject("organisation", UUID.class), row.getString("name"), Party.Role.valueOf(row.getString("role")),
                        row.getString("affiliation"), share(row.getInt("share")))))
                .list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static @Nullable Integer share(int share) {
        return share == 0 ? null : share;
    }

    Map<UUID, List<EvidenceFile>> files(Collection<UUID> versions) {
        return jdbc.sql("select * from achievement_file where version = any(?) order by version, position")
                .param(versions.toArray(UUID[]::new))
                .query((row, line) -> Map.entry(row.getObject("version", UUID.class), new EvidenceFile(
                        row.getInt("position"), row.getObject("attachment", UUID.class),
                        EvidenceFile.Kind.valueOf(row.getString("kind")), row.getString("label"))))
                .list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<UUID> asked(UUID version, int position) {
        return jdbc.sql("select asked from achievement_party where version = ? and position = ? and asked is not null")
                .params(version, position).query(UUID.class).optional();
    }
}
