package home.engineers.experts.internal;

import home.engineers.experts.Act;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.web.WaitingWork;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for a second person: proposals of experts, and liftings of ties, that the actor did not begin. */
@Component
class WaitingDecisions implements WaitingWork {
    private final JdbcClient jdbc;
    private final Authority authority;

    WaitingDecisions(JdbcClient jdbc, Authority authority) {
        this.jdbc = jdbc;
        this.authority = authority;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        return Stream.concat(
                        waiting(actor, Act.POOL_KEEP, """
                                select count(*) from expert_admission a join expert_entry e on e.id = a.entry where a.state = 'PROPOSED'
                                and e.association = any(:organisations) and :actor not in (a.proposed_by, a.person)""",
                                "experts.waiting.proposed", "/experts?state=proposed"),
                        waiting(actor, Act.CONFLICT_KEEP, """
                                select count(*) from conflict_lifting where state = 'ASKED' and association = any(:organisations)
                                and asked_by <> :actor""",
                                "experts.waiting.lift", "/experts/ties"))
                .limit(limit).toList();
    }

    private Stream<Thing> waiting(Actor actor, String act, String count, String title, String link) {
        Reach reach = authority.reach(actor, act);
        if (reach.organisations().isEmpty()) {
            return Stream.of();
        }
        long waiting = jdbc.sql(count)
                .param("organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("actor", actor.requirePerson().value())
                .query(Long.class).single();
        return waiting == 0
                ? Stream.of()
                : Stream.of(new Thing(title, List.of(waiting), null, List.of(), null, link, "experts.waiting.open"));
    }
}
