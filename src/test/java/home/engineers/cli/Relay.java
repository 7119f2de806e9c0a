package home.engineers.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A port of this machine behind which a server is, or is not, as after a cut of the network. */
final class Relay implements AutoCloseable {
    private final URI server;
    private final int port;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    /** Closed at first. */
    Relay(URI server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        cut();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    void connect() throws IOException {
        ServerSocket fresh = new ServerSocket();
        fresh.setReuseAddress(true);
        fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        listening = fresh;
        Thread.ofVirtual().start(() -> accept(fresh));
    }

    void cut() throws IOException {
        listening.close();
        for (Socket connection : connections) {
            connection.close();
        }
        connections.clear();
    }

    private void accept(ServerSocket at) {
        while (!at.isClosed()) {
            try {
                Socket client = at.accept();
                Socket behind = new Socket(server.getHost(), server.getPort());
                connections.add(client);
                connections.add(behind);
                Thread.ofVirtual().start(() -> pass(client, behind));
                Thread.ofVirtual().start(() -> pass(behind, client));
            } catch (IOException ended) {
                continue;
            }
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from; to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One of both has gone, and with it the other.
        }
    }

    @Override
    public void close() {
        try {
            cut();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
