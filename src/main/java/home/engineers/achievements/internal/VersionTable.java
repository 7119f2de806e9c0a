package home.engineers.achievements.internal;

import home.engineers.achievements.internal.Version.State;
import home.engineers.achievements.rules.Deposited;
import home.engineers.achievements.rules.Description;
import home.engineers.achievements.rules.EvidenceFile;
import home.engineers.achievements.rules.Party;
import home.engineers.achievements.rules.TitleKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code achievement_version}, each with the parts that hang on it. */
@Repository
class VersionTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SELECT = "select v.* from achievement_version v ";
    private final JdbcClient jdbc;
    private final VersionPartTable parts;

    VersionTable(JdbcClient jdbc, VersionPartTable parts) {
        this.jdbc = jdbc;
        this.parts = parts;
    }

    private record Bare(
            UUID id, UUID achievement, @Nullable Integer number, State state, Description description, int edits, Instant savedAt,
            @Nullable Instant submittedAt, @Nullable Instant publishedAt) {
        Version with(List<Party> parties, List<EvidenceFile> files) {
            return new Version(
                    id, achievement, number, state, new Deposited(description, parties, files), edits, savedAt, submittedAt, publishedAt);
        }
    }

    /** A new draft with all parts of its content. */
    void insert(UUID id, UUID achievement, Deposited content, Instant at) {
        jdbc.sql("""
                insert into achievement_version (id, achievement, state, description, title_key, saved_at)
                values (?, ?, 'DRAFT', cast(? as jsonb), ?, ?)""")
                .params(id, achievement, JSON.writeValueAsString(content.description()), key(content.description()), Timestamp.from(at))
                .update();
        parts.classify(id, content.description());
        content.parties().forEach(party -> parts.add(id, party));
        content.files().forEach(file -> parts.add(id, file));
    }

    /** False where the draft was saved meanwhile, or is none any more. */
    boolean describe(UUID id, int edits, Description description, Instant at) {
        boolean saved = jdbc.sql("""
                update achievement_version set description = cast(? as jsonb), title_key = ?, edits = edits + 1, saved_at = ?
                where id = ? and edits = ? and state = 'DRAFT'""")
                .params(JSON.writeValueAsString(description), key(description), Timestamp.from(at), id, edits)
                .update() == 1;
        if (saved) {
            parts.classify(id, description);
        }
        return saved;
    }

    private static String key(Description description) {
        return TitleKey.of(description.title().zh());
    }

    void submit(UUID id, Instant at) {
        jdbc.sql("update achievement_version set state = 'SUBMITTED', submitted_at = ? where id = ? and state = 'DRAFT'")
                .params(Timestamp.from(at), id).update();
    }

    void takeBack(UUID id) {
        jdbc.sql("update achievement_version set state = 'RETURNED' where id = ? and state = 'SUBMITTED'").param(id).update();
    }

    /** @return its number */
    int publish(UUID id, Instant at) {
        return jdbc.sql("""
                update achievement_version v set state = 'PUBLISHED', published_at = ?,
                    number = 1 + (select coalesce(max(o.number), 0) from achievement_version o where o.achievement = v.achievement)
                where id = ? returning number""")
                .params(Timestamp.from(at), id).query(Integer.class).single();
    }

    boolean asked(UUID id, int position) {
        return parts.asked(id, position).isPresent();
    }

    /** Whether a version still holds the attachment. */
    boolean holds(UUID attachment) {
        return parts.holds(attachment);
    }

    void delete(UUID id) {
        jdbc.sql("delete from achievement_version where id = ?").param(id).update();
    }

    Optional<Version> find(UUID id) {
        return one(jdbc.sql(SELECT + "where v.id = ?").param(id).query(VersionTable::bare).list());
    }

    /** All of an achievement, the first first. */
    List<Version> of(UUID achievement) {
        return whole(jdbc.sql(SELECT + "where v.achievement = ? order by v.saved_at, v.id").param(achievement).query(VersionTable::bare).list());
    }

    /** What of an achievement is being written or reviewed. */
    Optional<Version> onItsWay(UUID achievement) {
        return one(jdbc.sql(SELECT + "where v.achievement = ? and v.state in ('DRAFT', 'SUBMITTED')")
                .param(achievement).query(VersionTable::bare).list());
    }

    Optional<Version> published(UUID achievement, int number) {
        return one(jdbc.sql(SELECT + "where v.achievement = ? and v.number = ?").params(achievement, number).query(VersionTable::bare).list());
    }

    /** The version published last, of each of these that has one. */
    Map<UUID, Version> latest(Collection<UUID> achievements) {
        return whole(jdbc.sql("""
                select distinct on (v.achievement) v.* from achievement_version v
                where v.achievement = any(?) and v.state = 'PUBLISHED' order by v.achievement, v.number desc""")
                .param(achievements.toArray(UUID[]::new)).query(VersionTable::bare).list()).stream()
                .collect(Collectors.toMap(Version::achievement, version -> version));
    }

    /** What was written last, of each of these. */
    Map<UUID, Version> newest(Collection<UUID> achievements) {
        return whole(jdbc.sql("""
                select distinct on (v.achievement) v.* from achievement_version v
                where v.achievement = any(?) order by v.achievement, v.saved_at desc, v.id desc""")
                .param(achievements.toArray(UUID[]::new)).query(VersionTable::bare).list()).stream()
                .collect(Collectors.toMap(Version::achievement, version -> version));
    }

    private Optional<Version> one(List<Bare> found) {
        return whole(found).stream().findFirst();
    }

    private List<Version> whole(List<Bare> bare) {
        List<UUID> ids = bare.stream().map(Bare::id).toList();
        Map<UUID, List<Party>> parties = ids.isEmpty() ? Map.of() : parts.parties(ids);
        Map<UUID, List<EvidenceFile>> files = ids.isEmpty() ? Map.of() : parts.files(ids);
        List<Version> whole = new ArrayList<>();
        bare.forEach(one -> whole.add(one.with(parties.getOrDefault(one.id(), List.of()), files.getOrDefault(one.id(), List.of()))));
        return whole;
    }

    private static Bare bare(ResultSet row, int line) throws SQLException {
        int number = row.getInt("number");
        Timestamp submitted = row.getTimestamp("submitted_at");
        Timestamp published = row.getTimestamp("published_at");
        return new Bare(
                row.getObject("id", UUID.class), row.getObject("achievement", UUID.class), number == 0 ? null : number,
                State.valueOf(row.getString("state")), JSON.readValue(row.getString("description"), Description.class),
                row.getInt("edits"), Objects.requireNonNull(row.getTimestamp("saved_at")).toInstant(),
                submitted == null ? null : submitted.toInstant(), published == null ? null : published.toInstant());
    }
}
