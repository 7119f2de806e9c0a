package home.engineers.organisations.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the association and the member that a row of a table means. */
@Component
class MemberFinder {
    private final Organisations organisations;
    private final Districts districts;
    private final People people;

    MemberFinder(Organisations organisations, Districts districts, People people) {
        this.organisations = organisations;
        this.districts = districts;
        this.people = people;
    }

    /** A person or a unit. */
    record Member(@Nullable PersonId person, @Nullable OrganisationId unit) {}

    /** By full name, or by the name or code of its district; the municipal one where nothing is written. */
    Outcome<OrganisationId> association(String written) {
        Organisation municipal = organisations.municipalAssociation();
        if (written.isEmpty() || written.equals(municipal.name()) || written.equals("市协会")) {
            return Outcome.granted(municipal.id());
        }
        Optional<Organisation> named = organisations.ofKind(Organisation.Kind.DISTRICT_ASSOCIATION).stream()
                .filter(association -> association.name().equals(written))
                .findAny();
        if (named.isPresent()) {
            return Outcome.granted(named.get().id());
        }
        return switch (districts.meant(written.replaceFirst("工程师协会$", ""))) {
            case Refused<District>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<District>(District district) -> organisations
                    .associationOf(district.code())
                    .map(association -> Outcome.granted(association.id()))
                    .orElseGet(() -> Outcome.refused(Reason.at("association", "organisations.membership.associationNotFounded")));
        };
    }

    Outcome<Member> member(String name, String mobile, String creditCode) {
        return name.isEmpty() && mobile.isEmpty() ? unit(creditCode) : person(name, mobile);
    }

    private Outcome<Member> unit(String creditCode) {
        return organisations
                .unitByCreditCode(creditCode)
                .map(unit -> Outcome.granted(new Member(null, unit.id())))
                .orElseGet(() -> Outcome.refused(Reason.at("unit", "organisations.membership.noSuchUnit")));
    }

    private Outcome<Member> person(String name, String mobile) {
        List<People.Card> found = people.named(mobile.isEmpty() ? name : mobile);
        if (found.isEmpty()) {
            return Outcome.refused(Reason.at("person", "organisations.import.noPerson", mobile.isEmpty() ? name : mobile));
        }
        if (found.size() > 1) {
            return Outcome.refused(Reason.at("person", "organisations.position.severalPersons", found.size()));
        }
        People.Card card = found.getFirst();
        return name.isEmpty() || card.name().equals(name)
                ? Outcome.granted(new Member(card.person(), null))
                : Outcome.refused(Reason.at("person", "organisations.import.otherName"));
    }
}
