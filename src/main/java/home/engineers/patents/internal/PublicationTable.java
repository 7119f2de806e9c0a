package home.engineers.patents.internal;

import home.engineers.patents.PatentRecord;
import home.engineers.patents.PublicationNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code patent_publication}, written many rows at a time. */
@Repository
class PublicationTable {
    private static final String INSERT = """
            insert into patent_publication (id, application_id, country, doc_number, kind, number, published_on, title, title_en,
                language, abstract, first_claim, claims, ipc, locarno, cpc, source, content_hash, stored_at)
            select id::uuid, application_id::uuid, country, doc, kind, country || doc || kind, published_on::date, title, title_en,
                language, abstract, first_claim, claims, %s, %s, %s, source, decode(hash, 'hex'), stored_at::timestamptz
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as t (id, application_id, country, doc, kind, published_on, title, title_en, language, abstract, first_claim, claims,
                    ipc, locarno, cpc, source, hash, stored_at)""".formatted(Rows.several("ipc"), Rows.several("locarno"), Rows.several("cpc"));
    private static final String UPDATE = """
            update patent_publication p set
                application_id = t.application_id::uuid, published_on = coalesce(t.published_on::date, p.published_on),
                title = coalesce(nullif(t.title, ''), p.title), title_en = coalesce(nullif(t.title_en, ''), p.title_en),
                language = case when t.title = '' then p.language else t.language end,
                abstract = coalesce(nullif(t.abstract, ''), p.abstract),
                first_claim = coalesce(nullif(t.first_claim, ''), p.first_claim), claims = coalesce(nullif(t.claims, ''), p.claims),
                ipc = case when t.ipc = '' then p.ipc else %s end, locarno = case when t.locarno = '' then p.locarno else %s end,
                cpc = case when t.cpc = '' then p.cpc else %s end,
                source = t.source, content_hash = decode(t.hash, 'hex'), removed_at = null
            from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                as t (id, application_id, published_on, title, title_en, language, abstract, first_claim, claims, ipc, locarno, cpc,
                    source, hash)
            where p.id = t.id::uuid""".formatted(Rows.several("t.ipc"), Rows.several("t.locarno"), Rows.several("t.cpc"));

    private final JdbcClient jdbc;
    private final JdbcOperations bulk;

    PublicationTable(JdbcClient jdbc, JdbcOperations bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** What is on record under a number, as far as a new record of it is compared. */
    record Known(
            UUID id, PublicationNumber number, UUID application, String hash, boolean removed, @Nullable LocalDate publishedOn,
            @Nullable String applicationNumber, @Nullable LocalDate filedOn) {}

    Map<String, Known> known(Collection<String> numbers) {
        return numbers.isEmpty() ? Map.of() : jdbc.sql("""
                select p.id, p.country, p.doc_number, p.kind, p.application_id, encode(p.content_hash, 'hex') as hash,
                    p.removed_at is not null as removed, p.published_on, a.number as application_number, a.filed_on
                from patent_publication p join patent_application a on a.id = p.application_id
                where p.number = any(?::text[])""")
                .param(numbers.toArray(String[]::new))
                .query(PublicationTable::known)
                .list().stream()
                .collect(Collectors.toMap(known -> known.number().text(), Function.identity()));
    }

    private static Known known(ResultSet row, int n) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                new PublicationNumber(row.getString("country"), row.getString("doc_number"), row.getString("kind")),
                row.getObject("application_id", UUID.class), row.getString("hash"), row.getBoolean("removed"),
                row.getObject("published_on", LocalDate.class), row.getString("application_number"),
                row.getObject("filed_on", LocalDate.class));
    }

    /** A record with the ids it is kept under. */
    record Placed(UUID id, UUID application, PatentRecord record, byte[] hash) {}

    void insert(List<Placed> all, Instant at) {
        Rows rows = new Rows();
        for (Placed placed : all) {
            PatentRecord r = placed.record();
            rows.add(
                    placed.id(), placed.application(), r.number().country(), r.number().doc(), r.number().kind(), r.publishedOn(), r.title(),
                    r.titleEn(), r.language(), r.abstractText(), r.firstClaim(), r.claims(), Rows.together(r.ipc()),
                    Rows.together(r.locarno()), Rows.together(r.cpc()), r.source(), HexFormat.of().formatHex(placed.hash()), at);
        }
        rows.run(bulk, INSERT);
    }

    /** Lays records over what is on record: what they do not tell stays as it was. */
    void update(List<Placed> all) {
        Rows rows = new Rows();
        for (Placed placed : all) {
            PatentRecord r = placed.record();
            rows.add(
                    placed.id(), placed.application(), r.publishedOn(), r.title(), r.titleEn(), r.language(), r.abstractText(),
                    r.firstClaim(), r.claims(), Rows.together(r.ipc()), Rows.together(r.locarno()), Rows.together(r.cpc()), r.source(),
                    HexFormat.of().formatHex(placed.hash()));
        }
        rows.run(bulk, UPDATE);
    }

    void remove(Collection<UUID> ids, Instant at) {
        if (!ids.isEmpty()) {
            jdbc.sql("update patent_publication set removed_at = ?::timestamptz where id = any(?::uuid[]) and removed_at is null")
                    .params(at.toString(), ids.toArray(UUID[]::new))
                    .update();
        }
    }
}
