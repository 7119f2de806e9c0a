package home.engineers.api;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Authority;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.authority.Reach;
import home.engineers.kernel.authority.Subject;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.organisations.Act;
import home.engineers.organisations.Honour;
import home.engineers.organisations.HonourId;
import home.engineers.organisations.Honours;
import home.engineers.organisations.MemberCount;
import home.engineers.organisations.MemberStatistics;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipHistory;
import home.engineers.organisations.MembershipHistory.Span;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import home.engineers.organisations.Representative;
import home.engineers.organisations.Representatives;
import home.engineers.organisations.Transfer;
import home.engineers.organisations.TransferId;
import home.engineers.organisations.Transfers;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What became of members: histories, transfers, representatives, honours, and the figures of any past day. */
@RestController
class MembersApi {
    private static final int MOST = 200;

    private final Memberships memberships;
    private final MembershipHistory history;
    private final MemberStatistics statistics;
    private final Transfers transfers;
    private final Representatives representatives;
    private final Honours honours;
    private final Authority authority;
    private final HouseClock clock;

    MembersApi(
            Memberships memberships,
            MembershipHistory history,
            MemberStatistics statistics,
            Transfers transfers,
            Representatives representatives,
            Honours honours,
            Authority authority,
            HouseClock clock) {
        this.memberships = memberships;
        this.history = history;
        this.statistics = statistics;
        this.transfers = transfers;
        this.representatives = representatives;
        this.honours = honours;
        this.authority = authority;
        this.clock = clock;
    }

    private static String lower(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }

    /** @param until the first day on which it no longer stood so, or null while it does */
    record SpanView(
            String membership, String association, @Nullable String number, String state, String district, LocalDate from,
            @Nullable LocalDate until) {
        static SpanView of(Span span) {
            return new SpanView(
                    span.membership().toString(), span.association().toString(), span.number(), lower(span.state()),
                    span.district(), span.from(), span.until());
        }
    }

    /** How one's own memberships stood from day to day, oldest first. */
    @GetMapping("/api/v1/memberships/history")
    @Performs(Act.HISTORY_READ)
    List<SpanView> ownHistory(Actor actor) {
        return history.of(actor.requirePerson()).stream().map(SpanView::of).toList();
    }

    /** How a membership stood from day to day, with those it goes on from and those that go on from it, oldest first. */
    @GetMapping("/api/v1/memberships/{id}/history")
    @Performs(Act.MEMBERSHIP_READ)
    List<SpanView> history(Actor actor, @PathVariable MembershipId id) {
        demanded(actor, Act.MEMBERSHIP_READ, id);
        return history.of(id).stream().map(SpanView::of).toList();
    }

    /** @param person id of the representative */
    record RepresentativeView(String id, String person, LocalDate from, @Nullable LocalDate to, String document) {
        static RepresentativeView of(Representative one) {
            return new RepresentativeView(one.id().toString(), one.person().toString(), one.from(), one.to(), one.document());
        }
    }

    /** All who represent or represented a unit member, newest first. */
    @GetMapping("/api/v1/memberships/{id}/representatives")
    @Performs(Act.REPRESENTATIVE_READ)
    List<RepresentativeView> representatives(Actor actor, @PathVariable MembershipId id) {
        demanded(actor, Act.REPRESENTATIVE_READ, id);
        return representatives.of(id).stream().map(RepresentativeView::of).toList();
    }

    private void demanded(Actor actor, String act, MembershipId id) {
        Membership m = memberships.find(id).orElseThrow(Absent::new);
        Set<OrganisationId> keepers = new HashSet<>(Set.of(m.association()));
        PersonId concerned = m.person();
        if (m.unit() != null) {
            keepers.add(m.unit());
            concerned = representatives.on(id, clock.today()).map(Representative::person).orElse(null);
        }
        authority.demandOrHide(actor, act, new Subject(concerned, keepers));
    }

    /** @param member {@code person} or {@code unit} */
    record CountView(String association, String member, String district, String state, long count) {
        static CountView of(MemberCount one) {
            return new CountView(
                    one.association().toString(), one.unit() ? "unit" : "person", one.district(), lower(one.state()), one.count());
        }
    }

    record StatisticsView(LocalDate on, List<CountView> counts) {}

    /** Members as they stood at the end of a day, today where none is given, in the associations whose register one may see. */
    @GetMapping("/api/v1/memberships/statistics")
    @Performs(Act.STATISTICS_READ)
    StatisticsView statistics(Actor actor, @RequestParam(required = false) @Nullable String on) {
        Reach reach = authority.reach(actor, Act.STATISTICS_READ);
        if (reach.none()) {
            throw new NotPermitted(Act.STATISTICS_READ);
        }
        LocalDate day = on == null || on.isBlank() ? clock.today() : day(on.strip());
        List<MemberCount> counts = reach.everywhere() ? statistics.on(day) : statistics.on(day, reach.organisations());
        return new StatisticsView(day, counts.stream().map(CountView::of).toList());
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.isAfter(clock.today())) {
                throw new RefusedRequest(List.of(Reason.at("on", "organisations.statistics.inFuture", text)));
            }
            return day;
        } catch (DateTimeParseException notDate) {
            throw new RefusedRequest(List.of(Reason.at("on", "organisations.district.badDate", text)));
        }
    }

    /** @param continuedBy the membership in the receiving association, once it is done */
    record TransferView(
            String id, String membership, String from, String to, LocalDate on, boolean proposed, String state,
            @Nullable String continuedBy) {
        static TransferView of(Transfer t) {
            return new TransferView(
                    t.id().toString(), t.membership().toString(), t.from().toString(), t.to().toString(), t.on(), t.proposed(),
                    lower(t.state()), t.continuedBy() == null ? null : t.continuedBy().toString());
        }
    }

    /**
     * Transfers of one's own memberships, or those into and out of an association, at most 200 after {@code after}, for
     * whoever keeps its register.
     *
     * @param after id of the last one seen
     */
    @GetMapping("/api/v1/transfers")
    @Performs(Act.TRANSFER_READ)
    List<TransferView> transfers(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(required = false) @Nullable TransferId after) {
        if (association == null) {
            return transfers.of(actor.requirePerson()).stream().map(TransferView::of).toList();
        }
        authority.demand(actor, Act.TRANSFER_LIST, Subject.of(association));
        return transfers.in(association, after, MOST).stream().map(TransferView::of).toList();
    }

    /** @param holder id of the person or unit */
    record HonourView(
            String id, String association, String member, String holder, String title, String grantedBy, LocalDate grantedOn,
            String document) {
        static HonourView of(Honour h) {
            boolean person = h.person() != null;
            return new HonourView(
                    h.id().toString(), h.association().toString(), person ? "person" : "unit",
                    String.valueOf(person ? h.person() : h.unit()), h.title(), h.grantedBy(), h.grantedOn(), h.document());
        }
    }

    /**
     * One's own honours, or those on record with an association, at most 200 after {@code after}, for whoever keeps them.
     *
     * @param after id of the last one seen
     */
    @GetMapping("/api/v1/honours")
    @Performs(Act.HONOUR_READ)
    List<HonourView> honours(
            Actor actor,
            @RequestParam(required = false) @Nullable OrganisationId association,
            @RequestParam(required = false) @Nullable HonourId after) {
        if (association == null) {
            return honours.of(actor.requirePerson()).stream().map(HonourView::of).toList();
        }
        authority.demand(actor, Act.HONOUR_LIST, Subject.of(association));
        return honours.in(association, after, MOST).stream().map(HonourView::of).toList();
    }
}
