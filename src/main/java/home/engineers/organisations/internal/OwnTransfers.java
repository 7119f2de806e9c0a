package home.engineers.organisations.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.organisations.Organisation;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Transfers of a person's memberships, and those the person asked for or decided on for others. */
@Component
@Order(21)
class OwnTransfers implements PersonalData {
    private final TransferTable transfers;
    private final OrganisationTable organisations;

    OwnTransfers(TransferTable transfers, OrganisationTable organisations) {
        this.transfers = transfers;
        this.organisations = organisations;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(new Part(
                "organisations.part.transfer",
                List.of("organisations.field.leaving", "organisations.field.receiving", "organisations.field.on",
                        "organisations.field.state", "organisations.field.why", "organisations.field.remark"),
                transfers.concerning(person).stream().map(one -> cells(one, person)).toList()));
    }

    /** What was written belongs to the member; whoever decided sees where and when alone. */
    private List<Cell> cells(TransferTable.Concerning one, PersonId person) {
        boolean own = person.equals(one.member());
        boolean asked = person.equals(one.transfer().askedBy());
        String state = one.transfer().state().name();
        return List.of(
                name(one.transfer().from()), name(one.transfer().to()), Cell.of(one.transfer().on()),
                Cell.word(state, "organisations.transfer.state." + state),
                Cell.of(own || asked ? one.transfer().reason() : null), Cell.of(own ? one.transfer().note() : null));
    }

    private Cell name(OrganisationId association) {
        return Cell.of(organisations.find(association).map(Organisation::name).orElse(""));
    }

    @Override
    public void erase(PersonId person) {
        transfers.strikeWords(person);
    }
}
