package home.engineers.organisations.internal;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferConsequence.Sentence;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.Transfers;
import home.engineers.organisations.internal.TransferFilter.View;
import home.engineers.people.People;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with transfers, each act checked for its object. */
@Service
public class TransferDesk {
    private final Transfers transfers;
    private final TransferList list;
    private final Memberships memberships;
    private final Organisations organisations;
    private final FoundedAssociations founded;
    private final MembershipSubjects subjects;
    private final People people;
    private final EvidenceLog evidence;
    private final Authority authority;

    TransferDesk(
            Transfers transfers,
            TransferList list,
            Memberships memberships,
            Organisations organisations,
            FoundedAssociations founded,
            MembershipSubjects subjects,
            People people,
            EvidenceLog evidence,
            Authority authority) {
        this.transfers = transfers;
        this.list = list;
        this.memberships = memberships;
        this.organisations = organisations;
        this.founded = founded;
        this.subjects = subjects;
        this.people = people;
        this.evidence = evidence;
        this.authority = authority;
    }

    /** One page of transfers. */
    public record Lines(List<TransferLine> lines, Map<View, Long> counts, Total total) {}

    public Lines list(Actor actor, TransferFilter filter) {
        Reach reach = listReach(actor);
        Map<View, Long> counts = list.counts(filter, reach);
        List<TransferLine> lines = list.page(filter, reach);
        return new Lines(lines, counts, Total.of(counts.get(filter.view()), filter.page(), TransferFilter.SIZE, lines.size()));
    }

    public List<TransferLine> all(Actor actor, TransferFilter filter) {
        return list.all(filter, listReach(actor));
    }

    private Reach listReach(Actor actor) {
        Reach reach = authority.reach(actor, Act.TRANSFER_LIST);
        if (reach.none()) {
            throw new NotPermitted(Act.TRANSFER_LIST);
        }
        return reach;
    }

    /**
     * What the form of a transfer starts from.
     *
     * @param proposed whether whoever looks would propose it for the association that is left
     * @param open the transfer of the membership that is under way, empty where there is none
     */
    public record Start(
            Membership membership, String member, Organisation from, List<Organisation> targets, boolean proposed,
            List<Transfer> open) {}

    public Start start(Actor actor, MembershipId id) {
        Membership m = asking(actor, id);
        return new Start(
                m, name(m), organisations.find(m.association()).orElseThrow(),
                founded.all().stream().filter(one -> !one.id().equals(m.association())).toList(), proposes(actor, m),
                transfers.of(id).stream().filter(one -> one.state().open()).toList());
    }

    public Outcome<List<Sentence>> preview(Actor actor, Transfers.Wish wish) {
        asking(actor, wish.membership());
        return transfers.preview(wish);
    }

    @Transactional
    public Outcome<Transfer> ask(Actor actor, Transfers.Wish wish) {
        Membership m = asking(actor, wish.membership());
        return transfers.ask(wish, actor.requirePerson(), proposes(actor, m));
    }

    private Membership asking(Actor actor, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.MEMBERSHIP_READ, subjects.of(m));
        authority.demand(actor, Act.TRANSFER_ASK, subjects.of(m));
        return m;
    }

    /** Whoever could not ask as the member does so for the association. */
    private boolean proposes(Actor actor, Membership m) {
        Set<OrganisationId> unit = m.unit() == null ? Set.of() : Set.of(m.unit());
        Subject member = new Subject(subjects.of(m).person(), unit);
        return !authority.may(actor, Act.TRANSFER_ASK, member);
    }

    /**
     * A transfer with what can be done about it by whoever looks.
     *
     * @param consequences what it would bring about; empty once it is decided otherwise
     */
    public record Sheet(
            Transfer transfer,
            Membership membership,
            String member,
            Organisation from,
            Organisation to,
            Outcome<List<Sentence>> consequences,
            List<Entry> acts,
            boolean mayDecide,
            boolean mayWithdraw,
            boolean mayReadNew) {}

    public Sheet sheet(Actor actor, TransferId id) {
        Transfer t = transfers.find(id).orElseThrow(Absent::new);
        Membership m = memberships.find(t.membership()).orElseThrow();
        authority.demandOrHide(actor, Act.TRANSFER_READ, subject(t, m));
        boolean open = t.state().open();
        return new Sheet(
                t, m, name(m), organisations.find(t.from()).orElseThrow(), organisations.find(t.to()).orElseThrow(),
                open ? transfers.foreseen(id) : Outcome.granted(List.of()),
                evidence.of(t.membership().value()).stream().filter(entry -> id.toString().equals(entry.facts().get("transfer"))).toList(),
                t.state() == Transfer.State.ASKED && authority.may(actor, Act.TRANSFER_DECIDE, Subject.of(t.to())),
                open && authority.may(actor, Act.TRANSFER_ASK, subjects.of(m)),
                t.continuedBy() != null && memberships.find(t.continuedBy())
                        .filter(now -> authority.may(actor, Act.MEMBERSHIP_READ, subjects.of(now)))
                        .isPresent());
    }

    @Transactional
    public Outcome<Transfer> agree(Actor actor, TransferId id) {
        return transfers.agree(deciding(actor, id).id(), actor.requirePerson());
    }

    @Transactional
    public Outcome<Transfer> decline(Actor actor, TransferId id, String why) {
        return transfers.decline(deciding(actor, id).id(), why, actor.requirePerson());
    }

    private Transfer deciding(Actor actor, TransferId id) {
        Transfer t = reading(actor, id);
        authority.demand(actor, Act.TRANSFER_DECIDE, Subject.of(t.to()));
        return t;
    }

    @Transactional
    public Outcome<Transfer> withdraw(Actor actor, TransferId id) {
        Transfer t = reading(actor, id);
        authority.demand(actor, Act.TRANSFER_ASK, subjects.of(memberships.find(t.membership()).orElseThrow()));
        return transfers.withdraw(id, actor.requirePerson());
    }

    private Transfer reading(Actor actor, TransferId id) {
        Transfer t = transfers.find(id).orElseThrow(Absent::new);
        authority.demandOrHide(actor, Act.TRANSFER_READ, subject(t, memberships.find(t.membership()).orElseThrow()));
        return t;
    }

    /** A transfer concerns whomever the membership does and lies in the keeping of both associations. */
    private Subject subject(Transfer t, Membership m) {
        Subject membership = subjects.of(m);
        Set<OrganisationId> keepers = new HashSet<>(membership.organisations());
        keepers.addAll(Set.of(t.from(), t.to()));
        return new Subject(membership.person(), keepers);
    }

    private String name(Membership m) {
        PersonId person = m.person();
        return person != null
                ? people.card(person).map(People.Card::name).orElse("")
                : organisations.find(m.unit()).map(Organisation::name).orElse("");
    }
}
