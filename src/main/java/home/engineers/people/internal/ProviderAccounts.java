package home.engineers.people.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Subjects;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.WaysOut;
import home.engineers.people.Act;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Accounts at the identity provider: linked by the person who is signed in, or by an invitation sent to the person's
 * registered mail; never by an address the provider tells.
 */
@Service
public class ProviderAccounts {
    private static final String PURPOSE = "provider-invitation";
    private static final Duration INVITED_FOR = Duration.ofDays(7);
    static final String BACK = "/sign-in/provider/callback";

    private final ObjectProvider<ProviderClient> provider;
    private final ProviderTable table;
    private final HouseOrigin house;
    private final Persons persons;
    private final WayInBook book;
    private final WaysInOfPerson ways;
    private final OpenSessions sessions;
    private final Vault vault;
    private final ObjectProvider<WaysOut> post;
    private final Authority authority;
    private final Subjects subjects;
    private final IdSource ids;
    private final HouseClock clock;

    ProviderAccounts(
            ObjectProvider<ProviderClient> provider,
            ProviderTable table,
            HouseOrigin house,
            Persons persons,
            WayInBook book,
            WaysInOfPerson ways,
            OpenSessions sessions,
            Vault vault,
            ObjectProvider<WaysOut> post,
            Authority authority,
            Subjects subjects,
            IdSource ids,
            HouseClock clock) {
        this.provider = provider;
        this.table = table;
        this.house = house;
        this.persons = persons;
        this.book = book;
        this.ways = ways;
        this.sessions = sessions;
        this.vault = vault;
        this.post = post;
        this.authority = authority;
        this.subjects = subjects;
        this.ids = ids;
        this.clock = clock;
    }

    /** The name of the provider; empty where none is set up. */
    public Optional<LocalizedText> name() {
        return Optional.ofNullable(provider.getIfAvailable()).map(client -> client.settings().name());
    }

    /** @param address where to send the browser */
    public record Begun(ProviderCall call, String address) {}

    /** Begins to ask the provider. Refused where there is none, it does not answer, or the house has no address. */
    public Outcome<Begun> begin() {
        ProviderClient client = provider.getIfAvailable();
        if (client == null) {
            return Outcome.refused(Reason.of("people.provider.none"));
        }
        Optional<String> address = house.address();
        if (address.isEmpty()) {
            return Outcome.refused(Reason.of("people.provider.noAddress"));
        }
        ProviderCall call = new ProviderCall(ids.token(), ids.token(), ids.token() + ids.token(), address.get() + BACK);
        return client.begin(call).map(target -> new Begun(call, target));
    }

    /** Turns the code the browser brought back into the account it stands for. */
    public Outcome<ProviderIdentity> redeem(ProviderCall call, String code) {
        ProviderClient client = provider.getIfAvailable();
        return client == null ? Outcome.refused(Reason.of("people.provider.none")) : client.redeem(call, code);
    }

    /** Who is linked to the account; the use is noted. */
    @Transactional
    public Optional<PersonId> signedIn(ProviderIdentity identity) {
        Optional<PersonId> person = table.linked(identity).filter(id -> persons.find(id).isPresent());
        person.ifPresent(id -> table.used(identity, clock.instant()));
        return person;
    }

    public Optional<ProviderLink> of(PersonId person) {
        return Optional.ofNullable(provider.getIfAvailable()).flatMap(client -> table.of(person, issuer(client)));
    }

    private static String issuer(ProviderClient client) {
        return client.settings().issuer().toString();
    }

    /** Refused where the account is someone else's, or the person has another one linked. */
    @Transactional
    public Outcome<PersonId> link(PersonId person, ProviderIdentity identity, @Nullable String session) {
        Optional<PersonId> holder = table.linked(identity);
        if (holder.isPresent()) {
            return holder.get().equals(person)
                    ? Outcome.granted(person)
                    : Outcome.refused(Reason.of("people.provider.taken", identity.label()));
        }
        if (!table.link(ids.next(), person, identity, clock.instant())) {
            return Outcome.refused(Reason.of("people.provider.another"));
        }
        book.enter(person, WayInBook.Deed.PROVIDER_LINKED, identity.label());
        sessions.endOthers(person, session);
        return Outcome.granted(person);
    }

    /** Refused where it is the last way in. */
    @Transactional
    public Outcome<PersonId> unlink(PersonId person, @Nullable String session) {
        ProviderClient client = provider.getIfAvailable();
        Optional<ProviderLink> link = of(person);
        if (client == null || link.isEmpty()) {
            throw new Absent();
        }
        Optional<Reason> against = ways.of(person).againstUnlinkingAProvider();
        if (against.isPresent()) {
            return Outcome.refused(against.get());
        }
        table.unlink(person, issuer(client));
        book.enter(person, WayInBook.Deed.PROVIDER_UNLINKED, link.get().label());
        sessions.endOthers(person, session);
        return Outcome.granted(person);
    }

    /** Whether this person may be invited by whoever asks, and has not linked yet. */
    public boolean mayInvite(Actor actor, PersonId person) {
        return name().isPresent()
                && !person.equals(actor.person())
                && authority.may(actor, Act.PROVIDER_INVITE, subjects.person(person))
                && of(person).isEmpty();
    }

    /** Sends an invitation to the person's registered mail. It counts for seven days, once; an older one no longer does. */
    @Transactional
    public Outcome<PersonId> invite(Actor actor, PersonId id) {
        authority.demandOrHide(actor, Act.PROFILE_READ, subjects.person(id));
        authority.demand(actor, Act.PROVIDER_INVITE, subjects.person(id));
        Person person = persons.find(id).orElseThrow(Absent::new);
        if (person.mail() == null) {
            return Outcome.refused(Reason.of("people.provider.invite.noMail"));
        }
        if (house.address().isEmpty()) {
            return Outcome.refused(Reason.of("people.provider.noAddress"));
        }
        if (!post.getObject().mail()) {
            return Outcome.refused(Reason.of("people.provider.invite.noPost"));
        }
        if (!mayInvite(actor, id)) {
            return Outcome.refused(Reason.of("people.provider.invite.linked"));
        }
        String token = ids.token();
        Instant now = clock.instant();
        table.invite(vault.digest(PURPOSE, token), id, actor.requirePerson(), now, now.plus(INVITED_FOR));
        book.invite(person, name().orElseThrow(), "/sign-in/provider/invitation/" + token);
        return Outcome.granted(id);
    }

    /** Whether an invitation counts. */
    public boolean invited(String token) {
        return table.invited(vault.digest(PURPOSE, token), clock.instant()).isPresent();
    }

    /** Links by an invitation. Refused where it no longer counts; a refused link leaves it as it was. */
    @Transactional
    public Outcome<PersonId> accept(String token, ProviderIdentity identity) {
        byte[] digest = vault.digest(PURPOSE, token);
        Instant now = clock.instant();
        Optional<PersonId> person = table.invited(digest, now).filter(id -> persons.find(id).isPresent());
        if (person.isEmpty()) {
            return Outcome.refused(Reason.of("people.provider.invite.over"));
        }
        Outcome<PersonId> linked = link(person.get(), identity, null);
        if (linked instanceof Granted<PersonId> && !table.take(digest, now)) {
            throw new IllegalStateException("an invitation was taken twice at once");
        }
        return linked;
    }
}
