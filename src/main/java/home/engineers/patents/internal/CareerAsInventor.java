package home.engineers.patents.internal;

import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerItem.Kind;
import home.engineers.kernel.career.CareerItem.Provenance;
import home.engineers.kernel.career.CareerSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Applications of which a person is confirmed as inventor, each by its newest document. */
@Component
@Order(41)
class CareerAsInventor implements CareerSource {
    private final JdbcClient jdbc;

    CareerAsInventor(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CareerItem> of(PersonId person) {
        return jdbc.sql("""
                select distinct on (a.id) a.id, b.number, b.title, b.title_en, coalesce(a.filed_on, b.published_on) as since,
                    coalesce((select string_agg(distinct o.name, ' ') from patent_party o
                        where o.publication_id = b.id and o.role = 'APPLICANT'), '') as applicants
                from patent_party p join patent_publication b on b.id = p.publication_id join patent_application a on a.id = b.application_id
                where p.role = 'INVENTOR' and p.person_id = ? and b.removed_at is null
                order by a.id, b.published_on desc nulls last, b.number desc""")
                .param(person.value())
                .query((row, n) -> new CareerItem(
                        "patents:" + row.getObject("id", UUID.class), Kind.WORK,
                        CareerItem.words("patents.item", title(row.getString("title"), row.getString("title_en")), row.getString("number")),
                        CareerItem.plain(row.getString("applicants")), row.getObject("since", LocalDate.class), null, Provenance.CONFIRMED,
                        "/patents/" + row.getString("number")))
                .list();
    }

    private static LocalizedText title(String title, String english) {
        return new LocalizedText(title, english.isEmpty() ? title : english);
    }
}
