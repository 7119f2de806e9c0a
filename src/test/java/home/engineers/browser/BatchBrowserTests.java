package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.testing.ManyCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many cases by one decision, previewed and carried out in the browser. */
@BrowserTest
class BatchBrowserTests {
    private static final Look ON_THE_PHONE = new Look(Language.EN, Theme.LIGHT, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void theSecretaryPreviewsAndCarriesOutMany() {
        ManyCases.enter(jdbc, 40, null);
        try (Visit secretary = enter("secretary", Look.PLAIN)) {
            secretary.open("/desk?stage=completeness").mustBeClean().keepScene("secretary", "desk");
            var boxes = secretary.page().locator("main tbody input[name=cases]");
            int shown = boxes.count();
            assertThat(shown).isGreaterThanOrEqualTo(24);
            for (int box = 0; box < 10; box++) {
                boxes.nth(box).check();
            }
            secretary.press("预览所选").mustBeClean().keepScene("secretary", "batch-preview");
            assertThat(secretary.text()).contains("将办理 10 件");

            secretary.press("确认办理 10 件");
            secretary.page().locator("text=已办理 10 件，共 10 件").waitFor();
            secretary.mustBeClean().keepScene("secretary", "batch-done");
            secretary.open("/clocks").mustBeClean().keepScene("secretary", "clocks");
            secretary.open("/objection-handlers").mustBeClean();
            assertThat(secretary.open("/desk?stage=completeness").page().locator("main tbody input[name=cases]").count())
                    .isEqualTo(shown - 10);
        }
        try (Visit secretary = enter("secretary", ON_THE_PHONE)) {
            secretary.open("/desk").mustBeClean();
        }
    }

    private Visit enter(String key, Look look) {
        return Visit.to(port, look).signIn(cast.member(key).orElseThrow());
    }
}
