package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.store.DataDirectory;
import home.engineers.testing.HouseTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ControlPortTests {
    @Autowired
    private DataDirectory directory;

    @Autowired
    private ControlPort port;

    @Test
    void answersACommandThatKnowsTheToken() throws Exception {
        ControlAnswer answer = new HouseCall(directory.root()).ask(InvariantsAct.NAME, Map.of(), null);

        assertThat(answer.exit()).isZero();
        assertThat(Json.read(answer.json(), InvariantsAct.Report.class).invariants()).isNotEmpty();
    }

    @Test
    void answersAgainAfterItWasClosedAndOpened() throws Exception {
        port.stop();
        port.start();

        assertThat(new HouseCall(directory.root()).ask(InvariantsAct.NAME, Map.of(), null).exit()).isZero();
    }

    @Test
    void keepsTheTokenFromOtherUsers() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.root().resolve(ControlPort.TOKEN))))
                .isEqualTo("rw-------");
    }

    @Test
    void refusesWhoeverDoesNotKnowTheToken() throws Exception {
        String address = Files.readString(directory.root().resolve(ControlPort.ADDRESS)).strip();
        String token = Files.readString(directory.root().resolve(ControlPort.TOKEN)).strip();
        URI act = URI.create(address + "/" + InvariantsAct.NAME);

        assertThat(address).startsWith("http://127.0.0.1:");
        assertThat(status(HttpRequest.newBuilder(act).POST(HttpRequest.BodyPublishers.noBody()))).isEqualTo(403);
        assertThat(status(HttpRequest.newBuilder(act).header("Authorization", "Bearer guess").POST(HttpRequest.BodyPublishers.noBody())))
                .isEqualTo(403);
        assertThat(status(HttpRequest.newBuilder(act).header("Authorization", "Bearer " + token).GET())).isEqualTo(403);
    }

    private static int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
