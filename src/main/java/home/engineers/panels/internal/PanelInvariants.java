package home.engineers.panels.internal;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.panels.draw.DrawReplay;
import home.engineers.panels.draw.ReplayResult;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must always be true of the record of draws. */
@Configuration
class PanelInvariants {
    private record Replayed(JdbcClient jdbc) implements Invariant {
        @Override
        public String statement() {
            return "every record of a draw replays by what was announced, committed and revealed";
        }

        @Override
        public List<String> violations() {
            Map<UUID, String> records = jdbc.sql("select id, record from panel_draw where record is not null")
                    .query((row, n) -> Map.entry(row.getObject(1, UUID.class), row.getString(2)))
                    .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            return records.entrySet().stream()
                    .filter(one -> !(DrawReplay.of(one.getValue()) instanceof ReplayResult.Same))
                    .map(one -> "draw " + one.getKey())
                    .toList();
        }
    }

    @Bean
    Invariant recordsOfDrawsReplay(JdbcClient jdbc) {
        return new Replayed(jdbc);
    }

    @Bean
    Invariant drawsStandInTheLog(JdbcClient jdbc) {
        return new SqlInvariant("every draw that was announced or has ended stands in the log of official acts with its hash", """
                select 'draw ' || d.id from panel_draw d
                where d.announced_at is not null and not exists (
                    select 1 from evidence_entry e where e.subject = d.id and e.kind = 'draw-announced'
                      and e.facts::jsonb ->> 'commitment' = d.commitment)
                union all
                select 'draw ' || d.id from panel_draw d
                where d.record is not null and not exists (
                    select 1 from evidence_entry e where e.subject = d.id and e.facts::jsonb ->> 'record' = d.record_hash)""", jdbc);
    }
}
