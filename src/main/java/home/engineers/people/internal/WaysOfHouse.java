package home.engineers.people.internal;

import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.messages.OutboundAddresses;
import home.engineers.people.WaysOffered;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells whoever runs the house how its ways in are set up. */
@Component
class WaysOfHouse implements WaysOffered {
    private final HouseOrigin house;
    private final ObjectProvider<ProviderClient> provider;
    private final ObjectProvider<OutboundAddresses> outside;

    WaysOfHouse(HouseOrigin house, ObjectProvider<ProviderClient> provider, ObjectProvider<OutboundAddresses> outside) {
        this.house = house;
        this.provider = provider;
        this.outside = outside;
    }

    @Override
    public Optional<String> passkeys() {
        return house.forPasskeys().map(HouseOrigin.Origin::origin);
    }

    @Override
    public Optional<Provider> provider() {
        return Optional.ofNullable(provider.getIfAvailable())
                .map(ProviderClient::settings)
                .map(set -> new Provider(set.name(), set.issuer().toString(), faults(set)));
    }

    private List<Reason> faults(ProviderSettings set) {
        if (house.address().isEmpty()) {
            return List.of(Reason.of("people.provider.noAddress"));
        }
        Outcome<URI> checked = outside.getObject().check(set.discovery());
        return checked instanceof Refused<URI>(List<Reason> reasons) ? reasons : List.of();
    }
}
