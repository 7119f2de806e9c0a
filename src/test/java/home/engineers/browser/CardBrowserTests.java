package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import home.engineers.cast.Cast;
import home.engineers.kernel.Language;
import home.engineers.kernel.web.Theme;
import home.engineers.organisations.Membership;
import home.engineers.organisations.Memberships;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member shows the card, a phone reads the picture of its code, and the page behind it answers. */
@BrowserTest
class CardBrowserTests {
    private static final Look PHONE = new Look(Language.ZH, Theme.LIGHT, Look.PHONE);
    private static final Look PHONE_AT_NIGHT = new Look(Language.EN, Theme.DARK, Look.PHONE);

    @LocalServerPort
    private int port;

    @Autowired private Cast cast;
    @Autowired private Memberships memberships;

    @Test
    void aPhoneReadsTheCodeAndLearnsWhatTheMemberAllowsUntilTheCardIsReplaced() throws Exception {
        Cast.Member engineer = cast.member("engineer").orElseThrow();
        Membership membership = memberships.ofPerson(engineer.person()).stream()
                .filter(one -> one.state() == Membership.State.ACTIVE)
                .findFirst()
                .orElseThrow();
        try (Visit member = Visit.to(port, PHONE_AT_NIGHT).signIn(engineer)) {
            member.open("/members/" + membership.id() + "/card").mustBeClean().keepScene("engineer", "card");
            assertThat(read(member.page().locator(".membercard .qr"))).as("in the dark").contains("/cards/");
        }
        try (Visit member = Visit.to(port, Look.PLAIN).signIn(engineer);
                Visit stranger = Visit.to(port, PHONE)) {
            member.open("/members/" + membership.id());
            member.page().locator("main a:has-text('会员证')").click();
            member.page().waitForURL("**/card");
            member.mustBeClean().keepScene("engineer", "card");
            String link = read(member.page().locator(".membercard .qr"));
            stranger.open(URI.create(link).getPath()).mustBeClean().keepScene("visitor", "card");
            assertThat(stranger.text()).contains("会籍有效", engineer.name()).doesNotContain(membership.number());

            onPaperIsNothingButTheCard(member.page());
            member.press("换一张").mustBeClean();
            stranger.page().reload();
            assertThat(stranger.mustBeClean().text()).contains("已换证").doesNotContain(engineer.name());
            String fresh = read(member.page().locator(".membercard .qr"));
            stranger.open(URI.create(fresh).getPath());
            assertThat(stranger.text()).contains("会籍有效");
        }
    }

    private static void onPaperIsNothingButTheCard(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator(".membercard").isVisible()).isTrue();
        for (String gone : List.of("main form", ".side", ".top", ".clockbar", "#shown")) {
            assertThat(page.locator(gone).first().isVisible()).as(gone).isFalse();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    /** What a reader makes of the picture on the screen. */
    private static String read(Locator code) throws IOException, ReaderException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.screenshot()));
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        BinaryBitmap bitmap = new BinaryBitmap(
                new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots)));
        return new QRCodeReader().decode(bitmap).getText();
    }
}
