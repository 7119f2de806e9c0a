package home.engineers.patents.internal;

import home.engineers.patents.EventKind;
import home.engineers.patents.PatentNews.News;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code patent_news}, which triggers write. */
@Repository
public class NewsTable {
    private final JdbcClient jdbc;

    NewsTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public boolean any() {
        return jdbc.sql("select exists (select 1 from patent_news)").query(Boolean.class).single();
    }

    public List<News> take(int most) {
        boolean ours = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('patent_news'))").query(Boolean.class).single();
        if (!ours) {
            return List.of();
        }
        return jdbc.sql("""
                with taken as (delete from patent_news where id in (select id from patent_news order by id limit ?) returning *)
                select * from taken order by id""")
                .param(most)
                .query((row, line) -> new News(
                        row.getLong("id"), row.getObject("publication_id", UUID.class), row.getObject("application_id", UUID.class),
                        EventKind.valueOf(row.getString("kind")), row.getObject("on_date", java.time.LocalDate.class)))
                .list();
    }

    /** The applications of these documents, and of all documents of these applications. */
    public Map<UUID, UUID> applications(Collection<UUID> documents, Collection<UUID> applications) {
        Map<UUID, UUID> all = new HashMap<>();
        jdbc.sql("select id, application_id from patent_publication where id = any(?::uuid[]) or application_id = any(?::uuid[])")
                .param(documents.toArray(UUID[]::new))
                .param(applications.toArray(UUID[]::new))
                .query(row -> {
                    all.put(row.getObject("id", UUID.class), row.getObject("application_id", UUID.class));
                });
        return all;
    }
}
