package home.engineers.patents.internal;

import home.engineers.patents.rules.PatentNumbers;
import home.engineers.patents.rules.PatentVocabulary;
import home.engineers.search.DocumentSource;
import home.engineers.search.IndexDocument;
import home.engineers.search.IndexSchema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published documents that no office has withdrawn, as they are found. */
@Component
public class PatentDocuments implements DocumentSource {
    /** Each application is looked up by itself ("offset 0"): by a join the planner would read all of them for every thousand documents. */
    private static final String READ = """
            select b.id, b.number, b.country, b.doc_number, b.kind, b.published_on, b.title, b.title_en, b.abstract,
                b.first_claim, b.claims, b.ipc, b.cpc, b.locarno, a.number as application, a.filed_on, a.type, a.status, a.family_id,
                p.applicants, p.inventors, p.assignees, p.agents, c.cited
            from patent_publication b
            cross join lateral (select number, filed_on, type, status, family_id from patent_application
                where id = b.application_id offset 0) a
            left join (select publication_id,
                    array_agg(name order by position) filter (where role = 'APPLICANT') as applicants,
                    array_agg(name order by position) filter (where role = 'INVENTOR') as inventors,
                    array_agg(name order by position) filter (where role = 'ASSIGNEE') as assignees,
                    array_agg(name order by position) filter (where role = 'AGENT') as agents
                from patent_party where publication_id = any(?::uuid[]) group by publication_id) p on p.publication_id = b.id
            left join (select publication_id,
                    array_agg(distinct coalesce(substring(cited_number from '^[A-Z]{2}[A-Z]{0,2}[0-9]+'), cited_number)) as cited
                from patent_citation where publication_id = any(?::uuid[]) and cited_number is not null
                group by publication_id) c on c.publication_id = b.id
            where b.id = any(?::uuid[]) and b.removed_at is null""";
    private static final int SUBCLASS = 4;

    private final JdbcClient jdbc;

    PatentDocuments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public IndexSchema schema() {
        return PatentVocabulary.SCHEMA;
    }

    @Override
    public String table() {
        return "patent_publication";
    }

    @Override
    public List<IndexDocument> documents(Collection<UUID> ids) {
        UUID[] all = ids.toArray(UUID[]::new);
        return jdbc.sql(READ).param(all).param(all).param(all).query((row, number) -> document(row)).list();
    }

    private static IndexDocument document(ResultSet row) throws SQLException {
        String country = row.getString("country");
        List<String> ipc = several(row, "ipc");
        String claims = row.getString("claims");
        return IndexDocument.of(row.getString("id"))
                .with(PatentVocabulary.NUMBER, row.getString("number"))
                .with(PatentVocabulary.NUMBERS, List.copyOf(
                        PatentNumbers.of(country, row.getString("doc_number"), row.getString("kind"), row.getString("application"))))
                .with(PatentVocabulary.TITLE, row.getString("title"))
                .with(PatentVocabulary.TITLE_EN, row.getString("title_en"))
                .with(PatentVocabulary.ABSTRACT, row.getString("abstract"))
                .with(PatentVocabulary.CLAIMS, claims.isEmpty() ? row.getString("first_claim") : claims)
                .with(PatentVocabulary.APPLICANT, several(row, "applicants"))
                .with(PatentVocabulary.INVENTOR, several(row, "inventors"))
                .with(PatentVocabulary.HOLDER, several(row, "assignees"))
                .with(PatentVocabulary.AGENT, several(row, "agents"))
                .with(PatentVocabulary.IPC, ipc)
                .with(PatentVocabulary.SUBCLASS, ipc.stream().map(PatentDocuments::subclass).distinct().toList())
                .with(PatentVocabulary.CPC, several(row, "cpc"))
                .with(PatentVocabulary.LOCARNO, several(row, "locarno"))
                .with(PatentVocabulary.PUBLISHED, row.getObject("published_on", LocalDate.class))
                .with(PatentVocabulary.FILED, row.getObject("filed_on", LocalDate.class))
                .with(PatentVocabulary.COUNTRY, country)
                .with(PatentVocabulary.TYPE, row.getString("type"))
                .with(PatentVocabulary.STATUS, row.getString("status"))
                .with(PatentVocabulary.FAMILY, row.getString("family_id"))
                .with(PatentVocabulary.CITES, several(row, "cited"))
                .build();
    }

    private static String subclass(String ipc) {
        return ipc.length() <= SUBCLASS ? ipc : ipc.substring(0, SUBCLASS);
    }

    private static List<String> several(ResultSet row, String column) throws SQLException {
        @Nullable Array array = row.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
