package home.engineers.dues.internal;

import home.engineers.dues.Act;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.web.WaitingWork;
import home.engineers.organisations.Organisations;
import java.util.List;
import org.springframework.stereotype.Component;

/** Years whose closing was proposed by another and waits for the treasurer. */
@Component
class WaitingClosings implements WaitingWork {
    private final ClosingTable closings;
    private final Organisations organisations;
    private final Authority authority;

    WaitingClosings(ClosingTable closings, Organisations organisations, Authority authority) {
        this.closings = closings;
        this.organisations = organisations;
        this.authority = authority;
    }

    @Override
    public List<Thing> of(Actor actor, int limit) {
        return closings.proposed(authority.reach(actor, Act.YEAR_CONFIRM).organisations()).stream()
                .filter(one -> !one.orderedBy().equals(actor.person()))
                .limit(limit)
                .map(one -> new Thing(
                        "dues.waiting.closing", List.of(String.valueOf(one.year())), "dues.waiting.closingNote",
                        List.of(organisations.find(one.association()).orElseThrow().names()), null,
                        "/dues/" + one.association() + "/closing?year=" + one.year(), "dues.waiting.check"))
                .toList();
    }
}
