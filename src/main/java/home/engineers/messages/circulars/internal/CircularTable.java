package home.engineers.messages.circulars.internal;

import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Total;
import home.engineers.kernel.authority.Reach;
import home.engineers.messages.circulars.Circular;
import home.engineers.messages.circulars.Circular.Content;
import home.engineers.messages.circulars.Circular.How;
import home.engineers.messages.circulars.Circular.Kind;
import home.engineers.messages.circulars.Circular.Receipt;
import home.engineers.messages.circulars.Circular.Selection;
import home.engineers.messages.circulars.Circular.State;
import home.engineers.messages.circulars.CircularId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code circular}. */
@Repository
class CircularTable {
    static final JsonMapper JSON = JsonMapper.builder().build();
    static final TypeReference<Map<String, String>> FILTER = new TypeReference<>() {};
    private static final String WITHIN = " where (:everywhere or sender = any(:organisations)) and (:state = '' or state = :state)";
    private final JdbcClient jdbc;

    CircularTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Circular circular) {
        write(circular, """
                insert into circular (id, sender, kind, title, body, mail, texts, receipt, choices, answer_by, audience,
                    selection, filter, corrects, state, written_by, written_at, sent_by, sent_at, approved_by, approved_at,
                    send_at, ended_by, ended_at, recipients, reminders, version)
                values (:id, :sender, :kind, :title, :body, :mail, :texts, :receipt, :choices, :answerBy, :audience,
                    :selection, cast(:filter as jsonb), :corrects, :state, :writtenBy, :writtenAt, :sentBy, :sentAt,
                    :approvedBy, :approvedAt, :sendAt, :endedBy, :endedAt, :recipients, :reminders, :version)""");
    }

    /** @throws OptimisticLockingFailureException where it has been changed since it was read */
    Circular update(Circular circular) {
        int changed = write(circular, """
                update circular set kind = :kind, title = :title, body = :body, mail = :mail, texts = :texts,
                    receipt = :receipt, choices = :choices, answer_by = :answerBy, audience = :audience,
                    selection = :selection, filter = cast(:filter as jsonb), state = :state, sent_by = :sentBy,
                    sent_at = :sentAt, approved_by = :approvedBy, approved_at = :approvedAt, send_at = :sendAt,
                    ended_by = :endedBy, ended_at = :endedAt, recipients = :recipients, reminders = :reminders,
                    version = version + 1
                where id = :id and version = :version""");
        if (changed == 0) {
            throw new OptimisticLockingFailureException("notice " + circular.id() + " was changed meanwhile");
        }
        return find(circular.id()).orElseThrow();
    }

    private int write(Circular c, String sql) {
        Content content = c.content();
        return jdbc.sql(sql)
                .param("id", c.id().value())
                .param("sender", c.sender().value())
                .param("kind", content.kind().name())
                .param("title", content.title())
                .param("body", content.body())
                .param("mail", content.mail())
                .param("texts", content.texts())
                .param("receipt", content.receipt().name())
                .param("choices", content.choices().toArray(String[]::new))
                .param("answerBy", content.answerBy())
                .param("audience", c.selection().audience())
                .param("selection", c.selection().how().name())
                .param("filter", JSON.writeValueAsString(c.selection().filter()))
                .param("corrects", c.corrects() == null ? null : c.corrects().value())
                .param("state", c.state().name())
                .param("writtenBy", c.writtenBy().value())
                .param("writtenAt", utc(c.writtenAt()))
                .param("sentBy", value(c.sentBy()))
                .param("sentAt", utc(c.sentAt()))
                .param("approvedBy", value(c.approvedBy()))
                .param("approvedAt", utc(c.approvedAt()))
                .param("sendAt", utc(c.sendAt()))
                .param("endedBy", value(c.endedBy()))
                .param("endedAt", utc(c.endedAt()))
                .param("recipients", c.recipients())
                .param("reminders", c.reminders())
                .param("version", c.version())
                .update();
    }

    Optional<Circular> find(CircularId id) {
        return one("select * from circular where id = ?", id);
    }

    Map<CircularId, Circular> all(Collection<CircularId> ids) {
        return jdbc.sql("select * from circular where id = any(?)")
                .param(ids.stream().map(CircularId::value).toArray(UUID[]::new))
                .query(CircularTable::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Circular::id, Function.identity()));
    }

    /** The same, held until the transaction ends. */
    Optional<Circular> hold(CircularId id) {
        return one("select * from circular where id = ? for update", id);
    }

    private Optional<Circular> one(String sql, CircularId id) {
        return jdbc.sql(sql).param(id.value()).query(CircularTable::read).optional();
    }

    void delete(CircularId id) {
        jdbc.sql("delete from circular where id = ?").param(id.value()).update();
    }

    List<Circular> page(Reach reach, String state, int size, int offset) {
        return jdbc.sql("select * from circular" + WITHIN + " order by written_at desc, id desc limit :size offset :offset")
                .params(within(reach, state))
                .param("size", size)
                .param("offset", offset)
                .query(CircularTable::read)
                .list();
    }

    long count(Reach reach, String state) {
        return jdbc.sql("select count(*) from (select 1 from circular" + WITHIN + " limit " + Total.LIMIT + ") found")
                .params(within(reach, state))
                .query(Long.class)
                .single();
    }

    private static Map<String, Object> within(Reach reach, String state) {
        return Map.of(
                "everywhere", reach.everywhere(),
                "organisations", reach.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new),
                "state", state);
    }

    /** The notices that correct this one and are out. */
    List<CircularId> correctionsOf(CircularId id) {
        return jdbc.sql("select id from circular where corrects = ? and state in ('SENDING', 'SENT', 'CANCELLED') order by written_at")
                .param(id.value())
                .query((row, n) -> new CircularId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Those whose time to be taken back is over; rows another node is at work on are left to it. */
    List<Circular> holdDue(Instant now, int limit) {
        return jdbc.sql("select * from circular where state = 'SCHEDULED' and send_at <= ? order by send_at limit ? for update skip locked")
                .params(utc(now), limit)
                .query(CircularTable::read)
                .list();
    }

    Optional<Instant> nextDue() {
        return jdbc.sql("select send_at from circular where state = 'SCHEDULED' order by send_at limit 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /**
     * Those whose list is being drawn up, those being sent for which there is something to do now, and those with a letter in
     * the hands of a dead node.
     */
    List<UUID> atWork(Instant now) {
        return jdbc.sql("""
                select c.id from circular c
                where c.state = 'SENDING'
                  and coalesce((select min(due_at) from circular_delivery d where d.circular = c.id and d.state = 'QUEUED'), :now) <= :now
                union select id from circular where state = 'PREPARING'
                union select circular from circular_delivery where state = 'SENDING'""")
                .param("now", utc(now))
                .query(UUID.class)
                .list();
    }

    /** Of a person: what was written, sent off, approved or called off. */
    List<Circular> handledBy(PersonId person) {
        return jdbc.sql("select * from circular where :person in (written_by, sent_by, approved_by, ended_by) order by written_at, id")
                .param("person", person.value())
                .query(CircularTable::read)
                .list();
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable UUID value(@Nullable PersonId person) {
        return person == null ? null : person.value();
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static Circular read(ResultSet row, int number) throws SQLException {
        UUID corrects = row.getObject("corrects", UUID.class);
        return new Circular(
                new CircularId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("sender", UUID.class)),
                new Content(
                        Kind.valueOf(row.getString("kind")), row.getString("title"), row.getString("body"),
                        row.getBoolean("mail"), row.getBoolean("texts"), Receipt.valueOf(row.getString("receipt")),
                        List.of((String[]) row.getArray("choices").getArray()), row.getObject("answer_by", LocalDate.class)),
                new Selection(
                        row.getString("audience"), How.valueOf(row.getString("selection")),
                        JSON.readValue(row.getString("filter"), FILTER)),
                corrects == null ? null : new CircularId(corrects),
                State.valueOf(row.getString("state")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                person(row, "sent_by"), instant(row, "sent_at"),
                person(row, "approved_by"), instant(row, "approved_at"),
                instant(row, "send_at"),
                person(row, "ended_by"), instant(row, "ended_at"),
                row.getInt("recipients"), row.getInt("reminders"), row.getInt("version"));
    }
}
