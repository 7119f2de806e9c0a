package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.Receipt;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.people.People;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the members are called to whom charges belong; two questions for a page, however long it is. */
@Component
class PayerNames {
    private static final int AT_ONCE = 5_000;
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

    /** What one member is called. */
    String of(@Nullable PersonId person, @Nullable OrganisationId unit) {
        return of(Stream.ofNullable(person), Stream.ofNullable(unit)).of(person, unit);
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

    /** Name and number of each, by membership; the number alone where the name is gone. */
    Map<MembershipId, String> called(List<DebtorTable.Debtor> debtors) {
        Names named = ofDebtors(debtors);
        return debtors.stream().collect(Collectors.toMap(
                DebtorTable.Debtor::membership, one -> (named.of(one.person(), one.unit()) + " " + one.number()).strip()));
    }

    private Names of(Stream<@Nullable PersonId> persons, Stream<@Nullable OrganisationId> units) {
        return new Names(
                cards(persons.filter(Objects::nonNull).distinct().toList()),
                organisations.all(units.filter(Objects::nonNull).collect(Collectors.toSet())));
    }

    /** A whole list may name more persons than one question can. */
    private Map<PersonId, People.Card> cards(List<PersonId> persons) {
        Map<PersonId, People.Card> cards = new HashMap<>();
        for (int from = 0; from < persons.size(); from += AT_ONCE) {
            cards.putAll(people.cards(persons.subList(from, Math.min(from + AT_ONCE, persons.size()))));
        }
        return cards;
    }
}
