package home.engineers.messages.internal;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.messages.OutboundAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;

/**
 * Calls to the outside. The client's resolver is the guard itself, so that the addresses that were checked are the ones
 * that are connected to; redirects come back here and are checked like the first address.
 */
final class GuardedCalls implements OutboundAddresses, DisposableBean {
    private static final int REDIRECTS = 3;
    private static final int NOWHERE = -1;
    private static final int BODY = 1 << 20;
    private static final Set<Integer> MOVED = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> MOVED_WITH_METHOD = Set.of(307, 308);
    static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** What is fetched may take as many times the patience of one silence, so that what trickles comes to an end too. */
    private static final int SILENCES = 12;

    private final AddressGuard guard;
    private final CloseableHttpClient client;
    private final Duration longest;
    private final Duration patience;
    private final ScheduledExecutorService ends =
            Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("outbound-ends").factory());

    GuardedCalls(AddressGuard guard) {
        this(guard, LONGEST, PATIENCE);
    }

    /**
     * @param longest that a call may take which sends something, however slowly the other side answers
     * @param patience how long the other side may be silent
     */
    GuardedCalls(AddressGuard guard, Duration longest, Duration patience) {
        this.guard = guard;
        this.longest = longest;
        this.patience = patience;
        Timeout silence = Timeout.of(patience);
        this.client = HttpClientBuilder.create()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDnsResolver(new Resolver(guard))
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(silence)
                                .setSocketTimeout(silence)
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(silence).build())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .setUserAgent("engineers-home")
                .build();
    }

    @Override
    public Outcome<URI> check(URI address) {
        Reason fault = guard.formFault(address);
        return fault == null ? guard.resolve(address.getHost()).map(found -> address) : Outcome.refused(fault);
    }

    @Override
    public Outcome<List<InetAddress>> resolve(String host) {
        return guard.resolve(host);
    }

    @Override
    public SocketFactory sockets() {
        return new GuardedSockets(guard);
    }

    @Override
    public Outcome<Answer> get(URI address, Map<String, String> headers) throws IOException {
        return call(new Call("GET", headers, null, null), address, REDIRECTS);
    }

    @Override
    public Outcome<Fetched> fetch(URI address, Map<String, String> headers, int most) throws IOException {
        return called(new Call("GET", headers, null, null, most), address, REDIRECTS);
    }

    @Override
    public Outcome<Answer> post(URI address, Map<String, String> headers, String mediaType, byte[] body) throws IOException {
        return call(new Call("POST", headers, mediaType, body), address, REDIRECTS);
    }

    @Override
    public Outcome<Answer> postHere(URI address, Map<String, String> headers, String mediaType, byte[] body) throws IOException {
        return call(new Call("POST", headers, mediaType, body), address, NOWHERE);
    }

    /** @param most bytes of the answer that are taken */
    private record Call(String method, Map<String, String> headers, @Nullable String mediaType, byte @Nullable [] body, int most) {
        Call(String method, Map<String, String> headers, @Nullable String mediaType, byte @Nullable [] body) {
            this(method, headers, mediaType, body, BODY);
        }

        HttpUriRequestBase to(URI address) {
            HttpUriRequestBase request = new HttpUriRequestBase(method, address);
            headers.forEach(request::setHeader);
            if (body != null) {
                request.setEntity(new ByteArrayEntity(body, ContentType.parse(mediaType)));
            }
            return request;
        }

        boolean follows(int status) {
            return (body == null ? MOVED : MOVED_WITH_METHOD).contains(status);
        }

        /** The same call without what was meant for the first host alone. */
        Call elsewhere() {
            return new Call(method, Map.of(), mediaType, body, most);
        }
    }

    private record Reply(Fetched answer, @Nullable URI location) {}

    private Outcome<Answer> call(Call call, URI address, int redirects) throws IOException {
        return called(call, address, redirects).map(one -> new Answer(one.status(), one.body()));
    }

    private Outcome<Fetched> called(Call call, URI address, int redirects) throws IOException {
        Reason fault = guard.formFault(address);
        if (fault != null) {
            return Outcome.refused(fault);
        }
        Reply reply;
        try {
            reply = reply(call, address);
        } catch (ClosedAddress closed) {
            return Outcome.refused(closed.reasons());
        }
        URI location = reply.location();
        if (redirects == NOWHERE || location == null || !call.follows(reply.answer().status())) {
            return Outcome.granted(reply.answer());
        }
        boolean sameHost = address.getHost().equalsIgnoreCase(location.getHost());
        return redirects == 0
                ? Outcome.refused(Reason.of("messages.outbound.redirects"))
                : called(sameHost ? call : call.elsewhere(), location, redirects - 1);
    }

    private Reply reply(Call call, URI address) throws IOException {
        HttpUriRequestBase request = call.to(address);
        Duration most = call.body() == null ? patience.multipliedBy(SILENCES) : longest;
        Future<?> end = ends.schedule(request::cancel, most.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return client.execute(request, response -> reply(request, address, call.most(), response));
        } catch (IOException cut) {
            throw end.isDone() ? new SocketTimeoutException("no whole answer within " + most) : cut;
        } finally {
            end.cancel(false);
        }
    }

    /** What goes on beyond what is wanted is cut off: closing an answer would read it to its end. */
    private static Reply reply(HttpUriRequestBase request, URI address, int most, ClassicHttpResponse response) throws IOException {
        byte[] read = response.getEntity() == null ? new byte[0] : response.getEntity().getContent().readNBytes(most + 1);
        boolean whole = read.length <= most;
        if (!whole) {
            request.cancel();
        }
        Header location = response.getFirstHeader("Location");
        Header after = response.getFirstHeader("Retry-After");
        Fetched answer = new Fetched(
                response.getCode(), whole ? read : Arrays.copyOf(read, most), whole, after == null ? "" : after.getValue().strip());
        return new Reply(answer, location == null ? null : resolved(address, location.getValue()));
    }

    private static @Nullable URI resolved(URI from, String location) {
        try {
            return from.resolve(location);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }

    @Override
    public void destroy() throws IOException {
        ends.shutdownNow();
        client.close();
    }

    /** Carries a refusal through the client. */
    private static final class ClosedAddress extends UnknownHostException {
        private final transient List<Reason> reasons;

        ClosedAddress(String host, List<Reason> reasons) {
            super(host);
            this.reasons = reasons;
        }

        List<Reason> reasons() {
            return reasons;
        }
    }

    private record Resolver(AddressGuard guard) implements DnsResolver {
        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            return switch (guard.resolve(host)) {
                case Granted<List<InetAddress>>(List<InetAddress> addresses) -> addresses.toArray(InetAddress[]::new);
                case Refused<List<InetAddress>>(List<Reason> reasons) -> throw new ClosedAddress(host, reasons);
            };
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
