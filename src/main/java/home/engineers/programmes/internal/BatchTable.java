package home.engineers.programmes.internal;

import home.engineers.kernel.Citation;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.internal.Batch.Fate;
import home.engineers.programmes.internal.Batch.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Tables {@code case_batch} and {@code case_batch_item}. */
@Repository
class BatchTable {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<Said>> SAID = new TypeReference<>() {};
    private final JdbcClient jdbc;

    BatchTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param version that was seen when the batch was previewed */
    record Item(int number, CaseId caseId, int version, Fate fate, List<Reason> reasons) {}

    /** A case of a batch whose turn has come. */
    record Next(int number, String address, int version) {}

    /** A reason as it is kept. */
    private record Said(String key, List<Object> arguments, @Nullable String instrument, @Nullable String article) {
        static Said of(Reason reason) {
            @Nullable Citation citation = reason.citation();
            return new Said(
                    reason.key(), reason.arguments(), citation == null ? null : citation.instrument(),
                    citation == null ? null : citation.article());
        }

        Reason reason() {
            Reason bare = Reason.of(key, arguments.toArray());
            return instrument == null || article == null ? bare : bare.citing(instrument, article);
        }
    }

    void insert(Batch batch, List<Item> items) {
        jdbc.sql("insert into case_batch (id, act, words, ordered_by, previewed_at, state) values (?, ?, ?, ?, ?, 'previewed')")
                .params(batch.id(), batch.act().wireName(), batch.words(), batch.orderedBy().value(),
                        Timestamp.from(batch.previewedAt()))
                .update();
        jdbc.sql("""
                insert into case_batch_item (batch, number, case_id, version, state, reasons)
                select ?, i.number, i.case_id, i.version, i.state, cast(i.reasons as jsonb)
                from unnest(?, ?, ?, ?, ?) as i(number, case_id, version, state, reasons)""")
                .params(
                        batch.id(),
                        items.stream().map(Item::number).toArray(Integer[]::new),
                        items.stream().map(item -> item.caseId().value()).toArray(UUID[]::new),
                        items.stream().map(Item::version).toArray(Integer[]::new),
                        items.stream().map(item -> item.fate().wireName()).toArray(String[]::new),
                        items.stream().map(item -> said(item.reasons())).toArray(String[]::new))
                .update();
    }

    private static String said(List<Reason> reasons) {
        return JSON.writeValueAsString(reasons.stream().map(Said::of).toList());
    }

    /** Forgets previews that were never confirmed: of one person, or of anyone from before an instant. */
    void forgetPreviews(PersonId of, Instant before) {
        jdbc.sql("delete from case_batch where state = 'previewed' and (ordered_by = ? or previewed_at < ?)")
                .params(of.value(), Timestamp.from(before))
                .update();
    }

    /** @return false where it is not in this state any more */
    boolean confirm(UUID id, Instant at) {
        return jdbc.sql("update case_batch set state = 'running', confirmed_at = ? where id = ? and state = 'previewed'")
                .params(Timestamp.from(at), id)
                .update() == 1;
    }

    void end(UUID id, State state, Instant at) {
        jdbc.sql("update case_batch set state = ?, ended_at = ? where id = ? and state = 'running'")
                .params(state.wireName(), Timestamp.from(at), id)
                .update();
    }

    boolean running(UUID id) {
        return jdbc.sql("select exists (select 1 from case_batch where id = ? and state = 'running')")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    List<UUID> running() {
        return jdbc.sql("select id from case_batch where state = 'running' order by confirmed_at, id").query(UUID.class).list();
    }

    Optional<Batch> find(UUID id) {
        return jdbc.sql("select * from case_batch where id = ?").param(id).query(this::read).optional();
    }

    /** What a person has ordered, the newest first. */
    List<Batch> of(PersonId person, int limit) {
        return jdbc.sql("select * from case_batch where ordered_by = ? order by previewed_at desc, id limit ?")
                .params(person.value(), limit)
                .query(this::read)
                .list();
    }

    /** Takes the next case for this transaction alone; empty where none is left. */
    Optional<Next> take(UUID batch) {
        return jdbc.sql("""
                select i.number, c.address, i.version from case_batch_item i join review_case c on c.id = i.case_id
                where i.batch = ? and i.state = 'ready' order by i.number limit 1 for update of i""")
                .param(batch)
                .query((row, number) -> new Next(row.getInt(1), row.getString(2), row.getInt(3)))
                .optional();
    }

    void end(UUID batch, int number, Fate fate, List<Reason> reasons, Instant at) {
        jdbc.sql("""
                update case_batch_item set state = ?, reasons = cast(? as jsonb), ended_at = ?
                where batch = ? and number = ?""")
                .params(fate.wireName(), said(reasons), Timestamp.from(at), batch, number)
                .update();
    }

    /** Cases of a batch in their order. @param fate null for all */
    List<Item> items(UUID batch, @Nullable Fate fate, int limit, int offset) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("batch", batch);
        parameters.put("fate", fate == null ? null : fate.wireName());
        parameters.put("limit", limit);
        parameters.put("offset", offset);
        return jdbc.sql("""
                select * from case_batch_item where batch = :batch and (cast(:fate as text) is null or state = :fate)
                order by number limit :limit offset :offset""")
                .params(parameters)
                .query((row, number) -> new Item(
                        row.getInt("number"), new CaseId(row.getObject("case_id", UUID.class)), row.getInt("version"),
                        Fate.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        JSON.readValue(row.getString("reasons"), SAID).stream().map(Said::reason).toList()))
                .list();
    }

    private Map<Fate, Integer> counts(UUID batch) {
        Map<Fate, Integer> counts = new EnumMap<>(Fate.class);
        jdbc.sql("select state, count(*) from case_batch_item where batch = ? group by state").param(batch).query(row -> {
            counts.put(Fate.valueOf(row.getString(1).toUpperCase(Locale.ROOT)), row.getInt(2));
        });
        return counts;
    }

    private Batch read(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Timestamp ended = row.getTimestamp("ended_at");
        return new Batch(
                id,
                CommonAct.named(row.getString("act")).orElseThrow(),
                row.getString("words"),
                new PersonId(row.getObject("ordered_by", UUID.class)),
                row.getTimestamp("previewed_at").toInstant(),
                ended == null ? null : ended.toInstant(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                counts(id));
    }
}
