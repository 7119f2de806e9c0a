package home.engineers.organisations.internal;

import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.SearchSource;
import home.engineers.organisations.Act;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds members by name or number for whoever keeps their register. */
@Component
class MemberHits implements SearchSource {
    private final MemberSearch search;
    private final Authority authority;
    private final HouseClock clock;

    MemberHits(MemberSearch search, Authority authority, HouseClock clock) {
        this.search = search;
        this.authority = authority;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String label() {
        return "organisations.search.members";
    }

    @Override
    public List<Hit> find(String query, Actor actor, int limit) {
        Reach reach = authority.reach(actor, Act.MEMBERSHIP_LIST);
        if (reach.none()) {
            return List.of();
        }
        MemberFilter filter = MemberFilter.of(false, null, query, null, null, null, null, null);
        return search.page(filter, reach, clock.today()).stream()
                .limit(limit)
                .map(line -> new Hit(line.name(), line.number() + " " + line.employer(), "/members/" + line.id(), "people"))
                .toList();
    }
}
