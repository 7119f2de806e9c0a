package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.internal.InterestDesk.Line;
import home.engineers.interests.rules.Forecast;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Society;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.patents.PatentSearch;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** An interest is saved, a file comes in, and the message says why. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class InterestTests {
    private static final String HEAD = "公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,申请（专利权）人,发明人,IPC分类号,专利类型\n";
    private static final String CABLE =
            "CN116000001A,202310000001.5,2023-01-03,2026-04-28,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司,岑见微,E01D 19/16,发明\n";
    private static final String CABLE_GRANTED =
            "CN116000001B,202310000001.5,2023-01-03,2026-10-12,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司,岑见微,E01D 19/16,发明\n";
    private static final String HOIST =
            "CN220000002U,202420000002.X,2024-01-02,2026-08-06,电动葫芦,本实用新型公开了一种电动葫芦的制动装置。,虚构起重机械有限公司,程远,B66D 1/00,实用新型\n";

    @Autowired private ApplicationContext context;
    @Autowired private InterestDesk desk;
    @Autowired private PatentImports imports;
    @Autowired private PatentSearch search;
    @Autowired private DueWorkRunner due;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;

    private Society society;
    private PersonId person;
    private Actor actor;

    @BeforeEach
    void anEngineer() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_publication,
                    patent_application, patent_family, patent_news, interest, interest_match, interest_message, interest_delivery""").update();
        society = new Society(context);
        person = society.person();
        actor = society.actor(person);
    }

    @AfterEach
    void nothingIsLostOrDouble() {
        assertThat(invariants.stream().filter(one -> one.getClass().getName().contains("Sql")).flatMap(one -> one.violations().stream())).isEmpty();
    }

    private void arrives(String... rows) {
        byte[] file = (HEAD + String.join("", rows)).getBytes(StandardCharsets.UTF_8);
        UUID id = granted(imports.receive("news.csv", new ByteArrayInputStream(file), null));
        await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() == PatentImport.State.DONE);
    }

    private List<String> inbox() {
        return jdbc.sql("select array_to_string(arguments, '|') from messages_notice where person = ? and title_key = 'interests.told.title' order by sent_at, id")
                .param(person.value()).query(String.class).list();
    }

    @Test
    void aPatentThatArrivesIsToldOnceWithItsReason() {
        UUID id = granted(desk.save(actor, Wish.of("缆索", "缆索检测"), ""));
        arrives(CABLE, HOIST);
        due.runAll();

        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst()).startsWith("缆索|一种缆索检测小车|CN116000001A|公布或公告（2026-04-28）").contains("名称：缆索检测", "Title: 缆索检测");
        assertThat(desk.own(actor)).extracting(Line::messages, Line::waiting).containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
        assertThat(desk.room(actor, id, 1).messages()).hasSize(1);

        due.runAll();
        assertThat(inbox()).hasSize(1);
    }

    @Test
    void oneFamilyIsOneMessageThoughSeveralDocumentsAndEventsCome() {
        granted(desk.save(actor, Wish.of("缆索", "申请人:桥梁检测 ipc:E01D"), ""));
        arrives(CABLE, CABLE_GRANTED);
        due.runAll();

        assertThat(inbox()).hasSize(1);
        assertThat(inbox().getFirst()).contains("公布或公告", "授权（2026-10-12）", "申请人：桥梁检测", "IPC：E01D");
    }

    @Test
    void anEventThatComesLaterIsAMessageOfItsOwnAndWhatWasToldIsNotToldAgain() {
        granted(desk.save(actor, Wish.of("缆索", "缆索"), ""));
        arrives(CABLE);
        due.runAll();
        arrives(CABLE_GRANTED);
        due.runAll();

        assertThat(inbox()).hasSize(2);
        assertThat(inbox().get(1)).contains("授权（2026-10-12）").doesNotContain("公布或公告（");
    }

    @Test
    void foretellsWhatThePastYearWouldHaveSent() {
        arrives(CABLE, CABLE_GRANTED, HOIST);
        assertThat(search.catchUp()).isTrue();
        Forecast forecast = granted(desk.forecast(Wish.of("全部", "小车 或 葫芦")));

        assertThat(forecast).extracting(Forecast::documents, Forecast::families, Forecast::messages, Forecast::exact, Forecast::flood)
                .containsExactly(3L, 2L, 2L, true, false);
        assertThat(forecast.months()).filteredOn(month -> month.documents() > 0).extracting(month -> month.month() + " " + month.families())
                .containsExactly("2026-04 1", "2026-08 1", "2026-10 0");
    }

    @Test
    void refusesWhatCannotBeReadAtItsPlace() {
        assertThat(Society.reasons(desk.save(actor, Wish.of("x", "标题:"), ""))).containsExactly("search.query.no-value");
        assertThat(Society.reasons(desk.save(actor, Wish.of("x", "*缆"), ""))).containsExactly("search.query.leading-wildcard");
        assertThat(Society.reasons(desk.save(actor, Wish.of("x", "甲 ".repeat(9_999)), ""))).containsExactly("search.query.too-long");
        assertThat(Society.reasons(desk.save(actor, Wish.of("x", " "), ""))).containsExactly("interests.refused.everything");
        assertThat(desk.own(actor)).isEmpty();
    }
}
