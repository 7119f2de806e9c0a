package home.engineers.meetings.internal;

import home.engineers.kernel.PersonId;
import home.engineers.meetings.MeetingId;
import home.engineers.programmes.CaseId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tables {@code meeting_choice} and {@code meeting_presider}. */
@Repository
class ChoiceTable {
    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A later name takes the place of an earlier one. */
    void name(MeetingId meeting, CaseId one, PersonId member, PersonId named, Instant at) {
        jdbc.sql("""
                insert into meeting_choice (meeting, case_id, person, chosen, at) values (?, ?, ?, ?, ?)
                on conflict (meeting, case_id, person) do update set chosen = excluded.chosen, at = excluded.at""")
                .params(meeting.value(), one.value(), member.value(), named.value(), Timestamp.from(at))
                .update();
    }

    /** Whom each member named for each case, while nobody is chosen. */
    Map<CaseId, Map<PersonId, PersonId>> names(MeetingId meeting) {
        Map<CaseId, Map<PersonId, PersonId>> names = new HashMap<>();
        jdbc.sql("select case_id, person, chosen from meeting_choice where meeting = ? order by at, person")
                .param(meeting.value())
                .query(row -> {
                    names.computeIfAbsent(new CaseId(row.getObject("case_id", UUID.class)), each -> new LinkedHashMap<>())
                            .put(PanelMeetingTable.person(row, "person"), PanelMeetingTable.person(row, "chosen"));
                });
        return names;
    }

    /** Notes who was chosen; what was named for it is gone, so that a later choice begins anew. */
    void chosen(UUID id, MeetingId meeting, CaseId one, PersonId person, Instant at) {
        jdbc.sql("insert into meeting_presider (id, meeting, case_id, person, at) values (?, ?, ?, ?, ?)")
                .params(id, meeting.value(), one.value(), person.value(), Timestamp.from(at))
                .update();
        jdbc.sql("delete from meeting_choice where meeting = ? and case_id = ?").params(meeting.value(), one.value()).update();
    }

    /** Who was chosen last for each case. */
    Map<CaseId, PersonId> chosen(MeetingId meeting) {
        Map<CaseId, PersonId> chosen = new HashMap<>();
        jdbc.sql("select case_id, person from meeting_presider where meeting = ? order by at, id")
                .param(meeting.value())
                .query(row -> {
                    chosen.put(new CaseId(row.getObject("case_id", UUID.class)), PanelMeetingTable.person(row, "person"));
                });
        return chosen;
    }
}
