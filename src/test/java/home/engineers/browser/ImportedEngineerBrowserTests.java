package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import home.engineers.cast.Cast;
import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Someone who stands in a spreadsheet this morning files a case this afternoon, asked nothing twice. */
@BrowserTest
class ImportedEngineerBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String MOBILE = "14200030001";
    private static final List<String> HEADERS = List.of(
            "姓名", "手机号", "证件号码", "单位", "单位统一社会信用代码", "岗位", "工程技术岗位", "入职日期", "学历", "学校", "专业",
            "毕业日期", "职称", "职称专业", "职称发证单位", "取得职称日期");
    private static final List<String> ROW = List.of(
            "简望舒", MOBILE, "509900199303150185", "曲水轨道装备有限公司", "91990000MA0000015Q", "焊接工艺工程师", "是",
            "2016-07-01", "本科", "望津职业技术大学", "焊接技术与工程", "2016/6/30", "助理工程师", "机械电气",
            "渝州市人力资源和社会保障局", "2018年9月1日");

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Test
    void entersByCodeSeesEveryConditionAndFilesFromTheProfile() throws IOException {
        try (Visit secretary = enter("secretary"); Visit hr = enter("unit-hr"); Visit engineer = Visit.to(port, ON_THE_PHONE)) {
            bringIn(secretary);
            signInByCode(engineer);

            engineer.open("/eligibility?level=engineer").mustBeClean();
            assertThat(engineer.text()).contains("取得助理工程师职称后满4年", "2018-09-01", "2022-09-01", "人社部发〔2019〕16号");
            engineer.open("/cases/new?level=engineer").mustBeClean();
            assertThat(engineer.text()).contains("简望舒", "曲水轨道装备有限公司");
            engineer.page().fill("textarea[name='/summary']", "负责转向架构架的工艺设计，编制工艺文件三十余份，已用于两个车型。");
            engineer.page().check("#statement-true");
            engineer.press("提交申报").mustBeClean();
            String url = engineer.page().url();

            hr.open("/desk").mustBeClean();
            assertThat(hr.page().locator("main a[href='" + url.substring(url.indexOf("/cases/")) + "']").count()).isPositive();
        }
    }

    private static void bringIn(Visit secretary) throws IOException {
        secretary.open("/imports").mustBeClean();
        secretary.page().check("input[name=kind][value=persons]");
        secretary.page().locator("#file").setInputFiles(new FilePayload("名册.xlsx", TableFormat.XLSX.mediaType(), spreadsheet()));
        secretary.press("上传并检查").page().waitForSelector(".decide");
        secretary.press("开始写入").page().waitForSelector("text=已导入 1 行");
    }

    /** The letter with the code lies in the maildrop of the demo house. */
    private void signInByCode(Visit engineer) {
        engineer.open("/sign-in/code").mustBeClean();
        engineer.page().fill("#name", MOBILE);
        engineer.press("").mustBeClean();
        engineer.page().fill("#code", code());
        engineer.press("").mustBeClean();
        assertThat(engineer.page().url()).endsWith("/people/password");
        engineer.page().fill("#password", "缆索与桥塔之间-2026");
        engineer.press("").mustBeClean();
    }

    private String code() {
        try (Visit clerk = Visit.to(port, Look.PLAIN)) {
            clerk.open("/maildrop?address=" + MOBILE);
            Matcher code = CODE.matcher(clerk.page().locator(".tl__i p.read").first().innerText());
            assertThat(code.find()).isTrue();
            return code.group();
        }
    }

    private static byte[] spreadsheet() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new TableExport("名册", HEADERS, List.of(ROW)).write(TableFormat.XLSX, out);
        return out.toByteArray();
    }

    private Visit enter(String key) {
        return Visit.to(port, Look.PLAIN).signIn(cast.member(key).orElseThrow());
    }
}
