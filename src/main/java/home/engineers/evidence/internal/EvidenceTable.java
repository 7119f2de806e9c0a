package home.engineers.evidence.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.rules.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the record and its head. */
@Repository
class EvidenceTable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    EvidenceTable(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The last link, locked until the transaction ends. */
    Head lockHead() {
        jdbc.sql("insert into evidence_head (number, hash) values (0, :hash) on conflict do nothing")
                .param("hash", Link.NOTHING_BEFORE)
                .update();
        return jdbc.sql("select number, hash from evidence_head for update").query(Head.class).single();
    }

    Optional<Head> head() {
        return jdbc.sql("select number, hash from evidence_head").query(Head.class).optional();
    }

    void add(Link link, String hash) {
        add(List.of(new Stored(link, hash)));
    }

    /** Links that follow one another, the first of them the last one kept. */
    void add(List<Stored> chained) {
        batches.batchUpdate(
                """
                insert into evidence_entry (number, at, kind, subject, facts, previous_hash, hash)
                values (:number, :at, :kind, :subject, :facts, :previous, :hash)""",
                chained.stream().map(EvidenceTable::columns).toArray(SqlParameterSource[]::new));
        jdbc.sql("update evidence_head set number = :number, hash = :hash")
                .param("number", chained.getLast().link().number())
                .param("hash", chained.getLast().hash())
                .update();
    }

    private static SqlParameterSource columns(Stored stored) {
        Link link = stored.link();
        return new MapSqlParameterSource("number", link.number())
                .addValue("at", Timestamp.from(link.at()))
                .addValue("kind", link.kind())
                .addValue("subject", link.subject())
                .addValue("facts", link.facts())
                .addValue("previous", link.previousHash())
                .addValue("hash", stored.hash());
    }

    List<Entry> of(UUID subject) {
        return jdbc.sql("select * from evidence_entry where subject = :subject order by number")
                .param("subject", subject)
                .query((row, number) -> entry(link(row), row.getString("hash")))
                .list();
    }

    List<Entry> before(long number, int limit) {
        return jdbc.sql("select * from evidence_entry where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> entry(link(row), row.getString("hash")))
                .list();
    }

    Optional<Entry> entry(long number) {
        return jdbc.sql("select * from evidence_entry where number = :number")
                .param("number", number)
                .query((row, at) -> entry(link(row), row.getString("hash")))
                .optional();
    }

    /** The next stored links after this number, oldest first, exactly as they stand in the table. */
    List<Stored> following(long number, int limit) {
        return jdbc.sql("select * from evidence_entry where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> new Stored(link(row), row.getString("hash")))
                .list();
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("number"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getObject("subject", UUID.class),
                row.getString("facts"),
                row.getString("previous_hash"));
    }

    static Entry entry(Link link, String hash) {
        Map<String, Object> facts = JSON.readValue(link.facts(), new TypeReference<>() {});
        return new Entry(link.number(), link.at(), link.kind(), link.subject(), facts, link.previousHash(), hash);
    }

    record Head(long number, String hash) {}

    record Stored(Link link, String hash) {}
}
