package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.store.DataDirectory;
import home.engineers.testing.FreePort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process of its own says when it cannot open the house. */
class DoorTests {
    private static final long SECONDS = 10;

    @TempDir
    private Path temporary;

    private record Ended(int exit, String out, String err) {}

    private Ended serve(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Ehome.class.getName(),
                "serve"));
        command.addAll(List.of(arguments));
        Path out = temporary.resolve("out");
        Path err = temporary.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ended within %s s", SECONDS).isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Ended(process.exitValue(), Files.readString(out), Files.readString(err, StandardCharsets.UTF_8));
    }

    private static void saysOneLine(Ended ended, String chinese, String english) {
        assertThat(ended.exit()).isEqualTo(2);
        assertThat(ended.err()).hasLineCount(1).contains(chinese, english);
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void refusesASecondInstanceOnTheSameData() throws Exception {
        Path data = temporary.resolve("data");
        try (DataDirectory first = DataDirectory.open(data, false)) {
            saysOneLine(
                    serve(Map.of(), "--data", first.root().toString(), "--port", freePort()),
                    "正被另一个实例使用", "in use by another instance");
        }
    }

    @Test
    void saysThatThePortIsTaken() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            saysOneLine(
                    serve(Map.of(), "--data", temporary.resolve("data").toString(), "--port", port),
                    "端口 " + port + " 已被占用", "Port " + port + " is taken");
        }
    }

    @Test
    void saysThatAnAddressIsNotThisMachines() throws Exception {
        saysOneLine(
                serve(Map.of(), "--data", temporary.resolve("data").toString(), "--bind", "192.0.2.1", "--port", freePort()),
                "不能在 192.0.2.1", "Cannot listen on 192.0.2.1");
    }

    @Test
    void refusesToShowTheDemoOnRealData() throws Exception {
        Path data = temporary.resolve("data");
        DataDirectory.open(data, false).close();

        saysOneLine(serve(Map.of(), "--demo", "--data", data.toString()), "存有真实数据", "not demo data");
    }

    @Test
    void saysThatTheDirectoryCannotBeUsed() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        saysOneLine(serve(Map.of(), "--data", file.resolve("data").toString()), "数据目录", "Data directory");
    }

    @Test
    void saysThatTheExternalDatabaseIsUnreachable() throws Exception {
        saysOneLine(
                serve(
                        Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + freePort() + "/house?password=secret"),
                        "--data", temporary.resolve("data").toString(), "--port", freePort()),
                "连接不上数据库", "cannot be reached");
    }

    private static String freePort() {
        return String.valueOf(FreePort.any());
    }
}
