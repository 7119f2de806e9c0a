package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.organisations.Organ;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code organisation_position}. */
@Repository
class PositionTable {
    private static final String COLUMNS =
            "select id, person, organisation, role, title, organ, since, until, version from organisation_position ";
    private static final String IN_FORCE = " since <= ? and (until is null or until >= ?) ";
    private final JdbcClient jdbc;

    PositionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Set<Seat> seats(PersonId person, LocalDate on) {
        return jdbc.sql("select distinct role, organisation from organisation_position where person = ? and role is not null and" + IN_FORCE)
                .params(person.value(), on, on)
                .query((rs, n) -> new Seat(Role.valueOf(rs.getString(1)), new OrganisationId(rs.getObject(2, UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<OrganisationId> organisationsOf(PersonId person, LocalDate on) {
        return jdbc.sql("select distinct organisation from organisation_position where person = ? and" + IN_FORCE)
                .params(person.value(), on, on)
                .query((rs, n) -> new OrganisationId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    List<PersonId> holders(OrganisationId organisation, Role role, LocalDate on) {
        return jdbc.sql("select distinct person from organisation_position where organisation = ? and role = ? and" + IN_FORCE)
                .params(organisation.value(), role.name(), on, on)
                .query((rs, n) -> new PersonId(rs.getObject(1, UUID.class)))
                .list();
    }

    Optional<Position> find(PositionId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(PositionTable::read).optional();
    }

    List<Position> in(OrganisationId organisation) {
        return jdbc.sql(COLUMNS + "where organisation = ? order by since desc, id")
                .param(organisation.value())
                .query(PositionTable::read)
                .list();
    }

    /** Of one role, or of all where it is null. */
    List<Position> in(OrganisationId organisation, @Nullable Role role, int limit, int offset) {
        return jdbc.sql(COLUMNS + "where organisation = :organisation" + of(role)
                        + " order by since desc, id limit :limit offset :offset")
                .param("organisation", organisation.value())
                .param("role", role == null ? null : role.name())
                .param("limit", limit)
                .param("offset", offset)
                .query(PositionTable::read)
                .list();
    }

    long count(OrganisationId organisation, @Nullable Role role) {
        return jdbc.sql("select count(*) from organisation_position where organisation = :organisation" + of(role))
                .param("organisation", organisation.value())
                .param("role", role == null ? null : role.name())
                .query(Long.class)
                .single();
    }

    private static String of(@Nullable Role role) {
        return role == null ? "" : " and role = :role";
    }

    /** The roles that are or were held there, in the order in which they are declared. */
    List<Role> roles(OrganisationId organisation) {
        return jdbc.sql("select distinct role from organisation_position where organisation = ? and role is not null")
                .param(organisation.value())
                .query((rs, n) -> Role.valueOf(rs.getString(1)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** Who holds an office of these roles, or one without a role, on a day; the longest in it first. */
    List<Position> leaders(OrganisationId organisation, Set<Role> roles, LocalDate on) {
        return jdbc.sql(COLUMNS + "where organisation = ? and (role is null or role = any(?)) and" + IN_FORCE + "order by since, id")
                .params(organisation.value(), roles.stream().map(Role::name).toArray(String[]::new), on, on)
                .query(PositionTable::read)
                .list();
    }

    List<Position> of(PersonId person) {
        return jdbc.sql(COLUMNS + "where person = ? order by since desc, id")
                .param(person.value())
                .query(PositionTable::read)
                .list();
    }

    /** Makes all who appoint the person wait for one another until the transaction ends. */
    void hold(PersonId person) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('organisation_position'), hashtext(?))")
                .param(person.toString())
                .query()
                .listOfRows();
    }

    /** False where another term stands against it: the same office of the same person, or another chair. */
    boolean insert(Position position, @Nullable PersonId by, Instant at) {
        return jdbc.sql("""
                insert into organisation_position (id, person, organisation, role, title, organ, since, until, appointed_by,
                    appointed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        position.id().value(), position.person().value(), position.organisation().value(),
                        position.role() == null ? null : position.role().name(), position.title(),
                        position.organ() == null ? null : position.organ().name(), position.from(), position.to(), by == null ? null : by.value(), Timestamp.from(at)))
                .update() == 1;
    }

    /** A chair whose term overlaps, if there is one. */
    Optional<Position> overlappingChair(OrganisationId committee, LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql(COLUMNS + """
                where organisation = ? and role = 'COMMITTEE_CHAIR'
                  and daterange(since, until, '[]') && daterange(?, ?::date, '[]') order by since limit 1""")
                .params(Arrays.asList(committee.value(), from, to))
                .query(PositionTable::read)
                .optional();
    }

    /** False where someone else changed it meanwhile. */
    boolean end(Position position, LocalDate lastDay) {
        return jdbc.sql("update organisation_position set until = ?, version = version + 1 where id = ? and version = ?")
                .params(lastDay, position.id().value(), position.version())
                .update() == 1;
    }

    void delete(PositionId id) {
        jdbc.sql("delete from organisation_position where id = ?").param(id.value()).update();
    }

    static Position read(ResultSet rs, int row) throws SQLException {
        String role = rs.getString("role");
        String organ = rs.getString("organ");
        return new Position(
                new PositionId(rs.getObject("id", UUID.class)),
                new PersonId(rs.getObject("person", UUID.class)),
                new OrganisationId(rs.getObject("organisation", UUID.class)),
                role == null ? null : Role.valueOf(role),
                rs.getString("title"),
                organ == null ? null : Organ.valueOf(organ),
                rs.getObject("since", LocalDate.class),
                rs.getObject("until", LocalDate.class),
                rs.getInt("version"));
    }
}
