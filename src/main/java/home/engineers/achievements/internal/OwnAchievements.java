package home.engineers.achievements.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.kernel.time.HouseClock;
import java.sql.Timestamp;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What this module holds on a person: own deposits, names among parties, and what was withdrawn. */
@Component
@Order(42)
class OwnAchievements implements PersonalData {
    private final JdbcClient jdbc;
    private final HouseClock clock;

    OwnAchievements(JdbcClient jdbc, HouseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(deposits(person), parties(person), withdrawn(person));
    }

    private Part deposits(PersonId person) {
        return new Part(
                "achievements.data.deposit",
                List.of("achievements.data.title", "achievements.data.number", "achievements.data.state", "achievements.data.saved",
                        "achievements.data.content"),
                jdbc.sql("""
                        select v.description #>> '{title,zh}' as title, a.year, a.serial, v.state, v.saved_at, v.description::text as content
                        from achievement_version v join achievement a on a.id = v.achievement where a.depositor = ?
                        order by v.saved_at desc, v.id""")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                Cell.of(row.getString("title")), Cell.of(number(row.getInt("year"), row.getInt("serial"))),
                                Cell.word(row.getString("state"), "achievements.state." + row.getString("state")),
                                Cell.of(row.getTimestamp("saved_at").toInstant()), Cell.of(row.getString("content"))))
                        .list());
    }

    private Part parties(PersonId person) {
        return new Part(
                "achievements.data.party",
                List.of("achievements.data.title", "achievements.data.as", "achievements.data.name", "achievements.data.affiliation",
                        "achievements.data.share", "achievements.data.asked"),
                jdbc.sql("""
                        select v.description #>> '{title,zh}' as title, p.* from achievement_party p
                        join achievement_version v on v.id = p.version where p.person = ? or p.asked = ?
                        order by v.saved_at desc, p.version, p.position""")
                        .params(person.value(), person.value())
                        .query((row, line) -> {
                            String role = row.getString("role").toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                            boolean asked = row.getObject("asked") != null;
                            return List.of(
                                    Cell.of(row.getString("title")), Cell.word(role, "achievements.role." + role), Cell.of(row.getString("name")),
                                    Cell.of(row.getString("affiliation")), Cell.of(row.getObject("share")),
                                    asked ? Cell.word("asked", "achievements.party.asked") : Cell.word("confirmed", "achievements.party.linked"));
                        })
                        .list());
    }

    private Part withdrawn(PersonId person) {
        return new Part(
                "achievements.data.withdrawn",
                List.of("achievements.data.number", "achievements.data.at", "achievements.data.reason"),
                jdbc.sql("select year, serial, withdrawn_at, withdrawn_reason from achievement where withdrawn_by = ? order by withdrawn_at desc")
                        .param(person.value())
                        .query((row, line) -> List.of(
                                Cell.of(number(row.getInt(1), row.getInt(2))), Cell.of(row.getTimestamp(3).toInstant()), Cell.of(row.getString(4))))
                        .list());
    }

    private static String number(int year, int serial) {
        return serial == 0 ? "" : new home.engineers.achievements.rules.RegistrationNumber(year, serial).toString();
    }

    @Override
    public List<UUID> attachments(PersonId person) {
        return jdbc.sql("""
                select distinct f.attachment from achievement_file f join achievement_version v on v.id = f.version
                join achievement a on a.id = v.achievement where a.depositor = ?""")
                .param(person.value()).query(UUID.class).list();
    }

    /** What is registered stays in the library: without a name of the person where it was theirs. */
    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        int registered = jdbc.sql("select count(*) from achievement where depositor = ? and serial is not null")
                .param(person.value()).query(Integer.class).single();
        return registered == 0 ? List.of() : List.of(Reason.of("achievements.data.kept", registered));
    }

    @Override
    public void erase(PersonId person) {
        jdbc.sql("""
                delete from achievement_version v using achievement a
                where a.id = v.achievement and a.depositor = ? and v.state = 'DRAFT'""").param(person.value()).update();
        jdbc.sql("""
                delete from achievement a where a.depositor = ? and a.serial is null
                and not exists (select 1 from achievement_version v where v.achievement = a.id)""").param(person.value()).update();
        jdbc.sql("""
                update achievement set changed_at = ?
                where serial is not null and id in (select v.achievement from achievement_version v
                    join achievement_party p on p.version = v.id where p.person = ?)""")
                .params(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.SECONDS)), person.value()).update();
        jdbc.sql("update achievement_party set person = null, name = '', affiliation = '' where person = ?").param(person.value()).update();
        jdbc.sql("update achievement_party set asked = null where asked = ?").param(person.value()).update();
        jdbc.sql("update achievement set depositor = null where depositor = ?").param(person.value()).update();
        jdbc.sql("update achievement set withdrawn_by = null where withdrawn_by = ?").param(person.value()).update();
    }
}
