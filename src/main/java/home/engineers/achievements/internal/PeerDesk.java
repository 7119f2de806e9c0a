package home.engineers.achievements.internal;

import home.engineers.achievements.Act;
import home.engineers.achievements.internal.PeerTable.Line;
import home.engineers.achievements.internal.PeerTable.Peer;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.OutboundAddresses;
import home.engineers.organisations.Organisations;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The libraries of others: which are harvested and how that goes, and for everyone what they hold. */
@Service
@Transactional
public class PeerDesk {
    public static final int PAGE_SIZE = 20;
    private final PeerTable peers;
    private final OutboundAddresses outside;
    private final Organisations organisations;
    private final Authority authority;
    private final EvidenceLog evidence;
    private final IdSource ids;
    private final HouseClock clock;

    PeerDesk(
            PeerTable peers, OutboundAddresses outside, Organisations organisations, Authority authority, EvidenceLog evidence, IdSource ids,
            HouseClock clock) {
        this.peers = peers;
        this.outside = outside;
        this.organisations = organisations;
        this.authority = authority;
        this.evidence = evidence;
        this.ids = ids;
        this.clock = clock;
    }

    /** The fields of a library, as typed. @param set setSpec, or empty for all @param every hours between two harvests */
    public record PeerWish(String name, String address, String set, String every) {
        public static final PeerWish EMPTY = new PeerWish("", "", "", "24");
    }

    /** @param records of it that stand here */
    public record Standing(Peer peer, int records) {}

    public record Found(List<Line> lines, long total) {}

    @Transactional(readOnly = true)
    public List<Standing> peers(Actor actor) {
        demand(actor);
        return peers.all().stream().map(peer -> new Standing(peer, peers.count(peer.id()))).toList();
    }

    /** What everyone may read of what was harvested. @param page from 1 */
    @Transactional(readOnly = true)
    public Found found(String text, int page) {
        return new Found(peers.page(text, page, PAGE_SIZE), peers.count(text));
    }

    public Outcome<UUID> enter(Actor actor, PeerWish wish) {
        demand(actor);
        List<Reason> reasons = new ArrayList<>();
        String name = wish.name().strip();
        if (name.length() < 2 || name.length() > 120 || name.chars().anyMatch(Character::isISOControl)) {
            reasons.add(Reason.at("name", "achievements.peer.name", 2, 120));
        }
        if (!wish.set().strip().matches("[A-Za-z0-9_.!~*'():-]{0,60}")) {
            reasons.add(Reason.at("set", "achievements.peer.set"));
        }
        int every = wish.every().strip().matches("[1-9][0-9]{0,2}") ? Integer.parseInt(wish.every().strip()) : 0;
        if (every < 1 || every > 720) {
            reasons.add(Reason.at("every", "achievements.peer.every", 1, 720));
        }
        String address = wish.address().strip();
        reasons.addAll(against(address));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        UUID id = ids.next();
        if (!peers.insert(id, name, address, wish.set().strip(), every, clock.instant())) {
            return Outcome.refused(Reason.at("address", "achievements.peer.twice"));
        }
        evidence.append("achievement-peer-entered", id, Map.of("name", name, "address", address));
        return Outcome.granted(id);
    }

    private List<Reason> against(String address) {
        try {
            URI uri = URI.create(address);
            if (address.length() > 300 || uri.getHost() == null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
                return List.of(Reason.at("address", "achievements.peer.address"));
            }
            return outside.check(uri) instanceof Refused<URI>(List<Reason> reasons)
                    ? reasons.stream().map(one -> one.under("address")).toList() : List.of();
        } catch (IllegalArgumentException malformed) {
            return List.of(Reason.at("address", "achievements.peer.address"));
        }
    }

    /** Asks it again as soon as the next round of due work comes. @throws Absent where there is none */
    public void harvestNow(Actor actor, UUID id) {
        demand(actor, id);
        peers.dueNow(id, clock.instant());
    }

    public void pause(Actor actor, UUID id) {
        demand(actor, id);
        peers.active(id, false);
    }

    /** Forgets it with everything that was harvested of it. */
    public void remove(Actor actor, UUID id) {
        Peer peer = demand(actor, id);
        peers.delete(id);
        evidence.append("achievement-peer-removed", id, Map.of("name", peer.name(), "address", peer.baseUrl()));
    }

    private Peer demand(Actor actor, UUID id) {
        demand(actor);
        return peers.find(id).orElseThrow(Absent::new);
    }

    private void demand(Actor actor) {
        authority.demand(actor, Act.PEERS, Subject.of(organisations.municipalAssociation().id()));
    }
}
