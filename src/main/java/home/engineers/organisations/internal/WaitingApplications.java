package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Act;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications that wait for a decision by whoever looks. */
@Component
class WaitingApplications implements WaitingWork {
    private final JdbcClient jdbc;
    private final Authority authority;

    WaitingApplications(JdbcClient jdbc, Authority authority) {
        this.jdbc = jdbc;
        this.authority = authority;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        Reach reach = authority.reach(actor, Act.MEMBERSHIP_REVIEW);
        List<Thing> things = new ArrayList<>();
        add(things, "m.person is not null", reach, "/members?view=waiting");
        add(things, "m.unit is not null", reach, "/units?view=waiting");
        return things.stream().limit(limit).toList();
    }

    private void add(List<Thing> things, String kind, Reach reach, String href) {
        long waiting = reach.organisations().isEmpty()
                ? 0
                : jdbc.sql("select count(*) from membership m where m.state in ('APPLIED', 'IN_REVIEW') and m.association = any(?) and " + kind)
                        .param(reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single();
        if (waiting > 0) {
            things.add(new Thing(
                    "organisations.waiting.applications", List.of(waiting), null, List.of(), null, href, "organisations.waiting.open"));
        }
    }
}
