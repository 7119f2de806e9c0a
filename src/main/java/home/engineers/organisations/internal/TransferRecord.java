package home.engineers.organisations.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Transfer;
import home.engineers.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Enters the official acts of a transfer in the record and tells the member and both associations. */
@Component
class TransferRecord {
    private final EvidenceLog evidence;
    private final Messages messages;
    private final MembershipRecord memberships;
    private final People people;
    private final OrganisationTable organisations;
    private final PositionTable seats;
    private final HouseClock clock;

    TransferRecord(
            EvidenceLog evidence,
            Messages messages,
            MembershipRecord memberships,
            People people,
            OrganisationTable organisations,
            PositionTable seats,
            HouseClock clock) {
        this.evidence = evidence;
        this.messages = messages;
        this.memberships = memberships;
        this.people = people;
        this.organisations = organisations;
        this.seats = seats;
        this.clock = clock;
    }

    /** The receiving association is asked, the leaving one told; so is the member where a secretary proposes it. */
    void asked(Transfer t, Membership m) {
        enter("transfer-asked", t);
        tell(secretaries(t.to()), "asked", t, m);
        tell(secretaries(t.from()), "leaving", t, m);
        if (t.proposed()) {
            tell(memberships.readers(m), "proposed", t, m);
        }
    }

    void agreed(Transfer t, Membership m) {
        enter("transfer-agreed", t);
        tell(concerned(t, m), "agreed", t, m);
    }

    void declined(Transfer t, Membership m) {
        enter("transfer-declined", t);
        tell(concerned(t, m), "declined", t, m);
    }

    void withdrawn(Transfer t, Membership m) {
        enter("transfer-withdrawn", t);
        Set<PersonId> readers = concerned(t, m);
        readers.addAll(secretaries(t.to()));
        tell(readers, "withdrawn", t, m);
    }

    void done(Transfer t, Membership ended, Membership continued) {
        memberships.enter("membership-transferred", ended);
        memberships.enter("membership-continued", continued);
        tell(concerned(t, continued), "done", t, continued);
    }

    void fellThrough(Transfer t, Membership m) {
        enter("transfer-fell-through", t);
        Set<PersonId> readers = concerned(t, m);
        readers.addAll(secretaries(t.to()));
        tell(readers, "fellThrough", t, m);
    }

    private Set<PersonId> concerned(Transfer t, Membership m) {
        Set<PersonId> readers = new HashSet<>(memberships.readers(m));
        readers.addAll(secretaries(t.from()));
        return readers;
    }

    private Set<PersonId> secretaries(OrganisationId association) {
        Set<PersonId> found = new HashSet<>(seats.holders(association, Role.SECRETARY, clock.today()));
        found.addAll(seats.holders(association, Role.DISTRICT_SECRETARY, clock.today()));
        return found;
    }

    private void enter(String kind, Transfer t) {
        evidence.append(kind, t.membership().value(), Map.of(
                "transfer", t.id().toString(), "from", t.from().toString(), "to", t.to().toString(), "on", t.on().toString()));
    }

    private void tell(Set<PersonId> readers, String what, Transfer t, Membership m) {
        List<String> facts = List.of(
                memberships.memberName(m), name(t.from()), name(t.to()), t.on().toString(), String.valueOf(m.number()),
                t.note() == null ? "" : t.note());
        readers.forEach(reader -> messages.send(new Notice(
                reader, "organisations.notice.transfer." + what + ".title", "organisations.notice.transfer." + what + ".body",
                facts, "/transfers/" + t.id(),
                people.card(reader).map(People.Card::mail).filter(address -> !address.isEmpty()).orElse(null))));
    }

    private String name(OrganisationId association) {
        return organisations.find(association).orElseThrow().name();
    }
}
