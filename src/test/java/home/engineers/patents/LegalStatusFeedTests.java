package home.engineers.patents;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.Invariant;
import home.engineers.testing.HouseTest;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A file of legal status reaches the applications on record, and waits for those that are not. */
@HouseTest
@TestPropertySource(properties = "spring.application.name=patents")
class LegalStatusFeedTests {
    private static final String DOCUMENTS = """
            公开（公告）号,发明名称,申请号,申请日,公开（公告）日,授权公告号,授权公告日
            CN116000001A,一种缆索检测小车,202310000001.5,2023-01-04,2023-04-28,CN116000001B,2024-03-12
            """;
    private static final String FEED = """
            申请号,法律状态公告日,法律状态,法律状态信息
            202310000001.5,2023-05-19,实质审查的生效,
            202310000001.5,2025-01-07,专利权的转移,变更前：甲厂；变更后：乙厂
            202310000001.5,2025-01-07,专利权的转移,变更前：乙厂；变更后：丙厂
            202310000001.5,2026-02-13,未缴年费专利权终止,
            202420000002.X,2024-08-06,授权,
            """;
    private static final String STANDING = "select concat_ws(' ', number, status, ended_reason, ended_on, term_until) from patent_application";

    @Autowired private PatentImports imports;
    @Autowired private JdbcClient jdbc;
    @Autowired private List<Invariant> invariants;

    @BeforeEach
    void nothingIsOnRecord() {
        jdbc.sql("""
                truncate patent_import, patent_refusal, patent_citation, patent_event, patent_event_waiting, patent_party,
                    patent_publication, patent_application, patent_family""").update();
    }

    @Test
    void reachesTheApplicationsOnRecordOnce() {
        assertThat(imported("a.csv", DOCUMENTS).stored()).isEqualTo(2);
        assertThat(texts("select number || ' ' || published_on from patent_publication order by 1"))
                .containsExactly("CN116000001A 2023-04-28", "CN116000001B 2024-03-12");
        assertThat(texts(STANDING)).containsExactly("CN2023100000015 IN_FORCE 2043-01-03");

        assertThat(imported("feed.csv", FEED)).extracting(PatentImport::read, PatentImport::stored, PatentImport::refused)
                .containsExactly(5L, 5L, 0L);
        assertThat(texts(STANDING)).containsExactly("CN2023100000015 ENDED FEE_UNPAID 2026-02-13 2043-01-03");
        assertThat(texts("select code || ' ' || on_date || ' ' || text from patent_event order by on_date, text")).containsExactly(
                "PB01 2023-04-28 ", "SE01 2023-05-19 实质审查的生效", "GR01 2024-03-12 ", "TR01 2025-01-07 专利权的转移：变更前：乙厂；变更后：丙厂",
                "TR01 2025-01-07 专利权的转移：变更前：甲厂；变更后：乙厂", "CF01 2026-02-13 未缴年费专利权终止");
        assertThat(imported("feed.csv", FEED)).extracting(PatentImport::stored, PatentImport::unchanged).containsExactly(0L, 5L);
    }

    @Test
    void waitsForTheApplicationAndLosesNothing() {
        imported("feed.csv", FEED);
        assertThat(texts("select count(*)::text from patent_event")).containsExactly("0");
        assertThat(imports.waitingApplications()).isEqualTo(2);
        assertThat(imported("feed.csv", FEED)).extracting(PatentImport::stored, PatentImport::unchanged).containsExactly(0L, 5L);

        imported("a.csv", DOCUMENTS);
        assertThat(texts(STANDING)).containsExactly("CN2023100000015 ENDED FEE_UNPAID 2026-02-13 2043-01-03");
        assertThat(texts("select count(*)::text from patent_event where source = 'STATUS'")).containsExactly("4");
        assertThat(texts("select application from patent_event_waiting")).containsExactly("CN202420000002X");
        assertThat(imports.waitingApplications()).isEqualTo(1);
        assertThat(imported("feed.csv", FEED)).extracting(PatentImport::stored, PatentImport::unchanged).containsExactly(0L, 5L);
        assertThat(invariants.stream().filter(one -> one.statement().contains("legal event"))).singleElement()
                .satisfies(one -> assertThat(one.violations()).isEmpty());
    }

    private PatentImport imported(String name, String table) {
        UUID id = ((Granted<UUID>) imports.takeIn(name, new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)), null)).value();
        return imports.find(id).orElseThrow();
    }

    private List<String> texts(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}
