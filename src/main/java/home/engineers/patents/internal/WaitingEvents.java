package home.engineers.patents.internal;

import home.engineers.patents.EventKind;
import home.engineers.patents.LegalEvents;
import home.engineers.patents.PatentRecord.Event;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code patent_event_waiting}: what happened to applications of which no document has come in yet. */
@Repository
public class WaitingEvents {
    private final JdbcClient jdbc;
    private final JdbcOperations bulk;

    WaitingEvents(JdbcClient jdbc, JdbcOperations bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** @return whether anything of it was not waiting already */
    boolean keep(LegalEvents told) {
        Rows rows = new Rows();
        told.events().forEach(event -> rows.add(
                told.application().text(), event.code(), event.kind(), event.on(), event.text(), told.source()));
        return rows.run(bulk, """
                insert into patent_event_waiting (application, code, kind, on_date, text, source)
                select application, code, kind, on_date::date, text, source
                from unnest(?, ?, ?, ?, ?, ?) as t (application, code, kind, on_date, text, source) on conflict do nothing""") > 0;
    }

    /** Gives what waits for these applications over to them. */
    void release(Collection<ApplicationState> states) {
        Map<String, ApplicationState> byNumber = new HashMap<>();
        states.stream().filter(state -> state.number() != null).forEach(state -> byNumber.put(Objects.requireNonNull(state.number()), state));
        if (byNumber.isEmpty()) {
            return;
        }
        jdbc.sql("delete from patent_event_waiting where application = any(?::text[]) returning application, code, kind, on_date, text, source")
                .param(byNumber.keySet().toArray(String[]::new))
                .query(row -> {
                    Event event = new Event(row.getString(2), EventKind.valueOf(row.getString(3)), row.getObject(4, LocalDate.class), row.getString(5));
                    byNumber.get(row.getString(1)).take(event, row.getString(6));
                });
    }

    /** How many applications of which no document is on record have events waiting. */
    public long applications() {
        return jdbc.sql("select count(distinct application) from patent_event_waiting").query(Long.class).single();
    }
}
