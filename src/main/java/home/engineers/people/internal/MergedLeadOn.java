package home.engineers.people.internal;

import home.engineers.kernel.Invariant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An old id leads to a person in one step. */
@Component
class MergedLeadOn implements Invariant {
    private final JdbcClient jdbc;

    MergedLeadOn(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String statement() {
        return "a merged record has a merge that stands and leads to a record that was not merged itself";
    }

    @Override
    public List<String> violations() {
        return jdbc.sql("""
                select p.id from people_person p join people_person k on k.id = p.merged_into
                where k.merged_into is not null
                   or not exists (select 1 from people_merge m where m.merged = p.id and m.undone_at is null)
                union
                select m.merged from people_merge m join people_person p on p.id = m.merged
                where m.undone_at is null and p.merged_into is null""")
                .query((row, n) -> "person " + row.getString(1))
                .list();
    }
}
