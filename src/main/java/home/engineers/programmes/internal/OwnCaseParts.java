package home.engineers.programmes.internal;

import home.engineers.files.Attachment;
import home.engineers.files.Attachments;
import home.engineers.kernel.FormerIds;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData.Cell;
import home.engineers.kernel.PersonalData.Named;
import home.engineers.kernel.PersonalData.Part;
import home.engineers.programmes.rules.CaseAct;
import home.engineers.programmes.rules.ProgrammeDocument;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of a person as tables. Who handled them stays out; of an objection stand its dates and what came of it, for
 * its words may tell who objected.
 */
@Component
class OwnCaseParts {
    private static final String NUMBER = "programmes.field.number";
    private static final String AT = "programmes.field.at";
    private static final String OWN_FILES = "from case_attachment a join review_case c on c.id = a.case_id"
            + " where a.added_by = :person and c.applicant = :person and a.purpose <> 'tally'";
    private final ProgrammeShelf shelf;
    private final FilingTable filings;
    private final Attachments attachments;
    private final FormerIds formerIds;
    private final JdbcClient jdbc;

    OwnCaseParts(ProgrammeShelf shelf, FilingTable filings, Attachments attachments, FormerIds formerIds, JdbcClient jdbc) {
        this.shelf = shelf;
        this.filings = filings;
        this.attachments = attachments;
        this.formerIds = formerIds;
        this.jdbc = jdbc;
    }

    List<Part> of(PersonId person, List<ReviewCase> cases) {
        Map<UUID, String> numbers = cases.stream().collect(Collectors.toMap(one -> one.id().value(), ReviewCase::number));
        return List.of(
                casePart(cases), filingPart(cases), eventPart(cases, numbers), clockPart(cases, numbers),
                objectionPart(cases, numbers), certificatePart(cases, numbers), attachmentPart(person, numbers), donePart(person),
                batchPart(person));
    }

    List<UUID> ownFiles(PersonId person) {
        return jdbc.sql("select a.attachment " + OWN_FILES + " order by a.added_at, a.attachment")
                .param("person", person.value())
                .query(UUID.class)
                .list();
    }

    private Part casePart(List<ReviewCase> cases) {
        return new Part(
                "programmes.part.case",
                List.of(NUMBER, "programmes.field.programme", "programmes.field.level", "programmes.field.specialty",
                        "programmes.field.filedAt", "programmes.field.stage", "programmes.field.status"),
                cases.stream().map(this::line).toList());
    }

    private List<Cell> line(ReviewCase one) {
        ProgrammeDocument document = shelf.of(one);
        String stage = one.state().stage().wireName();
        String status = one.state().status().wireName();
        return List.of(
                Cell.of(one.number()), new Named(one.programme(), document.name()),
                new Named(one.level(), document.level(one.level()).orElseThrow().name()), Cell.of(one.specialty()),
                Cell.of(one.filedAt()), Cell.word(stage, "programmes.stage." + stage),
                Cell.word(status, "programmes.status." + status));
    }

    private Part filingPart(List<ReviewCase> cases) {
        return new Part(
                "programmes.part.filing",
                List.of(NUMBER, "programmes.field.name", "programmes.field.employer", "programmes.field.profile"),
                cases.stream()
                        .map(one -> {
                            Filing filing = filings.of(one.id());
                            return List.of(
                                    Cell.of(one.number()), Cell.of(filing.name()), Cell.of(filing.employerName()),
                                    FiledProfile.cell(filing.profile()));
                        })
                        .toList());
    }

    private Part eventPart(List<ReviewCase> cases, Map<UUID, String> numbers) {
        return part("programmes.part.event", List.of(NUMBER, AT, "programmes.field.act", "programmes.field.note"),
                "select case_id, happened_at, act, note from case_event where case_id = any(:cases) order by case_id, number", cases,
                row -> List.of(number(row, numbers), at(row, 2), act(row.getString(3)), Cell.of(row.getString(4))));
    }

    private Part clockPart(List<ReviewCase> cases, Map<UUID, String> numbers) {
        return part("programmes.part.clock", List.of(NUMBER, "programmes.field.stage", "programmes.field.begun", "programmes.field.due"),
                "select case_id, stage, begun_on, due_on from case_clock where case_id = any(:cases) order by case_id, begun_on, id", cases,
                row -> List.of(
                        number(row, numbers), Cell.word(row.getString(2), "programmes.stage." + row.getString(2)),
                        Cell.of(row.getDate(3).toLocalDate()), Cell.of(row.getDate(4).toLocalDate())));
    }

    private Part objectionPart(List<ReviewCase> cases, Map<UUID, String> numbers) {
        return part("programmes.part.objection", List.of(NUMBER, "programmes.field.received", "programmes.field.answered", "programmes.field.upheld"),
                "select case_id, received_at, answered_at, upheld from case_objection where case_id = any(:cases) order by received_at, id", cases,
                row -> List.of(number(row, numbers), at(row, 2), at(row, 3), upheld(row.getObject(4, Boolean.class))));
    }

    private Part certificatePart(List<ReviewCase> cases, Map<UUID, String> numbers) {
        return part("programmes.part.certificate", List.of(NUMBER, "programmes.field.certificate", "programmes.field.issued", "programmes.field.authority"),
                "select case_id, certificate_number, issued_on, authority from official_result where case_id = any(:cases) order by case_id, ordinal", cases,
                row -> List.of(number(row, numbers), Cell.of(row.getString(2)), Cell.of(row.getDate(3).toLocalDate()), Cell.of(row.getString(4))));
    }

    private static Cell upheld(@Nullable Boolean answer) {
        String wire = answer == null ? "open" : answer ? "yes" : "no";
        return Cell.word(wire, "programmes.upheld." + wire);
    }

    /** Whatever the person has added; whose case it was is said of the own ones alone. */
    private Part attachmentPart(PersonId person, Map<UUID, String> numbers) {
        Map<UUID, String> names = ownFiles(person).stream()
                .flatMap(id -> attachments.find(id).stream())
                .collect(Collectors.toMap(Attachment::id, Attachment::name));
        List<List<Cell>> rows = jdbc.sql("""
                select case_id, added_at, purpose, attachment from case_attachment
                where added_by = :person order by added_at, attachment""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        Cell.of(numbers.get(row.getObject(1, UUID.class))), at(row, 2),
                        Cell.word(row.getString(3), "programmes.purpose." + row.getString(3)),
                        Cell.of(names.get(row.getObject(4, UUID.class)))))
                .list();
        return new Part("programmes.part.attachment", List.of(NUMBER, AT, "programmes.field.purpose", "programmes.field.file"), rows);
    }

    private Part donePart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select recorded_at, act from case_event where by_person = any(:ids)
                union all select taken_up_at, 'taken-up' from case_objection where taken_up_by = :person
                union all select raised_at, 'raised' from case_objection where raised_by = :person
                union all select looked_at, 'looked' from objector_look where person = :person
                union all select named_at, 'handlers-named' from objection_handlers where named_by = :person
                union all select named_at, 'handler' from objection_handlers where :person in (first_person, second_person)
                union all select named_at, 'named' from case_reviewer where person = :person
                union all select named_at, 'reviewers-named' from case_reviewer where named_by = :person
                union all select since, 'recused-from' from recusal where person = :person
                union all select since, 'recused' from recusal where entered_by = :person and ground = 'notice'
                union all select lifting_proposed_at, 'recusal-lifting-proposed' from recusal where lifting_proposed_by = :person
                union all select lifted_at, 'recusal-lifted' from recusal where lifted_by = :person
                union all select opened_at, 'call-opened' from programme_call where opened_by = :person
                union all select loaded_at, 'template-loaded' from document_template where loaded_by = :person
                union all select loaded_at, 'mapping-loaded' from official_mapping where loaded_by = :person
                union all select sent_at, 'results-sent' from official_sheet where sent_by = :person
                union all select recorded_at, 'certificate-recorded' from official_result where recorded_by = :person
                union all select closed_at, 'call-closed' from programme_call where closed_by = :person
                order by 1""")
                .param("ids", formerIds.of(person).stream().map(PersonId::value).toArray(UUID[]::new))
                .param("person", person.value())
                .query((row, n) -> List.of(at(row, 1), done(row.getString(2))))
                .list();
        return new Part("programmes.part.done", List.of(AT, "programmes.field.act"), rows);
    }

    /** What the person had carried out on many cases at once; which cases these were stays out. */
    private Part batchPart(PersonId person) {
        List<List<Cell>> rows = jdbc.sql("""
                select b.previewed_at, b.act, b.state, (select count(*) from case_batch_item i where i.batch = b.id and i.state = 'done')
                from case_batch b where b.ordered_by = :person order by b.previewed_at, b.id""")
                .param("person", person.value())
                .query((row, n) -> List.of(
                        at(row, 1), Cell.word(row.getString(2), "programmes.batch.title." + row.getString(2)),
                        Cell.word(row.getString(3), "programmes.batch.state." + row.getString(3)), Cell.of(row.getString(4))))
                .list();
        return new Part(
                "programmes.part.batch", List.of(AT, "programmes.field.act", "programmes.batch.state", "programmes.batch.count"), rows);
    }

    private interface Line {
        List<Cell> of(ResultSet row) throws SQLException;
    }

    private Part part(String name, List<String> columns, String sql, List<ReviewCase> cases, Line line) {
        List<List<Cell>> rows = jdbc.sql(sql)
                .param("cases", cases.stream().map(one -> one.id().value()).toArray(UUID[]::new))
                .query((row, n) -> line.of(row))
                .list();
        return new Part(name, columns, rows);
    }

    private static Cell number(ResultSet row, Map<UUID, String> numbers) throws SQLException {
        return Cell.of(Objects.requireNonNull(numbers.get(row.getObject(1, UUID.class))));
    }

    private static Cell at(ResultSet row, int column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return Cell.of(at == null ? null : at.toInstant());
    }

    /** An act of a case, or what is none: the taking up of an objection, being named to review, what is done to calls. */
    private static Cell done(String wire) {
        return switch (wire) {
            case "taken-up", "raised", "recused-from", "looked", "handlers-named", "handler", "named", "call-opened", "call-closed",
                    "template-loaded", "mapping-loaded", "results-sent", "certificate-recorded" ->
                    Cell.word(wire, "programmes.done." + wire);
            default -> act(wire);
        };
    }

    private static Cell act(String wire) {
        return Cell.word(CaseAct.named(wire).wireName(), "programmes.act." + wire);
    }
}
