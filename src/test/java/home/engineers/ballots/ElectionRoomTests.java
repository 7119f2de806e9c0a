package home.engineers.ballots;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.ballots.belenios.ArchiveCheck;
import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.BeleniosTool;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Event;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.StuffedBallot;
import home.engineers.ballots.belenios.TrusteeKey;
import home.engineers.ballots.internal.BoxDesk;
import home.engineers.ballots.internal.ElectionDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.ballots.internal.SetUpDesk;
import home.engineers.ballots.internal.TallyDesk;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An election in the room of the server, which never holds a private key or a credential. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=ballots")
@Transactional
class ElectionRoomTests {
    private static final Group GROUP = Group.BELENIOS_2048;
    private final SecureRandom random = new SecureRandom();
    private final List<TrusteeKey> keys = Stream.generate(() -> TrusteeKey.drawn(GROUP, random)).limit(2).toList();

    @Autowired private ApplicationContext house;
    @Autowired private ElectionDesk desk;
    @Autowired private SetUpDesk setUp;
    @Autowired private BoxDesk box;
    @Autowired private TallyDesk tally;
    @Autowired private PartDesk parts;
    @Autowired private EvidenceLog evidence;
    @Autowired private List<Invariant> invariants;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;
    @Autowired private PlatformTransactionManager transactions;
    @TempDir private Path folder;

    private Society society;
    private Actor secretary;
    private Actor supervisor;
    private List<Actor> trustees;
    private List<Actor> voters;
    private List<SecretCredential> credentials;

    @BeforeEach
    void invent() {
        society = new Society(house);
        PersonId person = society.person();
        society.appoint(person, society.municipal().id(), Role.SECRETARY);
        secretary = society.actor(person);
        supervisor = society.actor(society.person());
        trustees = Stream.generate(() -> society.actor(society.person())).limit(2).toList();
        voters = Stream.generate(() -> society.actor(society.person())).limit(6).toList();
        credentials = Stream.generate(() -> SecretCredential.drawn(random)).limit(6).toList();
    }

    @AfterEach
    void everyInvariantHolds() {
        assertThat(invariants.stream().flatMap(one -> one.violations().stream())).isEmpty();
    }

    private ElectionPlan plan(List<Actor> keepers, List<Actor> voting) {
        return new ElectionPlan(
                society.municipal().id(), "高级职称评审表决", "第一组", List.of("第 1 件"), 2, 3, supervisor.requirePerson(),
                keepers.stream().map(Actor::requirePerson).toList(), voting.stream().map(Actor::requirePerson).toList());
    }

    private ElectionId opened() {
        ElectionId id = granted(desk.setUp(secretary, plan(trustees, voters)));
        String uuid = desk.standing(id).orElseThrow().uuid();
        for (int i = 0; i < trustees.size(); i++) {
            granted(setUp.key(trustees.get(i), id, keys.get(i).publicKey(random).text()));
        }
        granted(setUp.credentials(supervisor, id, PublicCredentials.of(
                credentials.stream().map(one -> one.publicKey(GROUP, uuid)).toList()).text()));
        return granted(desk.open(secretary, id));
    }

    private Election election(ElectionId id) {
        try {
            return Election.read(parts.voter(voters.getFirst(), id).document());
        } catch (Flaw flaw) {
            throw new AssertionError(flaw);
        }
    }

    private String ballot(ElectionId id, int voter, int answer) {
        List<Integer> chosen = IntStream.range(0, 3).mapToObj(i -> i == answer ? 1 : 0).toList();
        return Ballot.encrypted(election(id), credentials.get(voter), List.of(chosen), random).text();
    }

    private void decrypted(ElectionId id) throws Flaw {
        for (int i = 0; i < trustees.size(); i++) {
            EncryptedTally sum = EncryptedTally.read(GROUP, parts.trustee(trustees.get(i), id).tally());
            granted(tally.decrypt(trustees.get(i), id, PartialDecryption.of(election(id), sum, keys.get(i), random).text()));
        }
    }

    private ArchiveCheck.Sound archive(ElectionId id) throws IOException, InterruptedException {
        String uuid = desk.standing(id).orElseThrow().uuid();
        byte[] archive = desk.archive(uuid);
        Files.write(folder.resolve(uuid + ".bel"), archive);
        assertThat(new BeleniosTool(folder).verify()).returns(0, BeleniosTool.Said::exit);
        Outcome<ArchiveCheck.Sound> outcome = ArchiveCheck.of(archive);
        assertThat(outcome).isInstanceOf(Granted.class);
        return ((Granted<ArchiveCheck.Sound>) outcome).value();
    }

    @Test
    void sixVotersDecideAndAnyoneChecksTheArchive() throws Exception {
        ElectionId id = opened();
        List<String> trackers = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            trackers.add(granted(box.cast(voters.get(i), id, ballot(id, i, i < 4 ? 0 : i - 3))));
        }
        granted(desk.close(secretary, id));
        assertThat(archive(id).result()).isEmpty();
        decrypted(id);

        Standing standing = desk.standing(id).orElseThrow();
        assertThat(standing.state()).isEqualTo(Standing.State.DECIDED);
        assertThat(desk.passed(id)).containsExactly(true);
        assertThat(archive(id)).satisfies(sound -> {
            assertThat(sound.stage()).isEqualTo(Event.Type.RESULT);
            assertThat(sound.trackers()).containsExactlyInAnyOrderElementsOf(trackers);
            assertThat(sound.result().orElseThrow().counts()).isEqualTo(List.of(List.of(4, 1, 1)));
        });
        mvc.perform(get("/boxes/" + standing.uuid())).andExpect(status().isOk())
                .andExpect(content().string(containsString(trackers.getFirst())));
        assertThat(evidence.of(id.value())).extracting(Entry::kind)
                .containsExactly("election-set-up", "election-opened", "election-closed", "election-decided");
    }

    @Test
    void aCountThatWouldRevealVotesIsSealedAndTheArchiveEndsAtTheEncryptedTally() throws Exception {
        ElectionId id = opened();
        for (int i = 0; i < 6; i++) {
            granted(box.cast(voters.get(i), id, ballot(id, i, 0)));
        }
        granted(desk.close(secretary, id));
        decrypted(id);

        Standing standing = desk.standing(id).orElseThrow();
        assertThat(standing.state()).isEqualTo(Standing.State.SEALED);
        assertThat(standing.statement()).contains(standing.uuid(), "question 1 passed");
        assertThat(archive(id)).satisfies(sound -> {
            assertThat(sound.stage()).isEqualTo(Event.Type.ENCRYPTED_TALLY);
            assertThat(sound.result()).isEmpty();
        });
        PersonId inspector = society.holder(Role.AUDITOR);
        assertThat(granted(tally.unsealed(society.actor(inspector), id, "抽查"))).isEqualTo(List.of(List.of(6, 0, 0)));
        mvc.perform(get("/elections/" + id + "/count").param("reason", "抽查").with(SignedInAs.person(inspector)))
                .andExpect(status().isOk());
        mvc.perform(get("/elections/" + id + "/count").param("reason", "").with(SignedInAs.person(inspector)))
                .andExpect(status().isUnprocessableContent());
        assertThatThrownBy(() -> tally.unsealed(secretary, id, "看看")).isInstanceOf(NotPermitted.class);
        assertThat(evidence.of(id.value())).extracting(Entry::kind).endsWith("election-sealed", "sealed-count-read", "sealed-count-read");
    }

    @Test
    void everyBallotThatMustNotCountIsRefusedAndTheBoxStaysAsItIs() throws Flaw {
        ElectionId id = opened();
        String own = ballot(id, 0, 0);
        granted(box.cast(voters.getFirst(), id, own));
        ElectionId other = opened();
        String foreign = ballot(other, 1, 0);
        String sound = ballot(id, 1, 1);
        String uuid = desk.standing(id).orElseThrow().uuid();
        byte[] before = desk.archive(uuid);

        assertThat(reasons(box.cast(voters.get(1), id, own))).containsExactly("ballots.cast.replayed");
        assertThat(reasons(box.cast(voters.get(1), id, ballot(id, 0, 1)))).containsExactly("ballots.cast.credentialUsed");
        assertThat(reasons(box.cast(voters.getFirst(), id, sound))).containsExactly("ballots.cast.twice");
        assertThat(reasons(box.cast(voters.get(1), id, foreign))).containsExactly("ballots.flaw.ballot-other-election");
        assertThat(reasons(box.cast(voters.get(1), id, sound.replaceFirst("\"hash\":\"..", "\"hash\":\"xx")))).containsExactly("ballots.flaw.ballot-altered");
        assertThat(reasons(box.cast(voters.get(1), id, sound.replace(",\"answers\"", ", \"answers\"")))).containsExactly("ballots.flaw.ballot-shape");
        assertThat(reasons(box.cast(voters.get(1), id, "{}"))).containsExactly("ballots.flaw.field");
        assertThat(reasons(box.cast(voters.get(1), id, ""))).containsExactly("ballots.flaw.json");
        String stranger = Ballot.encrypted(election(id), SecretCredential.drawn(random), List.of(List.of(1, 0, 0)), random).text();
        assertThat(reasons(box.cast(voters.get(1), id, stranger))).containsExactly("ballots.flaw.credential-unknown");
        Ballot stuffed = StuffedBallot.of(Ballot.read(GROUP, sound), election(id), credentials.get(1), random);
        assertThat(reasons(box.cast(voters.get(1), id, stuffed.text()))).containsExactly("ballots.flaw.ballot-proof");
        assertThatThrownBy(() -> box.cast(trustees.getFirst(), id, sound)).isInstanceOf(Absent.class);
        assertThat(desk.archive(uuid)).isEqualTo(before);
        granted(desk.close(secretary, id));
        byte[] closed = desk.archive(uuid);
        assertThat(reasons(box.cast(voters.get(1), id, sound))).containsExactly("ballots.cast.state.CLOSED");
        assertThat(desk.archive(uuid)).isEqualTo(closed);
        assertThat(desk.voted(id)).containsExactly(voters.getFirst().requirePerson());
    }

    @Test
    void theChainOnlyGrows() {
        ElectionId id = opened();

        TransactionTemplate apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        for (String change : List.of("update ballot_event set data = '{}'", "delete from ballot_event")) {
            assertThatThrownBy(() -> apart.executeWithoutResult(
                            status -> jdbc.sql(change + " where election = ?").param(id.value()).update()))
                    .hasMessageContaining("only grows");
        }
    }

    @Test
    void everyPartySeesItsOwnPageAndNobodyElses() throws Exception {
        ElectionId id = granted(desk.setUp(secretary, plan(trustees, voters)));
        seen(secretary, "/elections", "/elections/" + id);
        seen(trustees.getFirst(), "/elections/mine", "/elections/" + id + "/key");
        seen(supervisor, "/elections/" + id + "/credentials");
        seen(voters.getFirst(), "/elections/" + id + "/vote");
        mvc.perform(get("/elections/" + id + "/key").with(as(voters.getFirst()))).andExpect(status().isNotFound());
        mvc.perform(get("/elections/" + id + "/credentials").with(as(secretary))).andExpect(status().isNotFound());
        mvc.perform(get("/boxes/" + desk.standing(id).orElseThrow().uuid())).andExpect(status().isNotFound());

        ElectionId open = opened();
        seen(voters.getFirst(), "/elections/" + open + "/vote");
        seen(secretary, "/elections/" + open);
        String path = "/elections/" + open + "/vote";
        mvc.perform(post(path).with(csrf()).with(as(voters.getFirst())).param("ballot", "{"))
                .andExpect(status().isUnprocessableContent());
        String cast = ballot(open, 0, 1);
        mvc.perform(post(path).with(csrf()).with(as(voters.getFirst())).param("ballot", cast))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(desk.box(desk.standing(open).orElseThrow().uuid()).trackers().getFirst())));
        granted(desk.close(secretary, open));
        seen(trustees.getFirst(), "/elections/" + open + "/key");
        mvc.perform(get("/boxes")).andExpect(status().isOk());
        mvc.perform(get("/boxes/" + desk.standing(open).orElseThrow().uuid() + "/archive"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/x-tar"));
    }

    private void seen(Actor actor, String... paths) throws Exception {
        for (String path : paths) {
            mvc.perform(get(path).with(as(actor))).andExpect(status().isOk());
        }
    }

    private static RequestPostProcessor as(Actor actor) {
        return SignedInAs.person(actor.requirePerson());
    }

    @Test
    void aPlanWithFaultsIsRefusedWithEveryOne() {
        Actor both = trustees.getFirst();
        ElectionPlan bad = new ElectionPlan(
                society.municipal().id(), "", "", List.of(), 3, 2, both.requirePerson(), List.of(both.requirePerson()), List.of());

        assertThat(reasons(desk.setUp(secretary, bad))).containsExactly(
                "ballots.plan.fault.name", "ballots.plan.fault.questions", "ballots.plan.fault.pass", "ballots.plan.fault.trustees",
                "ballots.plan.fault.voters", "ballots.plan.fault.supervisor");
        assertThatThrownBy(() -> desk.setUp(supervisor, plan(trustees, voters))).isInstanceOf(Absent.class);
    }

    @Test
    void theBoxOpensOnlyOnceEveryKeyAndTheCredentialsAreThere() {
        ElectionId id = granted(desk.setUp(secretary, plan(trustees, voters)));
        String key = keys.getFirst().publicKey(random).text();

        assertThat(reasons(desk.open(secretary, id))).containsExactly("ballots.refused.keysLacking", "ballots.refused.credentialsLacking");
        granted(setUp.key(trustees.getFirst(), id, key));
        assertThat(reasons(setUp.key(trustees.getLast(), id, key))).containsExactly("ballots.refused.keyTaken");
        assertThat(reasons(setUp.key(trustees.getLast(), id, withAnotherResponse(key)))).containsExactly("ballots.flaw.possession");
        assertThat(reasons(setUp.credentials(supervisor, id, "[]"))).containsExactly("ballots.refused.credentials");
        assertThatThrownBy(() -> setUp.credentials(secretary, id, "[]")).isInstanceOf(Absent.class);
    }

    /** The same key with a proof that is well written and wrong. */
    private static String withAnotherResponse(String key) {
        return Pattern.compile("(?<=\"response\":\")\\d+")
                .matcher(key)
                .replaceFirst(digits -> new BigInteger(digits.group()).flipBit(0).toString());
    }

    @Test
    void anElectionWhoseKeysAreLostIsAnnulledWithItsReason() {
        ElectionId id = opened();
        granted(box.cast(voters.getFirst(), id, ballot(id, 0, 0)));

        assertThat(reasons(desk.annul(secretary, id, ""))).containsExactly("ballots.refused.reason");
        granted(desk.annul(secretary, id, "保管人丢失密钥"));

        assertThat(desk.standing(id).orElseThrow().annulment()).isEqualTo("保管人丢失密钥");
        assertThat(reasons(box.cast(voters.get(1), id, ballot(id, 1, 0)))).containsExactly("ballots.cast.state.ANNULLED");
        assertThat(reasons(desk.annul(secretary, id, "再次"))).containsExactly("ballots.refused.decided");
        assertThat(desk.passed(id)).isEmpty();
    }

    @Test
    void noRowOfTheDatabaseHoldsAPrivateKeyOrACredential() throws Exception {
        ElectionId id = opened();
        for (int i = 0; i < 6; i++) {
            granted(box.cast(voters.get(i), id, ballot(id, i, i % 3)));
        }
        granted(desk.close(secretary, id));
        decrypted(id);

        List<String> tables = jdbc.sql("select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'")
                .query(String.class).list();
        assertThat(tables).contains("ballot_event");
        List<String> secrets = Stream.concat(
                credentials.stream().map(SecretCredential::text), keys.stream().map(key -> key.text().replace("\"", ""))).toList();
        for (String table : tables) {
            for (String secret : secrets) {
                int held = jdbc.sql("select count(*) from \"" + table + "\" t where strpos(t::text, ?) > 0").param(secret).query(Integer.class).single();
                assertThat(held).as("secrets in %s", table).isZero();
            }
        }
    }
}
