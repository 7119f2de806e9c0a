package home.engineers.committees;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.committees.internal.CommitteeFounding;
import home.engineers.committees.internal.CommitteeRuleDesk;
import home.engineers.committees.internal.DissolutionDesk;
import home.engineers.committees.internal.IndicatorDesk;
import home.engineers.committees.internal.MeetingDesk;
import home.engineers.committees.internal.ResolutionDesk;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.OrganisationId;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.organisations.CommitteeRoll;
import home.engineers.organisations.Organisation;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import home.engineers.testing.WorkedExample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** The worked example of the how-to page: a committee from its founding to its dissolution, as the page tells it. */
@HouseTest
@Transactional
class CommitteesHowToTests {
    private static final List<String> MEMBERS = List.of("示例苏甲", "示例秦乙", "示例方丙");

    @Autowired private ApplicationContext context;
    @Autowired private CommitteeFounding foundings;
    @Autowired private CommitteeRuleDesk rules;
    @Autowired private ResolutionDesk resolutions;
    @Autowired private MeetingDesk meetings;
    @Autowired private IndicatorDesk indicators;
    @Autowired private DissolutionDesk dissolutions;
    @Autowired private Positions positions;
    @Autowired private CommitteeRoll roll;
    @Autowired private MessageSource words;

    private CommitteeHouse house;
    private @Nullable OrganisationId committee;
    private @Nullable CommitteeMeeting meeting;

    @Test
    void theCommitteeLivesAsThePageSays() {
        house = new CommitteeHouse(context, "500237");
        MEMBERS.forEach(house.society::person);
        List<List<String>> told = WorkedExample.of("how-to/committees.md").table("| who | does | with | answer |");
        List<List<String>> happened = new ArrayList<>();
        for (List<String> row : told) {
            happened.add(List.of(row.get(0), row.get(1), row.get(2), said(played(row.get(1), row.get(2)))));
        }

        assertThat(happened).isEqualTo(told);
        assertThat(roll.line(committee(), house.today()).orElseThrow().until()).isEqualTo(house.today());
    }

    private String said(Outcome<?> outcome) {
        return switch (outcome) {
            case Granted<?> done -> "granted";
            case Refused<?>(List<Reason> reasons) -> reasons.stream()
                    .map(one -> words.getMessage(one.key(), one.arguments(Language.ZH), Language.ZH.locale()))
                    .collect(Collectors.joining(" "));
        };
    }

    private Outcome<?> played(String deed, String with) {
        return switch (deed) {
            case "adopts the rule" -> rules.adopt(house.secretary, house.association, house.wish("ENDS"));
            case "enters the resolution" -> resolutions.enter(
                    house.secretary, house.association,
                    new ResolutionDesk.Wish(with, "关于设立焊接专委会的决议", "COUNCIL", house.today().toString()),
                    Optional.of(CommitteeHouse.paper(with)));
            case "founds", "founds with three members" -> founded(with, 3);
            case "founds with two members" -> founded(with, 2);
            case "appoints a member without an end" -> positions.appoint(
                    new Positions.Appointment(house.society.person(), committee(), null, "委员", house.today(), null), null);
            case "records a meeting" -> held(with.replace("¦", "|"));
            case "adopts indicators" -> indicators.adopt(house.secretary, house.association, new IndicatorDesk.Wish(
                    "2026", "会议 | Meetings | %s\n活动 | Activities | %s".formatted((Object[]) with.split(" \\+ ")),
                    "优秀 | Excellent | 90\n合格 | Passed | 0", "考核办法"));
            case "dissolves, nobody taking over" -> dissolved(with, Map.of());
            case "dissolves, the association taking over" -> dissolved(with, Map.of(meeting().id() + "-1", house.association.toString()));
            case "records an activity" -> meetings.record(
                    house.secretary, committee(), new MeetingDesk.ActivityWish(house.today().toString(), "科普日", "望津小学", "30"));
            default -> throw new AssertionError("not told how to play: " + deed);
        };
    }

    private Outcome<Organisation> founded(String number, int members) {
        Outcome<Organisation> outcome = foundings.found(house.secretary, house.association, new CommitteeFounding.Wish(
                "焊接专委会", "", number, house.today().toString(), "", String.join("\n", MEMBERS.subList(0, members)),
                house.today().plusYears(3).toString()));
        if (outcome instanceof Granted<Organisation>(Organisation founded)) {
            committee = founded.id();
        }
        return outcome;
    }

    private Outcome<CommitteeMeeting> held(String decisions) {
        PersonId member = positions.in(committee()).getFirst().person();
        Outcome<CommitteeMeeting> outcome = meetings.record(
                house.secretary, committee(),
                new MeetingDesk.Wish(house.today().toString(), "会议室", "第一次会议", Set.of(member.toString()), decisions),
                Optional.of(CommitteeHouse.paper("纪要")));
        meeting = granted(outcome);
        return outcome;
    }

    private Outcome<Resolution> dissolved(String number, Map<String, String> takers) {
        return dissolutions.dissolve(
                house.secretary, committee(), new DissolutionDesk.Wish(number, house.today().toString(), takers));
    }

    private OrganisationId committee() {
        return java.util.Objects.requireNonNull(committee);
    }

    private CommitteeMeeting meeting() {
        return java.util.Objects.requireNonNull(meeting);
    }
}
