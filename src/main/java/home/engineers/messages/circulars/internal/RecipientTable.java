package home.engineers.messages.circulars.internal;

import static home.engineers.messages.circulars.internal.CircularTable.instant;
import static home.engineers.messages.circulars.internal.CircularTable.utc;

import home.engineers.kernel.PersonId;
import home.engineers.messages.circulars.Audience;
import home.engineers.messages.circulars.CircularId;
import home.engineers.messages.circulars.internal.Recipient.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code circular_choice} and {@code circular_recipient}. */
@Repository
class RecipientTable {
    private final JdbcClient jdbc;

    RecipientTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void choose(CircularId circular, Collection<PersonId> persons) {
        jdbc.sql("insert into circular_choice (circular, person) select ?, unnest(?) on conflict do nothing")
                .params(circular.value(), ids(persons))
                .update();
    }

    void chooseNone(CircularId circular) {
        jdbc.sql("delete from circular_choice where circular = ?").param(circular.value()).update();
    }

    long chosen(CircularId circular) {
        return jdbc.sql("select count(*) from circular_choice where circular = ?").param(circular.value()).query(Long.class).single();
    }

    /** Chosen persons in the order of their ids. */
    List<PersonId> chosen(CircularId circular, @Nullable PersonId after, int limit) {
        return persons("select person from circular_choice where circular = ? and person > ? order by person limit ?",
                circular, after, limit);
    }

    /** Those whom an earlier notice has told, in the order of their ids. */
    List<PersonId> told(CircularId circular, @Nullable PersonId after, int limit) {
        return persons("select person from circular_recipient where circular = ? and state = 'TOLD' and person > ? order by person limit ?",
                circular, after, limit);
    }

    long told(CircularId circular) {
        return jdbc.sql("select count(*) from circular_recipient where circular = ? and state = 'TOLD'")
                .param(circular.value())
                .query(Long.class)
                .single();
    }

    List<PersonId> allChosen(CircularId circular) {
        return persons("select person from circular_choice where circular = ? and person > ? limit ?", circular, null, Integer.MAX_VALUE);
    }

    List<PersonId> allTold(CircularId circular) {
        return persons(
                "select person from circular_recipient where circular = ? and state = 'TOLD' and person > ? limit ?",
                circular, null, Integer.MAX_VALUE);
    }

    private List<PersonId> persons(String sql, CircularId circular, @Nullable PersonId after, int limit) {
        return jdbc.sql(sql)
                .params(circular.value(), after == null ? new UUID(0, 0) : after.value(), limit)
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** @param ids of the rows, one for each member */
    int prepare(CircularId circular, List<UUID> ids, List<Audience.Member> members) {
        return jdbc.sql("""
                insert into circular_recipient (id, circular, person, name, number, association, state)
                select r.id, ?, r.person, r.name, r.number, r.association, 'PENDING'
                from unnest(?, ?, ?, ?, ?) as r(id, person, name, number, association)
                on conflict (circular, person) do nothing""")
                .params(
                        circular.value(), ids.toArray(UUID[]::new),
                        members.stream().map(one -> one.person().value()).toArray(UUID[]::new),
                        members.stream().map(Audience.Member::name).toArray(String[]::new),
                        members.stream().map(Audience.Member::number).toArray(String[]::new),
                        members.stream().map(Audience.Member::association).toArray(String[]::new))
                .update();
    }

    /** The last one on the list, in the order of the ids: up to there an earlier run has drawn it up. */
    Optional<PersonId> last(CircularId circular) {
        return jdbc.sql("select person from circular_recipient where circular = ? order by person desc limit 1")
                .param(circular.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class)))
                .optional();
    }

    int count(CircularId circular) {
        return jdbc.sql("select count(*) from circular_recipient where circular = ?")
                .param(circular.value())
                .query(Integer.class)
                .single();
    }

    void unprepare(CircularId circular) {
        jdbc.sql("delete from circular_recipient where circular = ?").param(circular.value()).update();
    }

    List<Recipient> pending(CircularId circular, int limit) {
        return jdbc.sql("select * from circular_recipient where circular = ? and state = 'PENDING' order by id limit ?")
                .params(circular.value(), limit)
                .query(RecipientTable::read)
                .list();
    }

    /** Those who were told, have not answered, and were not reminded in this round. */
    List<Recipient> toRemind(CircularId circular, int round, int limit) {
        return jdbc.sql("""
                select * from circular_recipient where circular = ? and state = 'TOLD' and answered_at is null
                and reminded < ? order by id limit ?""")
                .params(circular.value(), round, limit)
                .query(RecipientTable::read)
                .list();
    }

    /** @param members who they are now, one for each recipient */
    void told(CircularId circular, List<Audience.Member> members, Instant at) {
        jdbc.sql("""
                update circular_recipient r set state = 'TOLD', told_at = ?, name = m.name, number = m.number, association = m.association
                from unnest(?, ?, ?, ?) as m(person, name, number, association)
                where r.circular = ? and r.person = m.person""")
                .params(
                        utc(at), ids(members.stream().map(Audience.Member::person).toList()),
                        members.stream().map(Audience.Member::name).toArray(String[]::new),
                        members.stream().map(Audience.Member::number).toArray(String[]::new),
                        members.stream().map(Audience.Member::association).toArray(String[]::new),
                        circular.value())
                .update();
    }

    void passedOver(CircularId circular, Collection<PersonId> persons, State state) {
        jdbc.sql("update circular_recipient set state = ? where circular = ? and person = any(?)")
                .params(state.name(), circular.value(), ids(persons))
                .update();
    }

    void reminded(CircularId circular, Collection<PersonId> persons, int round) {
        jdbc.sql("update circular_recipient set reminded = ? where circular = ? and person = any(?)")
                .params(round, circular.value(), ids(persons))
                .update();
    }

    void cancelPending(CircularId circular) {
        jdbc.sql("update circular_recipient set state = 'CANCELLED' where circular = ? and state = 'PENDING'")
                .param(circular.value())
                .update();
    }

    Optional<Recipient> find(UUID id) {
        return jdbc.sql("select * from circular_recipient where id = ?").param(id).query(RecipientTable::read).optional();
    }

    /** What was told to the person. */
    Optional<Recipient> of(CircularId circular, PersonId person) {
        return jdbc.sql("select * from circular_recipient where circular = ? and person = ? and state = 'TOLD'")
                .params(circular.value(), person.value())
                .query(RecipientTable::read)
                .optional();
    }

    void read(UUID id, Instant at) {
        jdbc.sql("update circular_recipient set read_at = ? where id = ? and read_at is null").params(utc(at), id).update();
    }

    void answer(UUID id, String answer, String remark, Instant at) {
        jdbc.sql("update circular_recipient set answer = ?, remark = ?, answered_at = ? where id = ?")
                .params(answer, remark, utc(at), id)
                .update();
    }

    /** What a person was told, newest first. */
    List<Recipient> toldTo(PersonId person, int limit) {
        return jdbc.sql("select * from circular_recipient where person = ? and state = 'TOLD' order by told_at desc, id limit ?")
                .params(person.value(), limit)
                .query(RecipientTable::read)
                .list();
    }

    List<Recipient> ofPerson(PersonId person) {
        return jdbc.sql("select * from circular_recipient where person = ? order by told_at, id")
                .param(person.value())
                .query(RecipientTable::read)
                .list();
    }

    /** Takes out what tells who the person is; that somebody was told and answered stays for the counts. */
    void erase(PersonId person) {
        jdbc.sql("update circular_recipient set name = '', number = '', association = '', remark = null where person = ?")
                .param(person.value())
                .update();
        jdbc.sql("delete from circular_choice where person = ?").param(person.value()).update();
    }

    static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    static Recipient read(ResultSet row, int number) throws SQLException {
        return new Recipient(
                row.getObject("id", UUID.class),
                new CircularId(row.getObject("circular", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"), row.getString("number"), row.getString("association"),
                State.valueOf(row.getString("state")),
                instant(row, "told_at"), instant(row, "read_at"),
                row.getString("answer"), row.getString("remark"), instant(row, "answered_at"), row.getInt("reminded"));
    }
}
