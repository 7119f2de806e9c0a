package home.engineers.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.Base58;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.Link;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.Question;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.TrusteeKey;
import home.engineers.ballots.belenios.Trustees;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** kill -9 while ballots are being cast: each is in the box with its tracker, or it is not there at all and can be cast again. */
class KilledBallotTests {
    private static final Group GROUP = Group.BELENIOS_2048;
    private static final int QUESTIONS = 6;
    private static final int BALLOTS = 12;
    private static final String VOTER = "14200000006";
    private static final SecureRandom RANDOM = new SecureRandom();
    private static ServingProcess house;

    @BeforeAll
    static void open() throws Exception {
        house = ServingProcess.demo();
    }

    @AfterAll
    static void close() throws Exception {
        house.close();
    }

    /** An open box with one ballot made for it. */
    private record Box(UUID id, String uuid, Ballot ballot) {
        String path() {
            return "/elections/" + id + "/vote";
        }
    }

    @Test
    void aBallotIsInTheBoxWithItsTrackerOrNotThereAtAll() throws Exception {
        List<Box> boxes = IntStream.range(0, BALLOTS).mapToObj(i -> box()).toList();
        for (Box one : boxes) {
            house.begin(one.path(), Map.of("ballot", List.of(one.ballot().text())));
        }
        await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(2)).until(() -> inBoxes(boxes) >= 2);
        house.kill();
        house.startAgain();

        int there = inBoxes(boxes);
        assertThat(there).as("some came before, some after the power cut").isBetween(2, BALLOTS - 1);
        for (Box one : boxes) {
            List<String> trackers = house.database().sql("select tracker from ballot_event where election = ? and type = 'BALLOT'")
                    .param(one.id()).query(String.class).list();
            boolean voted = house.database().sql("select voted from ballot_voter where election = ?").param(one.id()).query(Boolean.class).single();
            assertThat(voted).isEqualTo(!trackers.isEmpty());
            boolean shown = house.get("/boxes/" + one.uuid()).contains(one.ballot().tracker());
            assertThat(shown).isEqualTo(voted);
            int status = house.post(one.path(), Map.of("ballot", List.of(one.ballot().text()))).statusCode();
            assertThat(status).as("cast again").isEqualTo(voted ? 422 : 200);
        }
        assertThat(inBoxes(boxes)).isEqualTo(BALLOTS);
        for (Box one : boxes) {
            assertThat(house.get("/boxes/" + one.uuid())).contains(one.ballot().tracker());
        }
    }

    private static int inBoxes(List<Box> boxes) {
        return house.database().sql("select count(*) from ballot_event where type = 'BALLOT' and election = any(?)")
                .param(boxes.stream().map(Box::id).toArray(UUID[]::new))
                .query(Integer.class).single();
    }

    /** An election of which keys and credentials were made here, with its box open and one voter. */
    private static Box box() {
        UUID id = UUID.randomUUID();
        String uuid = Base58.identifier(RANDOM);
        List<Question> questions = IntStream.range(0, QUESTIONS).mapToObj(i -> Question.choice("第 " + i + " 件", List.of("同意", "反对", "弃权"))).toList();
        Trustees trustees = Trustees.allOf(List.of(TrusteeKey.drawn(GROUP, RANDOM).publicKey(RANDOM)));
        Election election = Election.of(new Election.Draft(uuid, "表决", "", questions, "协会", "协会"), GROUP, trustees);
        SecretCredential credential = SecretCredential.drawn(RANDOM);
        PublicCredentials published = PublicCredentials.of(List.of(credential.publicKey(GROUP, uuid)));
        store(id, uuid, Link.setup(election, trustees, published), published.text());
        List<List<Integer>> chosen = new ArrayList<>();
        IntStream.range(0, QUESTIONS).forEach(i -> chosen.add(List.of(1, 0, 0)));
        return new Box(id, uuid, Ballot.encrypted(election, credential, chosen, RANDOM));
    }

    private static void store(UUID id, String uuid, Link setup, String credentials) {
        var database = house.database();
        UUID voter = database.sql("select id from people_person where mobile = ?").param(VOTER).query(UUID.class).single();
        UUID association = database.sql("select id from organisation where kind = 'MUNICIPAL_ASSOCIATION'").query(UUID.class).single();
        database.sql("""
                insert into ballot_election (id, uuid, association, name, description, questions, pass_part, pass_of, supervisor, state,
                    credentials, set_up_by, set_up_at, opened_at)
                select ?, ?, ?, '表决', '', array_agg('第 ' || n || ' 件'), 2, 3, ?, 'OPEN', ?, ?, now(), now() from generate_series(1, ?) n""")
                .params(id, uuid, association, UUID.randomUUID(), credentials, voter, QUESTIONS)
                .update();
        database.sql("insert into ballot_voter (election, person) values (?, ?)").params(id, voter).update();
        database.sql("insert into ballot_event (election, height, type, payload, hash, data) values (?, 0, 'SETUP', ?, ?, ?)")
                .params(id, setup.event().payload(), setup.event().hash(), setup.data().toArray(String[]::new))
                .update();
    }
}
