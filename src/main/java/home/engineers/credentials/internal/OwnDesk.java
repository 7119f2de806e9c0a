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
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The certificates of whoever is signed in, and those that may be taken out for a membership or a term as expert. */
@Service
@Transactional
public class OwnDesk {
    /** Where people find their certificates. */
    public static final String PAGE = "/certificates/mine";

    private final Credentials credentials;
    private final TemplateList templates;
    private final Memberships memberships;
    private final Positions positions;
    private final Organisations organisations;
    private final Authority authority;
    private final HouseClock clock;

    OwnDesk(
            Credentials credentials, TemplateList templates, Memberships memberships, Positions positions, Organisations organisations,
            Authority authority, HouseClock clock) {
        this.credentials = credentials;
        this.templates = templates;
        this.memberships = memberships;
        this.positions = positions;
        this.organisations = organisations;
        this.authority = authority;
        this.clock = clock;
    }

    /** A certificate with its template. */
    public record Held(Credential credential, CredentialTemplate template, LocalizedText association) {}

    /** What may be taken out. @param source of the membership or the term */
    public record Due(SourceKind kind, UUID source, LocalizedText template, LocalizedText association, LocalizedText detail) {}

    /** @param due what may be taken out and was not yet */
    public record Own(List<Held> held, List<Due> due) {}

    public Own own(Actor actor) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        List<Credential> all = credentials.of(person);
        List<CredentialRequest> open = requests(person).filter(request -> all.stream().noneMatch(one -> sameTerm(one, request))).toList();
        Map<OrganisationId, Organisation> issuers = organisations.all(Stream.concat(
                all.stream().map(Credential::association), open.stream().map(CredentialRequest::association)).toList());
        return new Own(
                all.stream().map(one -> held(one, issuers.get(one.association()).names())).toList(),
                open.stream().map(request -> due(request, issuers.get(request.association()).names())).toList());
    }

    private Held held(Credential one, LocalizedText association) {
        return new Held(one, templates.template(one.template()), association);
    }

    private Due due(CredentialRequest request, LocalizedText association) {
        return new Due(
                request.sourceKind(), request.source(), templates.template(request.template()).names(), association, request.detail());
    }

    private static boolean sameTerm(Credential one, CredentialRequest request) {
        return one.state() != CredentialState.REVOKED && one.sourceKind() == request.sourceKind()
                && one.source().equals(request.source()) && Objects.equals(one.validUntil(), request.validUntil());
    }

    /** Issues what is due. @throws Absent where nothing of this kind is the actor's to take out */
    public Outcome<Credential> take(Actor actor, SourceKind kind, UUID source) {
        PersonId person = actor.requirePerson();
        authority.demand(actor, Act.OWN, Subject.of(person));
        CredentialRequest wanted = requests(person)
                .filter(one -> one.sourceKind() == kind && one.source().equals(source)).findFirst().orElseThrow(Absent::new);
        return credentials.issue(wanted, person);
    }

    private Stream<CredentialRequest> requests(PersonId person) {
        Stream<CredentialRequest> ofMembers = memberships.ofPerson(person).stream()
                .filter(one -> one.state() == Membership.State.ACTIVE && one.number() != null && one.termFrom() != null)
                .map(one -> member(person, one));
        Stream<CredentialRequest> ofExperts = positions.of(person).stream()
                .filter(one -> one.role() == Role.EXPERT && one.inForce(clock.today()))
                .map(one -> expert(person, one));
        return Stream.concat(ofMembers, ofExperts);
    }

    private static CredentialRequest member(PersonId person, Membership one) {
        String number = Objects.requireNonNull(one.number());
        return new CredentialRequest(
                "membership", one.association(), person, null, new LocalizedText(number, number), null,
                Objects.requireNonNull(one.termFrom()), one.termTo(), SourceKind.MEMBERSHIP, one.id().value(), List.of());
    }

    private static CredentialRequest expert(PersonId person, Position one) {
        return new CredentialRequest(
                "expert-service", one.organisation(), person, null, new LocalizedText(one.title(), one.title()), null, one.from(), one.to(),
                SourceKind.EXPERT_TERM, one.id().value(), List.of());
    }
}
