package home.engineers.experts.internal;

import home.engineers.experts.rules.SpecialtyList;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.Reason;
import home.engineers.messages.Messages;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the pool and the ties hold on a person, and what the person did for others in them. */
@Component
@Order(36)
class OwnExpertData implements PersonalData {
    private static final String AT = "experts.field.at";
    private static final String KIND = "experts.field.kind";
    private static final String ABOUT = "experts.field.about";
    private final JdbcClient jdbc;
    private final SpecialtyList specialties;
    private final Messages messages;

    OwnExpertData(JdbcClient jdbc, SpecialtyList specialties, Messages messages) {
        this.jdbc = jdbc;
        this.messages = messages;
        this.specialties = specialties;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                entries(person), admissions(person), terms(person), absences(person), invitations(person), marks(person), ties(person),
                named(person), liftings(person), done(person));
    }

    private Part entries(PersonId person) {
        return new Part("experts.part.entry", List.of(AT, "experts.field.specialties"), rows("""
                select entered_at, (select coalesce(string_agg(specialty, ' ' order by specialty), '') from expert_specialty s
                    where s.entry = e.id) as chosen from expert_entry e where person = ? order by entered_at""", person,
                row -> List.of(at(row, "entered_at"), Cell.of(words(row.getString("chosen"))))));
    }

    private String words(String chosen) {
        return String.join(" ", Arrays.stream(chosen.split(" ")).filter(one -> !one.isEmpty())
                .map(one -> specialties.find(one).map(found -> found.name().zh()).orElse(one)).toList());
    }

    private Part admissions(PersonId person) {
        return new Part(
                "experts.part.admission",
                List.of(AT, "experts.field.programme", "experts.field.level", "experts.field.state", "experts.field.statement",
                        "experts.field.from", "experts.field.to", "experts.field.why"),
                rows("""
                        select * from expert_admission where person = ? order by proposed_at desc, id""", person,
                        row -> List.of(
                                at(row, "proposed_at"), text(row, "programme"), text(row, "level"),
                                Cell.word(row.getString("state"), "experts.admission.state." + row.getString("state")),
                                text(row, "statement"), day(row, "first_day"), day(row, "last_day"), text(row, "decided_why"))));
    }

    private Part terms(PersonId person) {
        return new Part("experts.part.term", List.of("experts.field.due", "experts.field.until"), rows(
                "select due_on, last_day from expert_term_due where person = ? order by due_on desc, what", person,
                row -> List.of(day(row, "due_on"), day(row, "last_day"))));
    }

    private Part absences(PersonId person) {
        return new Part(
                "experts.part.absence",
                List.of("experts.field.absenceKind", "experts.field.firstDay", "experts.field.lastDay", "experts.field.note"),
                rows("select * from expert_absence where person = ? order by first_day desc, id", person, row -> List.of(
                        Cell.word(row.getString("kind"), "experts.absence." + row.getString("kind")), day(row, "first_day"),
                        day(row, "last_day"), text(row, "note"))));
    }

    private Part invitations(PersonId person) {
        return new Part(
                "experts.part.invitation", List.of(AT, "experts.field.title", "experts.field.state", "experts.field.reason"),
                rows("select * from expert_invitation where person = ? and state <> 'WITHDRAWN' order by invited_at desc, id", person,
                        row -> List.of(
                                at(row, "invited_at"), text(row, "title"),
                                Cell.word(row.getString("state"), "experts.invitation.state." + row.getString("state")),
                                text(row, "reason"))));
    }

    private Part marks(PersonId person) {
        return new Part(
                "experts.part.mark", List.of(AT, "experts.field.occasion", "experts.field.grade", "experts.field.reason"),
                rows("select * from expert_mark where person = ? order by given_at desc, id", person, row -> List.of(
                        at(row, "given_at"), text(row, "occasion"),
                        Cell.word(row.getString("grade"), "experts.grade." + row.getString("grade")), text(row, "reason"))));
    }

    /** Ties of the person: what they declared with their words, what was entered without the other. */
    private Part ties(PersonId person) {
        return new Part(
                "experts.part.tie", List.of(AT, KIND, "experts.field.other", ABOUT, "experts.field.since", "experts.field.expires"),
                rows("select * from conflict_tie where person = ? order by entered_at desc, id", person, row -> List.of(
                        at(row, "entered_at"), kind(row), Cell.of(row.getString("origin").equals("declared") ? row.getString("typed") : ""),
                        Cell.of(row.getString("origin").equals("declared") ? row.getString("about") : ""), day(row, "since"),
                        day(row, "expires"))));
    }

    /** Ties in which the person is the other; who told of them is not said. */
    private Part named(PersonId person) {
        return new Part("experts.part.tieNamed", List.of(AT, KIND), rows(
                "select * from conflict_tie where other_person = ? order by entered_at desc, id", person,
                row -> List.of(at(row, "entered_at"), kind(row))));
    }

    private Part liftings(PersonId person) {
        return new Part("experts.part.lifting", List.of(AT, KIND, "experts.field.state"), jdbc.sql("""
                select * from conflict_lifting where person = :who or other_person = :who order by asked_at desc, id""")
                .param("who", person.value())
                .query((row, n) -> List.of(
                        at(row, "asked_at"), kind(row),
                        Cell.word(row.getString("state"), "experts.lift.state." + row.getString("state"))))
                .list());
    }

    private Part done(PersonId person) {
        return new Part("experts.part.done", List.of(AT, "experts.field.act"), jdbc.sql("""
                select proposed_at as at, 'proposed' as act from expert_admission where proposed_by = :who
                union all select decided_at, 'decided' from expert_admission where decided_by = :who
                union all select ended_on::timestamptz, 'ended' from expert_admission where ended_by = :who
                union all select invited_at, 'invited' from expert_invitation where invited_by = :who
                union all select given_at, 'marked' from expert_mark where given_by = :who
                union all select entered_at, 'entered' from conflict_tie where entered_by = :who
                union all select asked_at, 'liftAsked' from conflict_lifting where asked_by = :who
                union all select decided_at, 'liftDecided' from conflict_lifting where decided_by = :who
                order by 1 desc, 2""")
                .param("who", person.value())
                .query((row, n) -> List.of(at(row, "at"), Cell.word(row.getString("act"), "experts.act." + row.getString("act"))))
                .list());
    }

    private interface Shape {
        List<Cell> of(ResultSet row) throws SQLException;
    }

    private List<List<Cell>> rows(String sql, PersonId person, Shape shape) {
        return jdbc.sql(sql).param(person.value()).query((row, n) -> shape.of(row)).list();
    }

    private static Cell at(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return Cell.of(at == null ? null : at.toInstant());
    }

    private static Cell day(ResultSet row, String column) throws SQLException {
        return Cell.of(row.getObject(column, LocalDate.class));
    }

    private static Cell text(ResultSet row, String column) throws SQLException {
        return Cell.of(row.getString(column));
    }

    private static Cell kind(ResultSet row) throws SQLException {
        return Cell.word(row.getString("kind"), "experts.kind." + row.getString("kind"));
    }

    @Override
    public List<Reason> keptAfterErasing(PersonId person) {
        boolean held = jdbc.sql("""
                select exists (select 1 from expert_admission where person = ?)""")
                .param(person.value()).query(Boolean.class).single();
        return held ? List.of(Reason.of("experts.erasure.record").citing("house-inference", "办理记录")) : List.of();
    }

    /** What only served to invite goes; that someone was admitted, and by whom, stays under an id without a name. */
    @Override
    public void erase(PersonId person) {
        messages.retract(ExpertNotices.address(person));
        jdbc.sql("delete from expert_absence where person = ?").param(person.value()).update();
        jdbc.sql("delete from expert_term_due where person = ?").param(person.value()).update();
        jdbc.sql("delete from expert_mark where person = ?").param(person.value()).update();
        jdbc.sql("delete from expert_invitation where person = ?").param(person.value()).update();
        jdbc.sql("delete from conflict_lifting where person = :who or other_person = :who").param("who", person.value()).update();
        jdbc.sql("delete from conflict_tie where person = :who or other_person = :who").param("who", person.value()).update();
        jdbc.sql("delete from expert_specialty where entry in (select id from expert_entry where person = ?)").param(person.value()).update();
        jdbc.sql("""
                update expert_admission set statement = '————', decided_why = null, ended_why = null
                where person = ?""").param(person.value()).update();
        jdbc.sql("""
                update expert_admission set state = 'WITHDRAWN' where state = 'PROPOSED' and person = ?""").param(person.value()).update();
    }
}
