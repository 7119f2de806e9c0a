package home.engineers.careers.internal;

import home.engineers.careers.rules.PassportSection;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code career_share}. */
@Repository
public class ShareTable {
    private final JdbcClient jdbc;

    ShareTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A link by which somebody shows parts of the passport.
     *
     * @param label by which its owner knows it
     * @param lastDay on which it opens
     * @param endedAt when its owner ended it before that, or null
     */
    public record Share(
            UUID id, PersonId person, String label, Set<PassportSection> sections, Instant createdAt, LocalDate lastDay,
            @Nullable Instant endedAt, int looks, @Nullable Instant lastLookAt) {
        public Share {
            sections = Set.copyOf(sections);
        }

        public boolean open(LocalDate on) {
            return endedAt == null && !on.isAfter(lastDay);
        }
    }

    void insert(Share share, byte[] tokenHash) {
        jdbc.sql("""
                insert into career_share (id, person, label, token_hash, sections, created_at, last_day)
                values (:id, :person, :label, :hash, :sections, :at, :lastDay)""")
                .param("id", share.id())
                .param("person", share.person().value())
                .param("label", share.label())
                .param("hash", tokenHash)
                .param("sections", share.sections().stream().map(PassportSection::wire).sorted().toArray(String[]::new))
                .param("at", Timestamp.from(share.createdAt()))
                .param("lastDay", share.lastDay())
                .update();
    }

    List<Share> of(PersonId person) {
        return jdbc.sql("select * from career_share where person = ? order by created_at desc, id")
                .param(person.value()).query(ShareTable::read).list();
    }

    int countOpen(PersonId person, LocalDate on) {
        return jdbc.sql("select count(*) from career_share where person = ? and ended_at is null and last_day >= ?")
                .params(person.value(), on).query(Integer.class).single();
    }

    Optional<Share> byToken(byte[] tokenHash) {
        return jdbc.sql("select * from career_share where token_hash = ?").param(tokenHash).query(ShareTable::read).optional();
    }

    /** False where it is not theirs, or ended already. */
    boolean end(UUID id, PersonId person, Instant at) {
        return jdbc.sql("update career_share set ended_at = ? where id = ? and person = ? and ended_at is null")
                .params(Timestamp.from(at), id, person.value()).update() == 1;
    }

    void looked(UUID id, Instant at) {
        jdbc.sql("update career_share set looks = looks + 1, last_look_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from career_share where person = ?").param(person.value()).update();
    }

    private static Share read(ResultSet row, int number) throws SQLException {
        Set<PassportSection> sections = EnumSet.noneOf(PassportSection.class);
        Arrays.stream((String[]) row.getArray("sections").getArray())
                .map(one -> PassportSection.valueOf(one.toUpperCase(Locale.ROOT)))
                .forEach(sections::add);
        return new Share(
                row.getObject("id", UUID.class), new PersonId(row.getObject("person", UUID.class)), row.getString("label"), sections,
                row.getTimestamp("created_at").toInstant(), row.getObject("last_day", LocalDate.class),
                instant(row.getTimestamp("ended_at")), row.getInt("looks"), instant(row.getTimestamp("last_look_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
