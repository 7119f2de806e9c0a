package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.Objections.Form;
import home.engineers.programmes.Objections.Progress;
import home.engineers.programmes.Objections.Receipt;
import home.engineers.programmes.Objections.Stand;
import home.engineers.programmes.internal.CaseView;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

/** Objections to a public result, from the first word to the answer by receipt. */
@ReviewTest
class ObjectionTests {
    private static final LocalDate AFTER_PUBLICITY = LocalDate.of(2026, 10, 11);
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final Form SOUND =
            new Form("岷塔研究所袁工", "14200098765", "所列项目的负责人不是申报人，我是该项目的组长，有合同为证。");
    private static final Form OTHER =
            new Form("曲岭检测聂工", "nie@objector.invalid", "申报人所列的检测规程由我们科室在2019年编写，有发文为证。");
    private static final Finding DISMISSED = new Finding(false, "核对合同，申报人是该项目负责人。", "", "合同由档案室袁某调出");
    private static final Finding UPHELD = new Finding(true, "核对发文，规程不是申报人编写。", "检测规程一项业绩不实。", "");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Objections objections;

    @Autowired
    private List<Invariant> invariants;

    private ReviewHouse house;
    private Actor applicant;
    private Filed filed;
    private UUID publicity;

    @BeforeEach
    void aPublicResult() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
        filed = house.endorsed(applicant, AFTER_PUBLICITY);
        publicity = house.published(applicant, filed).id();
    }

    /** A network address that nobody has used before. */
    private static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "198.51." + number / 200 + "." + number % 200;
    }

    private Receipt object(Form form) {
        return granted(objections.object(Actor.VISITOR, publicity, form, address()));
    }

    private Progress progress(Receipt receipt) {
        return granted(objections.progress(Actor.VISITOR, receipt.number(), address()));
    }

    private CaseView view(Actor actor) {
        return house.reader.view(actor, filed.address());
    }

    private UUID heard(Form form) {
        return view(house.secretary()).objections().stream()
                .filter(one -> one.facts().equals(form.facts()))
                .map(one -> UUID.fromString(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<ReviewDesk.Done> answer(Form form, Finding finding) {
        return objections.answer(house.secretary(), heard(form), view(house.secretary()).version(), finding);
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions from(String address, B request)
            throws Exception {
        return mvc.perform(request.with(csrf()).with(sent -> {
            sent.setRemoteAddr(address);
            return sent;
        }));
    }

    @Test
    void namesEveryFaultOfAnObjectionAtItsField() throws Exception {
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, new Form(" ", "9-1", "不实"), address()))).containsExactly(
                "programmes.objection.facts.short", "programmes.objection.name", "programmes.objection.contact");
        assertThat(refusal(objections.object(
                        Actor.VISITOR, publicity, new Form("袁工", "14200098765", "假".repeat(30)), address())))
                .containsExactly("programmes.objection.facts.empty");
        assertThat(refusal(objections.object(
                        Actor.VISITOR, publicity, new Form("袁工", "14200098765", "不实之处".repeat(1_001)), address())))
                .containsExactly("programmes.text.long");
        assertThat(view(house.secretary()).objections()).isEmpty();
        from(address(), post("/publicities/" + publicity + "/objections").param("facts", "不实").param("contact", "9-1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"facts-error\"")))
                .andExpect(content().string(containsString("现在 2 个字")))
                .andExpect(content().string(containsString("id=\"objector-error\"")))
                .andExpect(content().string(containsString("id=\"contact-error\"")));
    }

    @Test
    void slowsOneAddressDownAndNobodyElse() {
        String flood = address();
        for (int count = 1; count <= 4; count++) {
            granted(objections.object(Actor.VISITOR, publicity, SOUND, flood));
        }
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, SOUND, flood)))
                .containsExactly("programmes.objection.waitSeconds");
        granted(objections.object(Actor.VISITOR, publicity, OTHER, address()));

        house.time.moveOn(Duration.ofMinutes(1));

        granted(objections.object(Actor.VISITOR, publicity, SOUND, flood));
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, SOUND, flood)))
                .containsExactly("programmes.objection.waitMinutes");
        assertThat(view(house.secretary()).objections()).hasSize(6);
    }

    @Test
    void aFloodFromManyAddressesDelaysNoFirstObjection() {
        List<String> addresses = IntStream.range(0, 24).mapToObj(one -> address()).toList();
        addresses.forEach(one -> granted(objections.object(Actor.VISITOR, publicity, SOUND, one)));
        long refused = addresses.stream()
                .flatMap(one -> IntStream.range(0, 2)
                        .mapToObj(again -> refusal(objections.object(Actor.VISITOR, publicity, SOUND, one))))
                .filter(reasons -> !reasons.equals(List.of("granted")))
                .count();

        assertThat(refused).isPositive();
        granted(objections.object(Actor.VISITOR, publicity, OTHER, address()));
    }

    @Test
    void takesObjectionsThatArriveTogether() throws Exception {
        List<Callable<Outcome<Receipt>>> all = IntStream.range(0, 4)
                .mapToObj(one -> (Callable<Outcome<Receipt>>)
                        () -> objections.object(Actor.VISITOR, publicity, SOUND, address()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(all.size())) {
            for (Future<Outcome<Receipt>> each : threads.invokeAll(all)) {
                assertThat(refusal(each.get())).containsExactly("granted");
            }
        }
        assertThat(view(house.secretary()).objections()).hasSize(4);
    }

    @Test
    void theReceiptFollowsAnObjectionToItsAnswer() throws Exception {
        String sent = from(address(), post("/publicities/" + publicity + "/objections")
                        .param("objector", SOUND.objector()).param("contact", SOUND.contact()).param("facts", SOUND.facts()))
                .andExpect(status().is3xxRedirection())
                .andReturn().getResponse().getRedirectedUrl();
        Receipt receipt = new Receipt(sent.substring(sent.lastIndexOf('/') + 1));
        assertThat(receipt.number()).matches("[a-z2-7]{20}");
        from(address(), get(sent)).andExpect(status().isOk()).andExpect(content().string(containsString("已收到")))
                .andExpect(content().string(containsString(receipt.number())));
        assertThat(progress(receipt).stand()).isEqualTo(Stand.RECEIVED);

        granted(objections.takeUp(house.secretary(), heard(SOUND)));
        assertThat(progress(receipt).stand()).isEqualTo(Stand.CHECKED);
        granted(answer(SOUND, DISMISSED));

        from(address(), get(sent))
                .andExpect(content().string(containsString(DISMISSED.answer())))
                .andExpect(content().string(containsString("异议不成立")))
                .andExpect(content().string(not(containsString(DISMISSED.note()))));
        from(address(), get("/objections").param("receipt", " " + receipt.number().toUpperCase() + " "))
                .andExpect(status().is3xxRedirection());
        from(address(), get("/objections").param("receipt", "ZC-2026-1")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void aReceiptShowsNothingOfHandlersOtherObjectorsOrTheApplicant() throws Exception {
        Receipt mine = object(SOUND);
        Receipt others = object(OTHER);
        granted(answer(OTHER, new Finding(false, "规程编写人名单里有申报人。", "", "聂工与申报人有过节")));
        String name = view(house.secretary()).summary().applicant();

        from(address(), get("/objections/" + others.number())).andExpect(content().string(containsString("规程编写人名单里有申报人。")));
        from(address(), get("/objections/" + mine.number()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(SOUND.facts())))
                .andExpect(content().string(not(containsString(OTHER.facts()))))
                .andExpect(content().string(not(containsString("规程编写人名单里有申报人。"))))
                .andExpect(content().string(not(containsString("过节"))))
                .andExpect(content().string(not(containsString(name))))
                .andExpect(content().string(not(containsString(SOUND.contact()))));
    }

    @Test
    void theObjectorIsHiddenFromApplicantEmployerAndAuditor() throws Exception {
        object(SOUND);
        granted(answer(SOUND, DISMISSED));
        Actor auditor = house.actor(house.holder(Role.AUDITOR, house.association()));

        as(house.secretary(), get("/cases/" + filed.address()))
                .andExpect(content().string(containsString(SOUND.facts())))
                .andExpect(content().string(not(containsString(SOUND.objector()))))
                .andExpect(content().string(containsString(DISMISSED.note())));
        for (Actor other : List.of(applicant, house.hr(), auditor)) {
            as(other, get("/cases/" + filed.address()))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("收到异议")))
                    .andExpect(content().string(not(containsString(SOUND.objector()))))
                    .andExpect(content().string(not(containsString(SOUND.contact()))))
                    .andExpect(content().string(not(containsString(SOUND.facts()))))
                    .andExpect(content().string(not(containsString(DISMISSED.answer()))))
                    .andExpect(content().string(not(containsString(DISMISSED.note()))));
            assertThatThrownBy(() -> objections.takeUp(other, heard(SOUND))).isInstanceOf(NotPermitted.class);
        }
    }

    @Test
    void anUpheldObjectionEndsTheCaseWithReasonsAndEveryOtherIsStillAnswered() {
        Receipt mine = object(SOUND);
        Receipt others = object(OTHER);
        assertThat(refusal(answer(OTHER, new Finding(true, UPHELD.answer(), "", "")))).containsExactly("programmes.text.short");
        granted(answer(OTHER, UPHELD));

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThat(view(applicant).moments()).extracting(CaseView.Moment::note).contains(UPHELD.parties());
        assertThat(progress(others).upheld()).isTrue();
        assertThat(progress(mine).stand()).isEqualTo(Stand.RECEIVED);
        assertThat(house.reviews.waitingFor(house.secretary(), 200)).extracting(CaseSummary::address).contains(filed.address());
        granted(answer(SOUND, DISMISSED));
        assertThat(progress(mine).answer()).isEqualTo(DISMISSED.answer());
        assertThat(house.reviews.waitingFor(house.secretary(), 200)).extracting(CaseSummary::address)
                .doesNotContain(filed.address());
        house.on(10, 20);
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.NOT_GRANTED);
        assertThatThrownBy(() -> house.reviews.verify(Actor.VISITOR, filed.number())).isInstanceOf(Absent.class);
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void theConfirmationWaitsForTheLastAnswer() {
        object(SOUND);
        object(OTHER);
        house.on(10, 19);
        granted(answer(SOUND, DISMISSED));
        assertThat(view(applicant).summary().stage()).isEqualTo("objection");
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, SOUND, address())))
                .containsExactly("programmes.objection.over");

        granted(answer(OTHER, DISMISSED));

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void guessedReceiptsAreNotFoundAndSlowTheGuesser() throws Exception {
        String guesser = address();
        Receipt real = object(SOUND);
        for (int count = 1; count <= 11; count++) {
            from(guesser, get("/objections/" + "a".repeat(32))).andExpect(status().isNotFound());
        }

        from(guesser, get("/objections/" + real.number()))
                .andExpect(status().isTooManyRequests())
                .andExpect(content().string(containsString("秒后再查")));
        from(address(), get("/objections/" + real.number())).andExpect(status().isOk());
    }

    @Test
    void whatTheSecretaryTypedStaysWhereTheAnswerIsRefused() throws Exception {
        object(SOUND);
        String path = "/cases/" + filed.address() + "/objections/" + heard(SOUND);

        as(house.secretary(), post(path).param("version", String.valueOf(view(house.secretary()).version()))
                        .param("answering", heard(SOUND).toString()).param("decision", "uphold")
                        .param("answer", UPHELD.answer()).param("parties", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(UPHELD.answer())))
                .andExpect(content().string(containsString("id=\"parties-error\"")));
    }
}
