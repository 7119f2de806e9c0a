package home.engineers.districts.internal;

import home.engineers.districts.Visit;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code district_visit} and {@code district_visitor}. */
@Repository
class VisitTable {
    private static final String COLUMNS = """
            select v.*, (select array_agg(p.person order by p.person) from district_visitor p where p.visit = v.id) as visitors
            from district_visit v\s""";
    private static final String WITHIN = """
            where (:everywhere or v.district = any(:own) or :municipal and not v.district = any(:founded))
              and (:district = '' or v.district = :district)\s""";
    private static final RowMapper<Visit> READ = (rs, n) -> new Visit(
            rs.getObject("id", UUID.class),
            rs.getString("district"),
            rs.getObject("visited_on", LocalDate.class),
            rs.getString("purpose"),
            rs.getString("findings"),
            rs.getArray("visitors") == null
                    ? List.of() : Arrays.stream((UUID[]) rs.getArray("visitors").getArray()).map(PersonId::new).toList(),
            rs.getInt("version"));
    private final JdbcClient jdbc;

    VisitTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Visit> list(Keepers.Within within, String district, int limit, int offset) {
        return jdbc.sql(COLUMNS + WITHIN + "order by v.visited_on desc, v.id limit :limit offset :offset")
                .params(within.parameters())
                .param("district", district)
                .param("limit", limit)
                .param("offset", offset)
                .query(READ)
                .list();
    }

    /** At most {@link Total#LIMIT}. */
    long count(Keepers.Within within, String district) {
        return jdbc.sql("select count(*) from (select 1 from district_visit v " + WITHIN + "limit " + Total.LIMIT + ") as found")
                .params(within.parameters())
                .param("district", district)
                .query(Long.class)
                .single();
    }

    Optional<Visit> find(UUID id) {
        return jdbc.sql(COLUMNS + "where v.id = ?").param(id).query(READ).optional();
    }

    /** False where there is a visit to the district on that day already. */
    boolean insert(Visit visit, PersonId by, Instant at) {
        int entered = jdbc.sql("""
                insert into district_visit (id, district, visited_on, purpose, findings, entered_by, entered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, 1) on conflict do nothing""")
                .params(visit.id(), visit.district(), visit.on(), visit.purpose(), visit.findings(), by.value(), Timestamp.from(at))
                .update();
        if (entered == 1) {
            visit.visitors().forEach(person -> jdbc.sql("insert into district_visitor (visit, person) values (?, ?)")
                    .params(visit.id(), person.value())
                    .update());
        }
        return entered == 1;
    }

    void amend(UUID id, String purpose, String findings, int version) {
        int changed = jdbc.sql("update district_visit set purpose = ?, findings = ?, version = version + 1 where id = ? and version = ?")
                .params(purpose, findings, id, version)
                .update();
        if (changed != 1) {
            throw new OptimisticLockingFailureException("visit changed meanwhile: " + id);
        }
    }

    /** Visits in a year by district. */
    Map<String, Long> ofYear(int year) {
        return jdbc.sql("select district, count(*) from district_visit where visited_on between ? and ? group by district")
                .params(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .query((rs, n) -> Map.entry(rs.getString(1), rs.getLong(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
