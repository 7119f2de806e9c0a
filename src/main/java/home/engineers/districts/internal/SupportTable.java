package home.engineers.districts.internal;

import home.engineers.districts.Support;
import home.engineers.districts.Support.Kind;
import home.engineers.districts.Support.Status;
import home.engineers.districts.Supports.Filter;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code district_support}. */
@Repository
class SupportTable {
    private static final String WITHIN = """
            from district_support s where (:everywhere or s.district = any(:own)
                or :municipal and not s.district = any(:founded))
              and (:district = '' or s.district = :district) and (:year = 0 or s.year = :year)
              and (:kind = '' or s.kind = :kind)
              and (:status = '' or case when s.withdrawn_at is null then s.status else 'WITHDRAWN' end = :status)\s""";
    private static final String STANDING = " filter (where withdrawn_at is null)";
    private final JdbcClient jdbc;

    SupportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Support> list(Keepers.Within within, Filter filter, int limit, int offset) {
        return asked("select s.* " + WITHIN + "order by s.year desc, s.entered_at desc, s.id limit :limit offset :offset", within, filter)
                .param("limit", limit)
                .param("offset", offset)
                .query(SupportTable::read)
                .list();
    }

    /** @param counted at most {@link Total#LIMIT} */
    record Sums(long counted, long promisedFen, long receivedFen) {}

    Sums sums(Keepers.Within within, Filter filter) {
        return asked(
                        "select least(count(*), " + Total.LIMIT + "), coalesce(sum(amount_fen)" + STANDING + ", 0),"
                                + " coalesce(sum(received_fen)" + STANDING + ", 0) " + WITHIN,
                        within, filter)
                .query((rs, n) -> new Sums(rs.getLong(1), rs.getLong(2), rs.getLong(3)))
                .single();
    }

    private JdbcClient.StatementSpec asked(String sql, Keepers.Within within, Filter filter) {
        return jdbc.sql(sql)
                .params(within.parameters())
                .param("district", filter.district().strip())
                .param("year", filter.year().strip().matches("[0-9]{1,4}") ? Integer.parseInt(filter.year().strip()) : 0)
                .param("kind", filter.kind())
                .param("status", filter.status());
    }

    Optional<Support> find(UUID id) {
        return jdbc.sql("select * from district_support where id = ?").param(id).query(SupportTable::read).optional();
    }

    /** Who entered it and who recorded that it came. */
    record Hands(PersonId enteredBy, @Nullable PersonId receivedBy) {}

    Hands hands(UUID id) {
        return jdbc.sql("select entered_by, received_by from district_support where id = ?")
                .param(id)
                .query((rs, n) -> new Hands(
                        new PersonId(rs.getObject(1, UUID.class)),
                        rs.getObject(2, UUID.class) == null ? null : new PersonId(rs.getObject(2, UUID.class))))
                .single();
    }

    /** False where the same document is on record for this district, year and kind. */
    boolean insert(Support s, PersonId by) {
        return jdbc.sql("""
                insert into district_support (id, district, kind, year, giver, what, document, amount_fen, status, entered_by,
                    entered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'PROMISED', ?, ?, 1) on conflict do nothing""")
                .params(Arrays.asList(
                        s.id(), s.district(), s.kind().name(), s.year(), s.giver(), s.what(), s.document(), s.amountFen(),
                        by.value(), Timestamp.from(s.enteredAt())))
                .update() == 1;
    }

    void receive(Support s, PersonId by) {
        int changed = jdbc.sql("""
                update district_support set status = 'RECEIVED', received_on = ?, received_fen = ?, received_by = ?,
                    version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(s.receivedOn(), s.receivedFen(), by.value(), s.id(), s.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("support changed meanwhile: " + s.id());
        }
    }

    /** Whether another entry names the same document for this district, year and kind. */
    boolean onRecord(Support s) {
        return jdbc.sql("""
                select exists (select 1 from district_support
                where district = ? and year = ? and kind = ? and document = ? and id <> ? and withdrawn_at is null)""")
                .params(s.district(), s.year(), s.kind().name(), s.document(), s.id())
                .query(Boolean.class)
                .single();
    }

    /** Writes what was corrected; whether it was received stays as it was. */
    void correct(Support s) {
        int changed = jdbc.sql("""
                update district_support set kind = ?, year = ?, giver = ?, what = ?, document = ?, amount_fen = ?, received_on = ?,
                    received_fen = ?, version = version + 1
                where id = ? and version = ?""")
                .params(Arrays.asList(
                        s.kind().name(), s.year(), s.giver(), s.what(), s.document(), s.amountFen(), s.receivedOn(),
                        s.receivedFen(), s.id(), s.version()))
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("support changed meanwhile: " + s.id());
        }
    }

    void withdraw(Support s, Instant at) {
        int changed = jdbc.sql("update district_support set withdrawn_at = ?, version = version + 1 where id = ? and version = ?")
                .params(Timestamp.from(at), s.id(), s.version())
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("support changed meanwhile: " + s.id());
        }
    }

    /** In cents. @param promisedFen for a year @param receivedFen within it */
    record YearSums(long promisedFen, long receivedFen) {}

    /** By district. */
    Map<String, YearSums> ofYear(int year) {
        return jdbc.sql("""
                select district, coalesce(sum(amount_fen) filter (where year = :year), 0),
                       coalesce(sum(received_fen) filter (where received_on between :first and :last), 0)
                from district_support where withdrawn_at is null and (year = :year or received_on between :first and :last)
                group by district""")
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param("last", LocalDate.of(year, 12, 31))
                .query((rs, n) -> Map.entry(rs.getString(1), new YearSums(rs.getLong(2), rs.getLong(3))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Support read(ResultSet rs, int row) throws SQLException {
        OffsetDateTime withdrawn = rs.getObject("withdrawn_at", OffsetDateTime.class);
        return new Support(
                rs.getObject("id", UUID.class),
                rs.getString("district"),
                Kind.valueOf(rs.getString("kind")),
                rs.getInt("year"),
                rs.getString("giver"),
                rs.getString("what"),
                rs.getString("document"),
                rs.getObject("amount_fen", Long.class),
                Status.valueOf(rs.getString("status")),
                rs.getObject("received_on", LocalDate.class),
                rs.getObject("received_fen", Long.class),
                rs.getObject("entered_at", OffsetDateTime.class).toInstant(),
                withdrawn == null ? null : withdrawn.toInstant(),
                rs.getInt("version"));
    }
}
