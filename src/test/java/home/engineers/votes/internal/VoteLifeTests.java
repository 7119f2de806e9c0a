package home.engineers.votes.internal;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Language;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.HouseClock;
import home.engineers.people.People;
import home.engineers.testing.HouseTest;
import home.engineers.testing.TestClock;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.PublicVoteResultPublished;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.PublicVotes.NewCandidate;
import home.engineers.votes.PublicVotes.Phase;
import home.engineers.votes.VoteBox;
import home.engineers.votes.VoteBox.Ballot;
import home.engineers.votes.VoteBox.Trace;
import home.engineers.votes.VoteBox.Voter;
import home.engineers.votes.VoteCount;
import home.engineers.votes.VoteId;
import home.engineers.votes.VoteKind;
import home.engineers.votes.VoteLimits;
import home.engineers.votes.VotePlan;
import home.engineers.votes.Way;
import home.engineers.votes.recount.Recount;
import home.engineers.votes.recount.RecountResult;
import home.engineers.votes.rules.Cluster;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A public vote from its draft to what is left of it after the time of its traces. */
@HouseTest
@RecordApplicationEvents
@TestPropertySource(properties = "spring.application.name=public-votes")
class VoteLifeTests {
    @Autowired private ApplicationContext context;
    @Autowired private PublicVotes votes;
    @Autowired private VotePreparation preparation;
    @Autowired private VoterDesk voters;
    @Autowired private VoteDesk desk;
    @Autowired private AnnulmentDesk annulments;
    @Autowired private VoteResults results;
    @Autowired private VoteClosing closing;
    @Autowired private TraceKeeping keeping;
    @Autowired private EvidenceLog evidence;
    @Autowired private JdbcClient jdbc;
    @Autowired private TestClock clock;
    @Autowired private HouseClock houseClock;
    @Autowired private ApplicationEvents events;

    private VoteHouse house;

    @BeforeEach
    void twoSecretaries() {
        house = new VoteHouse(context);
    }

    @Test
    void isPreparedByOneApprovedByAnotherVotedOnClosedCountedAndPublished() {
        VoteId id = house.draft(house.plan(VoteHouse.LIMITS));
        assertThatThrownBy(() -> desk.sheet(Actor.VISITOR, id, "viewer", "")).isInstanceOf(Absent.class);
        granted(votes.propose(house.first, id));
        assertThat(waiting(house.first)).doesNotContain(id.toString());
        assertThat(waiting(house.second)).contains(id.toString());
        assertThat(reasons(votes.approve(house.first, id))).containsExactly("votes.prepare.second");
        assertThat(reasons(preparation.remove(house.first, id, 1))).containsExactly("votes.prepare.stands");
        granted(votes.approve(house.second, id));
        assertThat(votes.announced(id).phase()).isEqualTo(Phase.COMING);
        PersonId person = house.society.person();
        assertThat(reasons(house.cast(id, house.account(id, person), 1))).containsExactly("votes.cast.notBegun");

        clock.moveTo(house.begins());
        String receipt = granted(house.cast(id, house.account(id, person), 1, 2)).getFirst();
        assertThat(receipt).matches("[a-z2-7]{16}");
        house.stuff(id, 5, 2, "198.51.100.9", house.begins().plusSeconds(100));
        clock.moveTo(house.ends().minusSeconds(60));
        granted(house.cast(id, house.account(id, house.society.person()), 3));
        assertThat(reasons(results.publish(house.first, id))).containsExactly("votes.publish.running");
        clock.moveTo(house.ends());
        assertThat(reasons(house.cast(id, house.account(id, house.society.person()), 3))).containsExactly("votes.cast.over");
        house.end(id);
        assertThat(reasons(house.cast(id, house.account(id, house.society.person()), 3))).containsExactly("votes.cast.over");

        assertThat(votes.result(id)).isEmpty();
        assertThat(waiting(house.first)).contains(id.toString());
        granted(results.publish(house.second, id));
        List<VoteCount> counts = votes.result(id).orElseThrow();
        assertThat(counts).extracting(VoteCount::candidate).containsExactly(2, 1, 3, 4);
        assertThat(counts).extracting(VoteCount::raw).containsExactly(6L, 1L, 1L, 0L);
        assertThat(counts).extracting(VoteCount::rank).containsExactly(1, 2, 2, 4);
        assertThat(events.stream(PublicVoteResultPublished.class)).singleElement().returns(id, PublicVoteResultPublished::vote)
                .returns(counts, PublicVoteResultPublished::counts);
        assertThat(evidence.of(id.value())).extracting(Entry::kind)
                .containsExactly("public-vote-approved", "public-vote-closed", "public-vote-result-published");
        RecountResult.Same same = recount(id);
        assertThat(same.rows()).isEqualTo(8);
        assertThat(evidence.of(id.value()).get(1).facts()).containsEntry("head", same.head());
        assertThat(reasons(results.publish(house.first, id))).containsExactly("votes.publish.already");
        assertThat(violations()).isEmpty();
    }

    private String waiting(Actor actor) {
        return context.getBean(WaitingVotes.class).of(actor, 100).toString();
    }

    private RecountResult.Same recount(VoteId id) {
        List<String> lines = new ArrayList<>();
        results.recount(results.recountable(Actor.VISITOR, id), lines::add);
        return (RecountResult.Same) Recount.of(lines.iterator());
    }

    @Test
    void nobodyVotesMoreThanTheLimitsAndARefusedBallotLeavesNothing() {
        VoteId id = house.running(VoteHouse.LIMITS);
        Voter voter = house.account(id, house.society.person());
        assertThat(reasons(house.cast(id, voter, 1, 2, 3))).containsExactly("votes.cast.aDay");
        assertThat(rows(id)).isZero();
        granted(house.cast(id, voter, 1));
        assertThat(reasons(house.cast(id, voter, 1))).containsExactly("votes.cast.aCandidateADay");
        assertThat(reasons(house.cast(id, voter, 2, 9))).containsExactly("votes.cast.noCandidate");
        granted(house.cast(id, voter, 2));
        assertThat(reasons(house.cast(id, voter, 3))).containsExactly("votes.cast.aDay");
        clock.moveOn(Duration.ofDays(1));
        granted(house.cast(id, voter, 1));
        clock.moveOn(Duration.ofDays(1));
        assertThat(reasons(house.cast(id, voter, 1))).containsExactly("votes.cast.aCandidate");
        granted(house.cast(id, voter, 3));
        assertThat(reasons(house.cast(id, voter, 4))).containsExactly("votes.cast.inAll");
        assertThat(rows(id)).isEqualTo(4);
        assertThat(violations()).isEmpty();
    }

    @Test
    void manyAtOnceByOneVoterComeToNoMoreThanOneAfterAnother() throws Exception {
        VoteId id = house.running(VoteHouse.LIMITS);
        Voter voter = house.mobile(id, "13800098101");
        List<Callable<Outcome<List<String>>>> tries = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            int candidate = 1 + i % 4;
            tries.add(() -> house.cast(id, voter, candidate));
        }
        int granted = 0;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome<List<String>>> one : many.invokeAll(tries)) {
                granted += reasons(one.get()).isEmpty() ? 1 : 0;
            }
        }
        assertThat(granted).isEqualTo(2);
        assertThat(rows(id)).isEqualTo(2);
        assertThat(violations()).isEmpty();
    }

    @Test
    void theSamePersonIsOneVoterByAccountAndByCodeAndAfterAMerge() {
        VoteId id = house.running(VoteHouse.LIMITS);
        PersonId person = house.society.person();
        String mobile = context.getBean(People.class).addresses(Set.of(person)).get(person).mobile();
        Voter byAccount = house.account(id, person);
        Voter byCode = house.mobile(id, mobile);
        assertThat(byCode.id()).isEqualTo(byAccount.id());
        granted(house.cast(id, byCode, 1));
        assertThat(reasons(house.cast(id, byAccount, 1))).containsExactly("votes.cast.aCandidateADay");

        PersonId kept = house.society.person();
        jdbc.sql("update people_person set name = '', gender = null, born = null, mobile = null, mail = null, district = null, merged_into = ?, erased_at = now() where id = ?")
                .params(kept.value(), person.value()).update();
        Voter merged = house.account(id, kept);
        assertThat(merged.former()).containsExactly(byAccount.id());
        assertThat(reasons(house.cast(id, merged, 1))).containsExactly("votes.cast.aCandidateADay");
        granted(house.cast(id, merged, 2));
        assertThat(reasons(house.cast(id, merged, 3))).containsExactly("votes.cast.aDay");
    }

    @Test
    void aVoterOfOneVoteIsSomeoneElseInAnother() {
        VoteId one = house.announced(house.plan(VoteHouse.LIMITS));
        VoteId other = house.announced(house.plan(VoteHouse.LIMITS));
        PersonId person = house.society.person();
        assertThat(house.account(one, person).id()).isNotEqualTo(house.account(other, person).id());
        clock.moveTo(house.begins());
        String pass = pass(one, "13800098102");
        assertThat(voters.voter(Actor.VISITOR, one, pass)).isPresent();
        assertThat(voters.voter(Actor.VISITOR, other, pass)).isEmpty();
        assertThat(reasons(voters.cast(Actor.VISITOR, other, pass, List.of(1), "203.0.113.7", ""))).containsExactly("votes.cast.who");
    }

    private String code(String mobile) {
        String body = jdbc.sql("select body from messages_maildrop where address = ? order by dropped_at desc limit 1").param(mobile)
                .query(String.class).single();
        Matcher six = Pattern.compile("[0-9]{6}").matcher(body);
        assertThat(six.find()).isTrue();
        return six.group();
    }

    private String pass(VoteId id, String mobile) {
        String from = VoteHouse.freshAddress();
        String challenge = granted(voters.sendCode(id, mobile, from, Language.ZH));
        return granted(voters.redeem(id, challenge, code(mobile), from));
    }

    @Test
    void aCodeIsRefusedInItsOwnWordsWhereItIsWrongUsedExpiredOrTriedTooOften() {
        String from = VoteHouse.freshAddress();
        VoteId id = house.announced(house.plan(VoteHouse.LIMITS));
        assertThat(reasons(voters.sendCode(id, "13800098103", from, Language.ZH))).containsExactly("votes.cast.notBegun");
        clock.moveTo(house.begins());
        assertThat(reasons(voters.sendCode(id, "1380009", from, Language.ZH))).containsExactly("votes.code.address");
        assertThat(reasons(voters.sendCode(id, "a@example.org", from, Language.ZH))).containsExactly("votes.code.noMail");

        String challenge = granted(voters.sendCode(id, "１３８ 0009 8103", from, Language.ZH));
        String code = code("13800098103");
        String wrong = code.equals("000000") ? "111111" : "000000";
        assertThat(reasons(voters.redeem(id, challenge, wrong, from))).containsExactly("votes.code.wrong");
        granted(voters.redeem(id, challenge, code, from));
        assertThat(reasons(voters.redeem(id, challenge, code, from))).containsExactly("votes.code.used");

        String late = granted(voters.sendCode(id, "13800098104", from, Language.ZH));
        clock.moveOn(Duration.ofMinutes(11));
        assertThat(reasons(voters.redeem(id, late, code("13800098104"), from))).containsExactly("votes.code.expired");

        String spent = granted(voters.sendCode(id, "13800098105", from, Language.ZH));
        for (int i = 0; i < 5; i++) {
            assertThat(reasons(voters.redeem(id, spent, "", from))).containsExactly("votes.code.wrong");
        }
        assertThat(reasons(voters.redeem(id, spent, code("13800098105"), from))).containsExactly("votes.code.spent");
        clock.moveTo(house.ends());
        assertThat(reasons(voters.redeem(id, spent, "", from))).containsExactly("votes.cast.over");
    }

    @Test
    void codesToOneAddressAndVotesFromOneNetworkAreSlowedDown() {
        VoteId id = house.running(VoteHouse.LIMITS);
        granted(voters.sendCode(id, "13800098106", VoteHouse.freshAddress(), Language.ZH));
        granted(voters.sendCode(id, "13800098106", VoteHouse.freshAddress(), Language.ZH));
        granted(voters.sendCode(id, "13800098106", VoteHouse.freshAddress(), Language.ZH));
        assertThat(reasons(voters.sendCode(id, "13800098106", VoteHouse.freshAddress(), Language.ZH))).singleElement().asString().startsWith("votes.code.wait");
        granted(voters.sendCode(id, "13800098107", VoteHouse.freshAddress(), Language.ZH));

        VotePlan plan = house.plan(VoteHouse.LIMITS);
        VotePlan narrow = new VotePlan(
                plan.association(), null, plan.kind(), "", plan.title(), "", clockNow().plusSeconds(60), plan.ends(), plan.ways(),
                plan.limits(), 10);
        VoteId slow = house.announced(narrow);
        clock.moveOn(Duration.ofSeconds(61));
        for (int i = 0; i < 11; i++) {
            granted(house.cast(slow, house.mobile(slow, "1380009820" + i % 10 + i / 10), 1));
        }
        assertThat(reasons(house.cast(slow, house.mobile(slow, "13800098299"), 1))).singleElement().asString().startsWith("votes.cast.wait");
        assertThat(rows(slow)).isEqualTo(11);
        clock.moveOn(Duration.ofSeconds(5));
        granted(house.cast(slow, house.mobile(slow, "13800098299"), 1));
    }

    @Test
    void whoGoesOnTryingBeyondTheLimitsIsSlowedDownAndNobodyElse() {
        VoteId id = house.running(VoteHouse.LIMITS);
        Voter voter = house.account(id, house.society.person());
        granted(house.cast(id, voter, 1, 2));
        for (int i = 0; i < 21; i++) {
            assertThat(reasons(house.cast(id, voter, 3))).containsExactly("votes.cast.aDay");
        }
        assertThat(reasons(house.cast(id, voter, 3))).singleElement().asString().startsWith("votes.cast.wait");
        granted(house.cast(id, house.account(id, house.society.person()), 3));
    }

    private Instant clockNow() {
        return houseClock.instant();
    }

    @Test
    void whatWasCastStandsAndNothingTellsWhoItWas() {
        VoteId id = house.running(VoteHouse.LIMITS);
        PersonId person = house.society.person();
        granted(voters.cast(new Actor(person, Set.of()), id, "", List.of(1), "203.0.113.77", "Chrome, Android"));
        granted(voters.cast(Actor.VISITOR, id, pass(id, "13800098108"), List.of(2), "2001:db8:1:2::3", "WeChat, iPhone"));
        String stored = jdbc.sql("select string_agg(to_jsonb(r)::text, ' ') from public_vote_row r where vote = ?").param(id.value())
                .query(String.class).single();
        assertThat(stored).contains("203.0.113.0/24", "2001:db8:1::/48").doesNotContain("203.0.113.77", person.toString(), "13800098108");
        assertThat(jdbc.sql("select string_agg(to_jsonb(c)::text, ' ') from public_vote_code c where vote = ?").param(id.value())
                .query(String.class).single()).doesNotContain("13800098108");
        for (String change : List.of(
                "update public_vote_row set candidate = 2 where vote = ?", "delete from public_vote_row where vote = ?",
                "update public_vote_row set network = '10.0.0.0/24' where vote = ?", "update public_vote set ends_at = now() where id = ?",
                "update public_vote_candidate set name = '戊' where vote = ?")) {
            assertThatThrownBy(() -> jdbc.sql(change).param(id.value()).update()).as(change).isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(jdbc.sql("select count(*) from messages_maildrop where address = '13800098108'").query(Integer.class).single()).isOne();
        house.end(id);
        assertThat(jdbc.sql("select count(*) from messages_maildrop where address = '13800098108'").query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select count(*) from public_vote_code where vote = ?").param(id.value()).query(Integer.class).single()).isZero();
    }

    @Test
    void ownVotesAreOwnDataUntilTheKeyIsForgotten() {
        VoteId id = house.running(VoteHouse.LIMITS);
        PersonId person = house.society.person();
        granted(house.cast(id, house.account(id, person), 1, 3));
        assertThat(cast(person)).hasSize(2).allSatisfy(row -> assertThat(row.toString()).contains("虚构的工程师风采推荐"));
        assertThat(cast(house.society.person())).isEmpty();
        assertThat(part().keptAfterErasing(person)).hasSize(1);
        house.stuff(id, 30, 2, "198.51.100.20", house.begins().plusSeconds(100));
        house.end(id);
        Instant until = keeping.until(context.getBean(VoteTable.class).find(id).orElseThrow().closedAt());
        assertThat(until.atZone(HouseClock.ZONE).minusMonths(6).toLocalDate()).isEqualTo(house.ends().atZone(HouseClock.ZONE).toLocalDate());
        assertThat(keeping.next().orElseThrow()).isBeforeOrEqualTo(until);
        keeping.carryOut(until.minusMillis(1));
        assertThat(cast(person)).hasSize(2);
        keeping.carryOut(until);

        assertThat(jdbc.sql("select count(*) from public_vote_row where vote = ? and (network <> '' or device <> '')").param(id.value())
                .query(Integer.class).single()).isZero();
        assertThat(jdbc.sql("select voter_key is null from public_vote where id = ?").param(id.value()).query(Boolean.class).single()).isTrue();
        assertThat(cast(person)).isEmpty();
        granted(results.publish(house.second, id));
        assertThat(recount(id).rows()).isEqualTo(32);
        assertThat(violations()).isEmpty();
    }

    private PersonalData part() {
        return context.getBean(OwnVotes.class);
    }

    private List<List<PersonalData.Cell>> cast(PersonId person) {
        return part().of(person).stream().filter(part -> part.name().equals("votes.part.cast")).flatMap(part -> part.rows().stream()).toList();
    }

    @Test
    void aPlantedBurstIsReportedAndAnnulledByTwoWithTheReason() {
        VoteId id = house.running(VoteHouse.LIMITS);
        Instant begin = house.begins().plusSeconds(60);
        for (int candidate = 1; candidate <= 4; candidate++) {
            for (int hour = 0; hour < 5; hour++) {
                house.stuff(id, 6, candidate, "203.0." + hour + ".1" + candidate, begin.plusSeconds(hour * 3_600L + candidate * 60L));
            }
        }
        house.stuff(id, 25, 4, "198.51.100.30", begin.plusSeconds(9_000));
        house.end(id);

        VoteDesk.After after = desk.held(house.first, id).after();
        List<Cluster> clusters = after.report().clusters();
        assertThat(clusters).isNotEmpty().allMatch(one -> one.candidate() == 4);
        assertThat(after.counts()).as("before the publication").isEmpty();
        assertThatThrownBy(() -> results.recountable(house.first, id)).isInstanceOf(Absent.class);
        int number = 1 + clusters.indexOf(
                clusters.stream().filter(one -> one.kind() == Cluster.Kind.NETWORK).findFirst().orElseThrow());
        assertThat(clusters.get(number - 1).trace()).isEqualTo("198.51.100.0/24");
        List<String> receipts = jdbc.sql("select receipt from public_vote_row where vote = ? and number in (1, 3, 4)").param(id.value())
                .query(String.class).list();
        assertThat(reasons(annulments.propose(house.first, id, "99", "", "理由充分的"))).containsExactly("votes.annul.noCluster");
        assertThat(reasons(annulments.propose(house.first, id, "", "", "短"))).containsExactly("votes.annul.reason", "votes.annul.what");
        assertThat(reasons(annulments.propose(house.first, id, "", receipts.getFirst() + " 不是回执", "理由充分的")))
                .containsExactly("votes.annul.receipt");
        AnnulmentId one = granted(annulments.propose(house.first, id, String.valueOf(number), "", "同一网段十分钟内连续投票"));
        AnnulmentId other = granted(annulments.propose(house.second, id, "", String.join("，", receipts), "怀疑代投，待核查"));
        assertThat(reasons(annulments.decide(house.first, id, one, true))).containsExactly("votes.annul.second");
        assertThat(reasons(results.publish(house.first, id))).containsExactly("votes.publish.undecided");
        granted(annulments.decide(house.second, id, one, true));
        granted(annulments.decide(house.first, id, other, false));
        assertThat(reasons(annulments.decide(house.first, id, other, true))).containsExactly("votes.annul.decided");
        assertThat(desk.held(house.first, id).after().annulments()).extracting(AnnulmentTable.Annulment::rows).containsExactly(25, 3);
        assertThatThrownBy(() -> annulments.propose(house.society.actor(house.society.holder(Role.AUDITOR)), id, "", "1", "理由充分的"))
                .isInstanceOf(NotPermitted.class);

        granted(results.publish(house.first, id));
        VoteCount last = votes.result(id).orElseThrow().stream().filter(count -> count.candidate() == 4).findFirst().orElseThrow();
        assertThat(last).returns(55L, VoteCount::raw).returns(25L, VoteCount::annulled).returns(30L, VoteCount::valid);
        assertThat(desk.sheet(Actor.VISITOR, id, "viewer", "").annulments()).singleElement()
                .returns("同一网段十分钟内连续投票", AnnulmentTable.Annulment::reason).returns(1, AnnulmentTable.Annulment::number);
        assertThat(recount(id).annulled()).isEqualTo(25);
        assertThat(evidence.of(id.value())).extracting(Entry::kind).contains("public-vote-annulled");
        assertThat(reasons(annulments.propose(house.first, id, "", receipts.getFirst(), "理由充分的"))).containsExactly("votes.annul.published");
        assertThatThrownBy(() -> jdbc.sql("delete from public_vote_annulment where vote = ?").param(id.value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(violations()).isEmpty();
    }

    @Test
    void saysAtEachFieldWhatIsWrongWithAPlan() {
        VotePlan plan = house.plan(VoteHouse.LIMITS);
        VotePlan wrong = new VotePlan(
                plan.association(), null, VoteKind.AWARD, "", "=1", "", TestClock.START.minusSeconds(1), TestClock.START.minusSeconds(2),
                Set.of(), new VoteLimits(3, 5, 2, 1), 1);
        assertThat(reasons(preparation.draft(house.first, wrong))).containsExactlyInAnyOrder(
                "votes.prepare.approval", "votes.prepare.title", "votes.prepare.past", "votes.prepare.endBefore", "votes.prepare.noWay",
                "votes.prepare.limits", "votes.prepare.fromNetwork");
        VoteId id = granted(preparation.draft(house.first, plan));
        assertThat(reasons(votes.propose(house.first, id))).containsExactly("votes.prepare.fewCandidates");
        granted(preparation.add(house.first, id, new NewCandidate("甲工", "")));
        assertThat(reasons(preparation.add(house.first, id, new NewCandidate(" 甲工 ", "")))).containsExactly("votes.prepare.nameTwice");
        assertThat(reasons(preparation.add(house.first, id, new NewCandidate("+1", "")))).containsExactly("votes.prepare.name");
        granted(preparation.add(house.first, id, new NewCandidate("乙工", "")));
        granted(votes.propose(house.first, id));
        assertThat(reasons(preparation.giveBack(house.second, id, " "))).containsExactly("votes.prepare.why");
        granted(preparation.giveBack(house.second, id, "请补充介绍"));
        assertThat(reasons(preparation.change(house.first, id, 1, plan))).containsExactly("votes.prepare.stale");
        granted(votes.propose(house.first, id));
        clock.moveTo(house.begins());
        assertThat(reasons(votes.approve(house.second, id))).containsExactly("votes.prepare.begunAlready");
        assertThatThrownBy(() -> preparation.draft(house.society.actor(house.society.person()), plan)).isInstanceOf(NotPermitted.class);
        assertThatThrownBy(() -> votes.propose(house.society.actor(house.society.holder(Role.DISTRICT_SECRETARY)), id)).isInstanceOf(Absent.class);
    }

    @Test
    void aRefusedCandidateLeavesNoDraftBehind() {
        UUID call = UUID.fromString("0193a0c0-0000-7000-8000-00000000ca11");
        VotePlan plan = house.plan(VoteHouse.LIMITS);
        VotePlan ofCall = new VotePlan(
                plan.association(), call, plan.kind(), "", plan.title(), "", plan.begins(), plan.ends(), plan.ways(), plan.limits(), 500);
        assertThat(reasons(votes.prepare(house.first, ofCall, List.of(new NewCandidate("甲", ""), new NewCandidate("甲", "")))))
                .containsExactly("votes.prepare.nameTwice");
        assertThat(votes.of(call)).isEmpty();
        VoteId id = granted(votes.prepare(house.first, ofCall, List.of(new NewCandidate("甲", ""), new NewCandidate("乙", ""))));
        assertThat(votes.of(call)).extracting(PublicVotes.OfCall::id).containsExactly(id);
    }

    @Test
    void ballotsOfOneRoundAreAnsweredAsIfTheyCameOneAfterAnother() {
        VoteId id = house.running(VoteHouse.LIMITS);
        Voter voter = house.mobile(id, "13800098109");
        Trace trace = new Trace(houseClock.instant(), "203.0.113.7", "");
        List<Outcome<List<String>>> answers = new TransactionTemplate(
                        context.getBean(PlatformTransactionManager.class))
                .execute(status -> context.getBean(VoteBox.class).castTogether(List.of(
                        new Ballot(id, voter, List.of(1), trace), new Ballot(id, voter, List.of(1), trace),
                        new Ballot(id, voter, List.of(2), trace), new Ballot(id, voter, List.of(3), trace))));
        assertThat(answers.stream().map(answer -> String.join("", reasons(answer))))
                .containsExactly("", "votes.cast.aCandidateADay", "", "votes.cast.aDay");
        assertThat(rows(id)).isEqualTo(2);
    }

    private int rows(VoteId id) {
        return jdbc.sql("select count(*) from public_vote_row where vote = ?").param(id.value()).query(Integer.class).single();
    }

    private List<String> violations() {
        return context.getBeansOfType(Invariant.class).values().stream()
                .filter(one -> one.statement().contains("public vote"))
                .flatMap(one -> one.violations().stream())
                .toList();
    }
}
