package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import home.engineers.kernel.Granted;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** Files of patents come in as a whole, once, and say what they did not take. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class PatentImportTests {
    private static final Path REAL = Path.of("../shared/data/patents/cn_publications_sample.csv");

    @Autowired
    private PatentImports imports;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_party, patent_publication,
                    patent_application, patent_family""").update();
    }

    @Test
    void storesEveryRowOfATableWithItsParts() throws IOException {
        PatentImport done = imported("invented.csv", sample());

        assertThat(done).extracting(PatentImport::state, PatentImport::read, PatentImport::stored, PatentImport::unchanged, PatentImport::refused)
                .containsExactly(PatentImport.State.DONE, 4L, 4L, 0L, 0L);
        assertThat(texts("select number || ' ' || title || ' ' || coalesce(published_on::text, '') from patent_publication order by number"))
                .containsExactly("CN116000001A 一种缆索检测小车 2023-04-28", "CN116000001B 一种缆索检测小车 2024-03-12", "CN220000002U 电动葫芦 2024-08-06",
                        "CN308000003S 扳手 2023-06-01");
        assertThat(texts("select role || position || name from patent_party join patent_publication b on b.id = publication_id"
                + " where b.number = 'CN116000001A' order by 1"))
                .containsExactly("APPLICANT1重庆虚构桥梁检测有限公司", "APPLICANT2重庆虚构大学", "INVENTOR1岑见微", "INVENTOR2程远", "INVENTOR3梁工");
        assertThat(texts("select array_to_string(ipc, ',') || '|' || abstract from patent_publication where number = 'CN116000001A'"))
                .containsExactly("E01D 19/16,G01N 21/88|一种小车，沿缆索行走，\n以摄像头检查表面。");
        assertThat(texts("select array_to_string(locarno, ',') from patent_publication where number = 'CN308000003S'")).containsExactly("08-05");
    }

    @Test
    void joinsThePublicationsOfOneApplicationAndDerivesItsStatusAndTerm() throws IOException {
        imported("invented.csv", sample());

        assertThat(texts("select concat_ws(' ', number, type, status, ended_reason, ended_on, term_until) from patent_application order by number"))
                .containsExactly("CN2023100000015 INVENTION IN_FORCE 2043-01-03", "CN2023300000035 DESIGN IN_FORCE 2038-01-02",
                        "CN202420000002X UTILITY_MODEL ENDED FEE_UNPAID 2026-01-10 2034-01-01");
        assertThat(texts("select string_agg(b.number, ' ' order by b.number) from patent_publication b group by application_id order by 1"))
                .containsExactly("CN116000001A CN116000001B", "CN220000002U", "CN308000003S");
        assertThat(texts("select code || on_date from patent_event e join patent_application a on a.id = e.application_id"
                + " where a.number = 'CN2023100000015' order by on_date"))
                .containsExactly("PB012023-04-28", "SE012023-05-19", "GR012024-03-12");
    }

    @Test
    void changesNothingWhereTheSameFileComesAgainInWhateverEncoding() throws IOException {
        imported("invented.csv", sample());
        List<String> before = texts("select number || changed from patent_publication order by number");

        assertThat(imported("again.csv", sample()).unchanged()).isEqualTo(4);
        byte[] national = new String(sample(), StandardCharsets.UTF_8).getBytes(Charset.forName("GB18030"));
        assertThat(imported("national.csv", national)).extracting(PatentImport::stored, PatentImport::unchanged, PatentImport::refused)
                .containsExactly(0L, 4L, 0L);
        assertThat(texts("select number || changed from patent_publication order by number")).isEqualTo(before);
    }

    @Test
    void takesTheRealSampleInAsAWhole() throws IOException {
        Assumptions.assumeTrue(Files.exists(REAL), "the real publications lie beside the project and not in it: " + REAL);
        PatentImport done = imported("cn_publications_sample.csv", Files.readAllBytes(REAL));

        long rows = Files.readAllLines(REAL).size() - 1;
        assertThat(done.read()).isEqualTo(rows);
        assertThat(imports.refused(done.id(), 10)).isEmpty();
        assertThat(done.stored() + done.unchanged()).isEqualTo(rows);
        assertThat(texts("select number || ',' || title || ',' || array_to_string(ipc, '; ') from patent_publication"))
                .containsExactlyInAnyOrderElementsOf(Files.readAllLines(REAL).stream().skip(1).map(row -> row.replace("\"", "")).toList());
        assertThat(texts("select distinct type || right(p.number, 1) from patent_publication p join patent_application a on a.id = p.application_id order by 1"))
                .containsExactly("INVENTIONA", "INVENTIONB", "UTILITY_MODELU");
        assertThat(texts("select distinct status from patent_application a join patent_publication p on p.application_id = a.id where p.number like '%A'"
                + " and not exists (select 1 from patent_publication b where b.application_id = a.id and b.number like '%B')")).containsExactly("PENDING");
    }

    @Test
    void honoursWhatAnExchangeFileAmendsAndWithdrawsAndJoinsItsFamilies() throws IOException {
        imported("invented.csv", sample());
        PatentImport done = imported("docdb.xml", resource("docdb.xml"));

        assertThat(done).extracting(PatentImport::read, PatentImport::stored, PatentImport::corrected, PatentImport::removed, PatentImport::refused)
                .containsExactly(3L, 3L, 1L, 1L, 0L);
        assertThat(texts("select number from patent_publication where removed_at is not null")).containsExactly("CN220000002U");
        assertThat(texts("select title_en || abstract from patent_publication where number = 'CN116000001A'"))
                .containsExactly("Cable inspection trolleyA trolley runs along a cable.");
        assertThat(texts("select string_agg(distinct p.number, ' ' order by p.number) from patent_publication p"
                + " join patent_application a on a.id = p.application_id join patent_family f on f.id = a.family_id where f.key = 'docdb:79990001'"))
                .containsExactly("CN116000001A CN116000001B EP4990001A1");
        assertThat(imported("docdb.xml", resource("docdb.xml"))).extracting(PatentImport::stored, PatentImport::unchanged).containsExactly(0L, 3L);

        String later = "公开号,发明名称,申请号,优先权号\nCN116000007A,后来的同族,202310000007.X,CN202310000001.5\n";
        String check = String.valueOf(home.engineers.patents.rules.ApplicationNumbers.check("202310000007"));
        imported("later.csv", later.replace(".X", "." + check).getBytes(StandardCharsets.UTF_8));
        assertThat(texts("select f.key from patent_application a join patent_family f on f.id = a.family_id where a.number like 'CN202310000007%'"))
                .containsExactly("docdb:79990001");
    }

    @Test
    void refusesASecondRecordOfOneNumberInOneFileAndTakesALaterOneAsCorrection() throws IOException {
        String header = "公开号,发明名称,申请号,申请日,申请人\n";
        String first = "CN116000001A,一种缆索检测小车,202310000001.5,2023-01-04,甲厂\n";
        PatentImport doubled = imported("a.csv", (header + first + first.replace("甲厂", "乙厂") + first).getBytes(StandardCharsets.UTF_8));

        assertThat(doubled).extracting(PatentImport::read, PatentImport::stored, PatentImport::unchanged, PatentImport::refused).containsExactly(3L, 1L, 1L, 1L);
        assertThat(imports.refused(doubled.id(), 9)).singleElement().satisfies(one -> {
            assertThat(one.line()).isEqualTo(3);
            assertThat(one.number()).isEqualTo("CN116000001A");
            assertThat(one.reason().key()).isEqualTo("patents.refused.doubled");
        });
        PatentImport corrected = imported("b.csv", (header + first.replace("甲厂", "丙厂")).getBytes(StandardCharsets.UTF_8));
        assertThat(corrected).extracting(PatentImport::stored, PatentImport::corrected).containsExactly(1L, 1L);
        assertThat(texts("select name from patent_party")).containsExactly("丙厂");
        PatentImport other = imported("c.csv", (header + first.replace("202310000001.5", "202420000002.X")).getBytes(StandardCharsets.UTF_8));
        assertThat(imports.refused(other.id(), 9)).singleElement()
                .satisfies(one -> assertThat(one.reason().key()).isEqualTo("patents.refused.otherApplication"));
    }

    @Test
    void noRecordIsTooLongOrTooOddForTheDatabase() throws IOException {
        StringBuilder odd = new StringBuilder("公开号,发明名称,申请号,申请日,申请人,法律状态,法律状态公告日,简单同族号,优先权号,引证专利\n");
        String han = IntStream.range(0, 2_900).mapToObj(i -> Character.toString(0x4E00 + i * 7)).collect(Collectors.joining());
        odd.append("CN116000001A,名称,202310000001.5,2023-01-04,").append(han).append(',').append(han).append(",2024-01-05,")
                .append(("CN" + "1".repeat(300) + " ").repeat(20)).append(',').append(han).append(',').append(han).append('\n');
        odd.append("CN116000002A,名称,,9999-12-31,,,,,,\n");
        odd.append(han).append(",名称,,,,,,,,\n");
        odd.append("US7904965B2,Widget,10/606006,2003-06-25,,,,,,\n");
        PatentImport done = imported("odd.csv", odd.toString().getBytes(StandardCharsets.UTF_8));
        String tagged = new String(resource("st96.xml"), StandardCharsets.UTF_8).replace("languageCode=\"zh\"", "languageCode=\"zh-Hans-CN\"")
                .replace("116000001", "116000009").replace("202310000001.5", "");

        assertThat(done).extracting(PatentImport::state, PatentImport::read, PatentImport::stored, PatentImport::refused)
                .containsExactly(PatentImport.State.DONE, 4L, 2L, 2L);
        assertThat(imports.refused(done.id(), 9)).extracting(one -> one.line() + " " + one.reason().key())
                .containsExactly("3 patents.refused.date", "4 patents.number.publication");
        assertThat(texts("select number from patent_application where country = 'US'")).containsExactly("US10606006");
        assertThat(imported("tagged.xml", tagged.getBytes(StandardCharsets.UTF_8)).stored()).isEqualTo(1);
        assertThat(texts("select language from patent_publication where number = 'CN116000009A'")).containsExactly("zh");
    }

    @Test
    void aCorrectedReprintCorrectsTheDocumentItReprints() throws IOException {
        String header = "公开号,公开日,发明名称,申请号,申请人\n";
        byte[] original = (header + "CN116000001A,2023-04-28,一种揽索检测小车,202310000001.5,甲厂\n").getBytes(StandardCharsets.UTF_8);
        imported("original.csv", original);
        imported("reprint.csv", (header + "CN116000001A9,2023-08-01,一种缆索检测小车,202310000001.5,甲厂\n").getBytes(StandardCharsets.UTF_8));

        List<String> now = List.of("CN116000001A 一种缆索检测小车 2023-04-28", "CN116000001A9 一种缆索检测小车 2023-08-01");
        String standing = "select number || ' ' || title || ' ' || published_on from patent_publication order by number";
        assertThat(texts(standing)).isEqualTo(now);
        assertThat(texts("select count(*)::text from patent_application")).containsExactly("1");
        assertThat(imported("original.csv", original).unchanged()).isEqualTo(1);
        assertThat(texts(standing)).isEqualTo(now);
    }

    @Test
    void joinsDocumentsOfOneApplicationWhoseNumberComesLater() throws IOException {
        imported("a.csv", "公开号,发明名称\nCN116000001A,小车\nCN116000001B,小车\nUS6859910B2,Tunneling\n".getBytes(StandardCharsets.UTF_8));
        assertThat(texts("select count(*)::text from patent_application")).containsExactly("2");
        imported("b.csv", "公开号,发明名称,申请号,申请日\nCN116000001B,小车,202310000001.5,2015-01-04\n".getBytes(StandardCharsets.UTF_8));

        assertThat(texts("select concat_ws(' ', number, status, term_until) from patent_application where country = 'CN'"))
                .containsExactly("CN2023100000015 IN_FORCE 2035-01-03");
        assertThat(texts("select count(distinct application_id)::text from patent_publication where country = 'CN'")).containsExactly("1");
    }

    @Test
    void aDocumentWithoutNumberGoesToTheApplicationThatTheSameFileBringsFirst() throws IOException {
        imported("a.csv", "公开号,发明名称,公开日\nUS6859910B2,Tunneling,2005-02-22\n".getBytes(StandardCharsets.UTF_8));
        PatentImport later = imported("b.csv", ("公开号,发明名称,申请号,申请日,公开日\nUS20030215146A1,Tunneling,10/427562,2003-04-30,2003-11-20\n"
                + "US6859910B2,Tunneling,10/427562,2003-04-30,2005-02-22\n").getBytes(StandardCharsets.UTF_8));

        assertThat(later).extracting(PatentImport::stored, PatentImport::refused).containsExactly(2L, 0L);
        assertThat(texts("select number || ' ' || status from patent_application")).hasSize(1).first().asString().startsWith("US10427562");
        assertThat(texts("select count(distinct application_id)::text from patent_publication")).containsExactly("1");
        assertThat(texts("select kind from patent_event order by on_date")).containsExactly("PUBLISHED", "GRANTED");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = PatentImportTests.class.getResourceAsStream("/patents/" + name)) {
            return in.readAllBytes();
        }
    }

    private static byte[] sample() throws IOException {
        try (InputStream in = PatentImportTests.class.getResourceAsStream("/patents/invented.csv")) {
            return in.readAllBytes();
        }
    }

    private PatentImport imported(String name, byte[] content) {
        UUID id = ((Granted<UUID>) imports.receive(name, new ByteArrayInputStream(content), null)).value();
        await().atMost(Duration.ofSeconds(60)).until(() -> imports.find(id).orElseThrow().state() != PatentImport.State.RUNNING);
        return imports.find(id).orElseThrow();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
