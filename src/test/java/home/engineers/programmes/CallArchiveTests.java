package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.kernel.authority.Role;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.CallArchive;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The archive of a call: everything in it matches its manifest, and nothing is in it that should not be. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class CallArchiveTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String OBJECTOR = "匡义声";
    private static final String CONTACT = "13999900017";
    private static final AtomicInteger ADDRESSES = new AtomicInteger(70);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private CallArchive archive;

    @Autowired
    private Objections objections;

    @Autowired
    private EvidenceLog evidence;

    @Autowired
    private JdbcClient jdbc;

    private CallHouse house;
    private Call call;
    private Actor applicant;
    private Filed passed;
    private Filed failed;
    private Filed open;

    @BeforeEach
    void aCallThatHasEnded() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        applicant = house.house.applicant();
        Upload paper = new Upload("学历证书.pdf", new ByteArrayInputStream(ReviewHouse.PDF.getBytes(UTF_8)));
        passed = granted(house.house.filing.file(
                applicant, new CaseFiling.Form(house.programme, "engineer", "机械电气", "", true), List.of(paper)));
        house.complete(passed);
        granted(house.house.tally(passed.address(), 11, 9, 6));
        object();
        failed = house.decided(house.house.applicant(), 5);
        open = granted(house.file(house.house.applicant()));
        house.house.on(10, 20);
    }

    private void object() {
        String name = house.house.reviews.summary(applicant, passed.address()).applicant();
        UUID publicity = house.house.reviews.publicities().stream()
                .filter(one -> name.equals(one.name())).findFirst().orElseThrow().id();
        granted(objections.object(Actor.VISITOR, publicity, new Objections.Form(OBJECTOR, CONTACT, "论文《论缆索》的第二作者另有其人，请向期刊编辑部核实。"), "198.51.100." + ADDRESSES.incrementAndGet()));
        String objection = house.house.reader.view(house.house.secretary(), passed.address()).objections().getFirst().id();
        granted(objections.answer(
                house.house.secretary(), UUID.fromString(objection), house.house.version(house.house.secretary(), passed.address()),
                new Objections.Finding(false, "经核实，反映的情况不成立。", "", "内部备注：已向期刊核实")));
    }

    private Map<String, byte[]> taken() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        granted(archive.ready(house.house.secretary(), call.id(), "归档批次")).write(out);
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void everyFileMatchesTheManifestAndTheManifestItsOfficialAct() throws Exception {
        Map<String, byte[]> files = taken();
        byte[] manifest = files.remove("manifest.json");
        JsonNode listed = JSON.readTree(manifest).get("files");

        assertThat(listed.valueStream().map(file -> file.get("path").asString())).containsExactlyElementsOf(files.keySet());
        for (JsonNode file : listed) {
            byte[] content = files.get(file.get("path").asString());
            assertThat(file.get("size").asLong()).isEqualTo(content.length);
            assertThat(file.get("sha256").asString()).isEqualTo(sha256(content));
        }
        Entry act = evidence.of(call.id().value()).getLast();
        assertThat(act.kind()).isEqualTo("call-archived");
        assertThat(act.facts()).containsEntry("manifest", sha256(manifest)).containsEntry("files", listed.size());
    }

    @Test
    void holdsAFolderForEachCaseThatHasEndedAndNamesTheOpenOnes() throws Exception {
        Map<String, byte[]> files = taken();

        assertThat(files.keySet()).filteredOn(path -> path.startsWith(passed.number() + "/")).containsExactly(
                passed.number() + "/application.json", passed.number() + "/application.docx",
                passed.number() + "/minutes/review.docx", passed.number() + "/opinions.json",
                passed.number() + "/minutes/tally.json", passed.number() + "/objections.json", passed.number() + "/log.json",
                passed.number() + "/evidence/material-1-学历证书.pdf", passed.number() + "/minutes/2-计票单.pdf");
        assertThat(files.keySet()).anyMatch(path -> path.startsWith(failed.number() + "/"));
        assertThat(files.keySet()).noneMatch(path -> path.startsWith(open.number()));
        assertThat(JSON.readTree(files.get("manifest.json")).get("missing").valueStream().map(JsonNode::asString))
                .containsExactly(open.number());
        assertThat(JSON.readTree(files.get(passed.number() + "/minutes/tally.json")).get(0).get("yes").asInt()).isEqualTo(6);
        assertThat(JSON.readTree(files.get(passed.number() + "/log.json")).valueStream().map(one -> one.get("kind").asString()))
                .containsExactlyElementsOf(evidence.of(passed.id().value()).stream().map(Entry::kind).toList());
        assertThat(JSON.readTree(files.get("call.json")).get("countsOn").asString()).isEqualTo("2026-12-31");
    }

    @Test
    void keepsTheObjectionAndNotWhoMadeIt() throws Exception {
        Map<String, byte[]> files = taken();

        assertThat(new String(files.get(passed.number() + "/objections.json"), UTF_8)).contains("第二作者另有其人", "情况不成立");
        files.values().stream().map(content -> new String(content, UTF_8))
                .forEach(text -> assertThat(text).doesNotContain(OBJECTOR, CONTACT, "内部备注"));
    }

    @Test
    void everyoneInItReadsWhoTookIt() throws Exception {
        taken();

        assertThat(jdbc.sql("select by from people_look where person = ? and reason = '归档批次'")
                .param(applicant.requirePerson().value()).query(UUID.class).list())
                .containsExactly(house.house.secretary().requirePerson().value());
    }

    @Test
    void isRefusedWhileTheCallRunsAndToWhoeverAppliedOrMayNotReadAll() {
        assertThatThrownBy(() -> archive.ready(house.house.hr(), call.id(), "")).isInstanceOf(NotPermitted.class);
        Call running = house.open("2026-10-20", "2026-10-23", "2026-12-31");
        assertThat(refusal(archive.ready(house.house.secretary(), running.id(), ""))).containsExactly("outputs.archive.open");
        house.house.appoint(applicant, Role.SECRETARY, house.house.association());
        assertThat(refusal(archive.ready(house.house.again(applicant), call.id(), ""))).containsExactly("programmes.case.own");
    }

    @Test
    void aCaseOutsideAnyCallIsInNoArchive() throws Exception {
        CallHouse standing = CallHouse.in(context, "two-stage-review");
        Filed outside = granted(standing.file(standing.house.applicant()));
        house.house.on(10, 20);

        assertThat(taken().keySet()).noneMatch(path -> path.startsWith(outside.number()));
        assertThat(jdbc.sql("select count(*) from review_case where id = ? and call is null").param(outside.id().value()).query(Long.class).single())
                .isEqualTo(1);
    }
}
