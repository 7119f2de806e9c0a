package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.organisations.Honour;
import home.engineers.people.Consents;
import home.engineers.people.ProfileAddition;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Honours on the profile: the person sees them always, others with the person's consent. */
@Component
class HonoursOnProfile implements ProfileAddition {
    private static final String PURPOSE = "honours";
    private final HonourTable honours;
    private final Consents consents;

    HonoursOnProfile(HonourTable honours, Consents consents) {
        this.honours = honours;
        this.consents = consents;
    }

    @Override
    public Optional<Shown> of(PersonId person, boolean own) {
        List<Honour> all = honours.of(person);
        boolean open = !all.isEmpty() && consents.given(person, PURPOSE);
        if (all.isEmpty() || !own && !open) {
            return Optional.empty();
        }
        String note = open ? "organisations.honour.open" : "organisations.honour.closed";
        return Optional.of(new Shown(
                "organisations.honours.title", own ? note : null, all.stream().map(one -> line(one, own)).toList()));
    }

    private static Line line(Honour one, boolean own) {
        return new Line(
                one.title(), "organisations.honour.note", List.of(one.grantedBy(), one.grantedOn().toString(), one.document()),
                own ? "/honours/" + one.id() : "");
    }
}
