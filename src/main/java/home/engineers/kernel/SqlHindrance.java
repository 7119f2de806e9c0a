package home.engineers.kernel;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What forbids merging two records of a person, found by a query.
 *
 * @param sql names with {@code :merged} and {@code :kept} the two persons; each row is the title of something that stands against it
 * @param words message key of the reason, with the title as its argument
 */
public record SqlHindrance(JdbcClient jdbc, String sql, String words) {
    public List<Reason> of(PersonId merged, PersonId kept) {
        return jdbc.sql(sql)
                .params(PersonMerge.persons(merged, kept))
                .query(String.class).list().stream()
                .map(title -> Reason.of(words, title))
                .toList();
    }
}
