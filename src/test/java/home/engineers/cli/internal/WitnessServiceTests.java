package home.engineers.cli.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.Hash;
import home.engineers.evidence.log.InventedLog;
import home.engineers.evidence.log.LogFault;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.SigningKey;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.evidence.log.Witness;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The answers of C2SP tlog-witness, status by status. */
class WitnessServiceTests {
    private static final String ORIGIN = "engineers.example/log";

    @TempDir
    private Path folder;

    @Test
    void answersAsTheSpecificationDemands() throws IOException, InterruptedException, LogFault {
        try (WitnessFolder memory = WitnessFolder.open(folder); HttpClient client = HttpClient.newHttpClient()) {
            SigningKey key = memory.key("witness.example/w1");
            Witness witness = new Witness(InventedLog.KEY.verifier(), key, memory, Clock.systemUTC());
            try (WitnessService service = WitnessService.listening(witness, "127.0.0.1", 0)) {
                String address = "http://127.0.0.1:" + service.port();
                InventedLog small = new InventedLog(300);
                InventedLog large = new InventedLog(600);
                List<Hash> proof = new MerkleTree(600, large).consistency(300);

                HttpResponse<String> first = post(client, address, new ConsistencyProof(0, List.of(), small.note()));
                assertThat(first.statusCode()).isEqualTo(200);
                assertThat(Note.parse(small.note() + first.body()).verified(List.of(key.verifier()))).hasSize(1);
                HttpResponse<String> other = post(client, address, new ConsistencyProof(0, List.of(), large.note()));
                assertThat(other.statusCode()).isEqualTo(409);
                assertThat(other.body()).isEqualTo("300\n");
                assertThat(other.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
                assertThat(post(client, address, new ConsistencyProof(300, List.of(), large.note())).statusCode()).isEqualTo(422);
                assertThat(post(client, address, new ConsistencyProof(700, proof, large.note())).statusCode()).isEqualTo(400);
                SigningKey stranger = new SigningKey("engineers.example/log", VerifierKey.Kind.LOG, new byte[32]);
                Note unsigned = new Note(large.head().text(), List.of(stranger.sign(large.head().text())));
                assertThat(post(client, address, new ConsistencyProof(300, proof, unsigned)).statusCode()).isEqualTo(403);
                Note elsewhere = new Note(large.head().text().replace(ORIGIN, "elsewhere.example"), large.note().signatures());
                assertThat(post(client, address, new ConsistencyProof(300, proof, elsewhere)).statusCode()).isEqualTo(404);
                assertThat(post(client, address, "old x\n\n").statusCode()).isEqualTo(400);
                assertThat(post(client, address, new ConsistencyProof(300, proof, large.note())).statusCode()).isEqualTo(200);

                HttpResponse<String> last = client.send(
                        HttpRequest.newBuilder(URI.create(address + "/" + sha256() + "/checkpoint")).build(), HttpResponse.BodyHandlers.ofString());
                assertThat(Note.parse(last.body()).verified(List.of(key.verifier(), InventedLog.KEY.verifier()))).hasSize(2);
            }
        }
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(ORIGIN.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static HttpResponse<String> post(HttpClient client, String address, Object body) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(address + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
