package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.PanelHouse;
import home.engineers.meetings.PanelMeetings;
import home.engineers.meetings.internal.MinutesDesk;
import home.engineers.meetings.internal.PaperDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A meeting that voted on two cases on paper, of which the chair signed the minutes. */
final class SignedMeeting {
    private static final int YES = 8;

    private final ApplicationContext house;
    private final PanelHouse panel;
    private final MeetingId id;

    SignedMeeting(ApplicationContext house, List<Actor> members) {
        this.house = house;
        panel = new PanelHouse(house, CasesAtMeeting.in(house, 1, 1), members);
        id = panel.called(false);
        panel.come(id, 0, members.size());
        granted(house.getBean(PanelMeetings.class).preside(panel.chair(), id));
        granted(house.getBean(PanelMeetings.class).closeAttendance(panel.chair(), id));
        panel.office(id).ballots().stream().map(Ballot::id).forEach(this::count);
        sign();
    }

    private int number(String sql, UUID group) {
        return house.getBean(JdbcClient.class).sql(sql).param(group).query(Integer.class).single();
    }

    /** Each case of the group has the same count. */
    private void count(UUID group) {
        int voters = number("select count(*) from meeting_group_voter where group_id = ?", group);
        List<String> one = List.of(String.valueOf(YES), String.valueOf(voters - YES), "0");
        granted(house.getBean(PaperDesk.class).count(panel.cases.secretary(), group, new PaperDesk.Typed(
                panel.members.get(2).requirePerson().toString(), panel.members.get(3).requirePerson().toString(),
                Collections.nCopies(number("select count(*) from meeting_group_case where group_id = ?", group), one)),
                Optional.of(CasesAtMeeting.sheet())));
    }

    private void sign() {
        granted(house.getBean(MinutesDesk.class).sign(panel.chair(), id));
    }

    /** One more case was on its agenda, which the chair signs too. */
    void with(CaseId one) {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("update meeting set state = 'OPEN' where id = ?").param(id.value()).update();
        jdbc.sql("insert into meeting_item (meeting, number, case_id) select ?, max(number) + 1, ? from meeting_item where meeting = ?")
                .params(id.value(), one.value(), id.value()).update();
        UUID group = jdbc.sql("""
                insert into meeting_group (id, meeting, number, attending, state, made_at)
                select gen_random_uuid(), meeting, (select max(number) + 1 from meeting_group where meeting = m.meeting), attending, 'STANDING', made_at from meeting_group m where meeting = ? and number = 1
                returning id""").param(id.value()).query(UUID.class).single();
        jdbc.sql("insert into meeting_group_case (group_id, position, case_id, counted) values (?, 1, ?, ?)")
                .params(group, one.value(), panel.members.size()).update();
        jdbc.sql("""
                insert into meeting_group_voter (group_id, person)
                select ?, v.person from meeting_group_voter v join meeting_group g on g.id = v.group_id where g.meeting = ? and g.number = 1""")
                .params(group, id.value()).update();
        count(group);
        sign();
    }
}
