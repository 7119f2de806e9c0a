package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.people.People;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The secretary brings in people from a spreadsheet in which one row is wrong. */
@BrowserTest
class ImportScenesBrowserTests {
    private static final List<List<String>> ROWS = List.of(
            List.of("竺云澄", "14200020001", "509900199301010154"),
            List.of("鄢望野", "14200020002", "509900199105120268"),
            List.of("倪临石", "1420002", "509900198808080130"));

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private People people;

    @Test
    void secretaryMendsTheRefusedRowInPlaceAndImportsThemAll() throws IOException {
        try (Visit visit = Visit.to(port, Look.PLAIN).signIn(cast.member("secretary").orElseThrow())) {
            visit.open("/imports").mustBeClean();
            visit.page().check("input[name=kind][value=persons]");
            visit.page().locator("#file").setInputFiles(new FilePayload("新会员.xlsx", TableFormat.XLSX.mediaType(), spreadsheet()));
            visit.press("上传并检查").page().waitForSelector(".decide");
            visit.mustBeClean().keepScene("secretary", "import-checked");
            assertThat(visit.text()).contains("第 4 行", "手机号");
            assertThat(visit.page().inputValue("#r4c1")).isEqualTo("1420002");
            assertThat(people.named("14200020001")).isEmpty();

            visit.page().fill("#r4c1", "14200020003");
            visit.press("检查这 1 行").page().waitForSelector("#mended");
            visit.mustBeClean();
            assertThat(visit.text()).contains("在页面上改过的行（1 行）").doesNotContain("改有误的行");

            visit.press("开始写入").page().waitForSelector("text=已导入 3 行");
            visit.mustBeClean().keepScene("secretary", "imported");
            assertThat(people.named("14200020001")).hasSize(1);
            assertThat(people.named("14200020003")).hasSize(1);
        }
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableExport("新会员", List.of("姓名", "手机号", "证件号码"), ROWS).write(TableFormat.XLSX, out);
        return out.toByteArray();
    }
}
