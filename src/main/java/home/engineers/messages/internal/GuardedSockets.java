package home.engineers.messages.internal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import javax.net.SocketFactory;

/** Sockets that check the very address they are about to connect to, so that no second look-up can come between. */
final class GuardedSockets extends SocketFactory {
    private final AddressGuard guard;

    GuardedSockets(AddressGuard guard) {
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                demandOpen(endpoint);
                super.connect(endpoint, timeout);
            }
        };
    }

    private void demandOpen(SocketAddress endpoint) throws IOException {
        if (!(endpoint instanceof InetSocketAddress to)) {
            throw new ConnectException("not an internet address");
        }
        if (to.getAddress() == null) {
            throw new UnknownHostException(to.getHostString());
        }
        if (!guard.mayConnect(to.getHostString(), to.getAddress())) {
            throw new ConnectException("private addresses are refused unless house.outbound.allow names the host");
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) throws IOException {
        return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) throws IOException {
        return connected(new InetSocketAddress(address, port));
    }

    private Socket connected(InetSocketAddress to) throws IOException {
        Socket socket = createSocket();
        socket.connect(to, 0);
        return socket;
    }
}
