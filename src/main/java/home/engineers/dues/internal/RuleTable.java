package home.engineers.dues.internal;

import home.engineers.dues.FeeClass;
import home.engineers.dues.Payer;
import home.engineers.dues.Relief;
import home.engineers.dues.ReminderPlan;
import home.engineers.dues.Resolution;
import home.engineers.dues.ShareRule;
import home.engineers.dues.Years;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What an association adopted on its dues: tables {@code dues_resolution}, {@code dues_class} and their siblings. */
@Repository
class RuleTable {
    private final JdbcClient jdbc;

    RuleTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes sure that the association has dues at all, and keeps others from changing its rules until the end of the transaction. */
    void hold(OrganisationId association, Instant now) {
        jdbc.sql("insert into dues_account (association, created_at) values (?, ?) on conflict do nothing")
                .params(association.value(), Timestamp.from(now))
                .update();
        jdbc.sql("select 1 from dues_account where association = ? for update")
                .param(association.value()).query(Integer.class).single();
    }

    List<Resolution> resolutions(OrganisationId association) {
        return jdbc.sql("select * from dues_resolution where association = ? order by adopted_on desc, number")
                .param(association.value())
                .query(RuleTable::resolution)
                .list();
    }

    private Map<UUID, Resolution> byId(OrganisationId association) {
        return resolutions(association).stream().collect(Collectors.toMap(Resolution::id, Function.identity()));
    }

    private static Resolution resolution(ResultSet row, int number) throws SQLException {
        return new Resolution(
                row.getObject("id", UUID.class), Columns.association(row), row.getString("number"), row.getString("title"),
                Resolution.Body.valueOf(row.getString("body")), row.getObject("adopted_on", LocalDate.class));
    }

    void add(Resolution one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_resolution (id, association, number, title, body, adopted_on, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id(), one.association().value(), one.number(), one.title(), one.body().name(), one.adoptedOn(),
                        Columns.value(by), Timestamp.from(at)))
                .update();
    }

    List<FeeClass> classes(OrganisationId association) {
        Map<UUID, Resolution> known = byId(association);
        return jdbc.sql("select * from dues_class where association = ? order by from_year desc, payer, grade, id")
                .param(association.value())
                .query((row, number) -> feeClass(row, known))
                .list();
    }

    private static FeeClass feeClass(ResultSet row, Map<UUID, Resolution> known) throws SQLException {
        return new FeeClass(
                row.getObject("id", UUID.class), Columns.association(row), row.getString("name"),
                Payer.valueOf(row.getString("payer")), row.getString("grade"), Columns.years(row), row.getLong("cents"),
                MonthDay.of(row.getInt("due_month"), row.getInt("due_day")),
                known.get(row.getObject("resolution", UUID.class)));
    }

    Optional<FeeClass> feeClass(OrganisationId association, UUID id) {
        return classes(association).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    void add(FeeClass one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_class (id, association, name, payer, grade, from_year, to_year, cents, due_month, due_day,
                    resolution, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id(), one.association().value(), one.name(), one.payer().name(), one.grade(), one.years().from(),
                        one.years().to(), one.cents(), one.due().getMonthValue(), one.due().getDayOfMonth(),
                        one.resolution().id(), Columns.value(by), Timestamp.from(at)))
                .update();
    }

    void end(FeeClass one, int lastYear) {
        jdbc.sql("update dues_class set to_year = ? where id = ?").params(lastYear, one.id()).update();
    }

    /** The last year in which a member was charged by the class; 0 where none was. */
    int lastCharged(FeeClass one) {
        return jdbc.sql("select coalesce(max(year), 0) from dues_charge where class = ? and kind = 'SUBSCRIPTION'")
                .param(one.id()).query(Integer.class).single();
    }

    List<Relief> reliefs(OrganisationId association) {
        Map<UUID, Resolution> known = byId(association);
        return jdbc.sql("select * from dues_relief where association = ? order by from_year desc, name, id")
                .param(association.value())
                .query((row, number) -> new Relief(
                        row.getObject("id", UUID.class), row.getString("name"), row.getInt("percent"), Columns.years(row),
                        known.get(row.getObject("resolution", UUID.class))))
                .list();
    }

    void add(OrganisationId association, Relief one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_relief (id, association, name, percent, from_year, to_year, resolution, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id(), association.value(), one.name(), one.percent(), one.years().from(), one.years().to(),
                        one.resolution().id(), Columns.value(by), Timestamp.from(at)))
                .update();
    }

    List<ShareRule> shareRules(OrganisationId association) {
        Map<UUID, Resolution> known = byId(association);
        Map<UUID, List<ShareRule.Part>> parts = parts(association);
        return jdbc.sql("select * from dues_share_rule where association = ? order by from_year desc")
                .param(association.value())
                .query((row, number) -> new ShareRule(
                        row.getObject("id", UUID.class), Columns.years(row),
                        parts.getOrDefault(row.getObject("id", UUID.class), List.of()),
                        known.get(row.getObject("resolution", UUID.class))))
                .list();
    }

    private Map<UUID, List<ShareRule.Part>> parts(OrganisationId association) {
        Map<UUID, List<ShareRule.Part>> parts = new HashMap<>();
        jdbc.sql("""
                select p.* from dues_share_part p join dues_share_rule r on r.id = p.rule where r.association = ?
                order by coalesce(p.beneficiary = r.association, false) desc, p.beneficiary nulls last""")
                .param(association.value())
                .query(row -> {
                    parts.computeIfAbsent(row.getObject("rule", UUID.class), rule -> new java.util.ArrayList<>())
                            .add(new ShareRule.Part(
                                    Columns.organisation(row, "beneficiary"), row.getInt("parts")));
                });
        return parts;
    }

    void add(OrganisationId association, ShareRule one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_share_rule (id, association, from_year, to_year, resolution, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id(), association.value(), one.years().from(), one.years().to(), one.resolution().id(),
                        Columns.value(by), Timestamp.from(at)))
                .update();
        one.parts().forEach(part -> jdbc.sql("insert into dues_share_part (rule, beneficiary, parts) values (?, ?, ?)")
                .params(Arrays.asList(one.id(), Columns.value(part.beneficiary()), part.parts()))
                .update());
    }

    List<ReminderPlan> plans(OrganisationId association) {
        Map<UUID, Resolution> known = byId(association);
        return jdbc.sql("select * from dues_reminder_plan where association = ? order by from_year desc")
                .param(association.value())
                .query((row, number) -> new ReminderPlan(
                        row.getObject("id", UUID.class), Columns.years(row), days(row.getArray("days")),
                        known.get(row.getObject("resolution", UUID.class))))
                .list();
    }

    private static List<Integer> days(Array array) throws SQLException {
        return List.of((Integer[]) array.getArray());
    }

    void add(OrganisationId association, ReminderPlan one, @Nullable PersonId by, Instant at) {
        jdbc.sql("""
                insert into dues_reminder_plan (id, association, from_year, to_year, days, resolution, entered_by, entered_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        one.id(), association.value(), one.years().from(), one.years().to(),
                        one.days().toArray(Integer[]::new), one.resolution().id(), Columns.value(by), Timestamp.from(at)))
                .update();
    }

    static <T> Optional<T> inForce(List<T> rules, Function<T, Years> years, int year) {
        return rules.stream().filter(one -> years.apply(one).hold(year)).findFirst();
    }
}
