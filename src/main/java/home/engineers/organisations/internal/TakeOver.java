package home.engineers.organisations.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Membership.State;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships.Entry;
import home.engineers.organisations.Memberships.Taken;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Enters memberships that exist already, from an older register or a file; the same entry twice changes nothing. */
@Component
class TakeOver {
    private final MembershipTable memberships;
    private final MembershipRuleTable rules;
    private final MembershipChecks checks;
    private final Returning returning;
    private final MembershipRecord record;
    private final IdSource ids;
    private final HouseClock clock;

    TakeOver(
            MembershipTable memberships,
            MembershipRuleTable rules,
            MembershipChecks checks,
            Returning returning,
            MembershipRecord record,
            IdSource ids,
            HouseClock clock) {
        this.memberships = memberships;
        this.rules = rules;
        this.checks = checks;
        this.returning = returning;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    Outcome<Taken> of(Entry entry) {
        List<Reason> reasons = checks.against(entry.association(), entry.person(), entry.unit());
        reasons.addAll(against(entry, clock.today()));
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Optional<Membership> known = known(entry);
        return known.isPresent() ? compared(known.get(), entry) : entered(entry);
    }

    /** What speaks against the dates of an entry. */
    static List<Reason> against(Entry entry, LocalDate today) {
        List<Reason> reasons = new ArrayList<>();
        LocalDate termTo = entry.termTo();
        if (termTo != null && termTo.isBefore(entry.admittedOn())) {
            reasons.add(Reason.at("termTo", "organisations.position.endsBeforeItBegins",
                    entry.admittedOn().toString(), termTo.toString()));
        }
        if (entry.admittedOn().isAfter(today)) {
            reasons.add(Reason.at("admittedOn", "organisations.membership.admittedInFuture"));
        }
        return reasons;
    }

    private Optional<Membership> known(Entry entry) {
        return Optional.ofNullable(entry.number())
                .flatMap(number -> memberships.byNumber(entry.association(), number))
                .filter(found -> over(entry).filter(found::equals).isEmpty())
                .or(() -> memberships.open(entry.association(), entry.person(), entry.unit()))
                .or(() -> memberships.admittedOn(entry.association(), entry.person(), entry.unit(), entry.admittedOn()));
    }

    private Outcome<Taken> compared(Membership known, Entry entry) {
        if (!Objects.equals(known.person(), entry.person()) || !Objects.equals(known.unit(), entry.unit())) {
            return Outcome.refused(
                    Reason.at("number", "organisations.membership.numberTaken", String.valueOf(entry.number())));
        }
        boolean same = (entry.number() == null || entry.number().equals(known.number()))
                && entry.admittedOn().equals(known.admittedOn())
                && (entry.termTo() == null || entry.termTo().equals(known.termTo()));
        return same
                ? Outcome.granted(new Taken(known, false))
                : Outcome.refused(checks.second(entry.association(), entry.person(), entry.unit()));
    }

    private Outcome<Taken> entered(Entry entry) {
        Returning.Place place = place(entry);
        int years = rules.termYears(entry.association(), entry.admittedOn());
        Membership taken = membership(new MembershipId(ids.next()), entry, place.number(), years, clock.today())
                .continuing(place.continuation());
        if (!memberships.insert(taken, clock.instant())) {
            return Outcome.refused(checks.second(entry.association(), entry.person(), entry.unit()));
        }
        returning.endLapsed(place.earlier(), entry.admittedOn());
        record.takenOver(taken);
        return Outcome.granted(new Taken(taken, true));
    }

    private Returning.Place place(Entry entry) {
        Membership over = over(entry).orElse(null);
        String number = entry.number();
        return number == null
                ? returning.place(entry.association(), over, entry.admittedOn())
                : new Returning.Place(number, over, over != null && number.equals(over.number()));
    }

    /** The membership that was over when the entry begins, if the member comes back with it. */
    private Optional<Membership> over(Entry entry) {
        return memberships.earlier(entry.association(), entry.person(), entry.unit())
                .filter(one -> one.state() == State.LAPSED
                        ? entry.admittedOn().isAfter(Objects.requireNonNull(one.termTo()))
                        : !entry.admittedOn().isBefore(Objects.requireNonNull(one.endedOn())));
    }

    /** @param years of a term, where the entry does not say when it ends */
    static Membership membership(MembershipId id, Entry entry, String number, int years, LocalDate today) {
        LocalDate admitted = entry.admittedOn();
        LocalDate termTo = entry.termTo() == null ? admitted.plusYears(years).minusDays(1) : entry.termTo();
        return new Membership(
                id, entry.association(), entry.person(), entry.unit(), null, "",
                termTo.isBefore(today) ? State.LAPSED : State.ACTIVE, number, admitted, admitted, admitted, termTo, null,
                null, null, 0);
    }
}
