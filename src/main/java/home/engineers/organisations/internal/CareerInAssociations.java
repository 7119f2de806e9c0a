package home.engineers.organisations.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import home.engineers.organisations.Honour;
import home.engineers.organisations.Honours;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Memberships, offices and honours as a career: acts of the associations, each on their record. */
@Component
@Order(20)
class CareerInAssociations implements CareerSource {
    private final MembershipTable memberships;
    private final Positions positions;
    private final Honours honours;
    private final Organisations organisations;

    CareerInAssociations(MembershipTable memberships, Positions positions, Honours honours, Organisations organisations) {
        this.memberships = memberships;
        this.positions = positions;
        this.honours = honours;
        this.organisations = organisations;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return Stream.of(
                        memberships.ofPerson(person).stream().filter(one -> one.admittedOn() != null).map(this::membership),
                        positions.of(person).stream().map(this::office),
                        honours.of(person).stream().map(this::honour))
                .flatMap(items -> items)
                .toList();
    }

    private CareerItem membership(Membership one) {
        return new CareerItem(
                "organisations:" + one.id(), Kind.MEMBERSHIP, CareerItem.words("organisations.career.member", String.valueOf(one.number())),
                name(one.association()), one.admittedOn(), one.endedOn() == null ? one.termTo() : one.endedOn(), Provenance.RECORDED,
                "/members/" + one.id());
    }

    private CareerItem office(Position one) {
        return new CareerItem(
                "organisations:" + one.id(), Kind.OFFICE, CareerItem.plain(one.title()), name(one.organisation()), one.from(), one.to(),
                Provenance.RECORDED, "");
    }

    private CareerItem honour(Honour one) {
        return new CareerItem(
                "organisations:" + one.id(), Kind.HONOUR, CareerItem.words("organisations.career.honour", one.title(), one.document()),
                CareerItem.plain(one.grantedBy()), one.grantedOn(), null, Provenance.CONFIRMED, "");
    }

    private LocalizedText name(OrganisationId id) {
        return organisations.find(id).map(Organisation::names).orElse(CareerItem.plain(""));
    }
}
