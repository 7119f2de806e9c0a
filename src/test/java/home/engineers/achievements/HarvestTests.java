package home.engineers.achievements;

import static home.engineers.achievements.Depositing.refused;
import static home.engineers.organisations.Society.granted;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import home.engineers.achievements.internal.PeerDesk;
import home.engineers.achievements.internal.PeerDesk.PeerWish;
import home.engineers.achievements.internal.PeerTable.Line;
import home.engineers.achievements.internal.PeerTable.Peer;
import home.engineers.achievements.internal.TombstoneDesk;
import home.engineers.achievements.rules.RegistrationNumber;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.time.DueWorkRunner;
import home.engineers.testing.TestClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Harvests over the wire: the house itself, and a library that does what it is told to, well or badly. */
@LibraryTest
class HarvestTests {
    @Autowired private ApplicationContext context;
    @Autowired private PeerDesk desk;
    @Autowired private TombstoneDesk tombstones;
    @Autowired private DueWorkRunner due;
    @Autowired private TestClock time;
    @LocalServerPort private int port;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<Answer> answers = new CopyOnWriteArrayList<>();
    private final CountDownLatch silence = new CountDownLatch(1);
    private volatile boolean silent;
    private HttpServer server;
    private Depositing play;
    private Actor secretary;

    private record Answer(int status, Map<String, String> headers, byte[] body) {
        static Answer of(String body) {
            return new Answer(200, Map.of("Content-Type", "text/xml"), body.getBytes(StandardCharsets.UTF_8));
        }
    }

    @BeforeEach
    void aLibraryOfOthers() throws IOException {
        play = new Depositing(context);
        secretary = play.secretary();
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/oai", exchange -> {
            asked.add(exchange.getRequestURI().getRawQuery());
            if (silent) {
                silent();
            }
            Answer answer = answers.size() > 1 ? answers.removeFirst() : answers.getFirst();
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
        });
        server.start();
    }

    private void silent() {
        try {
            silence.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void close() {
        silence.countDown();
        server.stop(0);
        desk.peers(secretary).forEach(one -> desk.remove(secretary, one.peer().id()));
    }

    private UUID peer(String set) {
        return granted(desk.enter(secretary, new PeerWish("岷塔成果库", "http://localhost:" + server.getAddress().getPort() + "/oai", set, "24")));
    }

    private Peer harvested() {
        due.runAll();
        return desk.peers(secretary).getFirst().peer();
    }

    private static String page(String token, String... records) {
        return "<?xml version=\"1.0\"?><OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><responseDate>2026-11-20T08:00:00Z</responseDate>"
                + "<request>http://x</request><ListRecords>" + String.join("", records) + "<resumptionToken>" + token + "</resumptionToken></ListRecords></OAI-PMH>";
    }

    private static String record(String id, String stamp, String title) {
        return "<record><header" + (title.isEmpty() ? " status=\"deleted\"" : "") + "><identifier>" + id + "</identifier><datestamp>" + stamp
                + "</datestamp></header>" + (title.isEmpty() ? "" : "<metadata><d:dc xmlns:d=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
                + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>" + title + "</dc:title><dc:creator>外库的人</dc:creator>"
                + "<dc:identifier>https://other.example/" + id + "</dc:identifier></d:dc></metadata>") + "</record>";
    }

    @Test
    void harvestsAnotherHouseToItsEndAndHearsOfWithdrawals() {
        Actor engineer = play.society.actor(play.society.person());
        List<RegistrationNumber> numbers = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            Map<String, List<String>> description = Depositing.described("被收割的第" + i + "项");
            description.put("fields", List.of("mining"));
            numbers.add(play.registered(engineer, description));
        }
        granted(desk.enter(secretary, new PeerWish("另一座房子", "http://localhost:" + port + "/oai", "mining", "24")));
        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.complete");

        List<Line> found = desk.found("被收割的第", 1).lines();
        assertThat(found).hasSize(4).allSatisfy(line -> {
            assertThat(line.peer()).isEqualTo("另一座房子");
            assertThat(line.address()).startsWith("https://house.example/achievements/EA-");
        });
        granted(tombstones.withdraw(engineer, numbers.get(1), "数据有误，正在复核"));
        time.moveOn(Duration.ofHours(25));
        assertThat(harvested().failures()).isZero();
        assertThat(desk.found("被收割的第", 1).lines()).hasSize(3);
    }

    @Test
    void followsTokensAndGoesOnWhereItWasCutOff() {
        answers.add(Answer.of(page("第二页&amp;", record("a:1", "2026-11-01", "第一条"))));
        answers.add(new Answer(500, Map.of(), new byte[0]));
        answers.add(Answer.of(page("", record("a:2", "2026-11-02T08:00:00Z", "第二条"))));
        peer("only");

        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.status");
        assertThat(desk.found("第一条", 1).total()).isEqualTo(1);
        time.moveOn(Duration.ofHours(2));
        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.complete");
        assertThat(desk.found("第二条", 1).total()).isEqualTo(1);
        assertThat(asked.getFirst()).isEqualTo("verb=ListRecords&metadataPrefix=oai_dc&set=only");
        assertThat(asked.getLast()).isEqualTo("verb=ListRecords&resumptionToken=%E7%AC%AC%E4%BA%8C%E9%A1%B5%26");

        answers.clear();
        answers.add(Answer.of(page("", record("a:1", "2026-11-21", ""))));
        time.moveOn(Duration.ofHours(25));
        assertThat(harvested().failures()).isZero();
        assertThat(asked.getLast()).endsWith("&from=2026-11-20");
        assertThat(desk.found("第一条", 1).total()).isZero();
    }

    private void fails(Answer answer, String outcome, Function<Peer, Boolean> also) {
        desk.peers(secretary).forEach(one -> desk.remove(secretary, one.peer().id()));
        answers.clear();
        answers.add(answer);
        peer("");
        Peer peer = harvested();
        assertThat(peer.outcome()).isEqualTo("achievements.harvest." + outcome);
        assertThat(peer.failures()).isEqualTo(1);
        assertThat(also.apply(peer)).as(outcome).isTrue();
        assertThat(desk.found("坏页", 1).total()).isZero();
    }

    @Test
    void everyFaultIsASentenceAndKeepsNothingOfItsPage() {
        String whole = page("", record("b:1", "2026-11-01", "坏页"));
        fails(Answer.of(whole.substring(0, whole.length() - 40)), "xml", peer -> true);
        fails(Answer.of("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>" + whole.substring(21).replace("坏页", "&b;")), "entities", peer -> true);
        fails(Answer.of("<html><body>坏页</body></html>"), "notOai", peer -> true);
        fails(Answer.of(page("", record("b:2", "2026-11-01", "坏页").replace("b:2", ""))), "identifier", peer -> true);
        fails(new Answer(404, Map.of(), new byte[0]), "status", peer -> peer.arguments().equals(List.of("404")));
        fails(new Answer(503, Map.of("Retry-After", "7200"), new byte[0]), "busy", peer ->
                Duration.between(peer.lastAt(), peer.nextAt()).equals(Duration.ofHours(2)));
        fails(new Answer(200, Map.of(), new byte[(16 << 20) + 1]), "large", peer -> true);
        fails(Answer.of("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"badArgument\">no such &lt;set></error></OAI-PMH>"),
                "error", peer -> peer.arguments().equals(List.of("badArgument", "no such <set>")));
    }

    @Test
    void aTokenThatLeadsToItselfEndsTheHarvest() {
        answers.add(Answer.of(page("同一个", record("c:1", "2026-11-01", "转圈的"))));
        peer("");

        Peer peer = harvested();
        assertThat(peer.outcome()).isEqualTo("achievements.harvest.loop");
        assertThat(peer.token()).isNull();
        assertThat(asked).hasSize(2);
    }

    @Test
    void aLibraryThatIsNotThereIsASentenceToo() {
        answers.add(Answer.of(page("")));
        peer("");
        server.stop(0);

        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.unreachable");
    }

    @Test
    void aLibraryThatStaysSilentIsLeftAndAskedAgain() {
        answers.add(Answer.of(page("", record("d:1", "2026-11-01", "来得晚的"))));
        silent = true;
        peer("");

        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.timeout");
        assertThat(desk.found("来得晚的", 1).total()).isZero();
        silent = false;
        silence.countDown();
        time.moveOn(Duration.ofHours(2));
        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.complete");
        assertThat(desk.found("来得晚的", 1).total()).isEqualTo(1);
    }

    @Test
    void aLibraryThatForgetsItsTokensIsHarvestedFromTheBeginningAndNothingComesTwice() {
        answers.add(Answer.of(page("t1", record("e:1", "2026-11-01", "换标记的第一条"))));
        answers.add(Answer.of("<OAI-PMH xmlns=\"http://www.openarchives.org/OAI/2.0/\"><error code=\"badResumptionToken\">expired</error></OAI-PMH>"));
        answers.add(Answer.of(page("t9", record("e:1", "2026-11-01", "换标记的第一条"))));
        answers.add(Answer.of(page("", record("e:2", "2026-11-02", "换标记的第二条"))));
        peer("");

        Peer peer = harvested();
        assertThat(peer.outcome()).isEqualTo("achievements.harvest.error");
        assertThat(peer.arguments()).containsExactly("badResumptionToken", "expired");
        time.moveOn(Duration.ofHours(2));
        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.complete");
        assertThat(asked).containsExactly(
                "verb=ListRecords&metadataPrefix=oai_dc", "verb=ListRecords&resumptionToken=t1", "verb=ListRecords&metadataPrefix=oai_dc",
                "verb=ListRecords&resumptionToken=t9");
        assertThat(desk.found("换标记的", 1).total()).isEqualTo(2);
    }

    /** A record that was deleted comes back only by a newer state of it. */
    @Test
    void anOlderStateNeverBringsBackWhatWasDeleted() {
        answers.add(Answer.of(page("", record("f:1", "2026-11-10", "删掉的"), record("f:1", "2026-11-12", ""), record("f:1", "2026-11-11", "删掉的"))));
        peer("");
        assertThat(harvested().outcome()).isEqualTo("achievements.harvest.complete");
        assertThat(desk.found("删掉的", 1).total()).isZero();

        answers.clear();
        answers.add(Answer.of(page("", record("f:1", "2026-11-13", "删掉的又有了"))));
        time.moveOn(Duration.ofHours(25));
        harvested();
        assertThat(desk.found("删掉的又有了", 1).total()).isEqualTo(1);
    }

    @Test
    void addressesInPrivateNetworksAndWhatIsNoneAreRefused() {
        for (String address : List.of("https://127.0.0.1/oai", "http://library.example/oai", "https://u:p@library.example/oai", "gopher", "https://library.example/oai?verb=x")) {
            assertThat(refused(desk.enter(secretary, new PeerWish("岷塔成果库", address, "", "24")))).as(address).extracting(Reason::field).containsOnly("address");
        }
        assertThat(refused(desk.enter(secretary, new PeerWish("岷", "https://[::1]/oai", "a b", "0")))).extracting(Reason::field)
                .contains("name", "set", "every", "address");
        assertThat(desk.peers(secretary)).isEmpty();
    }
}
