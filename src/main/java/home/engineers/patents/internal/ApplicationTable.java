package home.engineers.patents.internal;

import home.engineers.patents.EventKind;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentType;
import home.engineers.patents.PublicationNumber;
import home.engineers.patents.rules.FamilyKeys;
import home.engineers.patents.rules.PatentTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code patent_application}, {@code patent_family} and {@code patent_event}, written many rows at a time. */
@Repository
class ApplicationTable {
    private static final String SELECT = """
            select a.id, a.country, a.number, a.filed_on, a.type, a.priorities, f.key
            from patent_application a join patent_family f on f.id = a.family_id""";
    private static final String ROWS =
            "unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) as t (id, country, number, filed_on, type, family, priorities, status, reason, ended, term)";
    private static final String INSERT = """
            insert into patent_application
                (id, country, number, filed_on, type, family_id, priorities, status, ended_reason, ended_on, term_until)
            select t.id::uuid, t.country, t.number, t.filed_on::date, t.type, t.family::uuid, %s, t.status, t.reason, t.ended::date, t.term::date
            from %s""".formatted(Rows.several("t.priorities"), ROWS);
    private static final String UPDATE = """
            update patent_application a set number = t.number, filed_on = t.filed_on::date, type = t.type, family_id = t.family::uuid,
                priorities = %s, status = t.status, ended_reason = t.reason, ended_on = t.ended::date, term_until = t.term::date
            from %s where a.id = t.id::uuid""".formatted(Rows.several("t.priorities"), ROWS);

    private final JdbcClient jdbc;
    private final JdbcOperations bulk;

    ApplicationTable(JdbcClient jdbc, JdbcOperations bulk) {
        this.jdbc = jdbc;
        this.bulk = bulk;
    }

    /** Applications of these numbers or ids, with what is on record of their events, held until the end of the transaction. */
    List<ApplicationState> hold(Collection<String> numbers, Collection<UUID> ids) {
        List<ApplicationState> found = jdbc.sql(SELECT + " where a.number = any(?::text[]) or a.id = any(?::uuid[]) order by a.id for update of a")
                .params(numbers.toArray(String[]::new), ids.toArray(UUID[]::new))
                .query(ApplicationTable::state)
                .list();
        Map<UUID, ApplicationState> byId = new HashMap<>();
        found.forEach(state -> byId.put(state.id(), state));
        if (found.isEmpty()) {
            return found;
        }
        UUID[] all = byId.keySet().toArray(UUID[]::new);
        jdbc.sql("select application_id, code, kind, on_date, text from patent_event where application_id = any(?::uuid[])").param(all).query(row -> {
            byId.get(row.getObject(1, UUID.class)).remember(
                    row.getString(2), EventKind.valueOf(row.getString(3)), row.getObject(4, LocalDate.class), row.getString(5));
        });
        jdbc.sql("select application_id, country, doc_number, kind from patent_publication where application_id = any(?::uuid[]) and removed_at is null")
                .param(all).query(row -> {
                    if (PatentTypes.granted(new PublicationNumber(row.getString(2), row.getString(3), row.getString(4)))) {
                        byId.get(row.getObject(1, UUID.class)).grantedOnRecord();
                    }
                });
        return found;
    }

    private static ApplicationState state(ResultSet row, int n) throws SQLException {
        return new ApplicationState(
                row.getObject("id", UUID.class), row.getString("country"), row.getString("number"), row.getObject("filed_on", LocalDate.class),
                PatentType.valueOf(row.getString("type")), Arrays.asList((String[]) row.getArray("priorities").getArray()), row.getString("key"),
                false);
    }

    /** Applications of other documents that carry the same number as these but another kind, by country and number. */
    Map<String, UUID> byDocument(Collection<PublicationNumber> documents) {
        Set<String> sought = documents.stream().map(number -> number.country() + number.doc()).collect(Collectors.toSet());
        Map<String, UUID> found = new HashMap<>();
        if (sought.isEmpty()) {
            return found;
        }
        jdbc.sql("""
                select country || doc_number, application_id from patent_publication
                where country = any(?::text[]) and doc_number = any(?::text[]) order by id desc""")
                .param(documents.stream().map(PublicationNumber::country).distinct().toArray(String[]::new))
                .param(documents.stream().map(PublicationNumber::doc).distinct().toArray(String[]::new))
                .query(row -> {
                    if (sought.contains(row.getString(1))) {
                        found.put(row.getString(1), row.getObject(2, UUID.class));
                    }
                });
        return found;
    }

    /** @param ids as many as are asked for, in their order, for families that are not there yet */
    void write(List<ApplicationState> states, IntFunction<Iterator<UUID>> ids, LocalDate today, TermLaw law) {
        Map<String, UUID> families = families(states, ids);
        Rows fresh = new Rows();
        Rows known = new Rows();
        Rows events = new Rows();
        states.forEach(state -> {
            PatentStatus status = state.status(today, law);
            (state.fresh() ? fresh : known).add(
                    state.id(), state.country(), state.number(), state.filedOn(), state.type(), families.get(Rows.kept(state.familyKey())),
                    Rows.together(state.priorities()), status.state(), status.reason(), status.endedOn(), status.termUntil());
            state.added().forEach(event -> events.add(state.id(), event.code(), event.kind(), event.on(), event.text(), event.source()));
        });
        fresh.run(bulk, INSERT);
        known.run(bulk, UPDATE);
        events.run(bulk, """
                insert into patent_event (application_id, code, kind, on_date, text, source)
                select id::uuid, code, kind, on_date::date, text, source from unnest(?, ?, ?, ?, ?, ?) as t (id, code, kind, on_date, text, source)
                on conflict do nothing""");
    }

    /** The families of these applications by their keys, made where they are not there yet. Whoever writes families holds the lock of patents. */
    private Map<String, UUID> families(List<ApplicationState> states, IntFunction<Iterator<UUID>> ids) {
        Set<String> keys = new LinkedHashSet<>();
        Rows aliases = new Rows();
        for (ApplicationState state : states) {
            keys.add(Rows.kept(state.familyKey()));
            if (state.familyKey().startsWith(FamilyKeys.DOCDB)) {
                state.byPriorities().ifPresent(priorities -> {
                    keys.add(Rows.kept(priorities));
                    aliases.add(state.familyKey(), priorities);
                });
            }
        }
        Map<String, UUID> found = families(keys);
        List<String> missing = keys.stream().filter(key -> !found.containsKey(key)).toList();
        Iterator<UUID> next = ids.apply(missing.size());
        Rows made = new Rows();
        missing.forEach(key -> {
            found.put(key, next.next());
            made.add(found.get(key), key);
        });
        made.run(bulk, "insert into patent_family (id, key) select id::uuid, key from unnest(?, ?) as t (id, key)");
        if (aliases.isEmpty()) {
            return found;
        }
        join(aliases);
        return families(keys);
    }

    private Map<String, UUID> families(Set<String> keys) {
        Map<String, UUID> found = new HashMap<>();
        jdbc.sql("select key, coalesce(alias_of, id) from patent_family where key = any(?::text[])").param(keys.toArray(String[]::new)).query(row -> {
            found.put(row.getString(1), row.getObject(2, UUID.class));
        });
        return found;
    }

    /** What is known by its priorities alone goes over to the family that DOCDB names for the same priorities. */
    private void join(Rows aliases) {
        aliases.run(bulk, """
                update patent_family p set alias_of = d.id from unnest(?, ?) as t (docdb, priorities)
                join patent_family d on d.key = t.docdb where p.key = t.priorities and p.alias_of is null""");
        aliases.run(bulk, """
                update patent_application a set family_id = p.alias_of from unnest(?, ?) as t (docdb, priorities)
                join patent_family p on p.key = t.priorities where a.family_id = p.id and p.alias_of is not null""");
    }

    /** Joins an application whose number was not known to the one it turned out to be; what is new of it goes along, and is not new again. */
    void join(UUID unnumbered, UUID numbered) {
        jdbc.sql("update patent_publication set application_id = ? where application_id = ?").params(numbered, unnumbered).update();
        jdbc.sql("""
                update patent_event e set application_id = ? where application_id = ? and not exists (
                    select 1 from patent_event o where o.application_id = ? and (o.code, o.on_date, o.text) = (e.code, e.on_date, e.text))""")
                .params(numbered, unnumbered, numbered).update();
        jdbc.sql("delete from patent_event where application_id = ?").param(unnumbered).update();
        jdbc.sql("update patent_news set application_id = ? where application_id = ?").params(numbered, unnumbered).update();
        jdbc.sql("delete from patent_application where id = ?").param(unnumbered).update();
    }
}
