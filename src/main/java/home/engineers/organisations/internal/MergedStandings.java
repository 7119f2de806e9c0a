package home.engineers.organisations.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonMerge;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How memberships stood, when two records of a person are merged. Whoever was a member twice in one association was one
 * member: from the first day on which two stood side by side only the one that goes on counts. An undo brings back what was.
 */
@Component
class MergedStandings implements PersonMerge {
    private static final String STANDING = "membership_standing";
    private final JdbcClient jdbc;

    MergedStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Column> columns() {
        return List.of();
    }

    @Override
    public void unite(PersonId merged, PersonId kept, Book book) {
        for (Doubled one : doubled(merged, kept)) {
            Map<String, ?> cut = Map.of("doubled", one.membership(), "start", one.start());
            book.remove(STANDING, "membership = :doubled and first_day >= :start", cut);
            book.change(STANDING, "end_day = :start", "membership = :doubled and (end_day is null or end_day > :start)", cut);
        }
    }

    /** @param start the first day on which another of the same person stood beside it */
    private record Doubled(UUID membership, LocalDate start) {}

    /** Of two that stood side by side in one association the one that is over; of two that are not, the merged record's. */
    private List<Doubled> doubled(PersonId merged, PersonId kept) {
        return jdbc.sql("""
                select case when d.state = 'ACTIVE' and k.state <> 'ACTIVE' then k.id else d.id end as doubled,
                       min(greatest(ds.first_day, ks.first_day)) as start
                from membership d
                join membership k on k.association = d.association and k.person = :kept
                join membership_standing ds on ds.membership = d.id and ds.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')
                join membership_standing ks on ks.membership = k.id and ks.state in ('APPLIED', 'IN_REVIEW', 'ACTIVE')
                where d.person = :merged and daterange(ds.first_day, ds.end_day) && daterange(ks.first_day, ks.end_day)
                group by 1""")
                .param("merged", merged.value())
                .param("kept", kept.value())
                .query((row, n) -> new Doubled(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)))
                .list();
    }
}
