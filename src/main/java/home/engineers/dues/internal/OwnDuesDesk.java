package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.Receipt;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members see of their own dues, and what all years of one membership came to. */
@Service
public class OwnDuesDesk {
    private final DuesGate gate;
    private final ChargeTable charges;
    private final ReceiptTable receipts;
    private final PayerNames names;
    private final Memberships memberships;
    private final Organisations organisations;
    private final HouseClock clock;

    OwnDuesDesk(
            DuesGate gate,
            ChargeTable charges,
            ReceiptTable receipts,
            PayerNames names,
            Memberships memberships,
            Organisations organisations,
            HouseClock clock) {
        this.gate = gate;
        this.charges = charges;
        this.receipts = receipts;
        this.names = names;
        this.memberships = memberships;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A charge with its receipts. */
    public record Own(Charge charge, Organisation association, String member, List<Receipt> receipts, boolean overdue) {}

    /** The actor's own dues, and those of the units the actor answers for. */
    @Transactional(readOnly = true)
    public List<Own> own(Actor actor) {
        List<Charge> found = new ArrayList<>(charges.ofPerson(actor.requirePerson()));
        List<OrganisationId> units = actor.seats().stream()
                .filter(seat -> seat.role() == Role.UNIT_HR).map(Seat::organisation).toList();
        if (!units.isEmpty()) {
            found.addAll(charges.ofUnits(units));
        }
        return shown(found);
    }

    /** All years of one membership, the latest first. */
    public record OfMembership(Membership membership, Organisation association, String member, List<Own> dues) {}

    /** @throws Absent where there is none, or its dues are not the actor's to know */
    @Transactional(readOnly = true)
    public OfMembership ofMembership(Actor actor, MembershipId id) {
        Membership membership = memberships.find(id).filter(one -> gate.mayRead(actor, one)).orElseThrow(Absent::new);
        List<Own> dues = shown(charges.ofMembership(id));
        return new OfMembership(
                membership, organisations.find(membership.association()).orElseThrow(),
                names.of(membership.person(), membership.unit()), dues);
    }

    private List<Own> shown(List<Charge> found) {
        Map<ChargeId, List<Receipt>> given = receipts.of(found).stream().collect(Collectors.groupingBy(Receipt::charge));
        Map<OrganisationId, Organisation> named =
                organisations.all(found.stream().map(Charge::association).collect(Collectors.toSet()));
        PayerNames.Names members = names.of(found);
        return found.stream()
                .map(one -> new Own(
                        one, named.get(one.association()), members.of(one), given.getOrDefault(one.id(), List.of()),
                        one.inArrears(clock.today())))
                .toList();
    }
}
