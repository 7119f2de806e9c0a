package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;

import home.engineers.experts.PoolWork;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.PanelMeetings;
import home.engineers.meetings.PanelMeetings.PaperBallots;
import home.engineers.organisations.Society;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawWitnessing;
import home.engineers.panels.DrawnPanels;
import home.engineers.people.NewPerson;
import home.engineers.people.People;
import home.engineers.people.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** The panel of a call as tests have it drawn before two witnesses, and meet to decide. */
final class DrawnPanel {
    private static final List<String> VALUES = List.of("a7".repeat(32), "b8".repeat(32));
    private final ApplicationContext context;
    private final ReviewHouse house;
    private final List<Actor> witnesses;
    private DrawId draw;

    DrawnPanel(ApplicationContext context, ReviewHouse house) {
        this.context = context;
        this.house = house;
        Society society = new Society(context);
        this.witnesses = List.of(society.actor(society.person()), society.actor(society.person()));
    }

    private <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /** Senior engineers, no two of one employer, admitted to a programme and level. @param programme id, slash, id of the level or nothing */
    DrawnPanel admitted(int many, String programme) {
        for (int i = 0; i < many; i++) {
            NewPerson expert = ReviewHouse.named("宋").living("500116", Profile.Employment.IN_POST)
                    .titled(new Profile.Title("senior-engineer", "机械电气", "虚构人社局", LocalDate.of(2015, 1, 1)))
                    .posted(new Profile.Post("抽评第" + i + "厂", null, "工程师", true, LocalDate.of(2010, 1, 1), null));
            granted(house.register.enter(expert, null));
            granted(part(PoolWork.class).admit(
                    house.secondSecretary(),
                    granted(part(PoolWork.class).nominate(
                            house.secretary(), expert.mobile(), programme, List.of("machine-design"), "高级工程师，从事机械设计二十年。")),
                    "符合条件"));
        }
        return this;
    }

    /** Ordered, committed to and revealed today. */
    DrawId drawn(CallId call) {
        String named = witnesses.stream().map(one -> mobile(one.requirePerson()) + " 虚构监督单位").collect(Collectors.joining("\n"));
        LocalDate today = house.clock.today();
        draw = granted(part(CallStages.class).draw(house.secretary(), call, named, today.toString(), today.plusDays(1).toString()));
        for (int i = 0; i < VALUES.size(); i++) {
            granted(part(DrawWitnessing.class).commitTo(witnesses.get(i), draw, VALUES.get(i)));
        }
        for (int i = 0; i < VALUES.size(); i++) {
            granted(part(DrawWitnessing.class).reveal(witnesses.get(i), draw, VALUES.get(i)));
        }
        return draw;
    }

    List<PersonId> members() {
        return part(DrawnPanels.class).sitting(draw);
    }

    private String mobile(PersonId person) {
        return part(People.class).addresses(List.of(person)).get(person).mobile();
    }

    private String mobiles(List<PersonId> persons) {
        return persons.stream().map(this::mobile).collect(Collectors.joining("\n"));
    }

    /** All come and say yes on paper; the chair signs. */
    void decides(CallId call, CaseId one, String kind) {
        PanelMeetings meetings = part(PanelMeetings.class);
        List<PersonId> members = new ArrayList<>(members());
        MeetingId id = granted(meetings.call(house.secretary(), new MeetingWish(
                call.toString(), "抽取的评审会", kind, "协会三楼会议室", house.clock.today().toString(), "14:00", draw.toString(),
                mobile(members.getFirst()), mobiles(members.subList(1, 3)), mobiles(members.subList(3, members.size())), "", "", "",
                Set.of(one.toString()))));
        members.forEach(member -> granted(meetings.attend(house.actor(member), id, true)));
        Actor chair = house.actor(members.getFirst());
        granted(meetings.preside(chair, id));
        granted(meetings.takeUp(chair, id, one));
        granted(meetings.closeAttendance(chair, id));
        granted(meetings.countOnPaper(house.secretary(), id, one, new PaperBallots(
                members.get(3), members.get(4), members.size(), 0, 0, ReviewHouse.scan())));
        granted(meetings.sign(chair, id));
    }
}
