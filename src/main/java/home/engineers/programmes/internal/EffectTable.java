package home.engineers.programmes.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.programmes.CaseId;
import home.engineers.programmes.rules.Effect;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code case_effect}: what awards brought about. */
@Repository
class EffectTable {
    private final JdbcClient jdbc;

    EffectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CaseId id, Effect effect, String reference, LocalDate on) {
        jdbc.sql("insert into case_effect (case_id, effect, reference, carried_at) values (?, ?, ?, ?)")
                .params(id.value(), effect.wireName(), reference, at(on))
                .update();
    }

    /** The references of those that stand. */
    Map<Effect, String> standing(CaseId id) {
        return jdbc.sql("select effect, reference from case_effect where case_id = ? and undone_at is null")
                .param(id.value())
                .query((row, number) -> Map.entry(Effect.named(row.getString(1)).orElseThrow(), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void undo(CaseId id, LocalDate on) {
        jdbc.sql("update case_effect set undone_at = ? where case_id = ? and undone_at is null")
                .params(at(on), id.value())
                .update();
    }

    private static Timestamp at(LocalDate on) {
        return Timestamp.from(on.atStartOfDay(HouseClock.ZONE).toInstant());
    }
}
