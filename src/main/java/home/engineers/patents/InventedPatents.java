package home.engineers.patents;

import home.engineers.kernel.PersonId;
import java.sql.Array;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The patents of which persons are confirmed as inventors. */
@Service
public class InventedPatents {
    private final JdbcClient jdbc;

    InventedPatents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest document of one application. @param ipc its classes as the document writes them */
    public record Invented(String number, String title, List<String> ipc) {}

    /** One of each application, the newest first; none that an office has withdrawn. */
    public List<Invented> of(PersonId person, int most) {
        return jdbc.sql("""
                select number, title, ipc from (
                    select distinct on (b.application_id) b.number, b.title, b.ipc, b.published_on
                    from patent_party p join patent_publication b on b.id = p.publication_id
                    where p.role = 'INVENTOR' and p.person_id = ? and b.removed_at is null
                    order by b.application_id, b.published_on desc nulls last, b.number desc) newest
                order by published_on desc nulls last, number desc limit ?""")
                .params(person.value(), most)
                .query((row, line) -> {
                    Array ipc = row.getArray("ipc");
                    return new Invented(row.getString("number"), row.getString("title"), List.of((String[]) ipc.getArray()));
                })
                .list();
    }
}
