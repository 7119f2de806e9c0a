package home.engineers.achievements;

import static home.engineers.achievements.Depositing.refused;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.achievements.Achievements.Entry;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.internal.PartyClaims;
import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.rules.Party;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.evidence.EvidenceLog;
import home.engineers.files.Attachments;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.people.People;
import home.engineers.testing.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An achievement from its first draft to its tombstone. */
@LibraryTest
class DepositTests {
    @Autowired private ApplicationContext context;
    @Autowired private TombstoneDesk withdrawals;
    @Autowired private PartyClaims claims;
    @Autowired private Attachments attachments;
    @Autowired private EvidenceLog evidence;
    @Autowired private People people;
    @Autowired private TestClock time;
    @Autowired private DueWorkRunner due;
    @Autowired private List<Invariant> invariants;

    private Depositing play;
    private Actor engineer;

    @BeforeEach
    void anEngineer() {
        play = new Depositing(context);
        engineer = play.society.actor(play.society.person());
    }

    @AfterEach
    void everythingHolds() {
        assertThat(invariants).allSatisfy(invariant -> assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void isReviewedByTheProgrammeAndRegisteredUnderTheNextNumberOfTheYear() {
        RegistrationNumber first = play.registered(engineer, Depositing.described("爬缆检测机器人"));
        RegistrationNumber second = play.registered(engineer, Depositing.described("隧道衬砌空洞雷达"));

        assertThat(second).isEqualTo(new RegistrationNumber(first.year(), first.serial() + 1));
        Entry entry = play.library.find(first).orElseThrow();
        assertThat(entry.content().description().title().zh()).isEqualTo("爬缆检测机器人");
        assertThat(entry.filesOpen()).isTrue();
        assertThat(attachments.mayRead(Actor.VISITOR, entry.content().files().getFirst().attachment())).isTrue();
        assertThat(play.found(Query.words("衬砌")).entries())
                .extracting(Entry::number).containsExactly(second);
        assertThat(play.desk.own(engineer)).allSatisfy(line ->
                assertThat(evidence.of(line.one().id())).extracting(act -> act.kind()).containsExactly("achievement-registered"));
    }

    @Test
    void severalDepositsOfOnePersonAreReviewedAtATime() {
        UUID one = play.draft(engineer, Depositing.described("山区公路边坡监测"));
        UUID other = play.draft(engineer, Depositing.described("轻量化转向架"));
        play.submit(engineer, one);
        play.submit(engineer, other);

        assertThat(play.desk.own(engineer)).extracting(line -> line.newest().state().name()).containsOnly("SUBMITTED");
    }

    @Test
    void lacksAreToldAtTheirFields() {
        UUID id = granted(play.desk.begin(engineer, ""));

        assertThat(play.submitting.check(engineer, id).faults()).extracting(Reason::field)
                .contains("titleZh", "abstractZh", "keywordsZh", "fields", "finishedOn", "maturity", "lawful", "files");
        assertThat(refused(play.submitting.submit(engineer, id, true, true))).isNotEmpty();
        assertThat(play.submitting.check(engineer, id).draft().submittedAt()).isNull();
    }

    @Test
    void whatCannotBeReadIsRefusedAtItsFieldAndNothingIsSaved() {
        UUID id = granted(play.desk.begin(engineer, ""));
        Map<String, List<String>> typed = Depositing.described("坏的");
        typed.put("finishedOn", List.of("2026-02-30"));
        typed.put("patents", List.of("202310104843.6"));
        typed.put("fields", List.of("alchemy"));

        assertThat(refused(play.desk.describe(engineer, id, 0, typed))).extracting(Reason::field)
                .containsExactlyInAnyOrder("finishedOn", "patents", "fields");
        assertThat(play.desk.room(engineer, id).version().content().description().title().zh()).isEmpty();
    }

    @Test
    void aSecondWindowDoesNotOverwriteTheFirst() {
        UUID id = granted(play.desk.begin(engineer, ""));
        granted(play.desk.describe(engineer, id, 0, Depositing.described("先存的")));

        assertThat(refused(play.desk.describe(engineer, id, 0, Depositing.described("后存的")))).extracting(Reason::key)
                .containsExactly("achievements.deposit.changed");
    }

    @Test
    void withoutTheDeclarationTheProgrammeIsNotEvenAsked() {
        Map<String, List<String>> typed = Depositing.described("没有声明的");
        typed.put("lawful", List.of());
        UUID id = play.draft(engineer, typed);

        assertThat(refused(play.submitting.submit(engineer, id, true, true))).extracting(Reason::field).containsExactly("lawful");
    }

    @Test
    void whatTheProgrammeRefusesStaysADraft() {
        Map<String, List<String>> typed = Depositing.described("评价否定的");
        typed.put("conclusion", List.of("negative"));
        UUID id = play.draft(engineer, typed);

        assertThat(refused(play.submitting.submit(engineer, id, true, true))).isNotEmpty();
        assertThat(play.submitting.check(engineer, id).draft().submittedAt()).isNull();
    }

    @Test
    void likeOnesAreShownAndAPersonDecides() {
        Map<String, List<String>> typed = Depositing.described("缆索断丝漏磁检测装置");
        typed.put("patents", List.of("CN 215792497 U"));
        RegistrationNumber there = play.registered(engineer, typed);
        Map<String, List<String>> again = Depositing.described("完全不同的名字");
        again.put("patents", List.of("cn215792497u"));
        UUID id = play.draft(engineer, again);

        assertThat(play.submitting.check(engineer, id).suggestions()).singleElement().satisfies(one -> {
            assertThat(one.one().number()).isEqualTo(there);
            assertThat(one.likeness().patents()).containsExactly("CN215792497U");
        });
        assertThat(refused(play.submitting.submit(engineer, id, false, true))).extracting(Reason::field).containsExactly("different");
        granted(play.submitting.submit(engineer, id, true, true));
    }

    @Test
    void theNextVersionIsReviewedTooAndTheEarlierStays() {
        RegistrationNumber number = play.registered(engineer, Depositing.described("第一版的名字"));
        UUID id = withdrawals.ways(engineer, number).id();
        granted(play.submitting.nextVersion(engineer, id));
        Map<String, List<String>> typed = Depositing.described("第二版的名字");
        typed.put("change", List.of("补充了三座桥的实测数据"));
        granted(play.desk.describe(engineer, id, 0, typed));
        play.review(play.submit(engineer, id));

        assertThat(play.number(id)).isEqualTo(number);
        assertThat(play.library.find(number).orElseThrow().content().description().title().zh()).isEqualTo("第二版的名字");
        assertThat(play.library.find(number, 1).orElseThrow().content().description().title().zh()).isEqualTo("第一版的名字");
        assertThat(play.library.find(number).orElseThrow().versions()).extracting(one -> one.number()).containsExactly(1, 2);
    }

    @Test
    void filesUnderAnEmbargoOpenOnTheirDay() {
        Map<String, List<String>> typed = Depositing.described("到期公开的成果");
        typed.put("access", List.of("embargo"));
        typed.put("embargoUntil", List.of("2027-02-01"));
        RegistrationNumber number = play.registered(engineer, typed);
        UUID file = play.library.find(number).orElseThrow().content().files().getFirst().attachment();

        assertThat(play.library.find(number).orElseThrow().opensOn()).isEqualTo("2027-02-01");
        assertThat(attachments.mayRead(Actor.VISITOR, file)).isFalse();
        assertThat(attachments.mayRead(engineer, file)).isTrue();
        time.moveTo(java.time.LocalDate.of(2027, 1, 31));
        due.runAll();
        assertThat(attachments.mayRead(Actor.VISITOR, file)).isFalse();
        time.moveTo(java.time.LocalDate.of(2027, 2, 1));
        due.runAll();
        assertThat(attachments.mayRead(Actor.VISITOR, file)).isTrue();
    }

    @Test
    void aWithdrawnOneLeavesItsTombstoneAndItsNumber() {
        RegistrationNumber number = play.registered(engineer, Depositing.described("要撤回的成果"));
        Actor other = play.society.actor(play.society.person());

        assertThatThrownBy(() -> withdrawals.withdraw(other, number, "与我有关的理由")).isInstanceOf(RuntimeException.class);
        assertThat(refused(withdrawals.withdraw(engineer, number, "短"))).extracting(Reason::field).containsExactly("reason");
        granted(withdrawals.withdraw(engineer, number, "数据有误，正在复核"));

        Entry entry = play.library.find(number).orElseThrow();
        assertThat(entry.withdrawn()).isNotNull().satisfies(stone -> assertThat(stone.byDepositor()).isTrue());
        assertThat(attachments.mayRead(Actor.VISITOR, entry.content().files().getFirst().attachment())).isFalse();
        assertThat(play.found(Query.words("要撤回的成果")).entries()).extracting(Entry::number).doesNotContain(number);
        assertThatThrownBy(() -> withdrawals.withdraw(play.secretary(), number, "再撤一次")).isInstanceOf(Absent.class);
    }

    @Test
    void whoIsNamedWithAnAccountSaysWhetherItIsThey() {
        PersonId named = play.society.person("被写到的人");
        String mobile = people.addresses(List.of(named)).get(named).mobile();
        UUID id = granted(play.desk.begin(engineer, ""));
        granted(play.parts.addParty(engineer, id, new PartyWish("contributor", "被写到的人", "", "30", mobile)));
        granted(play.parts.addParty(engineer, id, new PartyWish("contributor", "没有账号的人", "", "20", "13911112222")));
        Actor asked = play.society.actor(named);

        assertThat(claims.waiting(asked)).singleElement().satisfies(claim -> claims.answer(asked, claim.version(), claim.position(), true));
        assertThat(play.desk.room(engineer, id).version().content().parties())
                .filteredOn(party -> named.value().equals(party.person())).extracting(Party::name).containsExactly("被写到的人");
        assertThat(claims.waiting(asked)).isEmpty();
    }

    @Test
    void aUnitIsDepositedForByWhoeverRepresentsItAndNobodyElse() {
        PersonId hr = play.society.holder(Role.UNIT_HR);
        Actor representative = play.society.actor(hr);
        String unit = play.desk.units(representative).keySet().iterator().next();

        UUID id = granted(play.desk.begin(representative, unit));
        assertThat(play.desk.room(representative, id).version().content().units()).hasSize(1);
        assertThat(refused(play.desk.begin(engineer, unit))).extracting(Reason::field).containsExactly("unit");
        assertThatThrownBy(() -> play.desk.room(engineer, id)).isInstanceOf(Absent.class);
    }

    @Test
    void aDraftIsThrownAwayWithItsFiles() {
        UUID id = play.draft(engineer, Depositing.described("不要的稿子"));
        UUID file = play.desk.room(engineer, id).version().content().files().getFirst().attachment();
        play.desk.discard(engineer, id);

        assertThat(attachments.find(file)).isEmpty();
        assertThatThrownBy(() -> play.desk.room(engineer, id)).isInstanceOf(Absent.class);
    }

    @Test
    void aFileThatIsNotWhatItSaysIsRefusedAtItsField() {
        UUID id = granted(play.desk.begin(engineer, ""));

        assertThat(refused(play.parts.addFile(engineer, id, "evaluation", "", Optional.empty()))).extracting(Reason::field).containsExactly("file");
        assertThat(refused(play.parts.addFile(engineer, id, "evaluation", "", Optional.of(Depositing.pdf("假.png")))))
                .extracting(Reason::field).containsExactly("file");
        assertThat(play.desk.room(engineer, id).version().content().files()).isEmpty();
    }
}
