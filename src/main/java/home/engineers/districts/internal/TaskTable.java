package home.engineers.districts.internal;

import home.engineers.districts.Task;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code district_task}. */
@Repository
class TaskTable {
    private static final String WITHIN = """
            from district_task t where (:everywhere or t.district = any(:own)
                or :municipal and not t.district = any(:founded) or t.owner = :self) and (:done or t.done_on is null)\s""";
    private final JdbcClient jdbc;

    TaskTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Task> list(Keepers.Within within, PersonId self, boolean done, int limit, int offset) {
        return asked("select t.* " + WITHIN + "order by t.done_on is not null, t.due_on, t.id limit :limit offset :offset", within, self, done)
                .param("limit", limit)
                .param("offset", offset)
                .query(TaskTable::read)
                .list();
    }

    /** At most {@link Total#LIMIT}. */
    long count(Keepers.Within within, PersonId self, boolean done) {
        return asked("select count(*) from (select 1 " + WITHIN + "limit " + Total.LIMIT + ") as found", within, self, done)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Keepers.Within within, PersonId self, boolean done) {
        return jdbc.sql(sql).params(within.parameters()).param("self", self.value()).param("done", done);
    }

    /** The open ones a person owns, the earliest due first. */
    List<Task> openOf(PersonId owner, int limit) {
        return jdbc.sql("select * from district_task where owner = ? and done_on is null order by due_on, id limit ?")
                .params(owner.value(), limit)
                .query(TaskTable::read)
                .list();
    }

    Optional<Task> find(UUID id) {
        return jdbc.sql("select * from district_task where id = ?").param(id).query(TaskTable::read).optional();
    }

    /** By visit, in the order of their days. */
    Map<UUID, List<Task>> of(Collection<UUID> visits) {
        return jdbc.sql("select * from district_task where visit = any(?) order by due_on, id")
                .param(visits.toArray(UUID[]::new))
                .query(TaskTable::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Task::visit));
    }

    void insert(Task task, @Nullable LocalDate remindOn, PersonId by, Instant at) {
        jdbc.sql("""
                insert into district_task (id, visit, district, what, owner, due_on, remind_on, entered_by, entered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)""")
                .params(Arrays.asList(
                        task.id(), task.visit(), task.district(), task.what(), task.owner().value(), task.dueOn(), remindOn,
                        by.value(), Timestamp.from(at)))
                .update();
    }

    void complete(Task task, PersonId by) {
        int changed = jdbc.sql("""
                update district_task set done_on = ?, done_by = ?, outcome = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(task.doneOn(), by.value(), task.outcome(), task.id(), task.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("task changed meanwhile: " + task.id());
        }
    }

    /** The first day on which somebody is to be told of an open task. */
    Optional<LocalDate> firstTelling() {
        return jdbc.sql("""
                select least(
                    (select min(remind_on) from district_task where done_on is null and reminded_at is null),
                    (select min(due_on) + 1 from district_task where done_on is null and overdue_told_at is null))""")
                .query((rs, n) -> Optional.ofNullable(rs.getObject(1, LocalDate.class)))
                .single();
    }

    /** Takes one task whose owner is to be reminded; rows another node is at work on are left to it. */
    Optional<Task> takeToRemind(LocalDate today, Instant at) {
        return jdbc.sql("""
                update district_task set reminded_at = :at where id = (
                    select id from district_task
                    where done_on is null and reminded_at is null and remind_on <= :today and due_on >= :today
                    order by remind_on, id limit 1 for update skip locked)
                returning *""")
                .param("today", today)
                .param("at", Timestamp.from(at))
                .query(TaskTable::read)
                .optional();
    }

    /** Takes one task that is past its day; it needs no reminder any more. */
    Optional<Task> takeOverdue(LocalDate today, Instant at) {
        return jdbc.sql("""
                update district_task set overdue_told_at = :at, reminded_at = coalesce(reminded_at, :at) where id = (
                    select id from district_task where done_on is null and overdue_told_at is null and due_on < :today
                    order by due_on, id limit 1 for update skip locked)
                returning *""")
                .param("today", today)
                .param("at", Timestamp.from(at))
                .query(TaskTable::read)
                .optional();
    }

    private static Task read(ResultSet rs, int row) throws SQLException {
        return new Task(
                rs.getObject("id", UUID.class),
                rs.getObject("visit", UUID.class),
                rs.getString("district"),
                rs.getString("what"),
                new PersonId(rs.getObject("owner", UUID.class)),
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("done_on", LocalDate.class),
                rs.getString("outcome"),
                rs.getInt("version"));
    }
}
