package home.engineers.messages.internal;

import home.engineers.kernel.PersonId;
import home.engineers.messages.Messages.InboxWords;
import home.engineers.messages.Messages.Notice;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoticeTable {
    private final JdbcClient jdbc;

    NoticeTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(UUID id, Notice notice, Instant at) {
        jdbc.sql("insert into messages_notice (id, person, title_key, body_key, arguments, link, sent_at)"
                        + " values (:id, :person, :title, :body, :arguments, :link, :at)")
                .param("id", id)
                .param("person", notice.to().value())
                .param("title", notice.titleKey())
                .param("body", notice.bodyKey())
                .param("arguments", notice.arguments().toArray(String[]::new))
                .param("link", notice.link())
                .param("at", utc(at))
                .update();
    }

    /** @param ids of the rows, one for each person */
    void add(List<UUID> ids, Collection<PersonId> persons, InboxWords words, Instant at) {
        jdbc.sql("insert into messages_notice (id, person, title_key, body_key, arguments, link, sent_at)"
                        + " select n.id, n.person, :title, :body, :arguments, :link, :at from unnest(:ids, :persons) as n(id, person)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("title", words.titleKey())
                .param("body", words.bodyKey())
                .param("arguments", words.arguments().toArray(String[]::new))
                .param("link", words.link())
                .param("at", utc(at))
                .update();
    }

    int unread(PersonId person) {
        return jdbc.sql("select count(*) from messages_notice where person = ? and read_at is null")
                .param(person.value())
                .query(Integer.class)
                .single();
    }

    int count(PersonId person) {
        return jdbc.sql("select count(*) from messages_notice where person = ?").param(person.value()).query(Integer.class).single();
    }

    List<InboxEntry> page(PersonId person, int size, int offset) {
        return jdbc.sql("select id, title_key, body_key, arguments, link, sent_at, read_at from messages_notice where person = ?"
                        + " order by sent_at desc, id desc limit ? offset ?")
                .params(person.value(), size, offset)
                .query(NoticeTable::entry)
                .list();
    }

    Optional<InboxEntry> find(PersonId person, UUID id) {
        return jdbc.sql("select id, title_key, body_key, arguments, link, sent_at, read_at from messages_notice"
                        + " where person = ? and id = ?")
                .params(person.value(), id)
                .query(NoticeTable::entry)
                .optional();
    }

    void read(PersonId person, UUID id, Instant at) {
        jdbc.sql("update messages_notice set read_at = ? where person = ? and id = ? and read_at is null")
                .params(utc(at), person.value(), id)
                .update();
    }

    int readAll(PersonId person, Instant at) {
        return jdbc.sql("update messages_notice set read_at = ? where person = ? and read_at is null")
                .params(utc(at), person.value())
                .update();
    }

    void retract(String link) {
        jdbc.sql("delete from messages_notice where link = ?").param(link).update();
    }

    void erase(PersonId person) {
        jdbc.sql("delete from messages_notice where person = ?").param(person.value()).update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static InboxEntry entry(ResultSet row, int number) throws SQLException {
        return new InboxEntry(
                row.getObject("id", UUID.class),
                row.getString("title_key"),
                row.getString("body_key"),
                texts(row.getArray("arguments")),
                row.getString("link"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
