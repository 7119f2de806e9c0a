package home.engineers.districts.internal;

import home.engineers.districts.Step;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWork;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.time.Mornings;
import home.engineers.law.LawRegister;
import home.engineers.messages.Messages;
import home.engineers.messages.Messages.Notice;
import home.engineers.organisations.District;
import home.engineers.organisations.Districts;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Organisations;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the secretaries of a district and of the city before a planned step is due, and before the current target while
 * the district has no association. Of each planned day and of each target once; never of a day gone by.
 */
@Component
class PlanReminders implements DueWork {
    private static final String OPEN_STEP =
            " from district_step where taken_on is null and planned_on >= :today and reminded_for is distinct from planned_on";
    private static final String OPEN_TARGET = " from district_target where reminded_at is null and day >= :today"
            + " and id = (select id from district_target order by entered_at desc, id desc limit 1)";

    private final JdbcClient jdbc;
    private final StepList steps;
    private final TargetDesk targets;
    private final Districts districts;
    private final Organisations organisations;
    private final Messages messages;
    private final Officers officers;
    private final LawRegister law;
    private final HouseClock clock;
    private final TransactionTemplate transaction;

    PlanReminders(
            JdbcClient jdbc, StepList steps, TargetDesk targets, Districts districts, Organisations organisations, Messages messages,
            Officers officers, LawRegister law, HouseClock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.targets = targets;
        this.districts = districts;
        this.organisations = organisations;
        this.messages = messages;
        this.officers = officers;
        this.law = law;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    private int days(String what) {
        return law.value("district-" + what + ".reminder.days", clock.today()).whole();
    }

    @Override
    public Optional<Instant> next() {
        return Stream.of(first("select min(planned_on)" + OPEN_STEP, days("step")), first("select min(day)" + OPEN_TARGET, days("target")))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .map(Mornings::of);
    }

    private Optional<LocalDate> first(String sql, int daysBefore) {
        return jdbc.sql(sql)
                .param("today", clock.today())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, LocalDate.class)))
                .single()
                .map(day -> day.minusDays(daysBefore));
    }

    @Override
    public int carryOut(Instant now) {
        LocalDate today = LocalDate.ofInstant(now, HouseClock.ZONE);
        LocalDate upTo = Mornings.upTo(now);
        int done = 0;
        while (Boolean.TRUE.equals(transaction.execute(status -> step(today, upTo.plusDays(days("step")))))) {
            done++;
        }
        return done + (Boolean.TRUE.equals(transaction.execute(status -> target(today, upTo.plusDays(days("target")), now))) ? 1 : 0);
    }

    private record Planned(String district, String step, LocalDate on) {}

    /** Takes one step that is planned by then; rows another node is at work on are left to it. */
    private boolean step(LocalDate today, LocalDate upTo) {
        Optional<Planned> taken = jdbc.sql("update district_step set reminded_for = planned_on where id = (select id" + OPEN_STEP
                        + " and planned_on <= :upTo order by planned_on, id limit 1 for update skip locked)"
                        + " returning district, step, planned_on")
                .param("today", today)
                .param("upTo", upTo)
                .query((row, n) -> new Planned(row.getString(1), row.getString(2), row.getObject(3, LocalDate.class)))
                .optional();
        taken.ifPresent(this::remind);
        return taken.isPresent();
    }

    private void remind(Planned planned) {
        District district = districts.byCode(planned.district()).orElseThrow();
        String step = steps.find(planned.step()).map(Step::name).orElseThrow().zh();
        Set<PersonId> readers = new LinkedHashSet<>(ofDistrict(planned.district()));
        readers.addAll(ofCity());
        tell(readers, "planned", List.of(district.name().zh(), step, planned.on().toString()),
                "/coverage/" + planned.district() + "/steps/" + planned.step());
    }

    private boolean target(LocalDate today, LocalDate upTo, Instant now) {
        Optional<LocalDate> taken = jdbc.sql("update district_target set reminded_at = :now where id = (select id" + OPEN_TARGET
                        + " and day <= :upTo for update skip locked) returning day")
                .param("today", today)
                .param("upTo", upTo)
                .param("now", Timestamp.from(now))
                .query(LocalDate.class)
                .optional();
        taken.ifPresent(this::remind);
        return taken.isPresent();
    }

    private void remind(LocalDate day) {
        Map<String, LocalDate> founded = targets.founded();
        List<District> without = districts.today().stream().filter(one -> !founded.containsKey(one.code())).toList();
        without.forEach(one -> tell(
                ofDistrict(one.code()), "target", List.of(one.name().zh(), day.toString()), "/coverage/" + one.code()));
        if (!without.isEmpty()) {
            tell(ofCity(), "targetCity", List.of(day.toString(), String.valueOf(without.size())), "/coverage/targets");
        }
    }

    private List<PersonId> ofDistrict(String district) {
        return organisations.associationOf(district)
                .map(Organisation::id)
                .map(id -> holders(id, Role.DISTRICT_SECRETARY))
                .orElse(List.of());
    }

    private List<PersonId> ofCity() {
        return holders(organisations.municipalAssociation().id(), Role.SECRETARY);
    }

    private List<PersonId> holders(OrganisationId association, Role role) {
        return organisations.holders(association, role, clock.today());
    }

    private void tell(Collection<PersonId> readers, String what, List<String> said, String link) {
        String key = "districts.notice." + what;
        readers.forEach(reader -> {
            String mail = officers.mail(reader);
            messages.send(new Notice(reader, key + ".title", key + ".body", said, link, mail.isEmpty() ? null : mail));
        });
    }
}
