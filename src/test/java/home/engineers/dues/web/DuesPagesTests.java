package home.engineers.dues.web;

import static home.engineers.dues.Treasury.YEAR;
import static home.engineers.dues.Treasury.wish;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.dues.Charge;
import home.engineers.dues.Receipt;
import home.engineers.dues.Treasury;
import home.engineers.dues.internal.StatementIntake;
import home.engineers.kernel.PersonId;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Positions;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@HouseTest
@TestPropertySource(properties = "spring.application.name=dues")
class DuesPagesTests {
    @Autowired private ApplicationContext house;
    @Autowired private MockMvc mvc;

    private static RequestPostProcessor as(Treasury treasury) {
        return SignedInAs.person(treasury.secretary().requirePerson());
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyChargesAsForOne() throws Exception {
        Treasury treasury = Treasury.of(house, "500155");
        treasury.member("单行欠缴");
        treasury.charging(YEAR);
        String address = "/dues/" + treasury.association() + "/charges?year=2026&view=all";
        List<String> forOne = statements(address, treasury);
        for (int i = 1; i < 30; i++) {
            treasury.member("又一欠缴");
        }
        treasury.charge(YEAR);

        assertThat(statements(address, treasury)).isEqualTo(forOne);
        assertThat(forOne).filteredOn(statement -> statement.contains("dues_charge")).hasSize(2);
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyReceiptsAsForOne() throws Exception {
        Treasury treasury = Treasury.of(house, "500157");
        Membership first = treasury.member("单张收据");
        treasury.charging(YEAR);
        granted(treasury.pays(treasury.chargeOf(first, YEAR), "200"));
        String address = "/dues/" + treasury.association() + "/receipts?year=2026";
        List<String> forOne = statements(address, treasury);
        for (int i = 1; i < 30; i++) {
            Membership another = treasury.member("又一收据");
            treasury.charge(YEAR);
            granted(treasury.pays(treasury.chargeOf(another, YEAR), "200"));
        }

        assertThat(statements(address, treasury)).isEqualTo(forOne);
        assertThat(forOne).filteredOn(statement -> statement.contains("dues_receipt")).hasSize(1);
    }

    @Test
    void asksTheDatabaseAsOftenForThirtyLinesOfAStatementAsForOne() throws Exception {
        Treasury treasury = Treasury.of(house, "500119");
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            numbers.add(treasury.member("流水会员").number());
        }
        treasury.charging(YEAR);
        String room = "/dues/" + treasury.association() + "/statements";
        UUID one = statement(treasury, "A", numbers.subList(0, 1));
        granted(house.getBean(StatementIntake.class).map(treasury.secretary(), one, wish("DATE", "日期", "AMOUNT", "金额", "NOTE", "摘要")));
        List<String> roomForOne = statements(room, treasury);
        UUID thirty = statement(treasury, "B", numbers);

        assertThat(statements("/dues/statements/" + thirty, treasury)).isEqualTo(statements("/dues/statements/" + one, treasury));
        assertThat(statements(room, treasury)).isEqualTo(roomForOne);
    }

    /** A line for each of the members, and as many for nobody known. */
    private UUID statement(Treasury treasury, String mark, List<String> numbers) {
        StringBuilder table = new StringBuilder("日期,金额,摘要\n");
        for (String number : numbers) {
            table.append("2026-05-06,10.00,").append(mark).append(' ').append(number).append('\n');
            table.append("2026-05-06,11.00,无人 ").append(mark).append(number).append("后\n");
        }
        return granted(house.getBean(StatementIntake.class).receive(
                treasury.secretary(), treasury.association(), "账户", mark + ".csv",
                new ByteArrayInputStream(table.toString().getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void theTreasurerSeesWhatWaitsAndMembersFindTheirDuesFromMembershipAndProfile() throws Exception {
        Treasury treasury = Treasury.of(house, "500231");
        Membership member = treasury.member("逾期甲");
        treasury.member("逾期乙");
        treasury.charging(YEAR);
        granted(treasury.pays(treasury.chargeOf(member, YEAR), "50"));
        String owed = "/dues/memberships/" + member.id();

        mvc.perform(get("/home").with(SignedInAs.person(treasury.treasurer().requirePerson())))
                .andExpect(content().string(containsString("逾期未缴")))
                .andExpect(content().string(containsString("共 350.00 元")));
        mvc.perform(get("/home").with(SignedInAs.person(member.person())))
                .andExpect(content().string(not(containsString("逾期未缴"))));
        mvc.perform(get("/members/" + member.id()).with(SignedInAs.person(member.person())))
                .andExpect(content().string(containsString("href=\"" + owed + "\"")));
        for (PersonId reader : List.of(member.person(), treasury.treasurer().requirePerson(), treasury.secretary().requirePerson())) {
            mvc.perform(get(owed).with(SignedInAs.person(reader)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("2026-000001")));
        }
        mvc.perform(get(owed).with(SignedInAs.person(treasury.society().person()))).andExpect(status().isNotFound());
        mvc.perform(get("/people/me").with(SignedInAs.person(member.person())))
                .andExpect(content().string(containsString("2026 年：应缴 200.00 元，已缴 50.00 元")))
                .andExpect(content().string(containsString("href=\"/dues/mine\"")));
        mvc.perform(get("/people/" + member.person()).with(as(treasury)))
                .andExpect(content().string(not(containsString("应缴 200.00 元"))));
    }

    @Test
    void theListOfArrearsIsTakenAlongAsATable() throws Exception {
        Treasury treasury = Treasury.of(house, "500156");
        treasury.member("带走欠缴甲");
        Membership paid = treasury.member("带走已缴乙");
        treasury.charging(YEAR);
        granted(treasury.pays(treasury.chargeOf(paid, YEAR), "200"));

        mvc.perform(get("/dues/" + treasury.association() + "/charges").param("year", "2026").param("format", "csv").with(as(treasury)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("带走欠缴甲")))
                .andExpect(content().string(containsString("200.00,0.00,200.00,2026-06-30")))
                .andExpect(content().string(not(containsString("带走已缴乙"))));
    }

    @Test
    void aMemberIsFoundByNameInTheViewsThatHoldTheCharge() throws Exception {
        Treasury treasury = Treasury.of(house, "500117");
        treasury.member("寻找欠缴丙");
        treasury.charging(YEAR);

        for (String view : List.of("arrears", "open", "all")) {
            mvc.perform(get("/dues/" + treasury.association() + "/charges").param("year", "2026").param("view", view).param("q", "寻找欠缴丙")
                            .with(as(treasury)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(">寻找欠缴丙<")));
        }
        mvc.perform(get("/dues/" + treasury.association() + "/charges").param("year", "2026").param("view", "paid").param("q", "寻找欠缴丙")
                        .with(as(treasury)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(">寻找欠缴丙<"))));
    }

    @Test
    void aPaymentByHandLeadsToAReceiptTheMemberCanPrint() throws Exception {
        Treasury treasury = Treasury.of(house, "500229");
        Membership member = treasury.member("打印甲");
        treasury.charging(YEAR);
        Charge charge = treasury.chargeOf(member, YEAR);

        mvc.perform(post("/dues/charges/" + charge.id() + "/payments").with(csrf()).with(as(treasury))
                        .param("amount", "200.01").param("paidOn", "2026-11-20").param("method", "CASH"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("200.01 元超过了未缴的 200.00 元")))
                .andExpect(content().string(containsString("id=\"amount-error\"")));
        mvc.perform(post("/dues/charges/" + charge.id() + "/payments").with(csrf()).with(as(treasury))
                        .param("amount", "200").param("paidOn", "2026-11-20").param("method", "CASH"))
                .andExpect(redirectedUrlPattern("/dues/charges/*"));

        Receipt receipt = treasury.receipts(YEAR).getFirst();
        PersonId person = member.person();
        mvc.perform(get("/dues/mine").with(SignedInAs.person(person)))
                .andExpect(content().string(containsString("2026-000001")));
        mvc.perform(get("/dues/receipts/" + receipt.id()).with(SignedInAs.person(person)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("打印甲")))
                .andExpect(content().string(containsString("data-prints")))
                .andExpect(content().string(not(containsString("作废收据"))));
        mvc.perform(get("/dues/receipts/" + receipt.id()).with(SignedInAs.person(treasury.society().person())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aClassWithoutAResolutionIsRefusedAtItsField() throws Exception {
        Treasury treasury = Treasury.of(house, "500230");

        mvc.perform(post("/dues/" + treasury.association() + "/rules/classes").with(csrf()).with(as(treasury))
                        .param("name", "个人").param("payer", "PERSON").param("amount", "200").param("due", "6月30日")
                        .param("fromYear", "2026").param("resolution", "无此文号"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("查不到“无此文号”这项决议")))
                .andExpect(content().string(containsString("id=\"resolution-error\"")));
    }

    @Test
    void aPartOfTheMembersDistrictIsSetOnThePageAndShownWithTheRule() throws Exception {
        Treasury treasury = Treasury.of(house, "500230");
        treasury.resolution("分成一号");
        String address = "/dues/" + treasury.association() + "/rules";

        mvc.perform(post(address + "/shares").with(csrf()).with(as(treasury))
                        .param("parts-district", "两份").param("fromYear", "2026").param("resolution", "分成一号"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("会员所在区县的协会的份数要写")))
                .andExpect(content().string(containsString("id=\"parts-district-error\"")))
                .andExpect(content().string(containsString("value=\"两份\"")));
        mvc.perform(post(address + "/shares").with(csrf()).with(as(treasury))
                        .param("parts-" + treasury.association(), "1").param("parts-district", "2")
                        .param("fromYear", "2026").param("resolution", "分成一号"))
                .andExpect(status().is3xxRedirection());
        mvc.perform(get(address).with(as(treasury)))
                .andExpect(content().string(containsString("会员所在区县的协会 2")));
    }

    @Test
    void aSupervisorIsNotAppointedTreasurerAndThePageCitesTheClause() throws Exception {
        Treasury treasury = Treasury.of(house, "500230");
        PersonId supervisor = treasury.society().person("监事不管钱");
        granted(house.getBean(Positions.class).appoint(
                new Positions.Appointment(
                        supervisor, treasury.association(), null, "监事", treasury.society().today().minusDays(1), null),
                null));

        mvc.perform(post("/organisations/" + treasury.association() + "/positions").with(csrf()).with(as(treasury))
                        .param("who", "监事不管钱").param("role", "TREASURER").param("title", "财务负责人")
                        .param("from", treasury.society().today().toString()).param("to", ""))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("监事不兼任财务人员")))
                .andExpect(content().string(containsString("id=\"who-error\"")))
                .andExpect(content().string(containsString("/law/model-charter")));
    }

    private List<String> statements(String address, Treasury treasury) throws Exception {
        return Statements.of(() -> mvc.perform(get(address).with(as(treasury))).andExpect(status().isOk()));
    }
}
