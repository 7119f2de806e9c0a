package home.engineers.interests.internal;

import home.engineers.interests.rules.SavedQuery;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code interest_saved_query}. */
@Repository
class SavedQueryTable {
    private static final String IS = "=";
    private final JdbcClient jdbc;

    SavedQueryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, PersonId owner, SavedQuery saved, Instant at) {
        String[] narrowed = saved.narrowed().entrySet().stream().map(one -> one.getKey() + IS + one.getValue()).sorted().toArray(String[]::new);
        jdbc.sql("insert into interest_saved_query (id, owner, name, query, narrowed, saved_at) values (:id, :owner, :name, :query, :narrowed, :at)")
                .param("id", id)
                .param("owner", owner.value())
                .param("name", saved.name())
                .param("query", saved.query())
                .param("narrowed", narrowed)
                .param("at", Timestamp.from(at))
                .update();
    }

    List<KeptQuery> of(PersonId owner) {
        return jdbc.sql("select * from interest_saved_query where owner = ? order by name, saved_at, id")
                .param(owner.value()).query(SavedQueryTable::read).list();
    }

    Optional<KeptQuery> find(PersonId owner, UUID id) {
        return jdbc.sql("select * from interest_saved_query where owner = ? and id = ?")
                .params(owner.value(), id).query(SavedQueryTable::read).optional();
    }

    void rename(UUID id, String name) {
        jdbc.sql("update interest_saved_query set name = ? where id = ?").params(name, id).update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from interest_saved_query where id = ?").param(id).update();
    }

    private static KeptQuery read(ResultSet row, int line) throws SQLException {
        Map<String, String> narrowed = Arrays.stream((String[]) row.getArray("narrowed").getArray())
                .collect(Collectors.toMap(one -> one.substring(0, one.indexOf(IS)), one -> one.substring(one.indexOf(IS) + 1)));
        return new KeptQuery(
                row.getObject("id", UUID.class), new SavedQuery(row.getString("name"), row.getString("query"), narrowed),
                Objects.requireNonNull(row.getTimestamp("saved_at")).toInstant());
    }
}
