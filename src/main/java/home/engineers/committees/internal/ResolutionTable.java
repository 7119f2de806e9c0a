package home.engineers.committees.internal;

import home.engineers.committees.Resolution;
import home.engineers.committees.ResolutionId;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code committee_resolution}. */
@Repository
class ResolutionTable {
    private final JdbcClient jdbc;

    ResolutionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the association has a resolution of this number. */
    boolean insert(Resolution resolution, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into committee_resolution (id, association, number, title, body, adopted_on, scan, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(
                        resolution.id().value(), resolution.association().value(), resolution.number(), resolution.title(),
                        resolution.body().name(), resolution.adoptedOn(), resolution.scan(), by.value(), at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    Optional<Resolution> numbered(OrganisationId association, String number) {
        return jdbc.sql("select * from committee_resolution where association = ? and number = ?")
                .params(association.value(), number)
                .query(ResolutionTable::read)
                .optional();
    }

    Optional<Resolution> find(ResolutionId id) {
        return jdbc.sql("select * from committee_resolution where id = ?").param(id.value()).query(ResolutionTable::read).optional();
    }

    Optional<Resolution> scannedAs(UUID attachment) {
        return jdbc.sql("select * from committee_resolution where scan = ?").param(attachment).query(ResolutionTable::read).optional();
    }

    List<Resolution> in(OrganisationId association, int offset, int limit) {
        return jdbc.sql("select * from committee_resolution where association = ? order by adopted_on desc, id offset ? limit ?")
                .params(association.value(), offset, limit)
                .query(ResolutionTable::read)
                .list();
    }

    long count(OrganisationId association) {
        return jdbc.sql("select count(*) from (select 1 from committee_resolution where association = ? limit ?) counted")
                .params(association.value(), Total.LIMIT)
                .query(Long.class)
                .single();
    }

    private static Resolution read(ResultSet row, int number) throws SQLException {
        return new Resolution(
                new ResolutionId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("association", UUID.class)),
                row.getString("number"),
                row.getString("title"),
                Resolution.Body.valueOf(row.getString("body")),
                row.getObject("adopted_on", LocalDate.class),
                row.getObject("scan", UUID.class));
    }
}
