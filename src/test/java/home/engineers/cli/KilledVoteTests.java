package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.votes.recount.BoxChain;
import home.engineers.votes.recount.BoxRow;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * kill -9 of a serving house, twice, while browsers vote as fast as they can: every vote that was acknowledged is in the box,
 * and what else is there was sent and not answered yet.
 */
class KilledVoteTests {
    private static final int BROWSERS = 8;
    private static final Duration LONG = Duration.ofSeconds(120);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final String SECOND_SECRETARY = "14200000007";
    private static ServingProcess house;

    @BeforeAll
    static void open() throws Exception {
        house = ServingProcess.demo();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    /** A browser with a pass, and the address it posts votes to. */
    private record Browser(HttpClient client, URI votes, String token) {
        HttpResponse<String> vote(int candidate) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(votes).header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&candidate=" + candidate)).build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void everyAcknowledgedVoteIsInTheBoxAfterTwoKills() throws Exception {
        UUID vote = running();
        List<Browser> browsers = new ArrayList<>();
        for (int i = 0; i < BROWSERS; i++) {
            browsers.add(enter(vote, "1390008%04d".formatted(i)));
        }
        Set<String> acknowledged = new ConcurrentSkipListSet<>();
        int unanswered = voteUntilKilled(browsers, acknowledged, 300);
        assertBoxHolds(vote, acknowledged, unanswered);
        int before = acknowledged.size();
        unanswered += voteUntilKilled(browsers, acknowledged, 300);
        assertThat(acknowledged.size()).as("voting went on after the first kill").isGreaterThanOrEqualTo(before + 300);
        assertBoxHolds(vote, acknowledged, unanswered);
        assertThat(house.get("/public-votes/" + vote)).contains("隐藏决赛");
    }

    /** @return how many votes were sent and not answered */
    private static int voteUntilKilled(List<Browser> browsers, Set<String> acknowledged, int more) throws Exception {
        int enough = acknowledged.size() + more;
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> voting = browsers.stream().map(browser -> many.submit(() -> voteOn(browser, acknowledged))).toList();
            await().atMost(LONG).pollInterval(Duration.ofMillis(2)).until(() -> acknowledged.size() >= enough);
            house.kill();
            int unanswered = 0;
            for (Future<Integer> one : voting) {
                unanswered += one.get();
            }
            house.startAgain();
            return unanswered;
        }
    }

    private static int voteOn(Browser browser, Set<String> acknowledged) throws InterruptedException {
        for (int i = 0; ; i++) {
            try {
                String onward = browser.vote(1 + i % 2).headers().firstValue("Location").orElseThrow();
                acknowledged.add(onward.substring(onward.indexOf("receipt=") + 8));
            } catch (IOException cut) {
                return 1;
            }
        }
    }

    private static void assertBoxHolds(UUID vote, Set<String> acknowledged, int unanswered) {
        Set<String> kept = new TreeSet<>(house.database().sql("select receipt from public_vote_row where vote = ?").param(vote)
                .query(String.class).list());
        assertThat(kept).containsAll(acknowledged);
        assertThat(kept.size() - acknowledged.size()).as("beyond what was acknowledged").isBetween(0, unanswered);
        String[] head = {BoxChain.begin(vote.toString())};
        house.database().sql("select * from public_vote_row where vote = ? order by number").param(vote).query(row -> {
            head[0] = BoxChain.next(head[0], BoxRow.of(
                    row.getLong("number"), row.getObject("cast_at", OffsetDateTime.class).toInstant(), row.getInt("candidate"),
                    row.getObject("voter", UUID.class), row.getString("receipt")));
            assertThat(row.getString("hash")).isEqualTo(head[0]);
        });
        assertThat(house.database().sql("select head from public_vote_box where vote = ?").param(vote).query(String.class).single())
                .isEqualTo(head[0]);
    }

    /** Prepared and approved by two secretaries over HTTP; then its beginning is moved to where it has passed. */
    private static UUID running() throws Exception {
        String association = house.database().sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION' and until is null")
                .query(String.class).single();
        OffsetDateTime now = house.database().sql("select now()").query(OffsetDateTime.class).single();
        HttpResponse<String> drafted = house.post("/public-votes/prepare", Map.ofEntries(
                one("association", association), one("kind", "COMPETITION"), one("title", "隐藏决赛"), one("MOBILE", "true"),
                one("begins", WRITTEN.format(now.plusDays(1))), one("ends", WRITTEN.format(now.plusDays(3))), one("inAll", "100000"),
                one("aDay", "100000"), one("aCandidate", "100000"), one("aCandidateADay", "100000"), one("fromNetwork", "1000000")));
        String desk = drafted.headers().firstValue("Location").orElseThrow();
        UUID vote = UUID.fromString(desk.replaceAll(".*/public-votes/([^/]+)/desk.*", "$1"));
        for (int number = 1; number <= 2; number++) {
            house.database().sql("insert into public_vote_candidate (vote, number, name, text) values (?, ?, ?, '')")
                    .params(vote, number, "候选人" + number).update();
        }
        assertThat(house.post("/public-votes/" + vote + "/proposal", Map.of()).statusCode()).isEqualTo(302);
        house.enter(SECOND_SECRETARY);
        assertThat(house.post("/public-votes/" + vote + "/approval", Map.of()).statusCode()).isEqualTo(302);
        house.database().sql("alter table public_vote disable trigger public_vote_stands").update();
        house.database().sql("update public_vote set begins_at = now() - interval '1 minute' where id = ?").param(vote).update();
        house.database().sql("alter table public_vote enable trigger public_vote_stands").update();
        return vote;
    }

    private static Map.Entry<String, List<String>> one(String field, String value) {
        return Map.entry(field, List.of(value));
    }

    private static Browser enter(UUID vote, String mobile) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String page = "/public-votes/" + vote;
        String token = found(TOKEN, client.send(HttpRequest.newBuilder(house.address(page)).build(), HttpResponse.BodyHandlers.ofString()).body());
        String asked = post(client, page + "/codes", token, "&address=" + mobile);
        String code = found(Pattern.compile("([0-9]{6})"), house.database()
                .sql("select body from messages_maildrop where address = ?").param(mobile).query(String.class).single());
        post(client, page + "/pass", token, "&challenge=" + found(CHALLENGE, asked) + "&code=" + code);
        return new Browser(client, house.address(page + "/votes"), token);
    }

    private static String post(HttpClient client, String path, String token, String fields) throws IOException, InterruptedException {
        return client.send(
                        HttpRequest.newBuilder(house.address(path)).header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + fields)).build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
