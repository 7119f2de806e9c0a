package home.engineers.cli.internal;

import home.engineers.store.OperatorFault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/** Whether the house may listen where it is told to. */
final class Ports {
    private Ports() {}

    /** @throws OperatorFault where the port is taken or the address is not this machine's */
    static void demandFree(String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (UnknownHostException unknown) {
            throw new OperatorFault("没有地址 " + address + "。", "There is no address " + address + ".", unknown);
        } catch (IOException fault) {
            throw String.valueOf(fault.getMessage()).contains("in use") ? taken(port) : refused(address, port, fault);
        }
    }

    static OperatorFault taken(int port) {
        return new OperatorFault(
                "端口 " + port + " 已被占用，请用 --port 另选一个。", "Port " + port + " is taken; choose another with --port.");
    }

    private static OperatorFault refused(String address, int port, IOException fault) {
        return new OperatorFault(
                "不能在 " + address + ":" + port + " 上监听。",
                "Cannot listen on " + address + ":" + port + " (" + fault.getMessage() + ").",
                fault);
    }
}
