package home.engineers.patents.internal;

import home.engineers.kernel.time.HouseClock;
import home.engineers.patents.EventKind;
import home.engineers.patents.PartyRole;
import home.engineers.patents.PatentDocument;
import home.engineers.patents.PatentDocument.Cited;
import home.engineers.patents.PatentDocument.Event;
import home.engineers.patents.PatentDocument.Other;
import home.engineers.patents.PatentDocument.Party;
import home.engineers.patents.PatentStatus;
import home.engineers.patents.PatentType;
import home.engineers.patents.PublicationNumber;
import home.engineers.patents.RightTerm;
import home.engineers.patents.internal.TermLaw.Basis;
import home.engineers.patents.rules.LegalStatus;
import home.engineers.patents.rules.LegalStatus.Dated;
import home.engineers.patents.rules.PatentTerm;
import home.engineers.patents.rules.PatentTypes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a document with everything around it. Its status is derived anew on the day it is read. */
@Component
public class DocumentReading {
    private static final int MOST = 200;
    private static final RowMapper<Other> OTHER =
            (row, n) -> new Other(row.getString("number"), row.getString("title"), row.getObject("published_on", LocalDate.class));
    private static final String SELECT = """
            select p.*, a.number as application_number, a.filed_on, a.type, a.priorities, a.family_id
            from patent_publication p join patent_application a on a.id = p.application_id where p.country = ? and p.doc_number = ?""";

    private final JdbcClient jdbc;
    private final TermLaw law;
    private final HouseClock clock;

    DocumentReading(JdbcClient jdbc, TermLaw law, HouseClock clock) {
        this.jdbc = jdbc;
        this.law = law;
        this.clock = clock;
    }

    public Optional<RightTerm> term(PatentDocument document) {
        return law.of(basis(document.number().country(), document.type(), document.filedOn(), document.events()));
    }

    private static Basis basis(String country, PatentType type, @Nullable LocalDate filedOn, List<Event> events) {
        return new Basis(
                country, type, filedOn, LegalStatus.grantedOn(dated(events)),
                PatentTerm.extension(events.stream().filter(event -> event.kind() == EventKind.TERM_EXTENDED).map(Event::text).toList()));
    }

    private static List<Dated> dated(List<Event> events) {
        return events.stream().map(event -> new Dated(event.kind(), event.on())).toList();
    }

    public Optional<PatentDocument> document(PublicationNumber number) {
        boolean whole = !number.kind().isEmpty();
        return jdbc.sql(SELECT + (whole ? " and p.kind = ?" : "") + " order by p.removed_at is not null, p.published_on desc nulls last, p.kind desc limit 1")
                .params(Stream.of(number.country(), number.doc(), number.kind()).limit(whole ? 3 : 2).toList())
                .query((row, n) -> document(row))
                .optional();
    }

    private PatentDocument document(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID application = row.getObject("application_id", UUID.class);
        PublicationNumber number = new PublicationNumber(row.getString("country"), row.getString("doc_number"), row.getString("kind"));
        PatentType type = PatentType.valueOf(row.getString("type"));
        LocalDate filedOn = row.getObject("filed_on", LocalDate.class);
        List<Event> events = events(application);
        List<Other> documents = documents(application);
        return new PatentDocument(
                id, number, row.getObject("published_on", LocalDate.class), row.getObject("removed_at") != null,
                row.getString("application_number"), filedOn, type, row.getString("title"), row.getString("title_en"),
                row.getString("language"), row.getString("abstract"), row.getString("first_claim"), row.getString("claims"),
                texts(row, "ipc"), texts(row, "locarno"), texts(row, "cpc"), row.getString("source"),
                status(number.country(), type, filedOn, events, application), texts(row, "priorities"), parties(id), events,
                documents.stream().filter(other -> !other.number().equals(number.text())).toList(),
                family(row.getObject("family_id", UUID.class), application), cites(id), citedBy(number));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private PatentStatus status(String country, PatentType type, @Nullable LocalDate filedOn, List<Event> events, UUID application) {
        boolean granted = jdbc.sql("select country, doc_number, kind from patent_publication where application_id = ? and removed_at is null")
                .param(application)
                .query((row, n) -> new PublicationNumber(row.getString(1), row.getString(2), row.getString(3)))
                .list().stream().anyMatch(PatentTypes::granted);
        return LegalStatus.on(
                clock.today(), dated(events), granted, law.lastDay(basis(country, type, filedOn, events)));
    }

    private List<Event> events(UUID application) {
        return jdbc.sql("select code, kind, on_date, text from patent_event where application_id = ? order by on_date, code, text")
                .param(application)
                .query((row, n) -> new Event(
                        row.getString(1), EventKind.valueOf(row.getString(2)), row.getObject(3, LocalDate.class), row.getString(4)))
                .list();
    }

    private List<Other> documents(UUID application) {
        return jdbc.sql("select number, title, published_on from patent_publication where application_id = ? and removed_at is null order by published_on, number")
                .param(application).query(OTHER).list();
    }

    private List<Other> family(UUID family, UUID application) {
        return jdbc.sql("""
                select p.number, p.title, p.published_on from patent_publication p join patent_application a on a.id = p.application_id
                where a.family_id = ? and a.id <> ? and p.removed_at is null order by p.published_on, p.number limit ?""")
                .params(family, application, MOST).query(OTHER).list();
    }

    private List<Party> parties(UUID id) {
        return jdbc.sql("""
                select p.role, p.name, p.address, p.country, coalesce(o.name, '') from patent_party p
                left join organisation o on o.id = p.organisation_id
                where p.publication_id = ? order by array_position(array['APPLICANT', 'INVENTOR', 'ASSIGNEE', 'AGENT'], p.role), p.position""")
                .param(id)
                .query((row, n) -> new Party(
                        PartyRole.valueOf(row.getString(1)), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** A cited number without its kind leads to the newest document on record under it. */
    private List<Cited> cites(UUID id) {
        return jdbc.sql("""
                select coalesce(c.cited_number, ''), c.text, coalesce((
                    select p.number from patent_publication p
                    where (p.number = c.cited_number or p.country || p.doc_number = c.cited_number) and p.removed_at is null
                      and p.country = left(c.cited_number, 2) and p.doc_number = substring(c.cited_number from '^..([A-Z]{0,2}[0-9]+)')
                    order by p.published_on desc nulls last limit 1), '')
                from patent_citation c where c.publication_id = ? order by c.position""")
                .param(id).query((row, n) -> new Cited(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    private List<Other> citedBy(PublicationNumber number) {
        return jdbc.sql("""
                select distinct p.number, p.title, p.published_on from patent_citation c join patent_publication p on p.id = c.publication_id
                where c.cited_number in (?, ?) and p.removed_at is null order by p.published_on desc nulls last, p.number limit ?""")
                .params(number.text(), number.country() + number.doc(), MOST).query(OTHER).list();
    }
}
