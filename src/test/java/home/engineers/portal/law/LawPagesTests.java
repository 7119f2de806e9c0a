package home.engineers.portal.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import home.engineers.cli.Ehome;
import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.evidence.internal.Sequencer;
import home.engineers.evidence.log.Checkpoint;
import home.engineers.evidence.log.ConsistencyProof;
import home.engineers.evidence.log.LogCheck;
import home.engineers.evidence.log.LogFiles;
import home.engineers.evidence.log.LogProof;
import home.engineers.evidence.log.MerkleTree;
import home.engineers.evidence.log.Note;
import home.engineers.evidence.log.Tile;
import home.engineers.evidence.log.VerifierKey;
import home.engineers.law.Instrument;
import home.engineers.law.LawRegister;
import home.engineers.testing.HouseTest;
import jakarta.servlet.http.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class LawPagesTests {
    private static final Cookie ENGLISH = new Cookie("language", "en");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private LawRegister law;

    @Autowired
    private EvidenceLog log;

    @Autowired
    private Sequencer sequencer;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void listsEveryInstrumentToEveryone() throws Exception {
        String page = body("/law");

        assertThat(law.instruments()).allSatisfy(instrument -> assertThat(page).contains("href=\"/law/" + instrument.id() + "\""));
        assertThat(page).contains("原文已核对", "转载文本，待核对", "条款凭记忆录入，待核对");
    }

    @Test
    void showsEveryInstrumentInBothLanguages() throws Exception {
        for (Instrument instrument : law.instruments()) {
            mvc.perform(get("/law/" + instrument.id())).andExpect(status().isOk()).andExpect(content().string(containsString("<h1")));
            mvc.perform(get("/law/" + instrument.id()).cookie(ENGLISH)).andExpect(status().isOk());
        }
    }

    @Test
    void showsArticlesWithTheirMarksAndValuesWithTheirSources() throws Exception {
        mvc.perform(get("/law/mohrss-40-2019"))
                .andExpect(content().string(containsString("第19条")))
                .andExpect(content().string(containsString("title-review.quorum.numerator")))
                .andExpect(content().string(containsString("5 个工作日")))
                .andExpect(content().string(containsString("2019年9月1日 起")));
    }

    @Test
    void answers404ForAnInstrumentOutsideTheRegister() throws Exception {
        mvc.perform(get("/law/no-such-order")).andExpect(status().isNotFound());
        mvc.perform(get("/api/v1/law/instruments/no-such-order")).andExpect(status().isNotFound());
    }

    @Test
    void givesTheRegisterByTheApi() throws Exception {
        mvc.perform(get("/api/v1/law/instruments"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(law.instruments().size()))
                .andExpect(jsonPath("$[0].id").value("civil-code-2020"));
        mvc.perform(get("/api/v1/law/instruments/mohrss-40-2019"))
                .andExpect(jsonPath("$.instrument.mark").value("RECALLED"))
                .andExpect(jsonPath("$.articles[0].number").value("2"))
                .andExpect(jsonPath("$.values[0].id").value("title-review.committee.validity.years"));
    }

    @Test
    void countsWorkingDaysByTheApi() throws Exception {
        mvc.perform(get("/api/v1/workdays").param("from", "2025-09-29").param("days", "5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.date").value("2025-10-13"))
                .andExpect(jsonPath("$.provisional").value(false));
        mvc.perform(get("/api/v1/workdays").param("from", "2026-12-31").param("days", "+1"))
                .andExpect(jsonPath("$.date").value("2027-01-01"))
                .andExpect(jsonPath("$.provisional").value(true));
    }

    @Test
    void refusesToCountFromNoDateOrNoNumber() throws Exception {
        mvc.perform(get("/api/v1/workdays").param("from", "2025-02-30").param("days", "5"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.type").value("urn:engineers-home:law.workdays.fault.from"));
        mvc.perform(get("/api/v1/workdays").param("from", "2025-09-29").param("days", "0"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(get("/api/v1/workdays").param("from", "2025-09-29")).andExpect(status().isUnprocessableContent());
    }

    @TempDir
    private Path folder;

    @Test
    void listsOfficialActsWithoutSayingWhomTheyConcern() throws Exception {
        UUID subject = UUID.fromString("0193a0c0-0000-7000-8000-00000000abcd");
        transaction.executeWithoutResult(status -> log.append("publicity-begun", subject, Map.of("secret", "甲乙丙")));
        sequencer.sequence();
        Entry entry = log.of(subject).getLast();
        String number = Long.toString(entry.number());

        for (String address : new String[] {"/evidence", "/evidence/" + number, "/api/v1/evidence", "/api/v1/evidence/" + number}) {
            mvc.perform(get(address))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString(entry.leaf().substring(0, 16))))
                    .andExpect(content().string(not(containsString("甲乙丙"))))
                    .andExpect(content().string(not(containsString(subject.toString()))));
        }
        assertThat(body("/evidence/" + number)).contains("单位公示开始", "第 " + number + " 条", "这一条的证明");
        mvc.perform(get("/evidence/" + (entry.number() + 1000))).andExpect(status().isNotFound());
    }

    @Test
    void theLogStandsAsStaticFilesAndEveryProofCanBeTakenAlong() throws Exception {
        UUID subject = UUID.fromString("0193a0c0-0000-7000-8000-00000000abce");
        transaction.executeWithoutResult(status -> log.append("publicity-begun", subject, Map.of()));
        sequencer.sequence();
        VerifierKey key = VerifierKey.parse(body("/log/key"));
        Checkpoint head = Checkpoint.signed(Note.parse(body("/log/checkpoint")), key);
        LogFiles files = (path, largest) -> file("/log/" + path);

        LogCheck.demandWhole(files.tiles(), head);
        LogProof proof = LogProof.parse(body("/evidence/" + log.of(subject).getLast().number() + "/proof"));
        assertThat(proof.demandHolds(key)).isEqualTo(head);
        assertThat(proof.opening()).isNull();
        ConsistencyProof since = ConsistencyProof.parse(body("/log/consistency?from=1"));
        since.demandHolds(new Checkpoint(head.origin(), 1, new MerkleTree(head.size(), files.tiles()).root(1)), key);
        mvc.perform(get("/log/" + Tile.in(head.size(), 0, 0).path()))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"))
                .andExpect(content().contentType("application/octet-stream"));
        mvc.perform(get("/log/checkpoint"))
                .andExpect(header().string("Cache-Control", "no-cache"))
                .andExpect(content().contentType("text/plain;charset=UTF-8"));
        Path zip = Files.write(folder.resolve("log.zip"), file("/log/archive").orElseThrow());
        assertThat(Ehome.commandLine().execute("log", "verify", zip.toString(), "--key", key.toString())).isZero();
        for (String none : List.of("tile/0/999", "tile/0/00", "tile/9/000", "tile/entries/999", "tile/0/000.p/0", "nothing")) {
            mvc.perform(get("/log/" + none)).andExpect(status().isNotFound());
        }
        mvc.perform(get("/log/consistency").param("from", Long.toString(head.size() + 1))).andExpect(status().isNotFound());
    }

    private Optional<byte[]> file(String address) {
        try {
            MockHttpServletResponse response = mvc.perform(get(address)).andReturn().getResponse();
            return response.getStatus() == 200 ? Optional.of(response.getContentAsByteArray()) : Optional.empty();
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    @Test
    void showsAnActWhoseKindHasNoWordsByItsName() throws Exception {
        transaction.executeWithoutResult(status -> log.append("never-worded", new UUID(0, 9), Map.of()));
        sequencer.sequence();

        assertThat(body("/evidence/" + log.of(new UUID(0, 9)).getLast().number())).contains("其他正式办理（never-worded）");
    }

    private String body(String address) throws Exception {
        return mvc.perform(get(address)).andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    }
}
