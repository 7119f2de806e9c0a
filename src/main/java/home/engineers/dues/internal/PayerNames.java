package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.Receipt;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the members are called to whom charges belong; two questions, however many they are. */
@Component
class PayerNames {
    private final People people;
    private final Organisations organisations;

    PayerNames(People people, Organisations organisations) {
        this.people = people;
        this.organisations = organisations;
    }

    /** Names by member. */
    record Names(Map<PersonId, People.Card> persons, Map<OrganisationId, Organisation> units) {
        String of(@Nullable PersonId person, @Nullable OrganisationId unit) {
            People.Card card = person == null ? null : persons.get(person);
            Organisation organisation = unit == null ? null : units.get(unit);
            return card != null ? card.name() : organisation != null ? organisation.name() : "";
        }

        String of(Charge charge) {
            return of(charge.person(), charge.unit());
        }
    }

    Names of(Collection<Charge> charges) {
        return of(charges.stream().map(Charge::person), charges.stream().map(Charge::unit));
    }

    Names ofReceipts(Collection<Receipt> receipts) {
        return of(receipts.stream().map(Receipt::person), receipts.stream().map(Receipt::unit));
    }

    Names ofDebtors(Collection<DebtorTable.Debtor> debtors) {
        return of(debtors.stream().map(DebtorTable.Debtor::person), debtors.stream().map(DebtorTable.Debtor::unit));
    }

    private Names of(Stream<@Nullable PersonId> persons, Stream<@Nullable OrganisationId> units) {
        return new Names(
                people.cards(persons.filter(Objects::nonNull).collect(Collectors.toSet())),
                organisations.all(units.filter(Objects::nonNull).collect(Collectors.toSet())));
    }
}
