package home.engineers.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.evidence.log.Commitment;
import home.engineers.evidence.rules.ActRecord;
import home.engineers.evidence.rules.Link;
import home.engineers.testing.Database;
import home.engineers.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A record that was a chain of hashes becomes the first leaves of the log, in its order; the chain stays to be checked. */
@Database
class ConvertedChainTests {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration/evidence");
    private static final UUID SUBJECT = UUID.fromString("0193a0c0-0000-7000-8000-000000000001");

    private final TestDatabase fresh = TestDatabase.fresh();
    private final DataSource database = new DriverManagerDataSource(fresh.url(), fresh.user(), fresh.password());

    @Test
    void theChainBecomesTheFirstLeaves() throws IOException {
        JdbcClient jdbc = JdbcClient.create(database);
        run("V2026_11_23_0110__evidence_log.sql");
        List<Link> links = chained(jdbc);

        run("V2026_11_28_0701__evidence_merkle_log.sql");

        assertThat(new UnbrokenChain(new FormerChain(jdbc)).violations()).isEmpty();
        List<byte[]> waiting = jdbc.sql("select leaf from evidence_pending order by entry").query((row, at) -> row.getBytes(1)).list();
        List<byte[]> nonces = jdbc.sql("select nonce from evidence_entry order by id").query((row, at) -> row.getBytes(1)).list();
        assertThat(waiting).hasSize(3);
        assertThat(nonces).doesNotHaveDuplicates();
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            ActRecord act = new ActRecord(link.at(), link.kind(), link.subject(), link.facts());
            assertThat(waiting.get(i)).isEqualTo(Commitment.of(nonces.get(i), act.canonical()));
        }
        jdbc.sql("alter table evidence_entry disable trigger user").update();
        jdbc.sql("update evidence_entry set facts = '{\"days\":6}' where id = 2").update();
        assertThat(new UnbrokenChain(new FormerChain(jdbc)).violations()).containsExactly("link 2 does not match its hash");
        jdbc.sql("delete from evidence_entry where id = 2").update();
        assertThat(new UnbrokenChain(new FormerChain(jdbc)).violations()).isEmpty();
    }

    private static List<Link> chained(JdbcClient jdbc) {
        List<Link> links = new ArrayList<>();
        String before = Link.NOTHING_BEFORE;
        for (String at : List.of("2026-11-23T01:00:00Z", "2026-11-23T01:00:00.5Z", "2026-11-23T01:00:00.123456Z")) {
            Link link = new Link(links.size() + 1, Instant.parse(at), "publicity-begun", SUBJECT, "{\"days\":5,\"title\":\"公示\"}", before);
            before = link.hash();
            links.add(link);
            jdbc.sql("insert into evidence_entry (number, at, kind, subject, facts, previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?)")
                    .params(link.number(), Timestamp.from(link.at()), link.kind(), link.subject(), link.facts(), link.previousHash(), before)
                    .update();
        }
        return links;
    }

    private void run(String migration) throws IOException {
        new JdbcTemplate(database).execute(Files.readString(MIGRATIONS.resolve(migration)));
    }
}
