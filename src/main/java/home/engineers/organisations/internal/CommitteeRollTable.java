package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.organisations.CommitteeRoll;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Committees as the table of organisations has them, with who sits on them. */
@Repository
class CommitteeRollTable implements CommitteeRoll {
    private static final String LINE = """
            select o.id, o.kind, o.name, o.name_en, o.credit_code, o.district, o.association, o.since, o.until,
                   (select p.person from organisation_position p
                    where p.organisation = o.id and p.role = 'COMMITTEE_CHAIR' and p.since <= :on
                      and (p.until is null or p.until >= :on)) as chair,
                   (select count(distinct p.person) from organisation_position p
                    where p.organisation = o.id and p.since <= :on and (p.until is null or p.until >= :on)) as seats
            from organisation o""";
    private static final String ASKED = """

            where o.kind = 'COMMITTEE' and (o.until is not null) = :dissolved
              and (cast(:association as uuid) is null or o.association = :association)
              and (:name = '' or o.name like :contains escape '!' or o.name_en ilike :contains escape '!')""";
    private final JdbcClient jdbc;

    CommitteeRollTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Line> lines(Filter filter, LocalDate on, int offset, int limit) {
        return asked(jdbc.sql(LINE + ASKED + " order by o.association, o.name, o.id offset :offset limit :limit"), filter)
                .param("on", on)
                .param("offset", offset)
                .param("limit", limit)
                .query(CommitteeRollTable::line)
                .list();
    }

    @Override
    public long count(Filter filter) {
        return asked(jdbc.sql("select count(*) from (select 1 from organisation o" + ASKED + " limit :limit) counted"), filter)
                .param("limit", Total.LIMIT)
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec asked(JdbcClient.StatementSpec statement, Filter filter) {
        @Nullable OrganisationId association = filter.association();
        String name = filter.name().strip();
        return statement.param("dissolved", filter.dissolved())
                .param("association", association == null ? null : association.value())
                .param("name", name)
                .param("contains", "%" + name.replaceAll("([!%_])", "!$1") + "%");
    }

    @Override
    public Optional<Line> line(OrganisationId committee, LocalDate on) {
        return jdbc.sql(LINE + " where o.kind = 'COMMITTEE' and o.id = :id")
                .param("on", on)
                .param("id", committee.value())
                .query(CommitteeRollTable::line)
                .optional();
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        UUID chair = row.getObject("chair", UUID.class);
        return new Line(
                OrganisationTable.read(row, number), row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class), chair == null ? null : new PersonId(chair), row.getInt("seats"));
    }
}
