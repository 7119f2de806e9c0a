package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.Objections.Consequence;
import home.engineers.programmes.Objections.Finding;
import home.engineers.programmes.Objections.Form;
import home.engineers.programmes.Objections.Receipt;
import home.engineers.programmes.Objections.Stand;
import home.engineers.programmes.internal.CaseView;
import home.engineers.programmes.web.Grouped;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who objects is known to two named handlers alone; who gives no name gives a tip. */
@ReviewTest
class ObjectionHandlerTests {
    private static final AtomicInteger ADDRESSES = new AtomicInteger();
    private static final String TIE = "与申报人是同一课题组成员";
    private static final Form NAMED =
            new Form("岷塔研究所袁工", "14200098765", "所列项目的负责人不是申报人，我是该项目的组长，有合同为证。");
    private static final Form NAMELESS = new Form("", " ", "申报人所列的检测规程由别的科室在2019年编写，有发文为证。");
    private static final Finding BACK = new Finding(
            true, "核对发文，规程不是申报人编写。", "检测规程一项业绩不实，请重新评议。", "", Consequence.BACK_TO_PANEL);
    private static final Finding DISMISSED = new Finding(false, "核对合同，申报人是该项目负责人。", "", "");

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Objections objections;

    @Autowired
    private ObjectionHandling handling;

    @Autowired
    private Recusals recusals;

    @Autowired
    private List<Invariant> invariants;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private IdSource ids;

    private ReviewHouse house;
    private Actor applicant;
    private Actor third;
    private Filed filed;
    private UUID publicity;

    @BeforeEach
    void aPublicResultAndThreeSecretaries() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        third = house.actor(house.holder(Role.SECRETARY, house.association()));
        applicant = house.applicant();
        filed = house.endorsed(applicant, LocalDate.of(2026, 10, 11));
        publicity = house.published(applicant, filed).id();
    }

    /** Other tests of this house know of no handlers. */
    @AfterEach
    void nobodyIsNamed() {
        jdbc.sql("update objection_handlers set ended_at = named_at where ended_at is null").update();
    }

    private static String id(Actor actor) {
        return actor.requirePerson().toString();
    }

    private static String address() {
        int number = ADDRESSES.incrementAndGet();
        return "203.0." + number / 200 + "." + number % 200;
    }

    private Receipt object(Form form) {
        return granted(objections.object(Actor.VISITOR, publicity, form, address()));
    }

    private CaseView view(Actor actor) {
        return house.reader.view(actor, filed.address());
    }

    private UUID heard(Form form) {
        return view(house.secretary()).objections().stream()
                .filter(one -> one.facts().equals(form.facts().strip()))
                .map(one -> UUID.fromString(one.id()))
                .findFirst()
                .orElseThrow();
    }

    private void name(Actor first, Actor second) {
        granted(handling.nameFor(house.secretary(), filed.address(), id(first), id(second)));
    }

    private int version() {
        return view(house.secretary()).version();
    }

    private <B extends AbstractMockHttpServletRequestBuilder<B>> ResultActions as(Actor actor, B request) throws Exception {
        return mvc.perform(request.with(SignedInAs.person(actor.requirePerson(), "某人")).with(csrf()));
    }

    @Test
    void onlyTheTwoNamedSeeWhoObjectsAndEveryLookIsKept() throws Exception {
        object(NAMED);
        UUID objection = heard(NAMED);
        assertThatThrownBy(() -> objections.identity(house.secretary(), objection)).isInstanceOf(NotPermitted.class);
        name(house.secretary(), house.secondSecretary());

        assertThat(objections.identity(house.secretary(), objection).objector()).isEqualTo(NAMED.objector());
        assertThat(objections.identity(house.secondSecretary(), objection).contact()).isEqualTo(NAMED.contact());
        for (Actor other : List.of(third, house.hr(), applicant, Actor.VISITOR)) {
            assertThatThrownBy(() -> objections.identity(other, objection)).isInstanceOf(RuntimeException.class);
        }
        assertThat(view(third).objections().getFirst().looks()).hasSize(2);
        String path = "/cases/" + filed.address();
        for (Actor handles : List.of(third, house.secretary())) {
            as(handles, get(path))
                    .andExpect(content().string(containsString(NAMED.facts())))
                    .andExpect(content().string(not(containsString(NAMED.objector()))))
                    .andExpect(content().string(not(containsString(NAMED.contact()))));
        }
        as(third, get(path)).andExpect(content().string(not(containsString("查看异议人身份</button>"))));
        as(house.secretary(), post(path + "/objections/" + objection + "/objector"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(NAMED.objector())));
        as(third, post(path + "/objections/" + objection + "/objector")).andExpect(status().isForbidden());
        assertThat(view(third).objections().getFirst().looks()).hasSize(3);
    }

    @Test
    void onlyTheTwoNamedCheckAndAnswer() {
        object(NAMED);
        name(house.secretary(), house.secondSecretary());

        assertThat(refusal(objections.takeUp(third, heard(NAMED)))).containsExactly("programmes.handlers.theirs");
        assertThat(refusal(objections.answer(third, heard(NAMED), version(), DISMISSED))).containsExactly("programmes.handlers.theirs");
        granted(objections.answer(house.secondSecretary(), heard(NAMED), version(), DISMISSED));
    }

    @Test
    void theLastHandlerStaysUntilOthersAreNamedAndATieShowsThatNobodyIsLeft() throws Exception {
        Actor fourth = house.actor(house.holder(Role.SECRETARY, house.association()));
        object(NAMED);
        name(house.secretary(), house.secondSecretary());
        granted(recusals.apply(house.secondSecretary(), filed.address(), view(fourth).version(), TIE));

        assertThat(refusal(recusals.apply(house.secretary(), filed.address(), view(fourth).version(), TIE)))
                .containsExactly("programmes.recusal.lastHandler");
        assertThat(refusal(recusals.notice(fourth, filed.address(), view(fourth).version(), house.secretary().requirePerson(), TIE)))
                .containsExactly("programmes.recusal.lastHandler");

        name(house.secretary(), third);
        granted(recusals.apply(house.secretary(), filed.address(), view(fourth).version(), TIE));
        new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .executeWithoutResult(status -> recusals.enter(filed.id(), third.requirePerson(), TIE));

        as(fourth, get("/cases/" + filed.address()))
                .andExpect(content().string(containsString("指定的经办人现在都不能办理这一件，请另行指定两名。")));
        assertThat(view(fourth).hearing().naming().orElseThrow().candidates()).extracting(ObjectionHandling.Person::id)
                .contains(fourth.requirePerson())
                .doesNotContain(third.requirePerson(), house.secretary().requirePerson(), house.secondSecretary().requirePerson());
    }

    @Test
    void namesTwoInOfficeWhoAreFarFromTheCase() {
        object(NAMED);
        Actor colleague = house.employedAt(house.organisations.find(house.unit()).orElseThrow().name(), house.unit());
        house.appoint(colleague, Role.SECRETARY, house.association());

        assertThat(refusal(handling.nameFor(house.secretary(), filed.address(), id(third), id(third))))
                .containsExactly("programmes.handlers.two");
        assertThat(refusal(handling.nameFor(house.secretary(), filed.address(), id(third), id(colleague))))
                .containsExactly("programmes.handlers.unknown");
        assertThat(refusal(handling.nameFor(house.secretary(), filed.address(), id(house.hr()), id(third))))
                .containsExactly("programmes.handlers.unknown");
        assertThatThrownBy(() -> handling.nameFor(house.hr(), filed.address(), id(third), id(house.secretary())))
                .isInstanceOf(NotPermitted.class);
        granted(handling.name(house.secretary(), id(colleague), id(third)));
        assertThat(objections.identity(third, heard(NAMED)).objector()).isEqualTo(NAMED.objector());
        assertThatThrownBy(() -> objections.identity(house.again(colleague), heard(NAMED))).isInstanceOf(NotPermitted.class);
        name(house.secretary(), house.secondSecretary());
        assertThatThrownBy(() -> objections.identity(third, heard(NAMED))).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aTipHoldsNothingAndIsAnsweredThroughItsReceipt() throws Exception {
        Receipt receipt = object(NAMELESS);
        assertThat(view(applicant).moments()).extracting(CaseView.Moment::act).doesNotContain("objection-received");
        name(house.secretary(), house.secondSecretary());
        granted(objections.takeUp(house.secretary(), heard(NAMELESS)));
        assertThat(refusal(objections.answer(house.secretary(), heard(NAMELESS), version(), BACK))).containsExactly("programmes.tip.raiseFirst");

        house.on(10, 20);

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(refusal(objections.raise(house.secretary(), heard(NAMELESS), version(), "核对发文后认为确有疑问。")))
                .containsExactly("programmes.tip.late");
        granted(objections.answer(house.secretary(), heard(NAMELESS), version(), DISMISSED));
        var progress = granted(objections.progress(Actor.VISITOR, receipt.number(), address()));
        assertThat(progress.tip()).isTrue();
        assertThat(progress.stand()).isEqualTo(Stand.ANSWERED);
        mvc.perform(get("/objections/" + receipt.number()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("您提供的线索")))
                .andExpect(content().string(containsString(DISMISSED.answer())))
                .andExpect(content().string(containsString(Grouped.of(receipt.number()))));
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }

    @Test
    void aTipThatTheHandlersTakeUpHoldsTheConfirmation() {
        Receipt receipt = object(NAMELESS);
        name(house.secretary(), house.secondSecretary());
        assertThat(refusal(objections.raise(third, heard(NAMELESS), version(), "核对发文后认为确有疑问。")))
                .containsExactly("programmes.handlers.theirs");
        assertThat(refusal(objections.raise(house.secretary(), heard(NAMELESS), version(), "有疑问"))).containsExactly("programmes.text.short");
        granted(objections.raise(house.secretary(), heard(NAMELESS), version(), "核对发文后认为确有疑问。"));
        house.on(10, 20);

        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(refusal(objections.raise(house.secretary(), heard(NAMELESS), version(), "核对发文后认为确有疑问。")))
                .containsExactly("programmes.tip.none");
        assertThat(granted(objections.progress(Actor.VISITOR, receipt.number(), address())).raised()).isTrue();
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
        granted(objections.answer(house.secretary(), heard(NAMELESS), version(), DISMISSED));
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
    }

    @Test
    void anUpheldObjectionSendsTheCaseBackToThePanelAndItsResultIsMadePublicAnew() {
        object(NAMED);
        granted(objections.answer(house.secretary(), heard(NAMED), version(), BACK));
        assertThat(view(applicant).summary().stage()).isEqualTo("meeting");
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.OPEN);
        assertThat(house.reviews.publicity(publicity).running()).isFalse();
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, NAMED, address()))).containsExactly("programmes.objection.over");

        granted(house.tally(filed.address(), 11, 11, 8));

        PublicNotice second = house.reviews.publicities().stream()
                .filter(one -> house.reviews.summary(applicant, filed.address()).applicant().equals(one.name()))
                .findFirst()
                .orElseThrow();
        assertThat(second.id()).isNotEqualTo(publicity);
        assertThat(view(applicant).tally().yes()).isEqualTo(8);
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
        house.on(10, 30);
        assertThat(view(applicant).summary().status()).isEqualTo(CaseStatus.GRANTED);
        assertThat(jdbc.sql("select count(*) from case_publicity where case_id = ? and stage = 'objection'")
                .param(filed.id().value()).query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void filesOfAnObjectionAreReadByTheTwoNamedAlone() throws Exception {
        MockMultipartFile proof = new MockMultipartFile(
                "files", "合同.pdf", "application/pdf", ReviewHouse.PDF.getBytes(StandardCharsets.ISO_8859_1));
        MockMultipartFile lie = new MockMultipartFile(
                "files", "合同.pdf", "application/pdf", "<html>not a paper</html>".getBytes(StandardCharsets.UTF_8));
        mvc.perform(multipart("/publicities/" + publicity + "/objections").file(lie).with(csrf())
                        .param("objector", NAMED.objector()).param("contact", NAMED.contact()).param("facts", NAMED.facts()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"files-error\"")));
        assertThat(view(house.secretary()).objections()).isEmpty();
        mvc.perform(multipart("/publicities/" + publicity + "/objections").file(proof).with(csrf())
                        .param("objector", NAMED.objector()).param("contact", NAMED.contact()).param("facts", NAMED.facts()))
                .andExpect(status().is3xxRedirection());
        name(house.secretary(), house.secondSecretary());

        assertThat(view(third).objections().getFirst().files()).isEmpty();
        assertThat(view(third).objections().getFirst().fileCount()).isEqualTo(1);
        UUID file = view(house.secretary()).objections().getFirst().files().getFirst().id();
        as(house.secretary(), get("/files/" + file)).andExpect(status().isOk());
        for (Actor other : List.of(third, house.hr(), applicant)) {
            as(other, get("/files/" + file)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/files/" + file)).andExpect(status().isNotFound());
        assertThat(refusal(objections.object(Actor.VISITOR, publicity, NAMED, six(), address()))).containsExactly("programmes.attachment.many");
    }

    private static List<Upload> six() {
        return IntStream.range(0, 6)
                .mapToObj(number -> new Upload("a" + number + ".pdf", new ByteArrayInputStream(new byte[] {1})))
                .toList();
    }

    @Test
    void whoObjectsIsNotToBeReadInTheDatabase() {
        object(NAMED);
        name(house.secretary(), house.secondSecretary());
        UUID objection = heard(NAMED);

        Map<String, Object> row = jdbc.sql("select * from case_objection where id = ?").param(objection).query().singleRow();
        assertThat(row.get("objector")).isNull();
        assertThat(row.get("contact")).isNull();
        assertThat(new String((byte[]) row.get("identity"), StandardCharsets.UTF_8))
                .doesNotContain(NAMED.objector(), NAMED.contact());
        assertThat(objections.identity(house.secretary(), objection).contact()).isEqualTo(NAMED.contact());
    }

    @Test
    void whatAnEarlierHouseLeftReadableIsSealedAtTheStart() {
        object(NAMED);
        name(house.secretary(), house.secondSecretary());
        UUID objection = heard(NAMED);
        jdbc.sql("update case_objection set identity = null, objector = '曲岭检测聂工', contact = 'nie@objector.invalid' where id = ?")
                .param(objection)
                .update();

        context.getBean("readableObjectors", SmartInitializingSingleton.class).afterSingletonsInstantiated();

        assertThat(jdbc.sql("select count(*) from case_objection where objector is not null").query(Long.class).single()).isZero();
        assertThat(objections.identity(house.secretary(), objection).objector()).isEqualTo("曲岭检测聂工");
    }

    @Test
    void whatWaitsForAnAnswerStandsOnOnePageTipsAmongIt() throws Exception {
        object(NAMED);
        object(NAMELESS);
        List<ObjectionHandling.Waiting> waiting = handling.waiting(house.secretary()).stream()
                .filter(one -> one.address().equals(filed.address()))
                .toList();
        assertThat(waiting).extracting(ObjectionHandling.Waiting::tip).containsExactly(false, true);
        as(house.secretary(), get("/objection-handlers"))
                .andExpect(content().string(containsString("/cases/" + filed.address() + "#objections")))
                .andExpect(content().string(not(containsString(NAMED.objector()))));

        granted(objections.takeUp(house.secretary(), heard(NAMELESS)));
        granted(objections.answer(house.secretary(), heard(NAMELESS), version(), new Finding(false, "核对发文和合同，所称情况不属实。", "", "")));

        assertThat(handling.waiting(house.secretary())).filteredOn(one -> one.address().equals(filed.address()))
                .extracting(ObjectionHandling.Waiting::tip)
                .containsExactly(false);
    }

    @Test
    void aReceiptCarriesAHundredRandomBitsAndIsReadInGroupsOfFour() {
        List<String> codes = IntStream.range(0, 1_000).mapToObj(one -> ids.code()).toList();

        assertThat(codes).allMatch(code -> code.matches("[a-z2-7]{20}")).doesNotHaveDuplicates();
        for (int place = 0; place < 20; place++) {
            int at = place;
            assertThat(codes.stream().map(code -> code.charAt(at)).collect(Collectors.toSet())).hasSize(32);
        }
        assertThat(Grouped.of("abcdefghijklmnopqrst")).isEqualTo("abcd efgh ijkl mnop qrst");
    }

    @Test
    void theSecretaryNamesTheTwoOnAPage() throws Exception {
        as(house.hr(), get("/objection-handlers")).andExpect(status().isForbidden());
        as(house.secretary(), get("/objection-handlers")).andExpect(content().string(containsString("还没有指定异议经办人")));
        as(house.secretary(), post("/objection-handlers").param("first", id(third)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"second-error\"")));
        as(house.secretary(), post("/objection-handlers").param("first", id(third)).param("second", id(house.secretary())))
                .andExpect(status().is3xxRedirection());
        as(house.secretary(), get("/objection-handlers")).andExpect(content().string(not(containsString("还没有指定异议经办人"))));
    }
}
