package home.engineers.committees.internal;

import home.engineers.committees.rules.Strength;
import home.engineers.committees.rules.TermRules.Term;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.time.Mornings;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionEnded;
import home.engineers.organisations.PositionTaken;
import home.engineers.organisations.Positions;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells chair and secretaries once when a committee falls below the least number of members. The days on which it will are
 * written down when a term is given or ended and when a rule is adopted, and looked at again when they come.
 */
@Component
class Shortfalls implements DueWork {
    private final JdbcClient jdbc;
    private final CommitteeRuleTable rules;
    private final Positions positions;
    private final CommitteeRoll roll;
    private final CommitteeNotices notices;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    Shortfalls(
            JdbcClient jdbc, CommitteeRuleTable rules, Positions positions, CommitteeRoll roll, CommitteeNotices notices,
            HouseClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.positions = positions;
        this.roll = roll;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PositionTaken taken) {
        foresee(taken.position());
    }

    @EventListener
    void on(PositionEnded ended) {
        foresee(ended.position());
    }

    private void foresee(Position position) {
        roll.line(position.organisation(), clock.today()).ifPresent(this::foresee);
    }

    /** Looks anew at all committees of an association. */
    void renew(OrganisationId association) {
        roll.lines(new CommitteeRoll.Filter(association, "", false), clock.today(), 0, Integer.MAX_VALUE).forEach(this::foresee);
    }

    /** How many sit on the committee and how many must. */
    Strength strength(CommitteeRoll.Line line) {
        return new Strength(
                positions.in(line.committee().id()).stream()
                        .map(one -> new Strength.Seat(one.person(), new Term(one.from(), one.to())))
                        .toList(),
                rules.editions(CommitteeGate.association(line.committee())), line.since());
    }

    private void foresee(CommitteeRoll.Line line) {
        OrganisationId committee = line.committee().id();
        jdbc.sql("delete from committee_shortfall where committee = ? and told_at is null").param(committee.value()).update();
        if (line.until() != null) {
            return;
        }
        Strength strength = strength(line);
        LocalDate first = strength.belowSince(clock.today()).orElse(clock.today());
        strength.falls().stream().filter(day -> !day.isBefore(first)).forEach(day -> jdbc.sql("""
                insert into committee_shortfall (committee, begins_on) values (?, ?) on conflict do nothing""")
                .params(committee.value(), day)
                .update());
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql("select min(begins_on) from committee_shortfall where told_at is null")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(Mornings::of);
    }

    private record Due(OrganisationId committee, LocalDate day) {}

    @Override
    public int carryOut(Instant now) {
        LocalDate upTo = Mornings.upTo(now);
        return Mornings.workOff(() -> one(upTo, now));
    }

    private int one(LocalDate upTo, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Due> due = jdbc.sql("""
                    select committee, begins_on from committee_shortfall where told_at is null and begins_on <= ?
                    order by begins_on, committee limit 1 for update skip locked""")
                    .param(upTo)
                    .query((row, n) -> new Due(new OrganisationId(row.getObject(1, UUID.class)), row.getObject(2, LocalDate.class)))
                    .list();
            due.forEach(fall -> look(fall, now));
            return due.size();
        }));
    }

    /** Told only where it is so: a day written down before may have been overtaken. */
    private void look(Due due, Instant now) {
        CommitteeRoll.Line line = roll.line(due.committee(), clock.today()).orElseThrow();
        Strength strength = strength(line);
        boolean holds = line.until() == null && strength.belowSince(clock.today()).filter(due.day()::equals).isPresent();
        if (!holds) {
            jdbc.sql("delete from committee_shortfall where committee = ? and begins_on = ?")
                    .params(due.committee().value(), due.day())
                    .update();
            foresee(line);
            return;
        }
        jdbc.sql("update committee_shortfall set told_at = ? where committee = ? and begins_on = ?")
                .params(now.atOffset(ZoneOffset.UTC), due.committee().value(), due.day())
                .update();
        notices.toBoth(
                line.committee(), "committees.notice.shortfall",
                List.of(line.committee().name(), due.day().toString(), String.valueOf(strength.on(clock.today())),
                        String.valueOf(strength.least(clock.today()))),
                "/committees/" + due.committee());
    }
}
