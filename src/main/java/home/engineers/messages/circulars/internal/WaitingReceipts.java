package home.engineers.messages.circulars.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.WaitingWork;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Receipts a person has not given yet and still can. */
@Component
class WaitingReceipts implements WaitingWork {
    private final JdbcClient jdbc;
    private final HouseClock clock;

    WaitingReceipts(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        return jdbc.sql("""
                select c.id::text as id, c.title, c.answer_by from circular_recipient r join circular c on c.id = r.circular
                where r.person = ? and r.state = 'TOLD' and r.answered_at is null and c.receipt <> 'NONE' and c.answer_by >= ?
                order by c.answer_by, c.id limit ?""")
                .params(actor.requirePerson().value(), clock.today(), limit)
                .query((row, n) -> new Thing(
                        "messages.waiting.receipt", List.of(row.getString("title")), null, List.of(),
                        row.getObject("answer_by", LocalDate.class), CircularLetters.PAGE + row.getString("id"),
                        "messages.waiting.answer"))
                .list();
    }
}
