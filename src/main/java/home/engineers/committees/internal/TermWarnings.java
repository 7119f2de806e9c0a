package home.engineers.committees.internal;

import home.engineers.committees.CommitteeRule;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.time.Mornings;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisation.Kind;
import home.engineers.organisations.Organisations;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionEnded;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.PositionTaken;
import home.engineers.organisations.Positions;
import home.engineers.people.People;
import java.time.Instant;
import java.time.LocalDate;
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
 * Warns chair and secretaries of a committee's terms that end, so many days before as the association has adopted. The
 * warnings of a term are written down when it is given or ended, and anew when a rule is adopted.
 */
@Component
class TermWarnings implements DueWork {
    private static final int BATCH = 100;

    private final JdbcClient jdbc;
    private final CommitteeRuleTable rules;
    private final Positions positions;
    private final Organisations organisations;
    private final CommitteeRoll roll;
    private final People people;
    private final CommitteeNotices notices;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    TermWarnings(
            JdbcClient jdbc,
            CommitteeRuleTable rules,
            Positions positions,
            Organisations organisations,
            CommitteeRoll roll,
            People people,
            CommitteeNotices notices,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.positions = positions;
        this.organisations = organisations;
        this.roll = roll;
        this.people = people;
        this.notices = notices;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PositionTaken taken) {
        committee(taken.position()).ifPresent(committee -> schedule(committee, taken.position()));
    }

    @EventListener
    void on(PositionEnded ended) {
        committee(ended.position()).ifPresent(committee -> schedule(committee, ended.position()));
    }

    private Optional<Organisation> committee(Position position) {
        return organisations.find(position.organisation()).filter(one -> one.kind() == Kind.COMMITTEE);
    }

    /** Writes the warnings of all committees of an association anew. */
    void renew(OrganisationId association) {
        roll.lines(new CommitteeRoll.Filter(association, "", false), clock.today(), 0, Integer.MAX_VALUE)
                .forEach(line -> positions.in(line.committee().id()).forEach(one -> schedule(line.committee(), one)));
    }

    private void schedule(Organisation committee, Position position) {
        jdbc.sql("delete from committee_term_warning where position = ? and sent_at is null").param(position.id().value()).update();
        LocalDate last = position.to();
        if (last == null || last.isBefore(clock.today()) || positions.find(position.id()).isEmpty()) {
            return;
        }
        rules.on(CommitteeGate.association(committee), clock.today()).map(CommitteeRule::warningDays).orElse(List.of()).stream()
                .filter(days -> !last.minusDays(days).isBefore(clock.today()))
                .forEach(days -> jdbc.sql("""
                        insert into committee_term_warning (position, committee, due_on, days) values (?, ?, ?, ?)
                        on conflict do nothing""")
                        .params(position.id().value(), committee.id().value(), last.minusDays(days), days)
                        .update());
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql("select min(due_on) from committee_term_warning where sent_at is null")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(Mornings::of);
    }

    private record Due(PositionId position, OrganisationId committee, LocalDate on) {}

    @Override
    public int carryOut(Instant now) {
        LocalDate upTo = Mornings.upTo(now);
        return Mornings.workOff(() -> batch(upTo, now));
    }

    private int batch(LocalDate upTo, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Due> due = jdbc.sql("""
                    select position, committee, due_on from committee_term_warning where sent_at is null and due_on <= ?
                    order by due_on, position limit ? for update skip locked""")
                    .params(upTo, BATCH)
                    .query((row, n) -> new Due(
                            new PositionId(row.getObject(1, UUID.class)), new OrganisationId(row.getObject(2, UUID.class)),
                            row.getObject(3, LocalDate.class)))
                    .list();
            due.forEach(one -> warn(one, now));
            return due.size();
        }));
    }

    private void warn(Due due, Instant now) {
        jdbc.sql("update committee_term_warning set sent_at = ? where position = ? and due_on = ?")
                .params(now.atOffset(java.time.ZoneOffset.UTC), due.position().value(), due.on())
                .update();
        Organisation committee = organisations.find(due.committee()).orElseThrow();
        positions.find(due.position()).filter(one -> one.to() != null).ifPresent(position -> {
            String holder = people.card(position.person()).map(People.Card::name).orElse("");
            List<String> said = List.of(committee.name(), holder, position.title(), String.valueOf(position.to()));
            notices.toBoth(
                    committee, "committees.notice.termEnds", said, "/organisations/" + committee.id() + "/positions");
        });
    }
}
