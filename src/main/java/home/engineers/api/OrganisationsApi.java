package home.engineers.api;


import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import home.engineers.organisations.Act;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Associations and committees, and memberships. */
@RestController
class OrganisationsApi {
    private static final int MOST = 200;

    private final Organisations organisations;
    private final Memberships memberships;
    private final Authority authority;

    OrganisationsApi(Organisations organisations, Memberships memberships, Authority authority) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.authority = authority;
    }

    /** @param association of a committee: the association it is part of */
    record OrganisationView(
            String id, String kind, String name, @Nullable String nameEn, @Nullable String creditCode,
            @Nullable String district, @Nullable String association) {
        static OrganisationView of(Organisation o) {
            return new OrganisationView(
                    o.id().toString(), o.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'), o.name(), o.nameEn(),
                    o.creditCode(), o.district(), o.association() == null ? null : o.association().toString());
        }
    }

    /** The municipal association, those of the districts, and all committees; public. */
    @GetMapping("/api/v1/organisations")
    @Performs(Act.ASSOCIATION_READ)
    List<OrganisationView> organisations() {
        return Stream.of(Kind.MUNICIPAL_ASSOCIATION, Kind.DISTRICT_ASSOCIATION, Kind.COMMITTEE)
                .flatMap(kind -> organisations.ofKind(kind).stream())
                .map(OrganisationView::of)
                .toList();
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** @param member {@code person} or {@code unit} */
    record MembershipView(
            String id, String association, String member, String memberId, String state, @Nullable String number,
            LocalDate appliedOn, @Nullable LocalDate admittedOn, @Nullable LocalDate termFrom, @Nullable LocalDate termTo,
            @Nullable LocalDate endedOn) {
        static MembershipView of(Membership m) {
            boolean person = m.person() != null;
            return new MembershipView(
                    m.id().toString(), m.association().toString(), person ? "person" : "unit",
                    String.valueOf(person ? m.person() : m.unit()), lower(m.state()), m.number(), m.appliedOn(),
                    m.admittedOn(), m.termFrom(), m.termTo(), m.endedOn());
        }
    }

    /**
     * One's own memberships, or those in an association, at most 200 after {@code after}, for whoever keeps its register.
     *
     * @param after id of the last one seen
     */
    @GetMapping("/api/v1/memberships")
    @Performs(Act.MEMBERSHIP_READ)
    List<MembershipView> memberships(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(required = false) @Nullable MembershipId after) {
        if (association == null) {
            List<Membership> own = actor.signedIn() ? memberships.ofPerson(actor.requirePerson()) : List.of();
            return own.stream().map(MembershipView::of).toList();
        }
        authority.demand(actor, Act.MEMBERSHIP_LIST, Subject.of(association));
        return memberships.in(association, after, MOST).stream().map(MembershipView::of).toList();
    }
}
