package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.InformationBarrier;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CallVoteDesk;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import home.engineers.votes.AnnulmentId;
import home.engineers.votes.Candidate;
import home.engineers.votes.PublicVotes;
import home.engineers.votes.VoteId;
import home.engineers.votes.VotePlan;
import home.engineers.votes.internal.AnnulmentDesk;
import home.engineers.votes.internal.VoteDesk;
import home.engineers.votes.internal.VotePreparation;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What can come in between while the public votes on the cases of a call. */
@ReviewTest
class CallVoteFaultTests {
    @Autowired private ApplicationContext context;
    @Autowired private PublicVotes votes;
    @Autowired private CallVoteDesk desk;
    @Autowired private InformationBarrier barrier;
    @Autowired private List<Invariant> invariants;
    @Autowired private MockMvc mvc;

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 11, day);
    }

    private CallOfVotes innovations(LocalDate opens) {
        return new CallOfVotes(context, "three-innovations", opens, opens.plusDays(1));
    }

    private MockHttpServletResponse as(Actor actor, MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf())).andReturn().getResponse();
    }

    private String page(Actor actor, String path) throws Exception {
        return as(actor, get(path)).getContentAsString(StandardCharsets.UTF_8);
    }

    private String receipts(VoteId vote) {
        return String.join(" ", context.getBean(JdbcClient.class)
                .sql("select receipt from public_vote_row where vote = ? order by number").param(vote.value()).query(String.class).list());
    }

    @Test
    void aVoteOfWhichNothingRemainsValidReturnsTheCasesToWaitForAnother() {
        CallOfVotes call = innovations(day(9));
        Actor author = call.house.applicant();
        Filed one = call.atTheVote(author, "角磨机防护罩");
        Filed other = call.atTheVote("管口封堵塞");
        call.house.on(11, 11);
        VoteId vote = call.announced("2026-11-12");
        call.house.on(11, 13);
        call.cast(vote, one, 6);
        call.house.on(11, 19);
        AnnulmentDesk annulments = context.getBean(AnnulmentDesk.class);
        AnnulmentId annulment = granted(annulments.propose(call.house.secretary(), vote, "", receipts(vote), "同一机房成批投票"));
        granted(annulments.decide(call.house.secondSecretary(), vote, annulment, true));
        granted(call.publish(vote));

        assertThat(call.happened(author, one)).endsWith("public-vote-announced", "public-vote-voided");
        assertThat(call.view(one).summary().stage()).isEqualTo("public-vote");
        assertThat(desk.view(call.house.secretary(), call.call.id()).waiting()).extracting(CaseSummary::number)
                .containsExactlyInAnyOrder(one.number(), other.number());

        VoteId again = call.announced("2026-11-20");
        call.house.on(11, 21);
        call.cast(again, other, 1);
        call.house.on(11, 27);
        granted(call.publish(again));
        assertThat(call.status(one)).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(call.view(other).summary().stage()).isEqualTo("objection");
    }

    @Test
    void aDraftFollowsTheCasesAndKeepsToTheDocument() {
        CallOfVotes call = innovations(day(12));
        Actor leaver = call.house.applicant();
        Filed gone = call.atTheVote(leaver, "焊缝打磨架");
        call.atTheVote("接线防错牌");
        call.atTheVote("卷尺固定夹");
        call.house.on(11, 16);
        Actor secretary = call.house.secretary();
        VoteId vote = granted(call.prepare(secretary, "2026-11-20"));
        granted(call.house.desk.withdraw(leaver, gone.address(), call.version(gone)));
        assertThat(refusal(votes.propose(secretary, vote))).containsExactly("programmes.vote.changed");

        assertThat(granted(call.prepare(secretary, ""))).isEqualTo(vote);
        VotePreparation preparation = context.getBean(VotePreparation.class);
        VoteDesk held = context.getBean(VoteDesk.class);
        var plan = held.draft(secretary, vote).plan();
        var longer = new VotePlan(
                plan.association(), null, plan.kind(), plan.approval(), plan.title(), plan.description(), plan.begins(),
                plan.ends().plusSeconds(86_400), plan.ways(), plan.limits(), plan.fromNetwork());
        granted(preparation.change(secretary, vote, held.draft(secretary, vote).version(), longer));
        assertThat(refusal(votes.propose(secretary, vote))).containsExactly("programmes.vote.otherTerms");
        granted(preparation.change(secretary, vote, held.draft(secretary, vote).version(), plan));
        granted(votes.propose(secretary, vote));
        granted(votes.approve(call.house.secondSecretary(), vote));
        assertThat(votes.announced(vote).candidates()).extracting(Candidate::name).containsExactlyInAnyOrder("接线防错牌", "卷尺固定夹");
    }

    @Test
    void whoeverIsRecusedPreparesAndPublishesWithoutATraceOfTheCase() throws Exception {
        CallOfVotes call = innovations(day(17));
        Filed hidden = call.atTheVote("藏不住的扳手");
        Filed open = call.atTheVote("看得见的卡尺");
        call.atTheVote("量得准的塞规");
        Actor out = call.house.actor(call.house.holder(Role.SECRETARY, call.house.association()));
        granted(context.getBean(Recusals.class).notice(
                call.house.secretary(), hidden.address(), call.version(hidden), out.requirePerson(), "与作者是亲属关系。"));
        call.house.on(11, 20);
        String vote = as(out, post("/calls/" + call.call.id() + "/public-vote").param("begins", "2026-11-23").param("title", "作品票选"))
                .getRedirectedUrl().replaceAll(".*/public-votes/(.*)/desk", "$1");

        assertThat(page(out, "/calls/" + call.call.id() + "/public-vote")).contains(open.number()).doesNotContain(hidden.number());
        assertThat(page(out, "/public-votes/" + vote + "/desk")).contains("看得见的卡尺").doesNotContain("藏不住的扳手");
        assertThat(page(call.house.secretary(), "/public-votes/" + vote + "/desk")).contains("看得见的卡尺", "藏不住的扳手");
        assertThat(as(out, post("/public-votes/" + vote + "/proposal")).getRedirectedUrl()).endsWith("/desk");
        granted(votes.approve(call.house.secondSecretary(), VoteId.of(vote)));
        assertThat(page(out, "/public-votes/" + vote)).contains("藏不住的扳手");

        call.house.on(11, 24);
        call.cast(VoteId.of(vote), hidden, 8);
        call.cast(VoteId.of(vote), open, 2);
        call.house.on(11, 30);
        assertThat(page(out, "/public-votes/" + vote + "/desk")).contains("name=\"reason\"").doesNotContain("一票都看不见");
        AnnulmentDesk annulments = context.getBean(AnnulmentDesk.class);
        AnnulmentId annulment = granted(annulments.propose(
                call.house.secretary(), VoteId.of(vote), "", receipts(VoteId.of(vote)), "机器投票，其中两票看得见"));
        MockHttpServletResponse refused = as(out, post("/public-votes/" + vote + "/annulments")
                .param("receipts", receipts(VoteId.of(vote)).split(" ")[0]).param("reason", "机器投票"));
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("票箱里没有回执为");
        assertThat(page(out, "/public-votes/" + vote + "/desk")).contains("2 票，").doesNotContain("10 票，");
        granted(annulments.decide(call.house.secondSecretary(), VoteId.of(vote), annulment, false));
        AnnulmentId whole = granted(annulments.propose(
                call.house.secretary(), VoteId.of(vote), "", receipts(VoteId.of(vote)).split(" ")[0], "一票都看不见"));
        assertThat(page(out, "/public-votes/" + vote + "/desk")).doesNotContain("一票都看不见");
        assertThat(as(out, post("/public-votes/" + vote + "/annulments/" + whole + "/confirmation")).getStatus()).isEqualTo(404);
        assertThat(as(out, post("/public-votes/" + vote + "/publication")).getContentAsString(StandardCharsets.UTF_8))
                .contains("请由其他人公布");
        granted(annulments.decide(call.house.secondSecretary(), VoteId.of(vote), whole, false));
        assertThat(as(out, post("/public-votes/" + vote + "/publication")).getRedirectedUrl()).endsWith("/desk");
        assertThat(votes.result(VoteId.of(vote)).orElseThrow()).hasSize(3);
        assertThat(call.view(hidden).summary().stage()).isEqualTo("objection");
        assertThat(barrier.asSeenBy(out.requirePerson(), () -> votes.result(VoteId.of(vote)).orElseThrow())).hasSize(3);
        assertThat(invariants).allSatisfy(invariant -> assertThat(invariant.violations()).as(invariant.statement()).isEmpty());
    }

    @Test
    void whereOneCaseAloneWaitsThereIsNothingToChooseAmong() throws Exception {
        CallOfVotes call = innovations(day(19));
        Filed filed = call.atTheVote("独一份的样板");
        call.house.on(11, 23);
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(status -> {
            context.getBean(JdbcClient.class).sql("update review_case set publicity = 'running' where id = ?")
                    .param(filed.id().value()).update();
            assertThat(invariants.stream().flatMap(invariant -> invariant.violations().stream())).contains(filed.number());
            status.setRollbackOnly();
        });
        String path = "/calls/" + call.call.id() + "/public-vote";
        assertThat(page(call.house.secretary(), path)).contains(path + "/waiver");
        assertThat(page(call.house.secretary(), "/cases/" + filed.address())).contains(path);
        MockHttpServletRequestBuilder waiver = post(path + "/waiver")
                .param("address", filed.address()).param("version", String.valueOf(call.version(filed)));
        assertThat(as(call.house.secretary(), waiver.param("why", "少")).getStatus()).isEqualTo(422);
        assertThat(as(call.house.secretary(), post(path + "/waiver")
                        .param("address", filed.address()).param("version", String.valueOf(call.version(filed)))
                        .param("why", "本批只有一件进入决赛。")).getRedirectedUrl())
                .isEqualTo("/cases/" + filed.address());
        assertThat(call.view(filed).summary().stage()).isEqualTo("objection");
    }
}
