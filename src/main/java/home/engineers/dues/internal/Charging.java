package home.engineers.dues.internal;

import home.engineers.dues.Charge;
import home.engineers.dues.ChargeId;
import home.engineers.dues.FeeClass;
import home.engineers.dues.Payer;
import home.engineers.dues.YearFigures;
import home.engineers.kernel.IdSource;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.HouseClock;
import home.engineers.organisations.Membership;
import home.engineers.organisations.MembershipAdmitted;
import home.engineers.organisations.MembershipId;
import home.engineers.organisations.Memberships;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Charges members for a year by the fee classes in force in it; a member is charged once, however often it is asked for. */
@Component
public class Charging {
    private final RuleTable rules;
    private final YearTable years;
    private final ChargeTable charges;
    private final GradeTable grades;
    private final Memberships memberships;
    private final IdSource ids;
    private final HouseClock clock;

    Charging(
            RuleTable rules,
            YearTable years,
            ChargeTable charges,
            GradeTable grades,
            Memberships memberships,
            IdSource ids,
            HouseClock clock) {
        this.rules = rules;
        this.years = years;
        this.charges = charges;
        this.grades = grades;
        this.memberships = memberships;
        this.ids = ids;
        this.clock = clock;
    }

    /** The classes in force in a year. */
    List<FeeClass> classes(OrganisationId association, int year) {
        return rules.classes(association).stream().filter(one -> one.years().hold(year)).toList();
    }

    /** Charges the next members of a round, in the order of their memberships; empty where there is none any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RoundTable.Part> part(Round round, int most) {
        @Nullable MembershipId after = round.after() == null ? null : new MembershipId(round.after());
        List<Membership> page = memberships.in(round.association(), after, most);
        if (page.isEmpty()) {
            return Optional.empty();
        }
        List<Membership> active = chargeable(page, round.year());
        List<Charge> made = made(active, classes(round.association(), round.year()), round.year());
        int charged = charges.insert(made, memberships.districts(made.stream().map(Charge::membership).toList()), clock.instant());
        return Optional.of(new RoundTable.Part(
                page.getLast().id().value(), page.size(), charged, active.size() - made.size(), 0));
    }

    /** Active members who do not pay elsewhere for the year. */
    private List<Membership> chargeable(List<Membership> page, int year) {
        Set<MembershipId> exempt = grades.exempt(page.stream().map(Membership::id).toList(), year);
        return page.stream().filter(one -> one.state() == Membership.State.ACTIVE && !exempt.contains(one.id())).toList();
    }

    private List<Charge> made(List<Membership> active, List<FeeClass> classes, int year) {
        List<MembershipId> members = active.stream().map(Membership::id).toList();
        Map<MembershipId, String> own = grades.of(members, year);
        List<Charge> made = new ArrayList<>();
        for (Membership one : active) {
            Payer payer = one.unit() == null ? Payer.PERSON : Payer.UNIT;
            String grade = own.getOrDefault(one.id(), "");
            Optional<FeeClass> fits =
                    classes.stream().filter(each -> each.payer() == payer && each.grade().equals(grade)).findFirst();
            fits.ifPresent(fee -> made.add(charge(one, fee, year)));
        }
        return made;
    }

    private Charge charge(Membership one, FeeClass fee, int year) {
        return new Charge(
                new ChargeId(ids.next()), one.association(), year, Charge.Kind.SUBSCRIPTION, one.id(), one.person(), one.unit(),
                Objects.requireNonNull(one.number()), fee.id(), fee.cents(), fee.cents(), 0, fee.due().atYear(year), 0);
    }

    /** Whoever is admitted while a year is being charged is charged as well. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(MembershipAdmitted admitted) {
        Membership one = admitted.membership();
        years.charging(one.association()).stream()
                .filter(year -> year >= clock.today().getYear())
                .filter(year -> years.hold(one.association(), year).filter(YearFigures.State.OPEN::equals).isPresent())
                .forEach(year -> charges.insert(
                        made(List.of(one), classes(one.association(), year), year), memberships.districts(List.of(one.id())),
                        clock.instant()));
    }
}
