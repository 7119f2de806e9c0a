package home.engineers.cast.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.PanelMeetings;
import home.engineers.people.People;
import home.engineers.programmes.Calls;
import home.engineers.programmes.PanelCases;
import home.engineers.programmes.PanelCases.PanelCase;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Meetings of panels: one held on paper and signed, one called for a week from now. The experts of the cast sit with some of the crowd. */
@Component
class MeetingScenes {
    private static final String HANDLER = "secretary";
    private static final List<String> EXPERTS = List.of("expert", "nie-yuanshan", "wang-shulan", "long-jibai");
    private static final int DAYS_AHEAD = 9;
    private final PanelMeetings meetings;
    private final PanelCases cases;
    private final Calls calls;
    private final People people;

    MeetingScenes(PanelMeetings meetings, PanelCases cases, Calls calls, People people) {
        this.meetings = meetings;
        this.cases = cases;
        this.calls = calls;
        this.people = people;
    }

    void hold(Company company, String address, Year.Deed deed) {
        PanelCase one = standing(address);
        List<PersonId> members = members(company, one, Objects.requireNonNull(deed.size()));
        MeetingId id = called(company, one, members, deed, company.today());
        List<Actor> present = members.stream().limit(Objects.requireNonNull(deed.present())).map(MeetingScenes::actor).toList();
        present.forEach(member -> Stage.granted(meetings.attend(member, id, true)));
        Actor chair = present.getFirst();
        Stage.granted(meetings.preside(chair, id));
        Stage.granted(meetings.takeUp(chair, id, one.id()));
        Stage.granted(meetings.closeAttendance(chair, id));
        int yes = Objects.requireNonNull(deed.yes());
        Stage.granted(meetings.countOnPaper(company.actor(HANDLER), id, one.id(), new PanelMeetings.PaperBallots(
                members.get(3), members.get(4), yes, present.size() - yes, 0, Paper.named("计票单.pdf", "Tally sheet"))));
        Stage.granted(meetings.sign(chair, id));
    }

    void call(Company company, String address, Year.Deed deed) {
        PanelCase one = standing(address);
        called(company, one, members(company, one, Objects.requireNonNull(deed.size())), deed, company.today().plusDays(DAYS_AHEAD));
    }

    private PanelCase standing(String address) {
        return cases.waiting(List.of()).stream()
                .flatMap(one -> cases.standing(one.call(), List.of(one.association()), List.of(), one.cases()).stream())
                .filter(one -> one.address().equals(address))
                .findFirst()
                .orElseThrow();
    }

    /** Nobody of them is recused. */
    private List<PersonId> members(Company company, PanelCase one, int size) {
        List<PersonId> able = Stream.concat(
                        EXPERTS.stream().map(company::person), company.crowd().stream().map(Company.Extra::person).limit(4L * size))
                .toList();
        Set<PersonId> tied = cases.tied(one.id(), able);
        return able.stream().filter(each -> !tied.contains(each)).limit(size).toList();
    }

    private MeetingId called(Company company, PanelCase one, List<PersonId> members, Year.Deed deed, LocalDate on) {
        MeetingWish wish = new MeetingWish(
                calls.openFor("title-review", company.today()).orElseThrow().id().toString(), deed.words(), Objects.requireNonNull(deed.kind()), "协会三楼会议室", on.toString(), "14:00", "",
                lines(members.subList(0, 1)), lines(members.subList(1, 3)), lines(members.subList(3, members.size())), "", "", "",
                Set.of(one.id().toString()));
        return Stage.granted(meetings.call(company.actor(HANDLER), wish));
    }

    private String lines(List<PersonId> persons) {
        return persons.stream()
                .map(one -> Objects.requireNonNull(people.addresses(List.of(one)).get(one)).mobile())
                .collect(Collectors.joining("\n"));
    }

    private static Actor actor(PersonId person) {
        return new Actor(person, Set.of());
    }
}
