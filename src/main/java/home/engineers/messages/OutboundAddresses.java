package home.engineers.messages;

import home.engineers.kernel.Outcome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import javax.net.SocketFactory;

/**
 * The guard on every address the server itself calls: webhook, mail, identity provider, resolver. An address is refused
 * where it, its answer in the name service or a redirect leads into a private network, unless the operator has allowed
 * the host by name in {@code house.outbound.allow}. A call that sends something ends after 20 seconds, answered or not.
 */
public interface OutboundAddresses {
    /** Whether the address may be called as things stand; for forms in which addresses are set. */
    Outcome<URI> check(URI address);

    /** The addresses of a host that may be connected to; refused where one of them is private. */
    Outcome<List<InetAddress>> resolve(String host);

    /** Calls by GET, following at most three redirects, each checked like the first. */
    Outcome<Answer> get(URI address, Map<String, String> headers) throws IOException;

    /** Calls by POST; only redirects that keep the method are followed. */
    Outcome<Answer> post(URI address, Map<String, String> headers, String mediaType, byte[] body) throws IOException;

    /** Calls by POST and goes nowhere else: a redirect is an answer like another. */
    Outcome<Answer> postHere(URI address, Map<String, String> headers, String mediaType, byte[] body) throws IOException;

    /** As {@link #get}, for an answer that may be long, of which at most so many bytes are taken. */
    Outcome<Fetched> fetch(URI address, Map<String, String> headers, int most) throws IOException;

    /**
     * @param whole whether the body is all of it
     * @param retryAfter what the other side says of when to come again, as it wrote it, or empty
     */
    record Fetched(int status, byte[] body, boolean whole, String retryAfter) {}

    /** Sockets that refuse to connect to a private address, for protocols other than HTTP. */
    SocketFactory sockets();

    /** @param body at most one mebibyte of it */
    record Answer(int status, byte[] body) {
        public boolean accepted() {
            return status >= 200 && status < 300;
        }
    }
}
