package home.engineers.programmes.internal;

import home.engineers.kernel.PersonId;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.Certificate;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code official_result}: certificates issued by the authority; the newest of a case counts. */
@Repository
class CertificateTable {
    private static final String NEWEST =
            "select distinct on (case_id) * from official_result where case_id = any(?) order by case_id, ordinal desc";
    private final JdbcClient jdbc;

    CertificateTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param why why it takes the place of another, or null for the first */
    void record(CaseId id, Certificate certificate, @Nullable String why, PersonId by, Instant at) {
        jdbc.sql("""
                insert into official_result (case_id, ordinal, certificate_number, issued_on, authority, why, recorded_by, recorded_at)
                values (:case, 1 + (select count(*) from official_result where case_id = :case), :number, :issued, :authority,
                    :why, :by, :at)""")
                .param("case", id.value())
                .param("number", certificate.number())
                .param("issued", certificate.issuedOn())
                .param("authority", certificate.authority())
                .param("why", why)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<Certificate> of(CaseId id) {
        return Optional.ofNullable(of(List.of(id)).get(id));
    }

    Map<CaseId, Certificate> of(Collection<CaseId> ids) {
        return jdbc.sql(NEWEST)
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> Map.entry(new CaseId(row.getObject("case_id", UUID.class)), read(row)))
                .list()
                .stream()
                .filter(one -> !one.getValue().number().isEmpty())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The number of the case that holds each of these certificates today. */
    Map<String, String> holders(Collection<String> certificates) {
        return jdbc.sql("""
                select r.certificate_number, c.number from official_result r join review_case c on c.id = r.case_id
                where r.certificate_number = any(?)
                    and r.ordinal = (select max(ordinal) from official_result n where n.case_id = r.case_id)""")
                .param(certificates.toArray(String[]::new))
                .query((row, number) -> Map.entry(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** Leaves that there was a certificate, and when. */
    void strike(CaseId id) {
        jdbc.sql("update official_result set certificate_number = '', why = case when why is null then null else '' end where case_id = ?")
                .param(id.value())
                .update();
    }

    private static Certificate read(ResultSet row) throws SQLException {
        return new Certificate(
                row.getString("certificate_number"), row.getObject("issued_on", LocalDate.class), row.getString("authority"));
    }
}
