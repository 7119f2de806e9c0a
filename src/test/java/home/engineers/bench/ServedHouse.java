package home.engineers.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A house served by {@code ./ehome serve}, as an operator has it; stopped when closed. */
final class ServedHouse implements AutoCloseable {
    private final Process house;
    private final double seconds;
    private final int port;

    private ServedHouse(Process house, double seconds, int port) {
        this.house = house;
        this.seconds = seconds;
        this.port = port;
    }

    static ServedHouse open(Path data, boolean demo) throws IOException, InterruptedException {
        return open(data, demo, "");
    }

    /** @param javaOptions for the Java machine of the house, or empty */
    static ServedHouse open(Path data, boolean demo, String javaOptions) throws IOException, InterruptedException {
        int port = freePort();
        List<String> command = new ArrayList<>(
                List.of("./ehome", "serve", "--data", data.toString(), "--port", String.valueOf(port)));
        if (demo) {
            command.add("--demo");
        }
        long begin = System.nanoTime();
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (!javaOptions.isEmpty()) {
            builder.environment().put("JAVA_TOOL_OPTIONS", javaOptions);
        }
        Process house = builder.start();
        BufferedReader lines = new BufferedReader(new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains("http://")) {
                return new ServedHouse(house, (System.nanoTime() - begin) / 1e9, port);
            }
        }
        house.destroy();
        house.waitFor();
        throw new IllegalStateException("the house did not open");
    }

    /** From the command to the printed address. */
    double secondsToOpen() {
        return seconds;
    }

    String base() {
        return "http://127.0.0.1:" + port;
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws InterruptedException {
        house.destroy();
        house.waitFor();
    }
}
