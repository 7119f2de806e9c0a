package home.engineers.ballots.internal;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Event;
import home.engineers.ballots.belenios.Link;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Table {@code ballot_event}: the chain of each election, which only grows. */
@Repository
class ChainTable {
    private final JdbcClient jdbc;

    ChainTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(ElectionId id, Link link) {
        append(id, link, null, null);
    }

    void append(ElectionId id, Link link, Ballot ballot) {
        append(id, link, ballot.credential().toString(), ballot.tracker());
    }

    private void append(ElectionId id, Link link, @Nullable String credential, @Nullable String tracker) {
        Event event = link.event();
        jdbc.sql("""
                insert into ballot_event (election, height, type, parent, payload, hash, data, credential, tracker)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        id.value(), event.height(), event.type().name(), event.parent(), event.payload(), event.hash(),
                        link.data().toArray(String[]::new), credential, tracker))
                .update();
    }

    List<Link> of(ElectionId id) {
        return jdbc.sql("select * from ballot_event where election = ? order by height")
                .param(id.value())
                .query(ChainTable::read)
                .list();
    }

    Link last(ElectionId id) {
        return jdbc.sql("select * from ballot_event where election = ? order by height desc limit 1")
                .param(id.value())
                .query(ChainTable::read)
                .single();
    }

    Optional<Link> first(ElectionId id) {
        return jdbc.sql("select * from ballot_event where election = ? and height = 0")
                .param(id.value())
                .query(ChainTable::read)
                .optional();
    }

    Optional<Link> ofType(ElectionId id, Event.Type type) {
        return jdbc.sql("select * from ballot_event where election = ? and type = ? limit 1")
                .params(id.value(), type.name())
                .query(ChainTable::read)
                .optional();
    }

    List<String> ballots(ElectionId id) {
        return jdbc.sql("select data[1] from ballot_event where election = ? and type = 'BALLOT' order by height")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** The trackers in their own order, which says nothing of when they came. */
    List<String> trackers(ElectionId id) {
        return jdbc.sql("select tracker from ballot_event where election = ? and type = 'BALLOT' order by tracker collate \"C\"")
                .param(id.value())
                .query(String.class)
                .list();
    }

    /** The tracker of the ballot that this credential has in the box. */
    Optional<String> tracker(ElectionId id, String credential) {
        return jdbc.sql("select tracker from ballot_event where election = ? and md5(credential) = md5(?) and credential = ?")
                .params(id.value(), credential, credential)
                .query(String.class)
                .optional();
    }

    private static Link read(ResultSet row, int number) throws SQLException {
        Event event = new Event(
                row.getString("parent"), row.getInt("height"), Event.Type.valueOf(row.getString("type")), row.getString("payload"));
        return new Link(event, ElectionTable.texts(row.getArray("data")));
    }
}
