package home.engineers.committees.internal;

import home.engineers.committees.CommitteeReport;
import home.engineers.committees.CommitteeReport.Part;
import home.engineers.committees.CommitteeReport.State;
import home.engineers.committees.rules.ReportTemplate.Section;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code committee_report} and {@code committee_report_part}. */
@Repository
class ReportTable {
    private final JdbcClient jdbc;

    ReportTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the committee has a report of the year. */
    boolean insert(UUID id, OrganisationId committee, int year, PersonId by, Instant at) {
        return jdbc.sql("""
                insert into committee_report (id, committee, year, state, written_by, changed_at)
                values (?, ?, ?, 'DRAFT', ?, ?) on conflict do nothing""")
                .params(id, committee.value(), year, by.value(), at.atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    void insert(UUID report, int number, Section section, String text) {
        jdbc.sql("""
                insert into committee_report_part (report, number, title_zh, title_en, prompt_zh, prompt_en, text)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        report, number, section.title().zh(), section.title().en(), section.prompt().zh(), section.prompt().en(), text)
                .update();
    }

    Optional<CommitteeReport> find(UUID id) {
        return jdbc.sql("select * from committee_report where id = ?").param(id).query(ReportTable::report).optional();
    }

    /** Newest year first. */
    List<CommitteeReport> of(OrganisationId committee) {
        return jdbc.sql("select * from committee_report where committee = ? order by year desc")
                .param(committee.value())
                .query(ReportTable::report)
                .list();
    }

    List<Part> parts(UUID report) {
        return jdbc.sql("select * from committee_report_part where report = ? order by number")
                .param(report)
                .query((row, n) -> new Part(
                        row.getInt("number"),
                        new LocalizedText(row.getString("title_zh"), row.getString("title_en")),
                        new LocalizedText(row.getString("prompt_zh"), row.getString("prompt_en")),
                        row.getString("text")))
                .list();
    }

    /** False where someone changed the report meanwhile, or it is no longer open. */
    boolean write(UUID report, int version, Map<Integer, String> texts, PersonId by, Instant at) {
        boolean held = jdbc.sql("""
                update committee_report set version = version + 1, written_by = ?, changed_at = ?
                where id = ? and version = ? and state in ('DRAFT', 'RETURNED')""")
                .params(by.value(), at.atOffset(ZoneOffset.UTC), report, version)
                .update() == 1;
        if (held) {
            texts.forEach((number, text) -> jdbc.sql("update committee_report_part set text = ? where report = ? and number = ?")
                    .params(text, report, number)
                    .update());
        }
        return held;
    }

    void submit(UUID report, Instant at) {
        jdbc.sql("update committee_report set state = 'SUBMITTED', submitted_at = ? where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), report)
                .update();
    }

    /** False where it is not waiting for an answer in this version. */
    boolean answer(UUID report, int version, State state, String remark, PersonId by, Instant at) {
        return jdbc.sql("""
                update committee_report set state = ?, remark = ?, answered_by = ?, answered_at = ?, version = version + 1
                where id = ? and version = ? and state = 'SUBMITTED'""")
                .params(state.name(), remark, by.value(), at.atOffset(ZoneOffset.UTC), report, version)
                .update() == 1;
    }

    private static CommitteeReport report(ResultSet row, int number) throws SQLException {
        UUID answeredBy = row.getObject("answered_by", UUID.class);
        return new CommitteeReport(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("committee", UUID.class)),
                row.getInt("year"),
                State.valueOf(row.getString("state")),
                new PersonId(row.getObject("written_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                instant(row, "submitted_at"),
                answeredBy == null ? null : new PersonId(answeredBy),
                instant(row, "answered_at"),
                row.getString("remark"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
