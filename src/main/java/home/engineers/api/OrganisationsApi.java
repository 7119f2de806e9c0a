package home.engineers.api;

import static home.engineers.kernel.web.RefusedRequest.orElse422;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.organisations.Act;
import home.engineers.organisations.Coverage;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Associations and committees, the coverage of the districts, and memberships. */
@RestController
class OrganisationsApi {
    private static final int MOST = 200;

    private final Organisations organisations;
    private final Coverage coverage;
    private final Memberships memberships;
    private final Authority authority;

    OrganisationsApi(Organisations organisations, Coverage coverage, Memberships memberships, Authority authority) {
        this.organisations = organisations;
        this.coverage = coverage;
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

    /** One district's way to its association. */
    record CoverageRow(
            String code, String name, String state, @Nullable LocalDate since, @Nullable String document,
            @Nullable String association, long members, long unitMembers) {}

    record TargetView(LocalDate day, String source, String standing, long founded, long districts) {}

    record CoverageView(LocalDate on, long districts, long founded, List<TargetView> targets, List<CoverageRow> rows) {}

    /** Founding state of every district's association on a day, today where none is given; public. */
    @GetMapping("/api/v1/coverage")
    @Performs(Act.COVERAGE_READ)
    CoverageView coverage(@RequestParam(required = false) @Nullable String on) {
        Coverage.Report report = on == null || on.isBlank() ? coverage.today() : orElse422(coverage.on(day(on.strip())));
        return new CoverageView(
                report.day(), report.rows().size(), report.founded(),
                report.targets().stream()
                        .map(t -> new TargetView(
                                t.day(), lower(t.source()), lower(t.standing()), t.founded(), t.districts()))
                        .toList(),
                report.rows().stream()
                        .map(row -> new CoverageRow(
                                row.district().code(), row.district().name().zh(), lower(row.state()), row.since(), row.document(),
                                row.association() == null ? null : row.association().toString(), row.members(), row.units()))
                        .toList());
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException notDate) {
            throw new RefusedRequest(List.of(Reason.at("on", "organisations.district.badDate", text)));
        }
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
