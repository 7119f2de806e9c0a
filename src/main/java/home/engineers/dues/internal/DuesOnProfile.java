package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.rules.Yuan;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.ProfileAddition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The latest dues of a person and the way to all of them with their receipts, on the own profile and for nobody else. */
@Component
class DuesOnProfile implements ProfileAddition {
    private static final int SHOWN = 3;
    private final ChargeTable charges;
    private final Organisations organisations;

    DuesOnProfile(ChargeTable charges, Organisations organisations) {
        this.charges = charges;
        this.organisations = organisations;
    }

    @Override
    public Optional<Shown> of(PersonId person, boolean own) {
        List<Charge> all = own ? charges.ofPerson(person) : List.of();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Charge> latest = all.subList(0, Math.min(SHOWN, all.size()));
        Map<OrganisationId, Organisation> named =
                organisations.all(latest.stream().map(Charge::association).collect(Collectors.toSet()));
        List<Line> lines = new ArrayList<>(latest.stream().map(one -> line(one, named.get(one.association()).name())).toList());
        long open = all.stream().mapToLong(Charge::outstanding).sum();
        lines.add(new Line(Yuan.text(open), "dues.profile.all", List.of(), "/dues/mine"));
        return Optional.of(new Shown("dues.nav.mine", null, lines));
    }

    private static Line line(Charge one, String association) {
        return new Line(
                association, "dues.profile.line",
                List.of(String.valueOf(one.year()), Yuan.text(one.owed()), Yuan.text(one.paid()), one.dueOn().toString()),
                "/dues/charges/" + one.id());
    }
}
