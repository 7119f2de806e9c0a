package home.engineers.experts.internal;

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

/** Service as an expert as a career: how much of which kind in each year, never for whom. */
@Component
@Order(36)
class CareerAsExpert implements CareerSource {
    private final JdbcClient jdbc;

    CareerAsExpert(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return jdbc.sql("""
                select extract(year from closed_at at time zone 'Asia/Shanghai')::int, occasion, count(*)
                from expert_invitation where person = ? and state = 'DONE' group by 1, 2 order by 1 desc, 2""")
                .param(person.value())
                .query((row, n) -> item(row.getInt(1), row.getString(2), row.getInt(3)))
                .list();
    }

    private static CareerItem item(int year, String occasion, int count) {
        return new CareerItem(
                "experts:" + year + "-" + occasion, Kind.SERVICE,
                CareerItem.words("experts.career.service", CareerItem.words("experts.occasion." + occasion), count), CareerItem.plain(""),
                LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), Provenance.RECORDED, "");
    }
}
