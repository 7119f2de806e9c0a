package home.engineers.interests;

import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.sun.net.httpserver.HttpServer;
import home.engineers.interests.internal.InterestDesk;
import home.engineers.interests.internal.InterestWays;
import home.engineers.interests.rules.WebhookSignature;
import home.engineers.interests.rules.Wish;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.organisations.Society;
import home.engineers.patents.PatentImport;
import home.engineers.patents.PatentImports;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.ByteArrayInputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of interests, and the ways that lead out of the house. */
@HouseTest
@TestPropertySource(properties = {"spring.application.name=interests", "house.outbound.allow=127.0.0.1"})
class InterestPagesTests {
    private static final String FILE = """
            公开（公告）号,申请号,申请日,公开（公告）日,发明名称,摘要,申请（专利权）人,发明人,IPC分类号,专利类型
            CN116000001A,202310000001.5,2023-01-03,2026-04-28,一种缆索检测小车,一种小车，沿斜拉索行走，以摄像头检查表面。,重庆虚构桥梁检测有限公司,岑见微,E01D 19/16,发明
            CN220000002U,202420000002.X,2024-01-02,2026-08-06,缆索葫芦,本实用新型公开了一种葫芦的制动装置。,虚构起重机械有限公司,程远,B66D 1/00,实用新型
            """;

    @Autowired private ApplicationContext context;
    @Autowired private MockMvc mvc;
    @Autowired private InterestDesk desk;
    @Autowired private InterestWays ways;
    @Autowired private PatentImports imports;
    @Autowired private DueWorkRunner due;
    @Autowired private JdbcClient jdbc;

    private PersonId person;
    private Actor actor;

    @BeforeEach
    void anEngineer() {
        InterestHouse.clear(jdbc);
        Society society = new Society(context);
        person = society.person();
        actor = society.actor(person);
    }

    private void fileArrives() {
        UUID id = granted(imports.receive("news.csv", new ByteArrayInputStream(FILE.getBytes(StandardCharsets.UTF_8)), null));
        await().atMost(Duration.ofSeconds(30)).until(() -> imports.find(id).orElseThrow().state() == PatentImport.State.DONE);
        due.runAll();
    }

    private MockHttpServletResponse answered(MockHttpServletRequestBuilder request) throws Exception {
        MockHttpServletResponse response = mvc.perform(request.with(SignedInAs.person(person)).with(csrf())).andReturn().getResponse();
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        return response;
    }

    private UUID only() {
        return desk.own(actor).getFirst().one().id();
    }

    @Test
    void theFormForetellsThenSavesAndTheMessageSaysWhy() throws Exception {
        assertThat(answered(get("/interests/new").param("q", "缆索")).getContentAsString()).contains("缆索");
        MockHttpServletResponse foretold = answered(post("/interests").param("forecast", "true").param("name", "缆索").param("query", "缆索")
                .param("events", "PUBLISHED"));
        assertThat(foretold.getStatus()).isEqualTo(200);
        assertThat(foretold.getContentAsString()).contains("过去十二个月会推送多少");
        MockHttpServletResponse refused = answered(post("/interests").param("name", "x").param("query", "标题:").param("events", "PUBLISHED"));
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(desk.own(actor)).isEmpty();

        MockHttpServletResponse saved = answered(post("/interests").param("name", "缆索").param("query", "缆索").param("events", "PUBLISHED")
                .param("events", "GRANTED").param("cap", "1"));
        assertThat(saved.getRedirectedUrl()).isEqualTo("/interests/" + only());
        fileArrives();

        assertThat(answered(get("/interests")).getContentAsString()).contains("缆索");
        String room = answered(get("/interests/" + only())).getContentAsString();
        assertThat(room).contains("一种缆索检测小车", "超出上限的汇总");
        List<UUID> messages = jdbc.sql("select id from interest_message order by kind").query(UUID.class).list();
        assertThat(messages).hasSize(2);
        assertThat(answered(get("/interests/" + only() + "/messages/" + messages.getFirst())).getContentAsString())
                .contains("CN116000001A", "名称", "action=\"/interests/" + only() + "/end\"");
        assertThat(answered(get("/interests/" + only() + "/edit")).getStatus()).isEqualTo(200);
        PersonId other = new Society(context).person();
        assertThat(mvc.perform(get("/interests/" + only()).with(SignedInAs.person(other))).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aPauseHoldsBackAndLosesNothing() throws Exception {
        UUID id = granted(desk.save(actor, Wish.of("缆索", "缆索"), ""));
        assertThat(answered(post("/interests/" + id + "/pause").param("until", "2026-11-30")).getStatus()).isEqualTo(302);
        fileArrives();
        assertThat(desk.own(actor).getFirst()).extracting(InterestDesk.Line::messages, InterestDesk.Line::waiting).containsExactly(0, 3);

        answered(post("/interests/" + id + "/resume"));
        due.runAll();
        assertThat(desk.own(actor).getFirst()).extracting(InterestDesk.Line::messages, InterestDesk.Line::waiting).containsExactly(2, 0);
    }

    @Test
    void oneClickWithoutSignInEndsAnInterestAndLookingDoesNot() throws Exception {
        UUID id = granted(desk.save(actor, Wish.of("缆索", "缆索"), ""));
        String address = ways.ending(desk.one(actor, id));
        String path = address.substring(address.indexOf("/interests/"));
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(desk.one(actor, id).stands()).isTrue();

        assertThat(mvc.perform(post(path).param("List-Unsubscribe", "One-Click")).andReturn().getResponse().getStatus()).isEqualTo(200);
        assertThat(desk.one(actor, id).stands()).isFalse();
        fileArrives();
        assertThat(jdbc.sql("select count(*) from interest_match").query(Integer.class).single()).isZero();
        assertThat(mvc.perform(post("/interests/end/forged")).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void theFeedIsReadByItsAddressAloneUntilThereIsANewOne() throws Exception {
        UUID id = granted(desk.save(actor, Wish.of("缆索", "缆索"), ""));
        answered(post("/interests/" + id + "/feed"));
        fileArrives();
        String address = ways.feed(desk.one(actor, id));
        String path = address.substring(address.indexOf("/interests/"));
        String feed = new String(mvc.perform(get(path)).andReturn().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        assertThat(feed).contains("<feed xmlns=\"http://www.w3.org/2005/Atom\"", "CN116000001A 一种缆索检测小车", "CN220000002U");

        answered(post("/interests/" + id + "/feed"));
        assertThat(mvc.perform(get(path)).andReturn().getResponse().getStatus()).isEqualTo(404);
    }

    @Test
    void aWebhookIsCalledSignedAndAPrivateAddressIsRefused() throws Exception {
        UUID id = granted(desk.save(actor, Wish.of("缆索", "缆索检测"), ""));
        assertThat(Society.reasons(ways.webhook(actor, id, "http://10.0.0.1/hook"))).isNotEmpty();
        assertThat(Society.reasons(ways.webhook(actor, id, "no address"))).containsExactly("interests.refused.noAddress");
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/hook", exchange -> {
            calls.add(new Call(
                    exchange.getRequestHeaders().getFirst("webhook-id"), exchange.getRequestHeaders().getFirst("webhook-timestamp"),
                    exchange.getRequestHeaders().getFirst("webhook-signature"), exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        try {
            String secret = granted(ways.webhook(actor, id, "http://127.0.0.1:" + server.getAddress().getPort() + "/hook"));
            fileArrives();
            Call call = calls.poll(30, TimeUnit.SECONDS);

            assertThat(call).isNotNull();
            byte[] key = Base64.getDecoder().decode(secret.substring(WebhookSignature.PREFIX.length()));
            assertThat(WebhookSignature.headers(key, call.id(), Instant.ofEpochSecond(Long.parseLong(call.timestamp())), call.body()))
                    .containsEntry("webhook-signature", call.signature());
            assertThat(new String(call.body(), StandardCharsets.UTF_8)).contains("\"type\":\"patent.matched\"", "CN116000001A", "\"field\":\"title\"");
        } finally {
            server.stop(0);
        }
    }

    private record Call(String id, String timestamp, String signature, byte[] body) {}
}
