package home.engineers.interests.internal;

import home.engineers.interests.rules.WebhookSignature;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.Seal;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.web.HouseAddress;
import home.engineers.messages.OutboundAddresses;
import java.net.URI;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ways of an interest that go by an address: its webhook and its feed. */
@Service
public class InterestWays {
    private static final int LONGEST = 500;
    private static final int SECRET_BYTES = 32;
    private static final String FIELD = "webhook";
    private final InterestDesk desk;
    private final InterestTable interests;
    private final InterestLinks links;
    private final OutboundAddresses addresses;
    private final HouseAddress house;
    private final Seal seal;
    private final SecureRandom random = new SecureRandom();

    InterestWays(
            InterestDesk desk, InterestTable interests, InterestLinks links, OutboundAddresses addresses, HouseAddress house, Seal seal) {
        this.desk = desk;
        this.interests = interests;
        this.links = links;
        this.addresses = addresses;
        this.house = house;
        this.seal = seal;
    }

    /**
     * Has an address called, by a new secret, which is shown this once; whatever was called before is called no more.
     *
     * @param typed the address; empty for none
     * @return the secret, or nothing where no address is called; refused where the guard does not let it be called
     */
    @Transactional
    public Outcome<String> webhook(Actor actor, UUID id, String typed) {
        desk.hold(actor, id);
        String address = typed.strip();
        if (address.isEmpty()) {
            interests.webhook(id, "", null);
            return Outcome.granted("");
        }
        if (address.length() > LONGEST) {
            return Outcome.refused(Reason.at(FIELD, "interests.refused.address", LONGEST));
        }
        return switch (allowed(address)) {
            case Refused<URI>(List<Reason> reasons) -> Outcome.refused(reasons.stream().map(one -> one.under(FIELD)).toList());
            case Granted<URI> granted -> {
                byte[] secret = new byte[SECRET_BYTES];
                random.nextBytes(secret);
                interests.webhook(id, address, seal.close(InterestTable.SECRET, secret));
                yield Outcome.granted(WebhookSignature.shown(secret));
            }
        };
    }

    private Outcome<URI> allowed(String address) {
        try {
            return addresses.check(URI.create(address));
        } catch (IllegalArgumentException malformed) {
            return Outcome.refused(Reason.of("interests.refused.noAddress"));
        }
    }

    /** A new address of the feed, or none; the one before leads nowhere. */
    @Transactional
    public void feed(Actor actor, UUID id, boolean on) {
        desk.hold(actor, id);
        interests.feed(id, on);
    }

    /** The whole address of the feed; empty where there is none. */
    public String feed(Interest one) {
        return one.feed() && one.stands() ? house.text() + links.feed(one.id(), one.feedEdition()) : "";
    }

    /** The whole address by which whoever has it ends the interest. */
    public String ending(Interest one) {
        return house.text() + links.end(one.id());
    }
}
