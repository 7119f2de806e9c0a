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
    @Autowired private ApplicationContext context;
    @Autowired private InterestDesk desk;
    @Autowired private PatentSearch search;
    @Autowired private DueWorkRunner due;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;

    private InterestHouse house;
    private Actor actor;

    @BeforeEach
    void anEngineer() {
        house = new InterestHouse(context);
        actor = house.actor;
    }

    @AfterEach
    void nothingIsLostOrDouble() {
        assertThat(invariants.stream().filter(one -> one.getClass().getName().contains("Sql")).flatMap(one -> one.violations().stream())).isEmpty();
    }

    @Test
    void aPatentThatArrivesIsToldOnceWithItsReason() {
        UUID id = house.save(Wish.of("缆索", "缆索检测"));
        house.arrives(InterestHouse.CABLE, InterestHouse.HOIST);
        due.runAll();

        assertThat(house.inbox()).hasSize(1);
        assertThat(house.inbox().getFirst()).startsWith("缆索|一种缆索检测小车|CN116000001A|公布或公告（2026-04-28）").contains("名称：缆索检测", "Title: 缆索检测");
        assertThat(desk.own(actor)).extracting(Line::messages, Line::waiting).containsExactly(org.assertj.core.groups.Tuple.tuple(1, 0));
        assertThat(desk.room(actor, id, 1).messages()).hasSize(1);

        due.runAll();
        assertThat(house.inbox()).hasSize(1);
    }

    @Test
    void oneFamilyIsOneMessageThoughSeveralDocumentsAndEventsCome() {
        granted(desk.save(actor, Wish.of("缆索", "申请人:桥梁检测 ipc:E01D"), ""));
        house.arrives(InterestHouse.CABLE, InterestHouse.CABLE_GRANTED);
        due.runAll();

        assertThat(house.inbox()).hasSize(1);
        assertThat(house.inbox().getFirst()).contains("公布或公告", "授权（2026-10-12）", "申请人：桥梁检测", "IPC：E01D");
    }

    @Test
    void anEventThatComesLaterIsAMessageOfItsOwnAndWhatWasToldIsNotToldAgain() {
        granted(desk.save(actor, Wish.of("缆索", "缆索"), ""));
        house.arrives(InterestHouse.CABLE);
        due.runAll();
        house.arrives(InterestHouse.CABLE_GRANTED);
        due.runAll();

        assertThat(house.inbox()).hasSize(2);
        assertThat(house.inbox().get(1)).contains("授权（2026-10-12）").doesNotContain("公布或公告（");
    }

    @Test
    void foretellsWhatThePastYearWouldHaveSent() {
        house.arrives(
                "CN116000009A,202310000009.1,2023-01-03,2026-04-28,一种量子罗盘,,虚构罗盘有限公司,岑见微,G01C 17/00,发明,\n",
                "CN116000009B,202310000009.1,2023-01-03,2026-10-12,一种量子罗盘,,虚构罗盘有限公司,岑见微,G01C 17/00,发明,\n",
                "CN220000009U,202420000009.1,2024-01-02,2026-08-06,磁浮陀螺,,虚构陀螺有限公司,程远,G01C 19/24,实用新型,\n");
        assertThat(search.catchUp()).isTrue();
        Forecast forecast = granted(desk.forecast(Wish.of("全部", "量子罗盘 或 磁浮陀螺")));

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
