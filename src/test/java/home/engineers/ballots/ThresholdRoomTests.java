package home.engineers.ballots;

import static home.engineers.organisations.Society.granted;
import static home.engineers.organisations.Society.reasons;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import home.engineers.ballots.belenios.Ballot;
import home.engineers.ballots.belenios.BeleniosTool;
import home.engineers.ballots.belenios.Certificate;
import home.engineers.ballots.belenios.Election;
import home.engineers.ballots.belenios.EncryptedTally;
import home.engineers.ballots.belenios.Flaw;
import home.engineers.ballots.belenios.Group;
import home.engineers.ballots.belenios.PartialDecryption;
import home.engineers.ballots.belenios.Polynomial;
import home.engineers.ballots.belenios.PublicCredentials;
import home.engineers.ballots.belenios.SecretCredential;
import home.engineers.ballots.belenios.ThresholdTrustee;
import home.engineers.ballots.belenios.TrusteeSeed;
import home.engineers.ballots.internal.BoxDesk;
import home.engineers.ballots.internal.ElectionDesk;
import home.engineers.ballots.internal.KeyRoundDesk;
import home.engineers.ballots.internal.PartDesk;
import home.engineers.ballots.internal.SetUpDesk;
import home.engineers.ballots.internal.TallyDesk;
import home.engineers.ballots.internal.ThresholdDesk;
import home.engineers.ballots.internal.ThresholdDesk.Step;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.PersonId;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Role;
import home.engineers.organisations.Society;
import home.engineers.testing.HouseTest;
import home.engineers.testing.SignedInAs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;

/** An election whose count any two of three trustees can open. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=ballots")
@Transactional
class ThresholdRoomTests {
    private static final Group GROUP = Group.BELENIOS_2048;
    private final SecureRandom random = new SecureRandom();
    private final List<TrusteeSeed> seeds = Stream.generate(() -> TrusteeSeed.drawn(random)).limit(3).toList();
    private final List<SecretCredential> credentials = Stream.generate(() -> SecretCredential.drawn(random)).limit(6).toList();

    @Autowired private ApplicationContext house;
    @Autowired private ElectionDesk desk;
    @Autowired private SetUpDesk setUp;
    @Autowired private KeyRoundDesk round;
    @Autowired private BoxDesk box;
    @Autowired private TallyDesk tally;
    @Autowired private PartDesk parts;
    @Autowired private MockMvc mvc;
    @TempDir private Path folder;

    private Actor secretary;
    private Actor supervisor;
    private List<Actor> trustees;
    private List<Actor> voters;
    private Society society;

    @BeforeEach
    void invent() {
        society = new Society(house);
        PersonId person = society.person();
        society.appoint(person, society.municipal().id(), Role.SECRETARY);
        secretary = society.actor(person);
        supervisor = society.actor(society.person());
        trustees = Stream.generate(() -> society.actor(society.person())).limit(3).toList();
        voters = Stream.generate(() -> society.actor(society.person())).limit(6).toList();
    }

    private Outcome<ElectionId> setUp(int threshold) {
        return desk.setUp(secretary, new ElectionPlan(
                society.municipal().id(), "高级职称评审表决", "第一组", List.of("第 1 件"), 2, 3, supervisor.requirePerson(),
                trustees.stream().map(Actor::requirePerson).toList(), voters.stream().map(Actor::requirePerson).toList(), 6, null,
                threshold));
    }

    private Outcome<UUID> bring(int trustee, ElectionId id, String text) {
        return round.keys(trustees.get(trustee), id.value(), Map.of(id, text));
    }

    private ThresholdDesk.Setup at(int trustee, ElectionId id) {
        return parts.trustee(trustees.get(trustee), id).setup();
    }

    private ThresholdTrustee party(int trustee, ElectionId id) throws Flaw {
        List<Certificate> all = new ArrayList<>();
        for (String text : at(trustee, id).certificates()) {
            all.add(Certificate.read(GROUP, text));
        }
        return new ThresholdTrustee(GROUP, seeds.get(trustee), all, 2, random);
    }

    /** In the three rounds of the protocol; what comes too early or is another's is refused. */
    private void keysAreMade(ElectionId id) throws Flaw {
        for (int i = 0; i < 3; i++) {
            assertThat(at(i, id).step()).isEqualTo(Step.CERTIFICATE);
            granted(bring(i, id, seeds.get(i).certificate(GROUP, random).text()));
            if (i == 0) {
                assertThat(reasons(bring(0, id, "{}"))).containsExactly("ballots.refused.othersFirst");
                assertThat(reasons(bring(1, id, seeds.getFirst().certificate(GROUP, random).text()))).containsExactly("ballots.refused.keyTaken");
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(at(i, id).step()).isEqualTo(Step.POLYNOMIAL);
            granted(bring(i, id, party(i, id).polynomial().text()));
        }
        for (int i = 0; i < 3; i++) {
            Polynomial.KeyShare share = party(i, id).keyShare(Polynomial.Delivery.read(GROUP, at(i, id).delivery()));
            if (i == 0) {
                assertThat(reasons(bring(1, id, share.text()))).containsExactly("ballots.flaw.threshold-key");
            }
            granted(bring(i, id, share.text()));
            assertThat(at(i, id).step()).isEqualTo(Step.DONE);
        }
    }

    private String decryption(int trustee, ElectionId id, Election election) throws Flaw {
        EncryptedTally sum = EncryptedTally.read(GROUP, parts.trustee(trustees.get(trustee), id).tally());
        return PartialDecryption.of(election, sum, party(trustee, id).key(at(trustee, id).sealedKey()), random).text();
    }

    @Test
    void twoOfThreeTrusteesOpenTheCountAndBeleniosToolAgrees() throws Exception {
        assertThat(reasons(setUp(3))).containsExactly("ballots.plan.fault.threshold");
        assertThat(reasons(setUp(1))).containsExactly("ballots.plan.fault.threshold");
        ElectionId id = granted(setUp(2));
        mvc.perform(get("/elections/rounds/" + id + "/keys").with(SignedInAs.person(trustees.getFirst().requirePerson())))
                .andExpect(content().string(containsString("任何 2 位（共 3 位）保管人到齐即可打开计票")));
        String uuid = desk.standing(id).orElseThrow().uuid();
        granted(setUp.credentials(supervisor, id, PublicCredentials.of(
                credentials.stream().map(one -> one.publicKey(GROUP, uuid)).toList()).text()));
        assertThat(reasons(desk.open(secretary, id))).containsExactly("ballots.refused.keysLacking");
        keysAreMade(id);
        granted(desk.open(secretary, id));
        Election election = Election.read(parts.voter(voters.getFirst(), id).document());
        for (int i = 0; i < 6; i++) {
            List<Integer> chosen = i < 4 ? List.of(1, 0, 0) : i == 4 ? List.of(0, 1, 0) : List.of(0, 0, 1);
            granted(box.cast(voters.get(i), id, Ballot.encrypted(election, credentials.get(i), List.of(chosen), random).text()));
        }
        granted(desk.close(secretary, id));

        granted(tally.decrypt(trustees.get(2), id, decryption(2, id, election)));
        assertThat(reasons(tally.decrypt(trustees.get(0), id, decryption(2, id, election)))).containsExactly("ballots.flaw.decryption-proof");
        assertThat(desk.standing(id).orElseThrow().state()).isEqualTo(Standing.State.CLOSED);
        granted(round.decryptions(trustees.get(0), id.value(), Map.of(id, decryption(0, id, election))));

        assertThat(desk.standing(id).orElseThrow().state()).isEqualTo(Standing.State.DECIDED);
        assertThat(desk.passed(id)).containsExactly(true);
        assertThat(tally.counts(id)).isEqualTo(List.of(List.of(4, 1, 1)));
        Files.write(folder.resolve(uuid + ".bel"), desk.archive(uuid));
        assertThat(new BeleniosTool(folder).verify()).returns(0, BeleniosTool.Said::exit);
    }
}
