package home.engineers.patents.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What this module holds on a person: in which documents as inventor, which names are known not to mean the person, which
 * links the person decided on, which files the person had imported. The documents are public and name others besides.
 */
@Component
@Order(41)
class OwnPatents implements PersonalData {
    private static final String AT = "patents.field.at";
    private static final String NAME = "patents.field.name";
    private static final String NUMBER = "patents.field.number";
    private final JdbcClient jdbc;

    OwnPatents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                part("patents.part.party", List.of(NUMBER, "patents.field.title", NAME, AT), """
                        select b.number, b.title, p.name, p.confirmed_at from patent_party p
                        join patent_publication b on b.id = p.publication_id where p.person_id = :person order by b.number, p.position""", person),
                part("patents.part.declined", List.of(NAME, AT), """
                        select name_normalised, declined_at from patent_party_declined where person_id = :person order by name_normalised""", person),
                part("patents.part.link", List.of(NUMBER, AT), """
                        select b.number, p.confirmed_at from patent_party p join patent_publication b on b.id = p.publication_id
                        where p.confirmed_by = :person order by p.confirmed_at, b.number""", person),
                part("patents.part.refusal", List.of(AT), """
                        select declined_at from patent_party_declined where declined_by = :person order by declined_at""", person),
                part("patents.part.import", List.of("patents.field.file", AT, "patents.field.read"), """
                        select name, ordered_at, read from patent_import where ordered_by = :person order by ordered_at, id""", person));
    }

    private Part part(String name, List<String> columns, String sql, PersonId person) {
        return new Part(name, columns, jdbc.sql(sql)
                .param("person", person.value())
                .query((row, n) -> {
                    List<Cell> cells = new java.util.ArrayList<>();
                    for (int i = 1; i <= columns.size(); i++) {
                        boolean instant = columns.get(i - 1).equals(AT);
                        cells.add(Cell.of(instant ? row.getObject(i, OffsetDateTime.class).toInstant() : row.getString(i)));
                    }
                    return cells;
                })
                .list());
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        boolean named = jdbc.sql("select exists (select 1 from patent_party where person_id = ?)").param(person.value()).query(Boolean.class).single();
        return named ? List.of(Reason.of("patents.erasure.published").citing("pipl-2021", "13")) : List.of();
    }

    /** The link goes; the document stays as its office published it. */
    @Override
    public void erase(PersonId person) {
        jdbc.sql("update patent_party set person_id = null, confirmed_by = null, confirmed_at = null where person_id = ?")
                .param(person.value()).update();
        jdbc.sql("delete from patent_party_declined where person_id = ?").param(person.value()).update();
    }
}
