package home.engineers.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A port that nobody listens on, for a server that starts in a while. It lies below those that systems give to whoever connects
 * somewhere, of which any may be taken before the server comes to it.
 */
public final class FreePort {
    private static final int FIRST = 10_000;
    private static final int MANY = 10_000;
    private static final int TRIES = 100;

    private FreePort() {}

    public static int any() {
        for (int i = 0; i < TRIES; i++) {
            int port = FIRST + ThreadLocalRandom.current().nextInt(MANY);
            try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return free.getLocalPort();
            } catch (BindException taken) {
                continue;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        throw new IllegalStateException("no port is free of " + TRIES);
    }
}
