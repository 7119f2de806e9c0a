package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Reach;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations.Establishment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code organisation} and {@code organisation_relation}. */
@Repository
class OrganisationTable {
    private static final String COLUMNS = "select id, kind, name, name_en, credit_code, district, association from organisation ";
    /** A unit lies in the keeping of the associations it has joined, or of the municipal one where it has joined none. */
    private static final String CONTAINING = """
            where until is null and name like :contains escape '!' and (
                kind in ('MUNICIPAL_ASSOCIATION', 'DISTRICT_ASSOCIATION', 'COMMITTEE')
                or kind = 'UNIT' and (:everywhere or id = any(:organisations)
                    or exists (select 1 from membership m
                               where m.unit = organisation.id and m.state = 'ACTIVE' and m.association = any(:organisations))
                    or not exists (select 1 from membership m where m.unit = organisation.id and m.state = 'ACTIVE')
                       and exists (select 1 from organisation municipal
                                   where municipal.kind = 'MUNICIPAL_ASSOCIATION' and municipal.until is null
                                     and municipal.id = any(:organisations))))
            order by kind, name limit :limit""";
    private final JdbcClient jdbc;

    OrganisationTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(COLUMNS + "where id = ?").param(id.value()).query(OrganisationTable::read).optional();
    }

    List<Organisation> all(Collection<OrganisationId> ids) {
        UUID[] values = ids.stream().map(OrganisationId::value).toArray(UUID[]::new);
        return jdbc.sql(COLUMNS + "where id = any(?)").param(values).query(OrganisationTable::read).list();
    }

    List<Organisation> ofKind(Kind kind) {
        return jdbc.sql(COLUMNS + "where kind = ? and until is null order by district, name")
                .param(kind.name())
                .query(OrganisationTable::read)
                .list();
    }

    List<Organisation> agencies() {
        return jdbc.sql(COLUMNS + "where agency and until is null order by name").query(OrganisationTable::read).list();
    }

    void dissolve(OrganisationId committee, LocalDate lastDay) {
        jdbc.sql("update organisation set until = ?, version = version + 1 where id = ? and kind = 'COMMITTEE' and until is null")
                .params(lastDay, committee.value())
                .update();
    }

    boolean isAgency(OrganisationId id) {
        return jdbc.sql("select agency from organisation where id = ?").param(id.value()).query(Boolean.class).single();
    }

    void agency(OrganisationId id, boolean acts) {
        jdbc.sql("update organisation set agency = ?, version = version + 1 where id = ?").params(acts, id.value()).update();
    }

    Optional<Organisation> municipal() {
        return jdbc.sql(COLUMNS + "where kind = 'MUNICIPAL_ASSOCIATION' and until is null")
                .query(OrganisationTable::read)
                .optional();
    }

    Optional<Organisation> associationOf(String district) {
        return jdbc.sql(COLUMNS + "where kind = 'DISTRICT_ASSOCIATION' and until is null and district = ?")
                .param(district)
                .query(OrganisationTable::read)
                .optional();
    }

    Optional<Organisation> byCreditCode(String creditCode) {
        return jdbc.sql(COLUMNS + "where credit_code = ?").param(creditCode).query(OrganisationTable::read).optional();
    }

    List<Organisation> unitsNamed(String name) {
        return jdbc.sql(COLUMNS + "where kind = 'UNIT' and until is null and name = ? limit 2")
                .param(name)
                .query(OrganisationTable::read)
                .list();
    }

    void code(OrganisationId id, String creditCode) {
        jdbc.sql("update organisation set credit_code = ?, version = version + 1 where id = ?")
                .params(creditCode, id.value())
                .update();
    }

    /** Associations and committees whose name holds the text, and such units as lie within reach. */
    List<Organisation> containing(String text, Reach units, int limit) {
        String escaped = text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return jdbc.sql(COLUMNS + CONTAINING)
                .param("contains", "%" + escaped + "%")
                .param("everywhere", units.everywhere())
                .param("organisations", units.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(OrganisationTable::read)
                .list();
    }

    List<Organisation> committeesOf(OrganisationId association) {
        return jdbc.sql(COLUMNS + "where kind = 'COMMITTEE' and until is null and association = ? order by name")
                .param(association.value())
                .query(OrganisationTable::read)
                .list();
    }

    /** False where there is one already: the code, the municipal association, the district's, or the committee's name. */
    boolean insert(OrganisationId id, Establishment e, @Nullable String creditCode, Instant at) {
        return jdbc.sql("""
                insert into organisation (id, kind, name, name_en, credit_code, district, association, since, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(Arrays.asList(
                        id.value(), e.kind().name(), e.name().strip(), e.nameEn(), creditCode, e.district(),
                        e.association() == null ? null : e.association().value(), e.since(), Timestamp.from(at)))
                .update() == 1;
    }

    void amend(OrganisationId id, String name, @Nullable String nameEn, @Nullable String district) {
        jdbc.sql("update organisation set name = ?, name_en = ?, district = ?, version = version + 1 where id = ?")
                .params(Arrays.asList(name.strip(), nameEn, district, id.value()))
                .update();
    }

    void guide(OrganisationId guide, OrganisationId guided, LocalDate since) {
        jdbc.sql("insert into organisation_relation (guide, guided, since) values (?, ?, ?) on conflict do nothing")
                .params(guide.value(), guided.value(), since)
                .update();
    }

    /** The organisations guided by any of these on a day. */
    Set<OrganisationId> guidedBy(Collection<OrganisationId> guides, LocalDate on) {
        return jdbc.sql("""
                select guided from organisation_relation
                where guide = any(?) and since <= ? and (until is null or until >= ?)""")
                .params(guides.stream().map(OrganisationId::value).toArray(UUID[]::new), on, on)
                .query((rs, n) -> new OrganisationId(rs.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    static Organisation read(ResultSet rs, int row) throws SQLException {
        UUID association = rs.getObject("association", UUID.class);
        return new Organisation(
                new OrganisationId(rs.getObject("id", UUID.class)),
                Kind.valueOf(rs.getString("kind")),
                rs.getString("name"),
                rs.getString("name_en"),
                rs.getString("credit_code"),
                rs.getString("district"),
                association == null ? null : new OrganisationId(association));
    }
}
