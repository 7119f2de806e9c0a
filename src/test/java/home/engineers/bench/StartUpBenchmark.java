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

/** From {@code ./ehome serve} to the printed address. */
final class StartUpBenchmark implements Benchmark {
    private static final double FIRST = 30;
    private static final double LATER = 10;

    @Override
    public String name() {
        return "start-up";
    }

    @Override
    public String says() {
        return "seconds from ./ehome serve to the printed address, on a built product";
    }

    @Override
    public List<Figure> run() throws Exception {
        List<Figure> figures = new ArrayList<>();
        for (boolean demo : List.of(false, true)) {
            String with = demo ? " with --demo" : "";
            Path data = Files.createTempDirectory("engineers-home-bench");
            try {
                figures.add(new Figure("first start" + with, seconds(data, demo), "s", FIRST));
                figures.add(new Figure("later start" + with, seconds(data, demo), "s", LATER));
            } finally {
                delete(data);
            }
        }
        return figures;
    }

    private static double seconds(Path data, boolean demo) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("./ehome", "serve", "--data", data.toString(), "--port", String.valueOf(freePort())));
        if (demo) {
            command.add("--demo");
        }
        long begin = System.nanoTime();
        Process house = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(house.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.contains("http://")) {
                    return (System.nanoTime() - begin) / 1e9;
                }
            }
        } finally {
            house.destroy();
            house.waitFor();
        }
        throw new IllegalStateException("the house did not open");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
