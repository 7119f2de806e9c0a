package home.engineers.bench;

import home.engineers.votes.VoteId;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Browsers that each hold a pass, earned by a code as any visitor earns one, and post the form of the page over a kept
 * connection, each after the answer to the one before. The reading of answers is kept small, since it shares the machine.
 */
final class VotesOverHttp implements AutoCloseable {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern CHALLENGE = Pattern.compile("name=\"challenge\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final int VOTERS_OF_A_LINE = 30;
    private final URI base;
    private final String page;
    private final JdbcClient jdbc;
    private final List<Browser> browsers = new ArrayList<>();

    VotesOverHttp(String base, VoteId vote, int callers, JdbcClient jdbc) throws IOException, InterruptedException {
        this.base = URI.create(base);
        this.page = "/public-votes/" + vote;
        this.jdbc = jdbc;
        List<List<byte[]>> votes = new ArrayList<>();
        for (int i = 0; i < callers; i++) {
            List<byte[]> passes = new ArrayList<>();
            // All passes are earned from one address, which has to wait after some sixty codes.
            jdbc.sql("delete from throttle").update();
            for (int voter = 0; voter < VOTERS_OF_A_LINE; voter++) {
                passes.add(enter("1390009%04d".formatted(i * VOTERS_OF_A_LINE + voter)));
            }
            votes.add(passes);
        }
        for (List<byte[]> passes : votes) {
            browsers.add(new Browser(passes));
        }
    }

    /** The bytes of the votes of some voters in turn, and the line on which they go out, opened anew where the server has ended it. */
    private final class Browser {
        private final List<byte[]> votes;
        private int next;
        private Socket line;
        private InputStream in;

        private Browser(List<byte[]> votes) throws IOException {
            this.votes = votes;
            this.line = open();
            this.in = new BufferedInputStream(line.getInputStream());
        }

        private Socket open() throws IOException {
            Socket fresh = new Socket(base.getHost(), base.getPort());
            fresh.setTcpNoDelay(true);
            return fresh;
        }

        private void vote() throws IOException {
            line.getOutputStream().write(votes.get(next++ % votes.size()));
            String head = head(in);
            if (!head.contains("?receipt=")) {
                throw new IOException("not acknowledged: " + head);
            }
            if (head.toLowerCase(Locale.ROOT).contains("connection: close")) {
                line.close();
                line = open();
                in = new BufferedInputStream(line.getInputStream());
            }
        }
    }

    private byte[] enter(String mobile) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            String opened = client.send(request(page).build(), HttpResponse.BodyHandlers.ofString()).body();
            String token = found(TOKEN, opened);
            String asked = post(client, page + "/codes", "_csrf=" + encoded(token) + "&address=" + mobile).body();
            String code = found(CODE, jdbc.sql("select body from messages_maildrop where address = ? order by dropped_at desc limit 1")
                    .param(mobile).query(String.class).single());
            post(client, page + "/pass", "_csrf=" + encoded(token) + "&challenge=" + found(CHALLENGE, asked) + "&code=" + code);
            CookieManager jar = (CookieManager) client.cookieHandler().orElseThrow();
            StringBuilder cookies = new StringBuilder();
            jar.getCookieStore().getCookies().forEach(one -> cookies.append(cookies.isEmpty() ? "" : "; ").append(one.getName()).append('=').append(one.getValue()));
            if (!cookies.toString().contains("public-vote-pass=")) {
                throw new IOException("no pass was given");
            }
            String body = "_csrf=" + encoded(token) + "&candidate=7";
            String vote = "POST " + page + "/votes HTTP/1.1\r\nHost: " + base.getAuthority() + "\r\nCookie: " + cookies
                    + "\r\nUser-Agent: Mozilla/5.0 (Linux; Android 15) Chrome/143.0\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            return vote.getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static String found(Pattern pattern, String text) throws IOException {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IOException("no " + pattern + " in " + text);
        }
        return found.groupCount() == 0 ? found.group() : found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    private HttpResponse<String> post(HttpClient client, String path, String form) throws IOException, InterruptedException {
        return client.send(
                request(path).header("Content-Type", "application/x-www-form-urlencoded").POST(HttpRequest.BodyPublishers.ofString(form)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Votes acknowledged a second. */
    double cast(Duration time) throws InterruptedException, ExecutionException {
        AtomicLong acknowledged = new AtomicLong();
        long begun = System.nanoTime();
        long until = begun + time.toNanos();
        try (ExecutorService callers = Executors.newFixedThreadPool(browsers.size())) {
            List<Future<Void>> all = browsers.stream().map(browser -> callers.<Void>submit(() -> {
                while (System.nanoTime() < until) {
                    browser.vote();
                    acknowledged.incrementAndGet();
                }
                return null;
            })).toList();
            for (Future<Void> one : all) {
                one.get();
            }
        }
        return acknowledged.get() / ((System.nanoTime() - begun) / 1e9);
    }

    /** The head of an answer; a body, which a way on does not have, is read and dropped. */
    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        int ends = 0;
        while (ends < 4) {
            int one = in.read();
            if (one < 0) {
                throw new IOException("the line was cut");
            }
            bytes.write(one);
            ends = one == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : 0;
        }
        String head = bytes.toString(StandardCharsets.US_ASCII);
        String lower = head.toLowerCase(Locale.ROOT);
        int at = lower.indexOf("content-length: ");
        if (at >= 0) {
            in.skipNBytes(Long.parseLong(head.substring(at + 16, head.indexOf('\r', at)).strip()));
        }
        return head;
    }

    @Override
    public void close() throws IOException {
        for (Browser one : browsers) {
            one.line.close();
        }
    }
}
