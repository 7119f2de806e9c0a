package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Act;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Transfers that wait for the receiving association whose secretary looks. */
@Component
class WaitingTransfers implements WaitingWork {
    private final JdbcClient jdbc;
    private final Authority authority;

    WaitingTransfers(JdbcClient jdbc, Authority authority) {
        this.jdbc = jdbc;
        this.authority = authority;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        Reach reach = authority.reach(actor, Act.TRANSFER_DECIDE);
        long waiting = reach.organisations().isEmpty()
                ? 0
                : jdbc.sql("select count(*) from membership_transfer where state = 'ASKED' and to_association = any(?)")
                        .param(reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single();
        return waiting == 0
                ? List.of()
                : List.of(new Thing("organisations.waiting.transfers", List.of(waiting), null, List.of(), null,
                        "/transfers?view=waiting", "organisations.waiting.open"));
    }
}
