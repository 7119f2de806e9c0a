package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import home.engineers.cli.Ehome;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.PublicLog;
import home.engineers.evidence.internal.Sequencer;
import home.engineers.evidence.log.LogProof;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.PersonalData;
import home.engineers.kernel.authority.Actor;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.testing.ReviewTest;
import home.engineers.testing.SignedInAs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The acts of a case, opened for its applicant as files that anyone checks against the public log. */
@ReviewTest
class CaseProofTests {
    @TempDir
    private Path folder;

    @Autowired private ApplicationContext context;
    @Autowired private EvidenceLog evidence;
    @Autowired private PublicLog log;
    @Autowired private Sequencer sequencer;
    @Autowired private List<PersonalData> personalData;
    @Autowired private List<Invariant> invariants;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;
    @Autowired private MockMvc mvc;

    private ReviewHouse house;
    private Actor applicant;
    private Filed filed;

    @BeforeEach
    void aCaseBeforeThePanel() {
        house = ReviewHouse.in(context);
        house.on(9, 28);
        applicant = house.applicant();
        filed = house.endorsed(applicant, LocalDate.of(2026, 10, 11));
        house.complete(filed.address());
        granted(house.tally(filed.address(), 11, 8, 6));
        sequencer.sequence();
    }

    private Entry act(String kind) {
        return evidence.of(caseId()).stream().filter(one -> one.kind().equals(kind)).findFirst().orElseThrow();
    }

    private UUID caseId() {
        return jdbc.sql("select id from review_case where address = ?").param(filed.address()).query(UUID.class).single();
    }

    private MockHttpServletResponse proof(Actor actor, Entry act) throws Exception {
        return mvc.perform(get("/cases/" + filed.address() + "/acts/" + act.number() + "/proof")
                .with(SignedInAs.person(actor.requirePerson()))).andReturn().getResponse();
    }

    private String said(String proof) throws IOException {
        Path file = Files.writeString(folder.resolve("act.tlog-proof"), proof);
        Path key = Files.writeString(folder.resolve("key"), log.key().toString() + "\n");
        StringWriter out = new StringWriter();
        int exit = Ehome.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(out, true))
                .execute("log", "verify", file.toString(), "--key", key.toString());
        return exit + " " + out;
    }

    @Test
    void theApplicantTakesAlongWhatOpensTheLeafAndTheCommandChecksIt() throws Exception {
        Entry tally = act("tally-recorded");
        MockHttpServletResponse answer = proof(applicant, tally);
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getHeader("Cache-Control")).contains("no-store");
        String proof = answer.getContentAsString(StandardCharsets.UTF_8);

        assertThat(said(proof)).startsWith("0 ").contains("证明成立：第 " + tally.number() + " 条");
        LogProof.Opening opening = LogProof.parse(proof).opening();
        assertThat(opening).isNotNull();
        assertThat(opening.record()).containsEntry("kind", "tally-recorded").containsEntry("subject", tally.subject().toString());
        assertThat(opening.record().get("facts")).asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsEntry("yes", 6L);
        LogProof other = new LogProof(
                LogProof.parse(proof).leaf(), new LogProof.Opening(opening.nonce(), changed(opening)), tally.number() - 1,
                LogProof.parse(proof).path(), LogProof.parse(proof).checkpoint());
        assertThat(said(other.toString())).startsWith("1 ");
        assertThat(page(applicant)).contains("/cases/" + filed.address() + "/acts/" + tally.number() + "/proof");
    }

    private static Map<String, Object> changed(LogProof.Opening opening) {
        Map<String, Object> record = new TreeMap<>(opening.record());
        record.put("kind", "awarded");
        return record;
    }

    private String page(Actor actor) throws Exception {
        return mvc.perform(get("/cases/" + filed.address()).with(SignedInAs.person(actor.requirePerson())))
                .andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void nobodyElseOpensThemNorTheApplicantWhatIsWithinTheOffice() throws Exception {
        Entry tally = act("tally-recorded");
        Actor otherApplicant = house.applicant();
        for (Actor other : List.of(otherApplicant, house.hr(), house.otherHr(), house.secretary(), house.secondSecretary())) {
            assertThat(proof(other, tally).getStatus()).isEqualTo(404);
        }
        assertThat(mvc.perform(get("/cases/" + filed.address() + "/acts/" + tally.number() + "/proof")).andReturn().getResponse().getStatus())
                .isIn(302, 401);
        assertThat(page(house.secretary())).contains("/evidence/" + tally.number()).doesNotContain("/acts/" + tally.number());
        for (String within : List.of("opinion-given", "reviewers-named", "review-closed")) {
            assertThat(proof(applicant, act(within)).getStatus()).as(within).isEqualTo(404);
        }
        Entry foreign = evidence.latest(200).stream().filter(one -> one.number() > 0 && !one.subject().equals(tally.subject())).findFirst().orElseThrow();
        assertThat(proof(applicant, foreign).getStatus()).isEqualTo(404);
    }

    @Test
    void onceTheApplicantIsErasedNobodyHasThemAndTheLogIsWhole() throws Exception {
        Entry tally = act("tally-recorded");
        String kept = proof(applicant, tally).getContentAsString(StandardCharsets.UTF_8);
        house.on(11, 20);
        sequencer.sequence();
        transaction.executeWithoutResult(status -> personalData.forEach(one -> one.erase(applicant.requirePerson())));
        sequencer.sequence();

        assertThat(proof(applicant, tally).getStatus()).isEqualTo(404);
        log.proof(tally.number()).demandHolds(log.key());
        assertThat(said(kept)).startsWith("0 ");
        assertThat(invariants).allSatisfy(one -> assertThat(one.violations()).as(one.statement()).isEmpty());
    }
}
