package home.engineers.programmes.internal;

import home.engineers.programmes.CallId;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Seats of a call that its public votes have given away; a later vote of the call gives those that are left. */
@Repository
class GivenSeats {
    private final JdbcClient jdbc;

    GivenSeats(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param besides cases that are being voted on now */
    int of(CallId call, Collection<UUID> besides) {
        return jdbc.sql("""
                select count(distinct e.case_id) from case_event e join review_case c on c.id = e.case_id
                where c.call = ? and c.id <> all(?)
                    and (e.act = 'public-vote-waived' or e.act = 'public-vote-counted' and (e.facts ->> 'passes')::boolean)""")
                .params(call.value(), besides.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
