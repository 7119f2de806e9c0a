package home.engineers.achievements.internal;

import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registered achievements, as part of the careers of those who made them and have said so. */
@Component
@Order(42)
class AchievementsOfCareers implements CareerSource {
    private final JdbcClient jdbc;

    AchievementsOfCareers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return jdbc.sql("""
                select distinct on (a.year, a.serial) a.year, a.serial, a.registered_on, p.role, v.description #>> '{title,zh}' as zh,
                    v.description #>> '{title,en}' as en
                from achievement_party p join achievement_version v on v.id = p.version join achievement a on a.id = v.achievement
                where p.person = ? and v.state = 'PUBLISHED' and a.withdrawn_at is null
                order by a.year, a.serial, v.number desc""")
                .param(person.value())
                .query((row, line) -> {
                    RegistrationNumber number = new RegistrationNumber(row.getInt("year"), row.getInt("serial"));
                    String zh = row.getString("zh");
                    String en = row.getString("en");
                    LocalizedText title = new LocalizedText(zh, en == null || en.isEmpty() ? zh : en);
                    return new CareerItem(
                            "achievements:" + number, Kind.ACHIEVEMENT,
                            CareerItem.words("achievements.career." + row.getString("role").toLowerCase(java.util.Locale.ROOT), title),
                            CareerItem.plain(number.toString()), row.getObject("registered_on", LocalDate.class), null, Provenance.RECORDED,
                            "/achievements/" + number);
                })
                .list();
    }
}
