package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.DocumentApproval;
import home.engineers.programmes.internal.DocumentDesk;
import home.engineers.programmes.internal.DocumentDesk.Start;
import home.engineers.programmes.internal.DraftReader;
import home.engineers.programmes.internal.DraftReader.DraftView;
import home.engineers.programmes.internal.DraftReader.ExampleState;
import home.engineers.programmes.internal.ProgrammeCatalogue;
import home.engineers.programmes.rules.ExampleText;
import home.engineers.programmes.rules.ExampleText.Expectation;
import home.engineers.programmes.rules.LineDiff;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** An edition written in the house: from the copy to the edition in force, and everything that is refused on the way. */
@HouseTest
@Transactional
class DocumentWritingTests {
    private static final String CLAUSE = "yearsSinceTitle('assistant-engineer', 4)";
    private static final String STRICTER = "yearsSinceTitle('assistant-engineer', 5)";
    private static final String DAY = "2026-06-30";

    @Autowired private ApplicationContext context;
    @Autowired private DocumentDesk desk;
    @Autowired private DocumentApproval approval;
    @Autowired private DraftReader reader;
    @Autowired private ProgrammeCatalogue catalogue;
    @Autowired private EvidenceLog evidence;
    @Autowired private MockMvc mvc;

    private ReviewHouse house;
    private Actor writer;
    private Actor second;
    private UUID draft;

    @BeforeEach
    void aSecretaryHasBegun() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        writer = house.secretary();
        second = house.secondSecretary();
        draft = granted(desk.begin(writer, new Start(source(), "", "2099-1")));
    }

    private String source() {
        return "title-review " + inForce();
    }

    private String inForce() {
        return catalogue.explained(Actor.VISITOR, "title-review").guide().document().edition();
    }

    private DraftView view() {
        return reader.view(writer, draft);
    }

    private int version() {
        return view().draft().version();
    }

    private void write(String text) {
        granted(desk.saveText(writer, draft, version(), text));
    }

    @Test
    void aCopyHasItsOwnIdTheSameWordsAndTheSameExamples() {
        List<LineDiff.Line> changed = view().changes().stream().filter(line -> line.added() || line.removed()).toList();

        assertThat(changed).extracting(LineDiff.Line::text).allSatisfy(line -> assertThat(line).startsWith("edition: "));
        assertThat(view().faults()).isEmpty();
        assertThat(view().examples()).hasSizeGreaterThan(5).allSatisfy(one -> assertThat(one.faults()).isEmpty());
        assertThat(view().guide()).isNotNull();
    }

    @Test
    void refusesAnEditionThatExistsAndIdsThatAreNone() {
        assertThat(refusal(desk.begin(writer, new Start(source(), "", inForce())))).containsExactly("programmes.draft.taken");
        assertThat(refusal(desk.begin(writer, new Start(source(), "Own Review", "1")))).containsExactly("programmes.fault.notAnIdentifier");
        assertThat(refusal(desk.begin(writer, new Start("nothing at-all", "", "1")))).containsExactly("programmes.draft.source");
    }

    @Test
    void keepsATextWithFaultsAndDoesNotSubmitIt() {
        write(view().draft().document().replace("- stage: meeting", "- stage: gathering"));

        assertThat(view().faults()).singleElement().satisfies(fault -> assertThat(fault.reason().key()).isEqualTo("programmes.fault.unknownStage"));
        assertThat(refusal(approval.submit(writer, draft, version()))).containsExactly("programmes.draft.faulty");
    }

    @Test
    void doesNotSubmitWhileAnExampleFailsAndDoesOnceItIsMended() {
        write(view().draft().document().replace(CLAUSE, STRICTER));
        List<ExampleState> failing = view().examples().stream().filter(one -> !one.faults().isEmpty()).toList();
        assertThat(failing).isNotEmpty();
        assertThat(refusal(approval.submit(writer, draft, version()))).containsExactly("programmes.draft.failing");

        failing.forEach(one -> granted(desk.removeExample(writer, draft, version(), one.id())));
        ExampleText mended = new ExampleText("差一年", "A year short", "2025-07-01", ExampleText.NEW.profile(),
                Map.of("engineer", new Expectation("not-met", "")));
        granted(desk.saveExample(writer, draft, version(), null, mended));

        assertThat(view().against()).isEmpty();
        granted(approval.submit(writer, draft, version()));
        assertThat(refusal(desk.saveText(writer, draft, version(), "x"))).containsExactly("programmes.draft.notNow");
    }

    @Test
    void refusesAnExampleThatIsNone() {
        ExampleText text = new ExampleText("", "", DAY, "{", Map.of());

        assertThat(refusal(desk.saveExample(writer, draft, version(), null, text))).containsExactly("programmes.example.notJson");
        assertThat(refusal(desk.saveExample(
                        writer, draft, version(), null, new ExampleText("甲", "A", "2026-02-30", ExampleText.NEW.profile(), Map.of()))))
                .containsExactly("programmes.example.noDay", "programmes.example.expectsNothing");
    }

    @Test
    void whoWroteItCannotApproveItAndAnotherPutsItInForceAtOnce() {
        String before = inForce();
        granted(approval.submit(writer, draft, version()));

        assertThat(refusal(approval.adopt(writer, draft, version()))).containsExactly("programmes.draft.samePerson");
        assertThat(inForce()).isEqualTo(before);
        granted(approval.adopt(second, draft, version()));

        assertThat(inForce()).isEqualTo("2099-1");
        assertThat(evidence.of(draft)).extracting(Entry::kind).containsExactly("document-adopted");
        assertThat(evidence.of(draft).getFirst().facts())
                .containsEntry("edition", "2099-1")
                .containsEntry("document", catalogue.explained(writer, "title-review").guide().document().sha256());
        assertThat(catalogue.explained(writer, "title-review").examples()).isNotEmpty();
        assertThat(catalogue.explained(writer, "title-review").editions().getFirst().adoptedBy()).isNotEmpty();
        assertThat(catalogue.explained(Actor.VISITOR, "title-review").editions().getFirst().adoptedBy()).isEmpty();
        assertThat(refusal(approval.adopt(second, draft, version()))).containsExactly("programmes.draft.notNow");
    }

    @Test
    void aCommitteeChairApprovesAsWellAndNobodyElse() {
        granted(approval.submit(writer, draft, version()));
        Actor chair = house.actor(new Society(context).holder(Role.COMMITTEE_CHAIR));

        assertThatExceptionOfType(NotPermitted.class).isThrownBy(() -> desk.begin(chair, new Start(source(), "", "2099-2")));
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> approval.adopt(house.hr(), draft, version()));
        assertThatExceptionOfType(Absent.class).isThrownBy(() -> reader.view(house.applicant(), draft));
        granted(approval.adopt(chair, draft, version()));
        assertThat(inForce()).isEqualTo("2099-1");
    }

    @Test
    void isSentBackWithAReasonAndSubmittedAgain() {
        granted(approval.submit(writer, draft, version()));
        assertThat(refusal(approval.sendBack(second, draft, version(), "不"))).containsExactly("programmes.draft.why");
        granted(approval.sendBack(second, draft, version(), "请把名称写全。"));

        assertThat(view().draft().reason()).isEqualTo("请把名称写全。");
        assertThat(view().mayWrite()).isTrue();
        granted(desk.saveForm(writer, draft, version(), Map.of("names.zh", "工程系列职称评审（全称）", "no.such", "x")));
        granted(approval.submit(writer, draft, version()));
        assertThat(view().draft().reason()).isNull();
    }

    @Test
    void whoeverChangesAnOldVersionIsTold() {
        int seen = version();
        write(view().draft().document() + "# one more line\n");

        assertThatExceptionOfType(OptimisticLockingFailureException.class)
                .isThrownBy(() -> desk.saveText(writer, draft, seen, "mark: XX"));
        assertThatExceptionOfType(OptimisticLockingFailureException.class).isThrownBy(() -> approval.submit(writer, draft, seen));
    }

    @Test
    void anEditionTakenMeanwhileIsNotApproved() {
        granted(approval.submit(writer, draft, version()));
        UUID other = granted(desk.begin(second, new Start(source(), "", "2099-1")));
        granted(approval.submit(second, other, reader.view(second, other).draft().version()));
        granted(approval.adopt(writer, other, reader.view(second, other).draft().version()));

        assertThat(refusal(approval.adopt(second, draft, version()))).containsExactly("programmes.draft.taken");
    }

    @Test
    void anotherProgrammeIsMadeOfACopyAndACallOpenedWithIt() {
        UUID own = granted(desk.begin(writer, new Start(source(), "zz-own-review", "2099-1")));
        granted(approval.submit(writer, own, reader.view(writer, own).draft().version()));
        granted(approval.adopt(second, own, reader.view(writer, own).draft().version()));

        assertThat(house.reviews.programmes()).extracting(Reviews.Offered::id).contains("title-review", "zz-own-review");
        Call call = granted(house.calls.open(writer, new Calls.Form(
                "zz-own-review", "首批", "First call", house.clock.today().toString(), "2099-12-31",
                house.clock.today().toString(), "", "")));
        assertThat(call.edition()).isEqualTo("2099-1");
        Actor applicant = house.applicant();
        Filed filed = granted(house.file(applicant, new CaseFiling.Form("zz-own-review", "engineer", "机械电气", "", true)));
        assertThat(house.reader.view(applicant, filed.address()).edition()).isEqualTo("2099-1");
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    @Test
    void theSecretaryChangesItAsTextAndIsToldTheFaultsAtTheirLines() throws Exception {
        String path = "/documents/" + draft;
        String broken = view().draft().document().replace("- stage: meeting", "- stage: gathering");

        as(writer, get(path + "/text")).andExpect(status().isOk()).andExpect(content().string(containsString("没有错误")));
        as(writer, post(path + "/check").param("text", broken))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("行：没有“gathering”这个阶段。")))
                .andExpect(content().string(not(containsString("<html"))));
        as(writer, post(path + "/text").param("version", "1").param("text", broken)).andExpect(status().is3xxRedirection());
        as(writer, get(path)).andExpect(content().string(containsString("行：没有“gathering”这个阶段。")));
        as(writer, post(path + "/text").param("version", "1").param("text", "x")).andExpect(status().isConflict());
    }

    @Test
    void theSecretaryChangesItInAFormAddsAClauseAndTakesItOut() throws Exception {
        String path = "/documents/" + draft;

        as(writer, get(path + "/form")).andExpect(status().isOk()).andExpect(content().string(containsString("levels.0.any.0.text.zh")));
        as(writer, post(path + "/form").param("version", "1").param("names.zh", " "))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请填写这一项")));
        as(writer, post(path + "/clauses").param("version", "1").param("level", "levels.0").param("fact1", "hasDegree:master"))
                .andExpect(status().isUnprocessableContent());
        as(writer, post(path + "/clauses").param("version", "1").param("level", "levels.0").param("part", "any")
                        .param("fact1", "hasDegree:master").param("fact2", "yearsInEngineering").param("years2", "1")
                        .param("clause", "master-and-a-year").param("zh", "硕士，满1年").param("en", "A master's degree and a year")
                        .param("instrument", "mohrss-16-2019").param("article", "附件·技术员"))
                .andExpect(status().is3xxRedirection());
        assertThat(view().faults()).isEmpty();
        assertThat(view().draft().document()).contains("expr: \"hasDegree('master') && yearsInEngineering(1)\"");

        String clause = home.engineers.programmes.rules.DocumentForm.of(view().draft().document()).orElseThrow().levels().stream()
                .flatMap(level -> level.clauses().stream())
                .filter(one -> one.id().equals("master-and-a-year"))
                .findFirst().orElseThrow().path();
        as(writer, post(path + "/clauses/remove").param("version", "2").param("path", clause)).andExpect(status().is3xxRedirection());
        assertThat(view().draft().document()).doesNotContain("master-and-a-year");
        as(writer, post(path + "/clauses/remove").param("version", "3").param("path", "stages.0")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void eachRoleSeesItsOwnPartOfThePages() throws Exception {
        String path = "/documents/" + draft;
        granted(approval.submit(writer, draft, version()));

        as(writer, get("/documents")).andExpect(status().isOk()).andExpect(content().string(containsString(path)));
        as(writer, get(path)).andExpect(content().string(containsString("起草或者送审的人不能核准")));
        as(second, get(path)).andExpect(content().string(containsString("核准，立即生效"))).andExpect(content().string(containsString("<svg class=\"flow\"")));
        as(house.applicant(), get(path)).andExpect(status().isForbidden());
        as(writer, post(path + "/decision").param("version", "2").param("decision", "adopt"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("请另一人办理")));
        as(second, post(path + "/decision").param("version", "2")).andExpect(status().isUnprocessableContent());
        as(second, post(path + "/decision").param("version", "2").param("decision", "adopt")).andExpect(status().is3xxRedirection());
        as(second, get(path)).andExpect(content().string(containsString("已经生效")));
    }

    @Test
    void examplesAreWrittenOnTheirPage() throws Exception {
        String path = "/documents/" + draft + "/examples/new";

        as(writer, get(path)).andExpect(status().isOk()).andExpect(content().string(containsString("answer.engineer")));
        as(writer, post(path).param("version", "1").param("zh", "").param("profile", "["))
                .andExpect(status().isUnprocessableContent());
        as(writer, post(path).param("version", "1").param("zh", "本科").param("en", "A bachelor").param("on", DAY)
                        .param("profile", ExampleText.NEW.profile()).param("answer.engineer", "not-met"))
                .andExpect(status().is3xxRedirection());
        assertThat(view().examples().getLast().text().zh()).isEqualTo("本科");
        assertThat(view().examples().getLast().faults()).isEmpty();
    }
}
