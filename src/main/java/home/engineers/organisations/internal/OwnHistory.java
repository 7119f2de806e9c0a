package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.organisations.Honour;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Representative;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Transfers of a person's memberships, terms as a representative of a unit and honours, and those the person brought
 * about for others: of these where and when, never whose.
 */
@Component
@Order(21)
class OwnHistory implements PersonalData {
    private static final String FROM = "organisations.field.from";
    private final TransferTable transfers;
    private final RepresentativeTable representatives;
    private final HonourTable honours;
    private final MembershipTable memberships;
    private final OrganisationTable organisations;
    private final Messages messages;
    private final HouseClock clock;

    OwnHistory(
            TransferTable transfers,
            RepresentativeTable representatives,
            HonourTable honours,
            MembershipTable memberships,
            OrganisationTable organisations,
            Messages messages,
            HouseClock clock) {
        this.transfers = transfers;
        this.representatives = representatives;
        this.honours = honours;
        this.memberships = memberships;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(transferPart(person), representativePart(person), honourPart(person));
    }

    private Part transferPart(PersonId person) {
        return new Part(
                "organisations.part.transfer",
                List.of("organisations.field.leaving", "organisations.field.receiving", "organisations.field.on",
                        "organisations.field.state", "organisations.field.why", "organisations.field.remark"),
                transfers.concerning(person).stream().map(one -> transfer(one, person)).toList());
    }

    /** What was written belongs to the member; whoever decided sees where and when alone. */
    private List<Cell> transfer(TransferTable.Concerning one, PersonId person) {
        boolean own = person.equals(one.member());
        boolean asked = person.equals(one.transfer().askedBy());
        String state = one.transfer().state().name();
        return List.of(
                name(one.transfer().from()), name(one.transfer().to()), Cell.of(one.transfer().on()),
                Cell.word(state, "organisations.transfer.state." + state),
                Cell.of(own || asked ? one.transfer().reason() : null), Cell.of(own ? one.transfer().note() : null));
    }

    private Part representativePart(PersonId person) {
        return new Part(
                "organisations.part.representative",
                List.of("organisations.field.unit", "organisations.field.organisation", FROM, "organisations.field.to",
                        "organisations.field.document"),
                representatives.concerning(person).stream().map(one -> representative(one, person)).toList());
    }

    private List<Cell> representative(Representative one, PersonId person) {
        Membership m = memberships.find(one.membership()).orElseThrow();
        return List.of(
                name(m.unit()), name(m.association()), Cell.of(one.from()), Cell.of(one.to()),
                Cell.of(person.equals(one.person()) ? one.document() : null));
    }

    private Part honourPart(PersonId person) {
        return new Part(
                "organisations.part.honour",
                List.of("organisations.field.organisation", "organisations.field.honour", "organisations.field.grantedBy",
                        "organisations.field.grantedOn", "organisations.field.document", "organisations.field.withdrawn"),
                honours.concerning(person).stream().map(one -> honour(one, person)).toList());
    }

    private List<Cell> honour(Honour one, PersonId person) {
        boolean own = person.equals(one.person());
        return List.of(
                name(one.association()), Cell.of(own ? one.title() : null), Cell.of(own ? one.grantedBy() : null),
                Cell.of(one.grantedOn()), Cell.of(own ? one.document() : null), Cell.of(own ? one.withdrawnWhy() : null));
    }

    private Cell name(@Nullable OrganisationId id) {
        return Cell.of(text(id));
    }

    private String text(@Nullable OrganisationId id) {
        return id == null ? "" : organisations.find(id).map(Organisation::name).orElse("");
    }

    @Override
    public List<Reason> againstErasing(PersonId person) {
        return representatives.of(person).stream()
                .filter(one -> one.to() == null || !one.to().isBefore(clock.today()))
                .map(one -> memberships.find(one.membership()).orElseThrow())
                .map(m -> Reason.of("organisations.erasure.representative", text(m.unit()), text(m.association()))
                        .citing("pipl-2021", "47"))
                .toList();
    }

    /** Figures and register go on without the words that were written about the person; nobody is told the name any more. */
    @Override
    public void erase(PersonId person) {
        transfers.strikeWords(person);
        honours.delete(person);
        representatives.strikeWords(person);
        transfers.of(person).forEach(one -> messages.retract("/transfers/" + one.id()));
    }
}
