package home.engineers.cli.internal;

import home.engineers.store.DataDirectory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;

/** Opens a house in passing, so that the virtual machine can record what a start needs and start faster ever after. */
@Command(
        name = "rehearse",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = {"编译时预演一次启动。", "Rehearse one start; part of the build."})
public final class RehearseCommand implements Callable<Integer> {
    private static final List<String> PAGES = List.of("/", "/sign-in", "/static/tokens.css");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path data = Files.createTempDirectory("engineers-home-rehearsal");
        try (DataDirectory directory = DataDirectory.open(data, false);
                ConfigurableApplicationContext house = HouseProcess.open(directory, false, "127.0.0.1", 0)) {
            visit("http://127.0.0.1:" + ((WebServerApplicationContext) house).getWebServer().getPort());
        } finally {
            delete(data);
        }
        return 0;
    }

    private static void visit(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(HttpRequest.newBuilder(URI.create(address + page)).build(), HttpResponse.BodyHandlers.discarding());
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
