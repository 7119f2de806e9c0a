package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.CircularTable.FILTER;
import static home.engineers.messages.circulars.internal.CircularTable.JSON;
import static home.engineers.messages.circulars.internal.CircularTable.utc;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.CircularId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code circular_list} and {@code circular_list_entry}. */
@Repository
class SavedListTable {
    private final JdbcClient jdbc;

    SavedListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the name was free */
    boolean add(SavedList list) {
        return jdbc.sql("""
                insert into circular_list (id, sender, name, audience, selection, filter, made_by, made_at)
                values (?, ?, ?, ?, ?, cast(? as jsonb), ?, ?) on conflict (sender, name) do nothing""")
                .params(list.id(), list.sender().value(), list.name(), list.selection().audience(), list.selection().how().name(),
                        JSON.writeValueAsString(list.selection().filter()), list.madeBy().value(), utc(list.madeAt()))
                .update() > 0;
    }

    void fill(UUID list, CircularId from) {
        jdbc.sql("insert into circular_list_entry (list, person) select ?, person from circular_choice where circular = ?")
                .params(list, from.value())
                .update();
    }

    void copy(UUID list, CircularId to) {
        jdbc.sql("insert into circular_choice (circular, person) select ?, person from circular_list_entry where list = ? on conflict do nothing")
                .params(to.value(), list)
                .update();
    }

    List<SavedList> of(OrganisationId sender) {
        return jdbc.sql("select * from circular_list where sender = ? order by name")
                .param(sender.value())
                .query(SavedListTable::read)
                .list();
    }

    Optional<SavedList> find(OrganisationId sender, UUID id) {
        return jdbc.sql("select * from circular_list where sender = ? and id = ?")
                .params(sender.value(), id)
                .query(SavedListTable::read)
                .optional();
    }

    void delete(UUID id) {
        jdbc.sql("delete from circular_list where id = ?").param(id).update();
    }

    List<SavedList> madeBy(PersonId person) {
        return jdbc.sql("select * from circular_list where made_by = ? order by made_at, id")
                .param(person.value())
                .query(SavedListTable::read)
                .list();
    }

    /** Names of the lists on which the person stands. */
    List<String> naming(PersonId person) {
        return jdbc.sql("select l.name from circular_list l join circular_list_entry e on e.list = l.id where e.person = ? order by l.name")
                .param(person.value())
                .query(String.class)
                .list();
    }

    void erase(PersonId person) {
        jdbc.sql("delete from circular_list_entry where person = ?").param(person.value()).update();
    }

    private static SavedList read(ResultSet row, int number) throws SQLException {
        return new SavedList(
                row.getObject("id", UUID.class), new OrganisationId(row.getObject("sender", UUID.class)), row.getString("name"),
                new Selection(
                        row.getString("audience"), How.valueOf(row.getString("selection")),
                        JSON.readValue(row.getString("filter"), FILTER)),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getObject("made_at", OffsetDateTime.class).toInstant());
    }
}
