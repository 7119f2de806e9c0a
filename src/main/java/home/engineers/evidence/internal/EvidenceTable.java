package home.engineers.evidence.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.Leaf;
import home.engineers.evidence.log.Commitment;
import home.engineers.evidence.rules.ActRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The entries of official acts, each with its nonce, and the leaves that commit to them. */
@Repository
class EvidenceTable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final String ENTRY = """
            select e.id, e.at, e.kind, e.subject, e.facts, e.nonce, l.number, l.leaf
            from evidence_entry e left join evidence_leaf l on l.entry = e.id""";
    private static final String LEAF = """
            select e.id, e.at, e.kind, e.subject, e.facts, e.nonce, l.number, l.leaf
            from evidence_leaf l left join evidence_entry e on e.id = l.entry""";
    private final JdbcClient jdbc;

    EvidenceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An act that is entered, with its nonce. */
    record Committed(ActRecord act, byte[] nonce) {
        byte[] leaf() {
            return Commitment.of(nonce, act.canonical());
        }
    }

    /** Enters them in their order, and their leaves into the queue. */
    void add(List<Committed> acts) {
        jdbc.sql("""
                with numbered as (
                    select nextval('evidence_entry_id') as id, a.*
                    from unnest(:at::timestamptz[], :kind, :subject, :facts, :nonce, :leaf) as a (at, kind, subject, facts, nonce, leaf)),
                entered as (
                    insert into evidence_entry (id, at, kind, subject, facts, nonce)
                    select id, at, kind, subject, facts, nonce from numbered)
                insert into evidence_pending (entry, leaf) select id, leaf from numbered""")
                .param("at", array("text", acts, one -> one.act().at().toString()))
                .param("kind", array("text", acts, one -> one.act().kind()))
                .param("subject", array("uuid", acts, one -> one.act().subject()))
                .param("facts", array("text", acts, one -> one.act().facts()))
                .param("nonce", bytes(acts, Committed::nonce))
                .param("leaf", bytes(acts, Committed::leaf))
                .update();
    }

    private static SqlArrayValue array(String type, List<Committed> acts, Function<Committed, Object> column) {
        return new SqlArrayValue(type, acts.stream().map(column).toArray());
    }

    private static SqlArrayValue bytes(List<Committed> acts, Function<Committed, byte[]> column) {
        return new SqlArrayValue("bytea", (Object[]) acts.stream().map(column).toArray(byte[][]::new));
    }

    List<Entry> of(UUID subject) {
        return jdbc.sql(ENTRY + " where e.subject = :subject order by e.id")
                .param("subject", subject)
                .query((row, at) -> entry(row))
                .list();
    }

    List<Entry> of(Collection<UUID> subjects) {
        return jdbc.sql(ENTRY + " where e.subject = any (:subjects) order by e.id")
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, at) -> entry(row))
                .list();
    }

    List<Entry> latest(int limit) {
        return jdbc.sql(ENTRY + " order by e.id desc limit :limit").param("limit", limit).query((row, at) -> entry(row)).list();
    }

    List<Leaf> before(long number, int limit) {
        return jdbc.sql(LEAF + " where l.number < :number order by l.number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> leaf(row))
                .list();
    }

    Optional<Leaf> leaf(long number) {
        return jdbc.sql(LEAF + " where l.number = :number").param("number", number).query((row, at) -> leaf(row)).optional();
    }

    /** The act of a leaf with its nonce; empty where it was erased. */
    Optional<Committed> committed(long number) {
        return jdbc.sql(LEAF + " where l.number = :number and e.id is not null")
                .param("number", number)
                .query((row, at) -> committed(row))
                .optional();
    }

    /** The next leaves after this number, with what they commit to where that still stands. */
    List<Kept> following(long number, int limit) {
        return jdbc.sql(LEAF + " where l.number > :number order by l.number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query((row, at) -> new Kept(
                        row.getLong("number"), row.getBytes("leaf"), row.getBytes("nonce") == null ? null : committed(row)))
                .list();
    }

    record Kept(long number, byte[] leaf, @Nullable Committed act) {}

    /** Takes out record and nonce of all acts whose subject it is, save that it was erased; their leaves stay. */
    void erase(UUID subject) {
        jdbc.sql("select set_config('evidence.erasing', 'on', true)").query(String.class).single();
        jdbc.sql("delete from evidence_entry where subject = ? and kind <> 'person-erased'").param(subject).update();
        jdbc.sql("select set_config('evidence.erasing', 'off', true)").query(String.class).single();
    }

    private static Committed committed(ResultSet row) throws SQLException {
        return new Committed(
                new ActRecord(
                        row.getTimestamp("at").toInstant(),
                        row.getString("kind"),
                        Objects.requireNonNull(row.getObject("subject", UUID.class)),
                        row.getString("facts")),
                row.getBytes("nonce"));
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(row.getLong("number"), row.getBytes("leaf"), row.getBytes("nonce") == null ? null : entry(row));
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Committed act = committed(row);
        byte[] kept = row.getBytes("leaf");
        Map<String, Object> facts = JSON.readValue(act.act().facts(), new TypeReference<>() {});
        return new Entry(
                row.getLong("id"), row.getLong("number"), act.act().at(), act.act().kind(), act.act().subject(), facts,
                HexFormat.of().formatHex(kept == null ? act.leaf() : kept));
    }
}
