package home.engineers.careers.internal;

import home.engineers.kernel.PersonId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code career_element_evidence}. */
@Repository
public class ElementTable {
    private final JdbcClient jdbc;

    ElementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A thing on the record named as evidence of an element.
     *
     * @param item id of the thing
     * @param statement why it shows the element, in the engineer's own words; may be empty
     */
    public record Named(String framework, String element, String item, String statement, Instant enteredAt) {}

    /** Names it, or changes what is said of it. */
    void name(PersonId person, Named named) {
        jdbc.sql("""
                insert into career_element_evidence (person, framework, element, item, statement, entered_at)
                values (:person, :framework, :element, :item, :statement, :at)
                on conflict (person, framework, element, item) do update set statement = excluded.statement, entered_at = excluded.entered_at""")
                .param("person", person.value())
                .param("framework", named.framework())
                .param("element", named.element())
                .param("item", named.item())
                .param("statement", named.statement())
                .param("at", Timestamp.from(named.enteredAt()))
                .update();
    }

    boolean remove(PersonId person, String framework, String element, String item) {
        return jdbc.sql("delete from career_element_evidence where person = ? and framework = ? and element = ? and item = ?")
                .params(person.value(), framework, element, item).update() == 1;
    }

    List<Named> of(PersonId person) {
        return jdbc.sql("select * from career_element_evidence where person = ? order by framework, element, entered_at, item")
                .param(person.value())
                .query((row, n) -> new Named(
                        row.getString("framework"), row.getString("element"), row.getString("item"), row.getString("statement"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    int count(PersonId person, String framework, String element) {
        return jdbc.sql("select count(*) from career_element_evidence where person = ? and framework = ? and element = ?")
                .params(person.value(), framework, element).query(Integer.class).single();
    }

    void forget(PersonId person) {
        jdbc.sql("delete from career_element_evidence where person = ?").param(person.value()).update();
    }
}
