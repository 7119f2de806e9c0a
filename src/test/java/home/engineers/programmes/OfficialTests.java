package home.engineers.programmes;

import static home.engineers.programmes.ReviewHouse.granted;
import static home.engineers.programmes.ReviewHouse.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import home.engineers.evidence.Entry;
import home.engineers.evidence.EvidenceLog;
import home.engineers.kernel.Language;
import home.engineers.kernel.Upload;
import home.engineers.kernel.authority.Absent;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.NotPermitted;
import home.engineers.people.IdentityDocument;
import home.engineers.people.NewPerson;
import home.engineers.programmes.CaseFiling.Filed;
import home.engineers.programmes.internal.OfficialDesk;
import home.engineers.programmes.internal.OfficialDesk.Export;
import home.engineers.programmes.internal.OfficialDesk.Lacking;
import home.engineers.programmes.internal.ResultsDesk;
import home.engineers.programmes.internal.ResultsDesk.Taken;
import home.engineers.testing.HouseTest;
import home.engineers.testing.Statements;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A call goes out to the official system, and its results come back. */
@HouseTest
@TestPropertySource(properties = CallHouse.OWN)
class OfficialTests {
    private static final String HEAD = "申报编号,姓名,证件号码,评审结果,申报级别,证书编号,发证日期,发证机关\n";
    private static final String AUTHORITY = "渝州市人力资源和社会保障局";
    private static final String WHY = "主管部门重发了证书";

    @Autowired
    private ApplicationContext context;

    @Autowired
    private OfficialDesk official;

    @Autowired
    private ResultsDesk results;

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
    void aCallWithThreeCases() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        applicant = house.house.applicant();
        passed = house.decided(applicant, 6);
        failed = house.decided(house.house.applicant(), 5);
        open = granted(house.file(house.house.applicant()));
        house.house.on(10, 20);
    }

    private Actor secretary() {
        return house.house.secretary();
    }

    private String name(Filed filed) {
        return house.house.reviews.summary(secretary(), filed.address()).applicant();
    }

    private static List<List<Object>> rows(Export export) {
        List<List<Object>> rows = new ArrayList<>();
        export.rows().forEach(rows::add);
        return rows;
    }

    @Test
    void tellsBeforeTheDownloadWhichCasesLackWhat() {
        OfficialDesk.Preview granted = granted(official.preview(secretary(), call.id(), true, 1));
        OfficialDesk.Preview all = granted(official.preview(secretary(), call.id(), false, 1));

        assertThat(granted.total()).isEqualTo(1);
        assertThat(granted.sample()).isTrue();
        assertThat(granted.lacking()).extracting(Lacking::number).containsExactly(passed.number());
        assertThat(granted.lacking().getFirst().columns()).containsExactly("出生日期");
        assertThat(all.total()).isEqualTo(3);
        assertThat(granted(official.preview(secretary(), call.id(), false, 2)).lacking()).as("a page past the last").isEmpty();
        assertThat(all.lacking()).extracting(Lacking::number).containsExactlyInAnyOrder(passed.number(), failed.number(), open.number());
    }

    @Test
    void exportsByAMappingThatStaffReplace() {
        assertThat(refusal(official.load(secretary(), house.programme, "title: 表\ncolumns:\n- {title: 姓名, source: nobody}\n", Language.ZH)))
                .containsExactly("outputs.mapping.line");
        granted(official.load(secretary(), house.programme, """
                title: 上报
                columns:
                - {title: 编号, source: case.number, required: true}
                - {title: 姓名, source: applicant.name, required: true}
                - {title: 级别, source: case.level, format: code}
                - {title: 学历时间, source: applicant.degreeOn, format: yyyyMM}
                - {title: 同意, source: tally.yes}
                - {title: 系列, constant: 工程}
                """, Language.ZH));

        Export export = granted(official.export(secretary(), call.id(), true, "导出上报表"));
        assertThat(export.columns()).containsExactly("编号", "姓名", "级别", "学历时间", "同意", "系列");
        assertThat(rows(export)).containsExactly(List.of(passed.number(), name(passed), "engineer", "201606", 6, "工程"));
        assertThat(granted(official.preview(secretary(), call.id(), true, 1)).lacking()).isEmpty();
        assertThat(jdbc.sql("select reason from people_look where person = ?").param(applicant.requirePerson().value()).query(String.class).list())
                .containsExactly("导出上报表");
        assertThatThrownBy(() -> official.export(house.house.hr(), call.id(), true, "")).isInstanceOf(NotPermitted.class);
    }

    @Test
    void looksThroughManyCasesWithAsManyQuestionsAsThroughOne() throws Exception {
        List<String> forOne = Statements.of(() -> official.preview(secretary(), call.id(), true, 1));
        house.house.on(10, 15);
        for (int count = 0; count < 5; count++) {
            house.decided(house.house.applicant(), 6);
        }
        house.house.on(10, 26);

        assertThat(granted(official.preview(secretary(), call.id(), true, 1)).lacking()).hasSize(6);
        assertThat(Statements.of(() -> official.preview(secretary(), call.id(), true, 1))).isEqualTo(forOne);
    }

    private UUID send(String... rows) {
        return granted(results.send(secretary(), call.id(), Optional.of(new Upload(
                "结果.csv", new ByteArrayInputStream((HEAD + String.join("\n", rows) + "\n").getBytes(UTF_8))))));
    }

    private List<String> findings(UUID sheet) {
        return results.compare(secretary(), call.id(), sheet).lines().stream()
                .map(line -> line.row() + " " + line.finding())
                .toList();
    }

    private static String row(Filed filed, String name, String result, String level, String certificate) {
        return String.join(",", filed.number(), name, "", result, level, certificate, certificate.isEmpty() ? "" : "2026/12/20", AUTHORITY);
    }

    @Test
    void takesOverTheNumberOfACaseThatAgreesAndShowsIt() {
        UUID sheet = send(row(passed, name(passed), "通过", "工程师", "渝职2026-1"), row(failed, name(failed), "未通过", "", ""));

        assertThat(findings(sheet)).containsExactly("2 TAKEN", "3 SAME");
        assertThat(granted(results.take(secretary(), call.id(), sheet, Set.of(), ""))).isEqualTo(new Taken(1, 0));

        Certificate certificate = new Certificate("渝职2026-1", LocalDate.of(2026, 12, 20), AUTHORITY);
        assertThat(house.house.reader.view(applicant, passed.address()).outputs().certificate()).isEqualTo(certificate);
        assertThat(house.house.reviews.verify(Actor.VISITOR, passed.number()).certificate()).isEqualTo(certificate);
        assertThat(evidence.of(passed.id().value())).extracting(Entry::kind).endsWith("awarded", "certificate-recorded");
        assertThat(evidence.of(passed.id().value()).getLast().facts().toString()).doesNotContain("渝职2026-1");
        assertThat(evidence.of(call.id().value())).extracting(Entry::kind).containsExactly("call-opened", "official-results-taken");
        assertThatThrownBy(() -> results.compare(secretary(), call.id(), sheet)).isInstanceOf(Absent.class);
    }

    @Test
    void theSameSheetAgainChangesNothing() {
        String row = row(passed, "", "", "", "渝职2026-2");
        granted(results.take(secretary(), call.id(), send(row), Set.of(), ""));
        UUID again = send(row);

        assertThat(findings(again)).containsExactly("2 HELD");
        assertThat(granted(results.take(secretary(), call.id(), again, Set.of(), ""))).isEqualTo(new Taken(0, 0));
        assertThat(jdbc.sql("select count(*) from official_result where case_id = ?").param(passed.id().value()).query(Long.class).single()).isEqualTo(1);
        assertThat(evidence.of(call.id().value())).extracting(Entry::kind).containsExactly("call-opened", "official-results-taken");
    }

    @Test
    void reportsExactlyWhatDiffers() {
        UUID sheet = send(
                row(passed, "别人", "通过", "高级工程师", ""),
                row(failed, name(failed), "通过", "", "渝职2026-3"),
                row(open, name(open), "通过", "", "渝职2026-3"),
                "HY-2026-NOSUCHCASE,某某,,通过,,渝职2026-4,2026-12-20," + AUTHORITY);

        assertThat(findings(sheet)).containsExactly(
                "2 LEVEL", "2 NAME", "2 NO_NUMBER", "2 NO_DATE", "3 NOT_HERE", "3 TWICE", "4 NOT_HERE", "4 TWICE", "5 NO_MATCH");
        assertThat(granted(results.take(secretary(), call.id(), sheet, Set.of(), ""))).isEqualTo(new Taken(0, 0));
        assertThat(findings(send("HY-2026-NOSUCHCASE,某某,,,,Z,2026-12-20," + AUTHORITY))).containsExactly("2 NO_MATCH", "0 NOT_THERE");
        assertThat(findings(send(row(passed, "", "未通过", "", "")))).containsExactly("2 REFUSED_THERE");
    }

    @Test
    void replacesAnotherNumberOnlyOnAWordAndItsReason() {
        granted(results.take(secretary(), call.id(), send(row(passed, "", "", "", "渝职2026-5")), Set.of(), ""));
        UUID other = send(row(passed, "", "", "", "渝职2026-6"));

        assertThat(findings(other)).containsExactly("2 OTHER_NUMBER");
        assertThat(refusal(results.take(secretary(), call.id(), other, Set.of(passed.number()), "错"))).containsExactly("calls.fault.why");
        assertThat(granted(results.take(secretary(), call.id(), other, Set.of(), ""))).isEqualTo(new Taken(0, 0));
        assertThat(held()).isEqualTo("渝职2026-5");
        UUID again = send(row(passed, "", "", "", "渝职2026-6"));
        assertThat(granted(results.take(secretary(), call.id(), again, Set.of(passed.number()), WHY))).isEqualTo(new Taken(1, 1));
        assertThat(held()).isEqualTo("渝职2026-6");
        assertThat(evidence.of(passed.id().value())).extracting(Entry::kind).endsWith("certificate-recorded", "certificate-corrected");
    }

    private String held() {
        return house.house.reviews.verify(Actor.VISITOR, passed.number()).certificate().number();
    }

    @Test
    void findsACaseByNameAndDocumentWhereTheAuthorityHasNoNumber() throws IOException {
        house = CallHouse.in(context, "paneled-review");
        call = house.open("2026-09-28", "2026-10-16", "2026-12-31");
        String document = "50010319900101" + "0037";
        NewPerson known = NewPerson.of("沈无编", "14200089001", new IdentityDocument(IdentityDocument.Kind.RESIDENT, document)).markedInvented();
        house.decided(house.house.applicant(known), 6);
        house.house.on(10, 20);

        assertThat(findings(send(",沈无编," + document + ",,,渝职2026-7,2026-12-20," + AUTHORITY))).containsExactly("2 TAKEN");
        assertThat(findings(send(",沈别名," + document + ",,,渝职2026-7,2026-12-20," + AUTHORITY))).containsExactly("2 NO_MATCH", "0 NOT_THERE");
    }

    @Test
    void refusesASheetThatIsNoneAndAnyoneButTheSecretary() {
        assertThat(refusal(results.send(secretary(), call.id(), Optional.empty()))).containsExactly("outputs.results.none");
        assertThat(refusal(results.send(secretary(), call.id(), Optional.of(new Upload(
                        "结果.csv", new ByteArrayInputStream("申报编号,姓名\nA,B\n".getBytes(UTF_8)))))))
                .containsExactly("outputs.results.column", "outputs.results.column", "outputs.results.column");
        assertThat(refusal(results.send(secretary(), call.id(), Optional.of(ReviewHouse.scan())))).containsExactly("files.attachment.type");
        assertThatThrownBy(() -> results.send(house.house.hr(), call.id(), Optional.empty())).isInstanceOf(NotPermitted.class);
    }

    @Test
    void aReplacedSheetIsForgotten() {
        UUID first = send(row(passed, "", "", "", "渝职2026-8"));
        send(row(passed, "", "", "", "渝职2026-9"));

        assertThatThrownBy(() -> results.compare(secretary(), call.id(), first)).isInstanceOf(Absent.class);
    }
}
