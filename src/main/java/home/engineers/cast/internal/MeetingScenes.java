package home.engineers.cast.internal;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.meetings.MeetingId;
import home.engineers.meetings.MeetingWish;
import home.engineers.meetings.PanelMeetings;
import home.engineers.panels.DrawId;
import home.engineers.panels.DrawnPanels;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Meetings of panels: one held on paper and signed, one called for a week from now. The experts of the cast sit with some of the crowd. */
@Component
class MeetingScenes {
    private static final String HANDLER = "secretary";
    private static final List<String> EXPERTS = List.of("expert", "nie-yuanshan", "wang-shulan", "long-jibai");
    private static final int DAYS_AHEAD = 9;
    /** The kind of panel that thirteen can be. */
    private static final String DRAWN_KIND = "by-specialty";
    private final PanelMeetings meetings;
    private final PanelCases cases;
    private final Calls calls;
    private final People people;
    private final DrawnPanels panels;

    MeetingScenes(PanelMeetings meetings, PanelCases cases, Calls calls, People people, DrawnPanels panels) {
        this.panels = panels;
        this.meetings = meetings;
        this.cases = cases;
        this.calls = calls;
        this.people = people;
    }

    /** @param draw that drew the panel, or null: then all who are free of the case come, and it goes as the deed says */
    void hold(Company company, String address, Year.Deed deed, @Nullable DrawId draw) {
        PanelCase one = standing(address);
        List<PersonId> members = draw == null ? members(company, one, Objects.requireNonNull(deed.size())) : drawn(one, draw);
        MeetingId id = called(company, one, members, deed, company.today(), draw);
        List<Actor> present = members.stream()
                .limit(draw == null ? Objects.requireNonNull(deed.present()) : free(one, members).size())
                .map(MeetingScenes::actor)
                .toList();
        present.forEach(member -> Stage.granted(meetings.attend(member, id, true)));
        Actor chair = present.getFirst();
        Stage.granted(meetings.preside(chair, id));
        Stage.granted(meetings.takeUp(chair, id, one.id()));
        Stage.granted(meetings.closeAttendance(chair, id));
        int yes = draw == null ? Objects.requireNonNull(deed.yes()) : yes(deed, present.size());
        Stage.granted(meetings.countOnPaper(company.actor(HANDLER), id, one.id(), new PanelMeetings.PaperBallots(
                members.get(3), members.get(4), yes, present.size() - yes, 0, Paper.named("计票单.pdf", "Tally sheet"))));
        Stage.granted(meetings.sign(chair, id));
    }

    /** @param draw that drew the panel, or null */
    void call(Company company, String address, Year.Deed deed, @Nullable DrawId draw) {
        PanelCase one = standing(address);
        List<PersonId> members = draw == null ? members(company, one, Objects.requireNonNull(deed.size())) : drawn(one, draw);
        called(company, one, members, deed, company.today().plusDays(DAYS_AHEAD), draw);
    }

    /** As many of those present as the deed tells of its own, by its share. */
    private static int yes(Year.Deed deed, int present) {
        return present * Objects.requireNonNull(deed.yes()) / Objects.requireNonNull(deed.present());
    }

    /** Whoever is free of the case first, so that one of them presides. */
    private List<PersonId> drawn(PanelCase one, DrawId draw) {
        List<PersonId> all = panels.sitting(draw);
        List<PersonId> free = free(one, all);
        return Stream.concat(free.stream(), all.stream().filter(each -> !free.contains(each))).toList();
    }

    private List<PersonId> free(PanelCase one, List<PersonId> members) {
        Set<PersonId> tied = cases.tied(one.id(), members);
        return members.stream().filter(each -> !tied.contains(each)).toList();
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
        return free(one, able).stream().limit(size).toList();
    }

    private MeetingId called(Company company, PanelCase one, List<PersonId> members, Year.Deed deed, LocalDate on, @Nullable DrawId draw) {
        MeetingWish wish = new MeetingWish(
                calls.openFor("title-review", company.today()).orElseThrow().id().toString(), deed.words(),
                draw == null ? Objects.requireNonNull(deed.kind()) : DRAWN_KIND, "协会三楼会议室", on.toString(), "14:00",
                draw == null ? "" : draw.toString(),
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
