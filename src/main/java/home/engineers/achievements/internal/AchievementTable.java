package home.engineers.achievements.internal;

import home.engineers.achievements.internal.Achievement.By;
import home.engineers.achievements.internal.Achievement.Tombstone;
import home.engineers.achievements.rules.Description.Access;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code achievement} and {@code achievement_year}. */
@Repository
class AchievementTable {
    private static final String SELECT = "select a.* from achievement a ";
    private final JdbcClient jdbc;

    AchievementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Achievement one) {
        jdbc.sql("insert into achievement (id, association, depositor, unit, changed_at) values (?, ?, ?, ?, ?)")
                .params(Arrays.asList(
                        one.id(), one.association().value(), one.depositor() == null ? null : one.depositor().value(),
                        one.unit() == null ? null : one.unit().value(), Timestamp.from(one.changedAt())))
                .update();
    }

    Optional<Achievement> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ?").param(id).query(AchievementTable::read).optional();
    }

    /** The row is held until the end of the transaction. */
    Optional<Achievement> hold(UUID id) {
        return jdbc.sql(SELECT + "where a.id = ? for update").param(id).query(AchievementTable::read).optional();
    }

    Optional<Achievement> find(RegistrationNumber number) {
        return jdbc.sql(SELECT + "where a.year = ? and a.serial = ?")
                .params(number.year(), number.serial()).query(AchievementTable::read).optional();
    }

    Map<UUID, Achievement> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + "where a.id = any(?)")
                .param(ids.toArray(UUID[]::new)).query(AchievementTable::read).list().stream()
                .collect(Collectors.toMap(Achievement::id, Function.identity()));
    }

    List<Achievement> of(PersonId depositor) {
        return jdbc.sql(SELECT + "where a.depositor = ? order by a.changed_at desc, a.id")
                .param(depositor.value()).query(AchievementTable::read).list();
    }

    /** The next number of a year. Whoever takes it holds the year until the end of the transaction, so that none is lost. */
    RegistrationNumber next(int year) {
        jdbc.sql("insert into achievement_year (year, last_serial) values (?, 0) on conflict do nothing").param(year).update();
        int serial = jdbc.sql("update achievement_year set last_serial = last_serial + 1 where year = ? returning last_serial")
                .param(year).query(Integer.class).single();
        return new RegistrationNumber(year, serial);
    }

    void register(UUID id, RegistrationNumber number, LocalDate on) {
        jdbc.sql("update achievement set year = ?, serial = ?, registered_on = ? where id = ?")
                .params(number.year(), number.serial(), on, id).update();
    }

    void access(UUID id, Access access, @Nullable LocalDate until, Instant at) {
        jdbc.sql("update achievement set access = ?, embargo_until = ?, changed_at = ? where id = ?")
                .params(Arrays.asList(access.name(), until, Timestamp.from(at), id)).update();
    }

    void holdChanges() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('achievement changes'))").query((row, line) -> true).single();
    }

    void touch(UUID id, Instant at) {
        jdbc.sql("update achievement set changed_at = ? where id = ?").params(Timestamp.from(at), id).update();
    }

    void withdraw(UUID id, Tombstone stone, PersonId by) {
        jdbc.sql("""
                update achievement set withdrawn_at = ?, withdrawn_by = ?, withdrawn_as = ?, withdrawn_reason = ?, changed_at = ?
                where id = ?""")
                .params(Timestamp.from(stone.at()), by.value(), stone.by().name(), stone.reason(), Timestamp.from(stone.at()), id)
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from achievement where id = ?").param(id).update();
    }

    /** Until when the files of anything are closed that is to open soonest. */
    Optional<LocalDate> nextOpening() {
        return Optional.ofNullable(jdbc.sql("select min(embargo_until) from achievement where access = 'EMBARGO' and withdrawn_at is null")
                .query(LocalDate.class).optional().orElse(null));
    }

    /** Those whose files are to be open on a day, held one by one, without those that another node holds. */
    List<Achievement> toOpen(LocalDate on, int most) {
        return jdbc.sql(SELECT + """
                where a.access = 'EMBARGO' and a.embargo_until <= ? and a.withdrawn_at is null
                order by a.embargo_until, a.id limit ? for update skip locked""")
                .params(on, most).query(AchievementTable::read).list();
    }

    static Achievement read(ResultSet row, int line) throws SQLException {
        int year = row.getInt("year");
        UUID depositor = row.getObject("depositor", UUID.class);
        UUID unit = row.getObject("unit", UUID.class);
        Timestamp withdrawn = row.getTimestamp("withdrawn_at");
        return new Achievement(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("association", UUID.class)),
                depositor == null ? null : new PersonId(depositor),
                unit == null ? null : new OrganisationId(unit),
                year == 0 ? null : new RegistrationNumber(year, row.getInt("serial")),
                row.getObject("registered_on", LocalDate.class),
                Access.valueOf(row.getString("access")),
                row.getObject("embargo_until", LocalDate.class),
                Objects.requireNonNull(row.getTimestamp("changed_at")).toInstant(),
                withdrawn == null ? null : new Tombstone(
                        withdrawn.toInstant(), By.valueOf(row.getString("withdrawn_as")), row.getString("withdrawn_reason")));
    }
}
