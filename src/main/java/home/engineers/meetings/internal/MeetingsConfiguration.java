package home.engineers.meetings.internal;

import static home.engineers.kernel.authority.Role.AUDITOR;
import static home.engineers.kernel.authority.Role.DISTRICT_SECRETARY;
import static home.engineers.kernel.authority.Role.ENGINEER;
import static home.engineers.kernel.authority.Role.EXPERT;
import static home.engineers.kernel.authority.Role.SECRETARY;
import static home.engineers.kernel.authority.Scope.EVERYWHERE;
import static home.engineers.kernel.authority.Scope.OWN_ORGANISATION;
import static home.engineers.kernel.authority.Scope.SELF;
import static home.engineers.kernel.web.NavigationItem.HANDLING;
import static home.engineers.kernel.web.NavigationItem.MINE;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.SqlInvariant;
import home.engineers.kernel.authority.Permissions;
import home.engineers.kernel.web.NavigationItem;
import home.engineers.meetings.Act;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what with meetings, where they are reached from, and what must always be true of them. */
@Configuration
class MeetingsConfiguration {
    @Bean
    Permissions permissionsOfMeetings() {
        Permissions permissions = new Permissions();
        permissions.role(ENGINEER).may(Act.MEETING_ATTEND).within(SELF);
        permissions.role(SECRETARY, DISTRICT_SECRETARY).may(Act.MEETING_CALL, Act.MEETING_LIST).within(OWN_ORGANISATION);
        permissions.role(AUDITOR).may(Act.MEETING_LIST).within(EVERYWHERE);
        return permissions;
    }

    @Bean
    NavigationItem ownMeetingsItem() {
        return new NavigationItem(MINE, 160, "meetings.nav.mine", "/meetings/mine", "people", Set.of(EXPERT));
    }

    @Bean
    NavigationItem meetingsItem() {
        return new NavigationItem(
                HANDLING, 255, "meetings.nav.meetings", "/meetings", "people", Set.of(SECRETARY, DISTRICT_SECRETARY, AUDITOR));
    }

    @Bean
    Invariant votersOfGroupsSitInTheirMeeting(JdbcClient jdbc) {
        return new SqlInvariant("whoever votes in a group of a meeting has or had a seat in it", """
                select 'group ' || g.id from meeting_group g join meeting_group_voter v on v.group_id = g.id
                where not exists (select 1 from meeting_party p where p.meeting = g.meeting and p.person = v.person
                    and p.part in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'REPLACED'))""", jdbc);
    }

    @Bean
    Invariant aCaseStandsInOneGroup(JdbcClient jdbc) {
        return new SqlInvariant("a case is voted on in one standing group of a meeting at most", """
                select 'case ' || c.case_id from meeting_group_case c join meeting_group g on g.id = c.group_id
                where g.state = 'STANDING' group by g.meeting, c.case_id having count(*) > 1""", jdbc);
    }

    @Bean
    Invariant aCaseIsBeforeOneMeeting(JdbcClient jdbc) {
        return new SqlInvariant("a case is on the agenda of one meeting at most that is not over", """
                select 'case ' || i.case_id from meeting_item i join meeting m on m.id = i.meeting
                where m.state in ('CALLED', 'OPEN') group by i.case_id having count(*) > 1""", jdbc);
    }

    @Bean
    Invariant aDrawnPanelAloneMeetsOnItsCases(JdbcClient jdbc) {
        return new SqlInvariant("where a panel was drawn for a case, its meeting is of that draw", """
                select 'meeting ' || m.id from meeting m join meeting_item i on i.meeting = m.id
                join lateral (select d.draw from case_draw d where d.case_id = i.case_id and d.ended = 'drawn' and d.ended_at <= m.called_at
                    order by d.ended_at desc limit 1) own on true
                where m.state <> 'CANCELLED' and m.draw is distinct from own.draw""", jdbc);
    }

    @Bean
    Invariant whoeverIsChosenSitsInTheMeeting(JdbcClient jdbc) {
        return new SqlInvariant("whoever was chosen to preside over a case of a meeting has or had a seat in it", """
                select 'meeting ' || c.meeting from meeting_presider c
                where not exists (select 1 from meeting_party p where p.meeting = c.meeting and p.person = c.person
                    and p.part in ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'REPLACED'))""", jdbc);
    }

    @Bean
    Invariant minutesStandInTheLog(JdbcClient jdbc) {
        return new SqlInvariant("minutes that were signed stand in the log of official acts with their hash", """
                select 'meeting ' || m.id from meeting m left join meeting_minutes s on s.meeting = m.id
                where (m.state = 'SIGNED' or s.hash is not null) and (s.hash is null or encode(sha256(convert_to(s.text, 'UTF8')), 'hex') <> s.hash
                  or not exists (select 1 from evidence_entry e where e.subject = m.id and e.kind = 'meeting-signed'
                    and (e.facts::jsonb -> 'minutes') @> to_jsonb(s.hash)))""", jdbc);
    }
}
