package home.engineers.experts.internal;

import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.time.Mornings;
import home.engineers.law.LawRegister;
import home.engineers.organisations.Position;
import home.engineers.organisations.PositionEnded;
import home.engineers.organisations.PositionId;
import home.engineers.organisations.PositionTaken;
import home.engineers.organisations.Positions;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Warns of the end of an expert's term, and carries it out: on the day after the last one every admission that rests on the
 * seat is over. What falls due is written down when a seat is given or ended; whoever is given one is in the pool.
 */
@Component
class TermsDue implements DueWork {
    private static final int BATCH = 100;
    private final JdbcClient jdbc;
    private final EntryTable entries;
    private final AdmissionTable admissions;
    private final ExpertNotices notices;
    private final Positions positions;
    private final LawRegister register;
    private final EvidenceLog evidence;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    TermsDue(
            JdbcClient jdbc, EntryTable entries, AdmissionTable admissions, ExpertNotices notices, Positions positions,
            LawRegister register, EvidenceLog evidence, HouseClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.admissions = admissions;
        this.notices = notices;
        this.positions = positions;
        this.register = register;
        this.evidence = evidence;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener
    void on(PositionTaken taken) {
        if (taken.position().role() == Role.EXPERT) {
            entries.open(taken.position().person(), taken.position().organisation(), clock.instant());
            schedule(taken.position());
        }
    }

    /** An admission ends with its seat on whatever day that ends; of a seat taken back before it began, at once. */
    @EventListener
    void on(PositionEnded ended) {
        if (ended.position().role() == Role.EXPERT) {
            schedule(ended.position());
            if (positions.find(ended.position().id()).isEmpty()) {
                admissions.endOn(ended.position().id(), clock.today());
            }
        }
    }

    private void schedule(Position seat) {
        jdbc.sql("delete from expert_term_due where position = ? and done_at is null").param(seat.id().value()).update();
        LocalDate last = seat.to();
        if (last == null || positions.find(seat.id()).isEmpty()) {
            return;
        }
        LocalDate warning = last.minusDays(register.value("title-review.expert.term-warning.days", clock.today()).whole());
        if (!warning.isBefore(clock.today())) {
            add(seat, "WARN", warning, last);
        }
        add(seat, "END", last.plusDays(1), last);
    }

    private void add(Position seat, String what, LocalDate due, LocalDate last) {
        jdbc.sql("""
                insert into expert_term_due (position, person, association, what, due_on, last_day) values (?, ?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(seat.id().value(), seat.person().value(), seat.organisation().value(), what, due, last)
                .update();
    }

    @Override
    public Optional<Instant> next() {
        return jdbc.sql("select min(due_on) from expert_term_due where done_at is null")
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(Mornings::of);
    }

    private record Due(
            PositionId position, PersonId person, OrganisationId association, boolean end, LocalDate last) {}

    @Override
    public int carryOut(Instant now) {
        LocalDate upTo = Mornings.upTo(now);
        return Mornings.workOff(() -> batch(upTo, now));
    }

    private int batch(LocalDate upTo, Instant now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            List<Due> due = jdbc.sql("""
                    select position, person, association, what, last_day from expert_term_due where done_at is null and due_on <= ?
                    order by due_on, position, what limit ? for update skip locked""")
                    .params(upTo, BATCH)
                    .query((row, n) -> new Due(
                            new PositionId(row.getObject(1, UUID.class)), new PersonId(row.getObject(2, UUID.class)),
                            new OrganisationId(row.getObject(3, UUID.class)), row.getString(4).equals("END"),
                            row.getObject(5, LocalDate.class)))
                    .list();
            due.forEach(one -> carryOut(one, now));
            return due.size();
        }));
    }

    private void carryOut(Due due, Instant now) {
        jdbc.sql("update expert_term_due set done_at = ? where position = ? and what = ?")
                .params(Timestamp.from(now), due.position().value(), due.end() ? "END" : "WARN").update();
        if (due.end()) {
            int ended = admissions.endOn(due.position(), due.last());
            evidence.append("expert-term-ended", due.position().value(), Map.of("last", due.last(), "admissions", ended));
            notices.termOver(due.person(), due.association(), due.last());
        } else {
            notices.termEnds(due.person(), due.association(), due.last());
        }
    }
}
