package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.search.internal.opensearch.OpenSearchPeer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search cluster is away at the start and in between: the house says so, goes on, and catches up afterwards. */
class SearchClusterAwayTests {
    private static final String AWAY = "连不上检索服务器（127.0.0.1:";
    private static final Duration LONG = Duration.ofMinutes(1);

    private static Said search(ServingProcess house, String words) {
        return Said.here("patent", "search", words, "--data", house.data().toString());
    }

    private static Said take(ServingProcess house, Path place, String number) throws Exception {
        Path file = Files.writeString(place.resolve(number + ".csv"), "公开（公告）号,发明名称\n" + number + ",缆索检测小车\n");
        return Said.here("patent", "import", file.toString(), "--data", house.data().toString());
    }

    @Test
    void theHouseGoesOnWithoutTheClusterAndCatchesUp(@TempDir Path place) throws Exception {
        URI cluster = OpenSearchPeer.isThere() ? OpenSearchPeer.address() : URI.create("http://127.0.0.1:9");
        try (Relay relay = new Relay(cluster); ServingProcess house = ServingProcess.real(Map.of("HOUSE_SEARCH_URL", relay.address().toString()))) {
            saysThatTheClusterIsAway(house);
            assertThat(take(house, place, "CN116000001A").exit()).isZero();
            if (OpenSearchPeer.isThere()) {
                relay.connect();
                await().atMost(LONG).until(() -> search(house, "缆索").out().contains("CN116000001A"));

                relay.cut();
                await().atMost(LONG).until(() -> search(house, "缆索").exit() == 2);
                saysThatTheClusterIsAway(house);
                assertThat(take(house, place, "CN116000002A").exit()).isZero();
                relay.connect();
                await().atMost(LONG).until(() -> search(house, "缆索").out().contains("CN116000002A"));
                await().atMost(LONG).until(() -> Said.here("search", "state", "--data", house.data().toString()).out().contains("patents  OpenSearch  2 件"));
            }
        }
    }

    private static void saysThatTheClusterIsAway(ServingProcess house) throws Exception {
        assertThat(house.get("/patents?q=x")).contains(AWAY, "其余功能不受影响");
        assertThat(house.get("/law")).doesNotContain(AWAY);
        assertThat(search(house, "缆索")).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(2);
            assertThat(said.err()).contains(AWAY, "cannot be reached").hasLineCount(1);
        });
        assertThat(Said.here("search", "state", "--data", house.data().toString()).exit()).isEqualTo(2);
        assertThat(Said.here("invariants", "--data", house.data().toString())).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.out()).contains("an index cannot be asked: search.index.fault.unreachable");
        });
    }
}
