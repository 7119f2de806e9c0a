package home.engineers.patents.internal;

import home.engineers.patents.EventKind;
import home.engineers.patents.PatentCitations.Reference;
import home.engineers.patents.PatentDocument.Other;
import home.engineers.patents.PatentFamily;
import home.engineers.patents.PatentFamily.Member;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what documents have to do with one another. */
@Component
public class RelationReading {
    /** More than any page shows; the list says that it ends there. */
    public static final int MOST = 500;

    private static final String APPLICANTS = """
            coalesce((select string_agg(y.name, '；' order by y.position) from patent_party y
                where y.publication_id = p.id and y.role = 'APPLICANT'), '') as applicants""";
    private static final RowMapper<Reference> REFERENCE = (row, n) -> new Reference(
            row.getString("number"), row.getString("text"), row.getString("on_record"), row.getString("title"), row.getString("applicants"),
            row.getObject("published_on", LocalDate.class), row.getString("citing"));

    private final JdbcClient jdbc;

    RelationReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a document cites; a number without its kind leads to the newest document on record under it. */
    public List<Reference> cites(UUID publication) {
        return jdbc.sql("""
                select coalesce(c.cited_number, '') as number, c.text, coalesce(p.number, '') as on_record, coalesce(p.title, '') as title,
                    p.published_on, '' as citing, %s
                from patent_citation c left join lateral (
                    select * from patent_publication b
                    where b.country = left(c.cited_number, 2) and b.doc_number = substring(c.cited_number from '^..([A-Z]{0,2}[0-9]+)')
                      and (b.number = c.cited_number or b.country || b.doc_number = c.cited_number) and b.removed_at is null
                    order by b.published_on desc nulls last limit 1) p on true
                where c.publication_id = ? order by c.position limit ?""".formatted(APPLICANTS))
                .params(publication, MOST).query(REFERENCE).list();
    }

    /** Documents on record that cite a document, or another one of its application. */
    public List<Reference> citedBy(UUID publication) {
        return jdbc.sql("""
                with own as (select b.id, b.number, b.country || b.doc_number as bare from patent_publication b
                    where b.application_id = (select application_id from patent_publication where id = :id))
                select p.number, '' as text, p.number as on_record, p.title, p.published_on, %s,
                    (select case when bool_or(o.id = :id) then '' else coalesce(min(o.number), '') end from own o
                        where exists (select 1 from patent_citation c where c.publication_id = p.id and c.cited_number in (o.number, o.bare))) as citing
                from patent_publication p
                where p.removed_at is null and p.id in (select c.publication_id from patent_citation c
                    where c.cited_number in (select number from own union select bare from own))
                order by p.published_on desc nulls last, p.number limit :most""".formatted(APPLICANTS))
                .param("id", publication).param("most", MOST).query(REFERENCE).list();
    }

    /** The family of a document; those that an office withdrew are left out. */
    public Optional<PatentFamily> family(UUID publication) {
        Map<UUID, Member> members = new LinkedHashMap<>();
        List<UUID> id = new ArrayList<>();
        jdbc.sql("""
                select a.id, a.family_id, a.country, a.number as application, a.type, a.filed_on, a.status, a.ended_reason, a.ended_on, a.term_until,
                    p.number, p.title, p.published_on
                from patent_application a join patent_publication p on p.application_id = a.id and p.removed_at is null
                where a.family_id = (select f.family_id from patent_publication b join patent_application f on f.id = b.application_id where b.id = ?)
                order by a.filed_on nulls last, a.country, a.id, p.published_on nulls last, p.number limit ?""")
                .params(publication, MOST)
                .query(row -> {
                    if (id.isEmpty()) {
                        id.add(row.getObject("family_id", UUID.class));
                    }
                    UUID application = row.getObject("id", UUID.class);
                    if (!members.containsKey(application)) {
                        members.put(application, member(row));
                    }
                    members.get(application).documents().add(new Other(row.getString("number"), row.getString("title"), row.getObject("published_on", LocalDate.class)));
                });
        return id.stream().findFirst().map(family -> new PatentFamily(family, List.copyOf(members.values())));
    }

    private static Member member(ResultSet row) throws SQLException {
        String reason = row.getString("ended_reason");
        return new Member(
                row.getString("country"), row.getString("application"), PatentType.valueOf(row.getString("type")),
                row.getObject("filed_on", LocalDate.class), PatentStatus.State.valueOf(row.getString("status")),
                reason == null ? null : EventKind.valueOf(reason), row.getObject("ended_on", LocalDate.class),
                row.getObject("term_until", LocalDate.class), new ArrayList<>());
    }
}
