package home.engineers.credentials.internal;

import home.engineers.credentials.Act;
import home.engineers.credentials.Credential;
import home.engineers.credentials.Credential.SourceKind;
import home.engineers.credentials.CredentialRequest;
import home.engineers.credentials.CredentialState;
import home.engineers.credentials.CredentialTemplate;
import home.engineers.credentials.Credentials;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.authority.Seat;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.Positions;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The certificates of whoever is signed in, and those that may be taken out for a membership or a term as expert; for a
 * unit that is a member its representative of the day takes them out, or whoever has its personnel office.
 */
@Service
@Transactional
public class OwnDesk {
    /** Where people find their certificates. */
    public static final String PAGE = "/certificates/mine";

    private final Credentials credentials;
    private final CredentialTable table;
    private final TemplateList templates;
    private final Memberships memberships;
    private final Positions positions;
    private final Organisations organisations;
    private final Authority authority;
    private final HouseClock clock;

    OwnDesk(
            Credentials credentials, CredentialTable table, TemplateList templates, Memberships memberships, Positions positions, Organisations organisations,
            Authority authority, HouseClock clock) {
        this.credentials = credentials;
        this.table = table;
        this.templates = templates;
        this.memberships = memberships;
        this.positions = positions;
        this.organisations = organisations;
        this.authority = authority;
        this.clock = clock;
    }

    /** A certificate with its template. */
    public record Held(Credential credential, CredentialTemplate template, LocalizedText association) {}

    /** What may be taken out. @param source of the membership or the term @param unit its name, empty where it is the own */
    public record Due(
            SourceKind kind, UUID source, LocalizedText template, LocalizedText association, LocalizedText detail, String unit) {}

    /** @param ofUnits those of units for which the actor acts today @param due what may be taken out and was not yet */
    public record Own(List<Held> held, List<Held> ofUnits, List<Due> due) {}

    public Own own(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        List<Membership> acting = acting(actor);
        List<Credential> own = credentials.of(person);
        List<Credential> ofUnits = table.ofMemberships(acting.stream().map(Membership::id).toList());
        List<CredentialRequest> open = requests(person, acting)
                .filter(request -> Stream.concat(own.stream(), ofUnits.stream()).noneMatch(one -> sameTerm(one, request))).toList();
        Map<OrganisationId, Organisation> named = organisations.all(Stream.of(
                        own.stream().map(Credential::association), ofUnits.stream().map(Credential::association),
                        open.stream().map(CredentialRequest::association),
                        open.stream().flatMap(one -> Stream.ofNullable(one.unit())))
                .flatMap(Function.identity()).collect(Collectors.toSet()));
        return new Own(
                own.stream().map(one -> held(one, named)).toList(), ofUnits.stream().map(one -> held(one, named)).toList(),
                open.stream().map(request -> due(request, named)).toList());
    }

    /** Memberships of the units for which the actor acts today, as representative or for their personnel. */
    private List<Membership> acting(Actor actor) {
        return memberships.ofUnits(
                actor.requirePerson(),
                actor.seats().stream().filter(seat -> seat.role() == Role.UNIT_HR).map(Seat::organisation).toList());
    }

    private Held held(Credential one, Map<OrganisationId, Organisation> named) {
        return new Held(one, templates.template(one.template()), named.get(one.association()).names());
    }

    private Due due(CredentialRequest request, Map<OrganisationId, Organisation> named) {
        return new Due(
                request.sourceKind(), request.source(), templates.template(request.template()).names(),
                named.get(request.association()).names(), request.detail(), request.unit() == null ? "" : named.get(request.unit()).name());
    }

    private static boolean sameTerm(Credential one, CredentialRequest request) {
        return one.state() != CredentialState.REVOKED && one.sourceKind() == request.sourceKind()
                && one.source().equals(request.source()) && Objects.equals(one.validUntil(), request.validUntil());
    }

    /** Issues what is due. @throws Absent where nothing of this kind is the actor's to take out */
    public Outcome<Credential> take(Actor actor, SourceKind kind, UUID source) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        CredentialRequest wanted = requests(person, acting(actor))
                .filter(one -> one.sourceKind() == kind && one.source().equals(source)).findFirst().orElseThrow(Absent::new);
        return credentials.issue(wanted, person);
    }

    private Stream<CredentialRequest> requests(PersonId person, List<Membership> acting) {
        Stream<CredentialRequest> ofMembers = Stream.concat(memberships.ofPerson(person).stream(), acting.stream())
                .filter(one -> one.state() == Membership.State.ACTIVE && one.number() != null && one.termFrom() != null)
                .map(OwnDesk::member);
        Stream<CredentialRequest> ofExperts = positions.of(person).stream()
                .filter(one -> one.role() == Role.EXPERT && one.inForce(clock.today()))
                .map(one -> expert(person, one));
        return Stream.concat(ofMembers, ofExperts);
    }

    private static CredentialRequest member(Membership one) {
        String number = Objects.requireNonNull(one.number());
        return new CredentialRequest(
                "membership", one.association(), one.person(), one.unit(), new LocalizedText(number, number), null,
                Objects.requireNonNull(one.termFrom()), one.termTo(), SourceKind.MEMBERSHIP, one.id().value(), List.of());
    }

    private static CredentialRequest expert(PersonId person, Position one) {
        return new CredentialRequest(
                "expert-service", one.organisation(), person, null, new LocalizedText(one.title(), one.title()), null, one.from(), one.to(),
                SourceKind.EXPERT_TERM, one.id().value(), List.of());
    }
}
