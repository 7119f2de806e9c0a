package home.engineers.organisations;

import static home.engineers.organisations.Society.granted;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.internal.CardDesk;
import home.engineers.people.NewPerson;
import home.engineers.people.PersonRegister;
import home.engineers.people.Profile;
import home.engineers.people.internal.MergeDesk;
import home.engineers.people.internal.MergeDesk.Order;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import home.engineers.testing.Statements;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** Where a merged record stood, the kept person stands; and pages on duplicates ask no more of many than of one. */
@HouseTest
@Transactional
class MergedPersonPagesTests {
    private static final String KEPT = "闵知远";
    private static final String MERGED = "闵致远";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MergeDesk desk;

    @Autowired
    private CardDesk cards;

    @Autowired
    private PersonRegister register;

    @Autowired
    private DueWorkRunner due;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    private Society society;
    private Actor secretary;
    private PersonId kept;
    private PersonId merged;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        society = new Society(context);
        secretary = society.actor(society.holder(Role.SECRETARY));
        kept = entered(KEPT, "13800097301");
        merged = entered(MERGED, "13800097302");
    }

    private PersonId entered(String name, String mobile) {
        return granted(register.enter(
                        new NewPerson(
                                name, mobile, null, null, null, LocalDate.of(1979, 10, 11), null, Profile.Employment.IN_POST, List.of(), List.of(),
                                List.of(), List.of(), List.of(), List.of(), List.of(), true),
                        null))
                .person();
    }

    private UUID merge() {
        return granted(desk.merge(secretary, new Order(kept, version(kept), merged, version(merged), Map.of("name", "kept", "mobile", "kept"))));
    }

    private int version(PersonId person) {
        return jdbc.sql("select version from people_person where id = ?").param(person.value()).query(Integer.class).single();
    }

    @Test
    void everyPageOfTheMergedRecordLeadsToTheKeptPersons() throws Exception {
        society.member(society.municipal().id(), kept);
        merge();
        for (String page : List.of("", "/identity")) {
            assertThat(answer(secretary, "/people/" + merged + page).getRedirectedUrl()).isEqualTo("/people/" + kept + page);
            assertThat(answer(society.actor(society.person()), "/people/" + merged).getStatus()).isEqualTo(404);
        }
        assertThat(answer(secretary, "/people/merge?kept=" + merged + "&merged=" + kept).getContentAsString(UTF_8))
                .contains("这份资料已经合并到“" + KEPT + "”");
    }

    @Test
    void whatTheMergedRecordHeldShowsTheKeptPerson() throws Exception {
        Membership membership = society.member(society.municipal().id(), merged);
        granted(cards.keep(society.actor(merged), membership.id(), Set.of(MembershipCard.Line.NAME)));
        String card = cards.sheet(society.actor(merged), membership.id()).code();
        HonourId honour = granted(context.getBean(Honours.class).enter(
                        new Honours.Entry(
                                society.municipal().id(), merged, null, "优秀工程师", "市工程师协会", society.today().minusDays(9), "渝工协〔2026〕9号"),
                        secretary.requirePerson()))
                .id();
        Organisation committee = society.committee("桥梁专委会");
        society.appoint(merged, committee.id(), Role.COMMITTEE_CHAIR);
        Membership unit = granted(context.getBean(Memberships.class).takeOver(
                        new Memberships.Entry(
                                society.municipal().id(), null, society.unit("闵行桥机厂").id(), null, society.today().minusYears(1), null),
                        null))
                .membership();
        jdbc.sql("insert into unit_representative (id, membership, person, first_day, document, entered_by, entered_at) values (?, ?, ?, '2026-01-01', '函1号', ?, now())")
                .params(UUID.randomUUID(), unit.id().value(), merged.value(), secretary.requirePerson().value()).update();
        List<String> pages = List.of(
                "/members/" + membership.id(), "/members?q=" + membership.number(),
                "/cards/" + card, "/committees/" + committee.id(), "/organisations/" + committee.id() + "/positions",
                "/members/" + unit.id() + "/representatives", "/honours", "/honours/" + honour);
        for (String page : pages) {
            assertThat(text(page)).as(page).contains(MERGED).doesNotContain(KEPT);
        }

        merge();

        for (String page : pages) {
            assertThat(text(page)).as(page).contains(KEPT).doesNotContain(MERGED);
        }
    }

    @Test
    void theListAsksAsManyQuestionsForThirtyPairsAsForOne() throws Exception {
        due.runAll();
        jdbc.sql("delete from people_duplicate where first <> least(?, ?)").params(kept.value(), merged.value()).update();
        sameForMore("/people/duplicates", this::pairs);
    }

    @Test
    void theComparisonAsksAsManyQuestionsForThirtyPairsAsForOne() throws Exception {
        due.runAll();
        sameForMore("/people/merge?kept=" + kept + "&merged=" + merged, this::pairs);
    }

    @Test
    void theListOfMergesAsksAsManyQuestionsForThirtyAsForOne() throws Exception {
        merge();
        List<UUID> others = IntStream.range(0, 29).mapToObj(i -> society.person().value()).toList();
        sameForMore("/people/merges", () -> jdbc.sql("""
                insert into people_merge (id, kept, merged, choices, merged_at, merged_by, undo_until, kept_before, merged_before)
                select gen_random_uuid(), m.kept, p.id, m.choices, m.merged_at, m.merged_by, m.undo_until, m.kept_before, m.merged_before
                from people_merge m cross join unnest(?) p(id)
                where m.kept = ?""").params(others.toArray(UUID[]::new), kept.value()).update());
    }

    /** Twenty-nine more, all of them suspected to be the two as well. */
    private void pairs() {
        for (int i = 0; i < 29; i++) {
            entered(KEPT, "138000973" + (10 + i));
        }
        due.runAll();
        assertThat(jdbc.sql("select count(*) from people_duplicate where first = ? or second = ?").params(kept.value(), kept.value())
                .query(Long.class).single()).isEqualTo(30);
    }

    private void sameForMore(String address, Runnable more) throws Exception {
        text(address);
        int lines = lines(address);
        List<String> forOne = Statements.of(() -> text(address));
        more.run();
        assertThat(Statements.of(() -> text(address))).hasSameSizeAs(forOne).isNotEmpty();
        if (!address.contains("kept=")) {
            assertThat(lines).isEqualTo(1);
            assertThat(lines(address)).isEqualTo(30);
        }
    }

    private int lines(String address) throws Exception {
        return text(address).split("<tr role=\"row\">", -1).length - 2;
    }

    private String text(String address) throws Exception {
        MockHttpServletResponse answer = answer(secretary, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString(UTF_8);
    }

    private MockHttpServletResponse answer(Actor actor, String address) throws Exception {
        return mvc.perform(get(address).with(SignedInAs.person(actor.requirePerson()))).andReturn().getResponse();
    }
}
