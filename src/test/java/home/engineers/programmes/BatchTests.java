package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.InboxQuery.Sort;
import home.engineers.programmes.InboxQuery.View;
import home.engineers.programmes.internal.Batch;
import home.engineers.programmes.internal.Batch.Fate;
import home.engineers.programmes.internal.Batch.State;
import home.engineers.programmes.internal.Batches;
import home.engineers.programmes.internal.CaseView;
import home.engineers.programmes.internal.CommonAct;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;

/** One act over many cases: previewed without a trace, then carried out case by case, each once. */
@ReviewTest
class BatchTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);
    private static final Duration LONG = Duration.ofSeconds(30);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Batches batches;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;

    @BeforeEach
    void players() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
    }

    private List<Filed> filed(int count) {
        return Stream.generate(() -> house.file(house.applicant())).limit(count).toList();
    }

    private static List<String> addresses(List<Filed> cases) {
        return cases.stream().map(Filed::address).toList();
    }

    private Batch carriedOut(Actor actor, UUID id) {
        granted(batches.confirm(actor, id));
        await().atMost(LONG).until(() -> !batches.own(actor, id).running());
        return batches.own(actor, id);
    }

    private CaseView view(Actor actor, Filed filed) {
        return house.reader.view(actor, filed.address());
    }

    @Test
    void previewsWithReasonsAndChangesNothingUntilItIsConfirmed() {
        List<Filed> cases = filed(3);
        granted(house.desk.beginPublicity(house.hr(), cases.getFirst().address(), 1));

        UUID id = granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases)));

        Batch preview = batches.own(house.hr(), id);
        assertThat(preview.state()).isEqualTo(State.PREVIEWED);
        assertThat(preview.chosen()).isEqualTo(2);
        assertThat(batches.lines(house.hr(), id, Fate.LEFT, 1, 50)).singleElement().satisfies(line -> {
            assertThat(line.number()).isEqualTo(cases.getFirst().number());
            assertThat(line.reasons()).singleElement().satisfies(why -> assertThat(why.key()).isEqualTo("programmes.case.notNow"));
        });
        assertThat(cases.subList(1, 3)).allSatisfy(one -> {
            assertThat(view(house.hr(), one).version()).isEqualTo(1);
            assertThat(evidence.of(one.id().value())).extracting(Entry::kind).containsExactly("filed");
        });

        Batch done = carriedOut(house.hr(), id);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.count(Fate.DONE)).isEqualTo(2);
        assertThat(done.count(Fate.LEFT)).isEqualTo(1);
        assertThat(cases).allSatisfy(one -> assertThat(evidence.of(one.id().value())).extracting(Entry::kind)
                .containsExactly("filed", "publicity-begun"));
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void leavesACaseThatSomebodyChangedAfterThePreview() {
        List<Filed> cases = filed(2);
        UUID id = granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases)));
        granted(house.desk.beginPublicity(house.hr(), cases.getFirst().address(), 1));

        Batch done = carriedOut(house.hr(), id);

        assertThat(done.count(Fate.DONE)).isEqualTo(1);
        assertThat(batches.lines(house.hr(), id, Fate.CHANGED, 1, 50)).singleElement()
                .satisfies(line -> assertThat(line.number()).isEqualTo(cases.getFirst().number()));
        assertThat(evidence.of(cases.getFirst().id().value())).extracting(Entry::kind).containsExactly("filed", "publicity-begun");
    }

    @Test
    void carriesTheSameWordsIntoEveryCaseThatMatchesTheFilter() {
        List<Filed> cases = filed(3);
        carriedOut(house.hr(), granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases))));
        house.on(10, 11);
        InboxQuery endorsement = new InboxQuery(View.ALL, null, "", "endorsement", "", Sort.DUE, false, 1);

        Batch done = carriedOut(house.hr(), granted(batches.previewAll(house.hr(), "endorse", " 同意推荐 ", endorsement)));

        assertThat(done.count(Fate.DONE)).isEqualTo(3);
        assertThat(cases).allSatisfy(one -> {
            assertThat(view(house.hr(), one).moments().getFirst().act()).isEqualTo("endorsed");
            assertThat(view(house.hr(), one).moments().getFirst().note()).isEqualTo("同意推荐");
        });
    }

    @Test
    void holdsToTheAuthorityOfTheSingleAct() {
        List<Filed> own = filed(1);
        Filed endorsed = house.endorsed(house.applicant(), AFTER_PUBLICITY);

        assertThat(batches.acts(house.hr())).containsExactly(CommonAct.BEGIN_PUBLICITY, CommonAct.ENDORSE);
        assertThat(batches.acts(house.secretary())).containsExactly(CommonAct.FIND_COMPLETE, CommonAct.SCREEN, CommonAct.CONFIRM);
        assertThat(refusal(batches.preview(house.hr(), "find-complete", "", List.of(endorsed.address()))))
                .containsExactly("programmes.batch.act.choose");
        assertThat(refusal(batches.preview(house.otherHr(), "endorse", "", addresses(own)))).containsExactly("programmes.batch.none");
        assertThatThrownBy(() -> batches.preview(house.applicant(), "endorse", "", addresses(own))).isInstanceOf(NotPermitted.class);
        UUID id = granted(batches.preview(house.secretary(), "find-complete", "", List.of(endorsed.address())));
        assertThatThrownBy(() -> batches.own(house.secondSecretary(), id)).isInstanceOf(Absent.class);
        assertThatThrownBy(() -> batches.confirm(house.secondSecretary(), id)).isInstanceOf(Absent.class);
    }

    @Test
    void nobodyDecidesOnTheOwnCaseInABatchEither() {
        Actor applicant = house.applicant();
        house.appoint(applicant, Role.UNIT_HR, house.unit());
        Filed own = house.file(house.again(applicant));

        UUID id = granted(batches.preview(house.again(applicant), "begin-publicity", "", List.of(own.address())));

        assertThat(batches.lines(house.again(applicant), id, Fate.LEFT, 1, 50)).singleElement().satisfies(line ->
                assertThat(line.reasons().getFirst().key()).isEqualTo("programmes.case.own"));
        assertThat(refusal(batches.confirm(house.again(applicant), id))).containsExactly("programmes.batch.nothing");
    }

    @Test
    void isConfirmedOnceAndNotOnTheNextDay() {
        List<Filed> cases = filed(1);
        UUID old = granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases)));
        house.on(9, 29);
        assertThat(refusal(batches.confirm(house.hr(), old))).containsExactly("programmes.batch.old");
        UUID id = granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases)));
        assertThatThrownBy(() -> batches.own(house.hr(), old)).isInstanceOf(Absent.class);

        carriedOut(house.hr(), id);

        assertThat(refusal(batches.confirm(house.hr(), id))).containsExactly("programmes.batch.nothing");
    }

    @Test
    void thePagesLeadFromTheInboxToTheResult() throws Exception {
        List<Filed> cases = filed(2);
        var hr = SignedInAs.person(house.hr().requirePerson(), "某人");
        mvc.perform(post("/batches").with(hr).with(csrf()).param("act", "begin-publicity"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("没有选中任何申报件")));
        String path = mvc.perform(post("/batches").with(hr).with(csrf()).param("act", "begin-publicity")
                        .param("cases", addresses(cases).toArray(String[]::new)))
                .andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        mvc.perform(get(path).with(hr)).andExpect(content().string(containsString("确认办理 2 件")));
        mvc.perform(get(path).with(SignedInAs.person(house.otherHr().requirePerson(), "某人"))).andExpect(status().isNotFound());
        mvc.perform(post(path + "/confirmation").with(hr).with(csrf())).andExpect(status().is3xxRedirection());
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        await().atMost(LONG).until(() -> !batches.own(house.hr(), id).running());

        mvc.perform(get(path).with(hr)).andExpect(content().string(containsString("已办理 2 件，共 2 件")));
        mvc.perform(get(path + "?format=csv").with(hr)).andExpect(content().string(containsString(cases.getFirst().number())));
        mvc.perform(get("/desk").with(hr)).andExpect(content().string(containsString("最近的批量办理")));
    }

    @Test
    void whatIsCalledOffKeepsWhatWasCarriedOut() {
        List<Filed> cases = filed(30);
        UUID id = granted(batches.preview(house.hr(), "begin-publicity", "", addresses(cases)));
        granted(batches.confirm(house.hr(), id));
        batches.stop(house.hr(), id);

        await().during(Duration.ofSeconds(1)).atMost(LONG).until(() -> batches.own(house.hr(), id).state() == State.STOPPED);
        Batch stopped = batches.own(house.hr(), id);
        List<Filed> begun = new ArrayList<>(cases);
        begun.removeIf(one -> view(house.hr(), one).version() == 1);
        assertThat(begun).hasSize(stopped.count(Fate.DONE));
        assertThat(stopped.count(Fate.DONE) + stopped.count(Fate.READY)).isEqualTo(30);
    }
}
