package home.engineers.achievements;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.achievements.Achievements.Entry;
import home.engineers.achievements.Achievements.Query;
import home.engineers.achievements.internal.PartsDesk.PartyWish;
import home.engineers.achievements.internal.PartyClaims;
import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.career.CareerItem;
import home.engineers.kernel.career.CareerSource;
import home.engineers.people.People;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.CaseRemedies;
import home.engineers.programmes.Reviews;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What a registration brings with it elsewhere, and what becomes of it where it is taken back. */
@LibraryTest
class RegisteredWorkTests {
    @Autowired private ApplicationContext context;
    @Autowired private CaseRemedies remedies;
    @Autowired private Reviews reviews;
    @Autowired private PartyClaims claims;
    @Autowired private TombstoneDesk tombstones;
    @Autowired private People people;
    @Autowired private List<CareerSource> careers;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private Depositing play;
    private Actor engineer;

    @BeforeEach
    void anEngineer() {
        play = new Depositing(context);
        engineer = play.society.actor(play.society.person());
    }

    private MockHttpServletResponse opened(String path) throws Exception {
        MockHttpServletResponse response = mvc.perform(get(path)).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    @Test
    void aRevokedRegistrationLeavesTheTombstoneOfTheAssociationAndItsNumberIsNeverGivenAgain() throws Exception {
        UUID id = play.draft(engineer, Depositing.described("登记以后被撤销的"));
        Filed filed = play.submit(engineer, id);
        play.review(filed);
        RegistrationNumber number = play.number(id);
        Actor first = play.secretary();
        Actor second = play.society.actor(play.society.holder(Role.SECRETARY));

        granted(remedies.openRevocation(first, filed.address(), reviews.version(first, filed.address()), "有人举报检测数据不实，已向检测单位发函核实。"));
        granted(remedies.answerRevocation(engineer, filed.address(), reviews.version(engineer, filed.address()), "原始记录已经找不到，同意撤销。"));
        granted(remedies.decideRevocation(second, filed.address(), reviews.version(second, filed.address()), true, "检测单位复函，报告不是它出的。"));

        Entry entry = play.library.find(number).orElseThrow();
        assertThat(entry.withdrawn()).isNotNull().satisfies(stone -> {
            assertThat(stone.byDepositor()).isFalse();
            assertThat(stone.reason()).contains("报告不是它出的");
        });
        assertThat(opened("/achievements/" + number).getStatus()).isEqualTo(410);
        assertThat(play.found(Query.words("登记以后被撤销的")).entries()).extracting(Entry::number).doesNotContain(number);
        assertThat(play.registered(engineer, Depositing.described("撤销之后的另一项"))).isGreaterThan(number);
    }

    private List<CareerItem> passport(PersonId person) {
        return careers.stream().flatMap(source -> source.of(person).stream()).filter(item -> item.kind() == CareerItem.Kind.ACHIEVEMENT).toList();
    }

    @Test
    void standsInThePassportOfThoseWhoSaidThatItIsTheyAndOfNobodyElse() {
        PersonId named = play.society.person("参与的人");
        PersonId silent = play.society.person("没答的人");
        Map<PersonId, People.Address> addresses = people.addresses(List.of(named, silent));
        UUID id = play.draft(engineer, Depositing.described("写进护照的成果"));
        granted(play.parts.addParty(engineer, id, new PartyWish("contributor", "参与的人", "", "30", addresses.get(named).mobile())));
        granted(play.parts.addParty(engineer, id, new PartyWish("contributor", "没答的人", "", "20", addresses.get(silent).mobile())));
        Actor asked = play.society.actor(named);
        claims.waiting(asked).forEach(claim -> claims.answer(asked, claim.version(), claim.position(), true));
        assertThat(passport(named)).isEmpty();

        play.review(play.submit(engineer, id));
        RegistrationNumber number = play.number(id);
        assertThat(passport(named)).singleElement().satisfies(item -> {
            assertThat(item.link()).isEqualTo("/achievements/" + number);
            assertThat(item.title().zh()).contains("写进护照的成果");
        });
        assertThat(passport(silent)).isEmpty();
        granted(tombstones.withdraw(engineer, number, "数据有误，正在复核"));
        assertThat(passport(named)).isEmpty();
    }

    @Test
    void itsPatentsLeadToTheirDocumentsWhereTheHouseHasThem() throws Exception {
        UUID family = UUID.randomUUID();
        UUID application = UUID.randomUUID();
        jdbc.sql("insert into patent_family (id, key) values (?, ?)").params(family, "library:" + family).update();
        jdbc.sql("insert into patent_application (id, country, number, type, family_id, status) values (?, 'CN', 'CN2022108877660', 'INVENTION', ?, 'PENDING')")
                .params(application, family).update();
        jdbc.sql("""
                insert into patent_publication (id, application_id, country, doc_number, kind, number, published_on, title, language, source, content_hash, stored_at)
                values (?, ?, 'CN', '115999001', 'A', 'CN115999001A', date '2023-04-21', '一种测试用装置', 'zh', 'test', decode(repeat('ab', 32), 'hex'), now())""")
                .params(UUID.randomUUID(), application).update();
        Map<String, List<String>> described = Depositing.described("有专利的成果");
        described.put("patents", List.of("ZL 2022 1 0887766.0\ncn 115999001 a\nUS 7,904,965 B2"));
        RegistrationNumber number = play.registered(engineer, described);

        String page = opened("/achievements/" + number).getContentAsString();
        assertThat(page).contains(
                "<a class=\"code\" href=\"/patents/CN115999001A\">CN202210887766.0</a>", "<a class=\"code\" href=\"/patents/CN115999001A\">CN115999001A</a>",
                "<span class=\"code\">US7904965B2</span>");
        assertThat(play.found(Query.words("CN 115999001 A")).entries()).extracting(Entry::number).containsExactly(number);
    }
}
