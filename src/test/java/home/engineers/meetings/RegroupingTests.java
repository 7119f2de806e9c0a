package home.engineers.meetings;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.ballots.ElectionId;
import home.engineers.ballots.PanelElections;
import home.engineers.ballots.Standing;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.meetings.internal.GroupDesk;
import home.engineers.meetings.internal.RoomSheet.Ballot;
import home.engineers.programmes.CasesAtMeeting;
import home.engineers.programmes.PanelCases.PanelCase;
import home.engineers.programmes.StandingBallots;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody is put out of one of two cases that stand in the same group, at each moment of its ballot. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=meetings")
class RegroupingTests {
    @Autowired private ApplicationContext context;
    @Autowired private PanelMeetings meetings;
    @Autowired private GroupDesk groups;
    @Autowired private PanelElections elections;
    @Autowired private PartDesk parts;
    @Autowired private StandingBallots ballots;
    @Autowired private InformationBarrier barrier;
    @Autowired private PlatformTransactionManager transactions;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private PanelHouse panel;
    private Actor chair;
    private Actor member;
    private PanelCase hidden;
    private PanelCase other;
    private MeetingId id;

    @BeforeEach
    void twoCasesInOneGroup() {
        panel = new PanelHouse(context, CasesAtMeeting.in(context, 0, 2));
        chair = panel.chair();
        member = panel.members.get(5);
        hidden = panel.ofSecond();
        other = panel.ofFirst();
        id = panel.called(true);
        panel.come(id, 0, 11);
        granted(meetings.preside(chair, id));
        granted(meetings.closeAttendance(chair, id));
        assertThat(panel.group(hidden)).isEqualTo(panel.group(other));
    }

    @AfterEach
    void everyInvariantHolds() {
        panel.bringBack(hidden);
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private <T> T seenBy(Actor actor, Supplier<T> work) {
        return barrier.asSeenBy(actor.requirePerson(), work);
    }

    private ElectionId election(PanelCase one) {
        return new ElectionId(jdbc.sql("select election from meeting_group where id = ?").param(panel.group(one)).query(UUID.class).single());
    }

    private Set<PersonId> voters(ElectionId election) {
        return jdbc.sql("select person from ballot_voter where election = ?").param(election.value())
                .query((row, n) -> new PersonId(row.getObject(1, UUID.class))).stream().collect(Collectors.toSet());
    }

    private Standing standing(ElectionId election) {
        return elections.find(election).orElseThrow();
    }

    private List<Standing> own(Actor actor) {
        return seenBy(actor, () -> parts.own(actor)).stream().map(PartDesk.Own::standing)
                .filter(one -> id.value().equals(one.round())).toList();
    }

    /** Notices that a person got, as whoever asks may see them. */
    private List<String> notices(Actor actor, String title) {
        return jdbc.sql("select arguments[1] from messages_notice where person = ? and title_key = ?")
                .params(actor.requirePerson().value(), title).query(String.class).list();
    }

    private String minutes(Actor reader) throws Exception {
        return mvc.perform(get("/meetings/" + id + "/minutes").with(SignedInAs.person(reader.requirePerson())))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void beforeTheBoxOpensTheCaseLeavesAndTheBallotOfTheOthersIsAsIfItHadNeverBeenIn() throws Exception {
        ElectionId both = election(hidden);
        panel.prepare(both, 11);
        Standing before = standing(both);

        panel.recuse(hidden, member);

        assertThat(election(other)).isEqualTo(both);
        assertThat(standing(both)).usingRecursiveComparison().ignoringFields("questions").isEqualTo(before);
        assertThat(standing(both).questions()).containsExactly(before.questions().getFirst());
        assertThat(elections.awaited(both).nothing()).as("keys and credentials stay").isTrue();
        assertThat(voters(both)).hasSize(11).contains(member.requirePerson());
        assertThat(voters(election(hidden))).hasSize(10).doesNotContain(member.requirePerson());
        assertThat(own(member)).extracting(Standing::id).containsExactly(both);
        assertThat(seenBy(member, () -> panel.room(member, id)).ballots()).extracting(Ballot::id).containsExactly(panel.group(other));
        assertThat(minutes(member)).containsOnlyOnce("第 1 件：11 人有表决权").doesNotContain("第 2 件", "重新编组");
        granted(groups.open(chair, panel.group(other)));
        granted(panel.cast(both, member, member, 3, 0));
    }

    @Test
    void whoeverIsOutThoughNotOfThePanelMissesNoBallotEither() {
        ElectionId both = election(hidden);

        panel.recuse(hidden, panel.cases.secretary());

        assertThat(election(other)).isEqualTo(both);
        assertThat(voters(election(hidden))).hasSize(11);
        assertThat(seenBy(panel.cases.secretary(), () -> panel.office(id)).ballots()).extracting(Ballot::id).containsExactly(panel.group(other));
    }

    @Test
    void whereTheRecusalIsLiftedTheCaseComesBackIntoTheGroup() {
        ElectionId both = election(hidden);
        panel.recuse(hidden, member);
        ElectionId alone = election(hidden);

        panel.bringBack(hidden);
        new TransactionTemplate(transactions).executeWithoutResult(status -> ballots.whoIsOutChanged(hidden.id()));

        assertThat(election(hidden)).isEqualTo(election(other)).isEqualTo(both);
        assertThat(standing(both).questions()).hasSize(2);
        assertThat(standing(alone).state()).isEqualTo(Standing.State.ANNULLED);
        assertThat(own(panel.members.get(3))).as("what was made anew before it opened is listed to nobody")
                .extracting(Standing::id).containsExactly(both);
    }

    @Test
    void anOpenBoxWithoutABallotIsAnnulledAndWhoeverIsOutSeesOnlyTheNewOne() throws Exception {
        ElectionId both = election(hidden);
        panel.prepare(both, 11);
        granted(groups.open(chair, panel.group(hidden)));
        assertThat(notices(member, "ballots.notice.title.voter")).hasSize(1);

        panel.recuse(hidden, member);

        assertThat(standing(both).state()).isEqualTo(Standing.State.ANNULLED);
        assertThat(voters(election(other))).hasSize(11);
        assertThat(voters(election(hidden))).hasSize(10).doesNotContain(member.requirePerson());
        assertThat(own(member)).extracting(Standing::id).containsExactly(election(other));
        assertThat(notices(member, "ballots.notice.title.voter")).hasSize(1);
        assertThat(seenBy(member, () -> notices(member, "ballots.notice.title.voter"))).as("it names a ballot on the case").isEmpty();
        assertThat(minutes(member)).containsOnlyOnce("第 1 件：11 人有表决权").doesNotContain("第 2 件", "重新编组");
        assertThat(minutes(panel.members.get(3))).contains("重新编组");
        ElectionId without = election(hidden);
        assertThatThrownBy(() -> seenBy(member, () -> parts.voter(member, without))).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> parts.voter(member, without)).isInstanceOf(Absent.class);
    }

    @Test
    void afterTheFirstBallotTheGroupIsForThePanelToFinishOrAnnulAndWhoeverIsOutVotesNoMore() {
        ElectionId both = election(hidden);
        panel.prepare(both, 11);
        granted(groups.open(chair, panel.group(hidden)));
        granted(panel.cast(both, panel.members.get(2), chair, 0, 0));
        assertThat(panel.room(chair, id).ballots()).extracting(Ballot::out).containsExactly(0);

        panel.recuse(hidden, member);

        assertThat(election(other)).isEqualTo(both).isEqualTo(election(hidden));
        assertThat(panel.room(chair, id).ballots()).extracting(Ballot::out).containsExactly(1);
        assertThat(notices(chair, "meetings.notice.out.title")).hasSize(1);
        assertThat(own(member)).isEmpty();
        assertThatThrownBy(() -> seenBy(member, () -> panel.cast(both, member, chair, 1, 0))).isInstanceOf(Absent.class);
        assertThat(elections.ballots(both)).isEqualTo(1);

        granted(groups.annul(chair, panel.group(hidden), "一人在投票开始后回避", false));

        assertThat(voters(election(other))).hasSize(11);
        assertThat(voters(election(hidden))).hasSize(10).doesNotContain(member.requirePerson());
    }
}
