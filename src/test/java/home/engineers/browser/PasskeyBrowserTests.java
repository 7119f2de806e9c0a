package home.engineers.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpServer;
import home.engineers.cast.Cast;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Language;
import home.engineers.kernel.time.HouseClock;
import home.engineers.kernel.web.Theme;
import home.engineers.people.internal.OwnAccount;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Passkeys in a real browser: a member registers one, signs in with it, and nobody else does. */
@BrowserTest
class PasskeyBrowserTests {
    private static final Look PHONE = new Look(Language.EN, Theme.DARK, Look.PHONE);
    private static final String ASSERT = """
            async ([options, verification]) => {
              const bytes = t => Uint8Array.from(atob(t.replace(/-/g, '+').replace(/_/g, '/')), c => c.charCodeAt(0));
              const text = b => btoa(String.fromCharCode(...new Uint8Array(b))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
              const asked = JSON.parse(options);
              const c = await navigator.credentials.get({publicKey: {
                challenge: bytes(asked.challenge), rpId: asked.rpId, userVerification: verification}});
              return JSON.stringify({id: c.id, rawId: text(c.rawId), type: c.type,
                clientExtensionResults: c.getClientExtensionResults(),
                response: {authenticatorData: text(c.response.authenticatorData), clientDataJSON: text(c.response.clientDataJSON),
                  signature: text(c.response.signature), userHandle: text(c.response.userHandle)}});
            }
            """;
    private static final String OPTIONS = """
            async () => (await fetch('/sign-in/passkey/options', {method: 'POST',
              body: new URLSearchParams({_csrf: document.querySelector('input[name=_csrf]').value})})).text()
            """;
    private static final String SEND = """
            credential => {
              const form = document.querySelector('form[action="/sign-in/passkey"]');
              form.elements.credential.value = credential;
              form.submit();
            }
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private OwnAccount account;

    @Autowired
    private HouseClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Visit visit;
    private Authenticator authenticator;
    private Cast.Member engineer;

    @BeforeEach
    void openABrowserWithAnAuthenticator() {
        engineer = cast.member("engineer").orElseThrow();
        visit = Visit.byName(port, Look.PLAIN);
        authenticator = Authenticator.in(visit.page());
    }

    @AfterEach
    void leaveNothingBehind() {
        visit.close();
        jdbc.sql("delete from people_passkey").update();
        jdbc.sql("update people_account set second_factor = null where person = ?").param(engineer.person().value()).update();
    }

    private void register(String name) {
        visit.signIn(engineer).open("/people/passkeys");
        assertThat(visit.page().url()).contains("/people/confirm?then=");
        visit.page().fill("#password", Cast.PASSWORD);
        visit.press("确认并继续");
        enter(name);
    }

    private void enter(String name) {
        visit.page().fill("#name", name);
        visit.page().locator("main button:has-text('登记这台设备')").click();
        visit.page().waitForSelector("main tr:has-text('" + name + "')");
        assertThat(visit.text()).contains(name, "没有用过");
    }

    private void signOut() {
        visit.page().context().clearCookies();
        visit.open("/sign-in");
    }

    private Visit showPasskey() {
        visit.page().locator("main button:has-text('用通行密钥登录')").click();
        visit.page().waitForURL(url -> !url.endsWith("/sign-in"));
        return visit;
    }

    @Test
    void memberRegistersAPasskeyAndSignsInWithoutAName() {
        visit.signIn(engineer).open("/people/passkeys");
        visit.page().fill("#password", Cast.PASSWORD);
        visit.press("确认并继续");
        visit.mustBeClean();
        enter("办公室电脑");
        visit.mustBeClean().keepScene("engineer", "passkeys");
        assertThat(authenticator.keys()).hasSize(1);

        visit.page().locator("main input[value='办公室电脑']").fill("书房电脑");
        visit.press("改名").mustBeClean();
        assertThat(visit.text()).contains("书房电脑").doesNotContain("办公室电脑");
        visit.open("/people/looks");
        assertThat(visit.text()).contains("添加了通行密钥", "办公室电脑");
        visit.open("/inbox");
        assertThat(visit.text()).contains("您的账户添加了通行密钥");
        signOut();
        visit.mustBeClean().keepScene("visitor", "passkey-sign-in");
        showPasskey();
        assertThat(visit.page().url()).endsWith("/home");
        visit.open("/people/passkeys");
        assertThat(visit.page().url()).as("whoever shows a passkey need not confirm").endsWith("/people/passkeys");
        assertThat(visit.text()).contains("书房电脑").doesNotContain("没有用过");
    }

    @Test
    void aPasskeyConfirmsWhoIsThere() {
        register("手机");
        signOut();
        visit.signIn(engineer).open("/people/tokens").mustBeClean();
        visit.page().locator("main button:has-text('用通行密钥确认')").click();
        visit.page().waitForURL("**/people/tokens");
    }

    @Test
    void aPasskeyIsTheSecondStepAfterThePassword() throws Exception {
        register("手机");
        enrolCodes();
        signOut();
        visit.page().fill("#name", engineer.signInName());
        visit.page().fill("#password", Cast.PASSWORD);
        visit.press("登录");
        assertThat(visit.page().url()).endsWith("/sign-in/second-factor");
        visit.mustBeClean();
        visit.page().locator("main button:has-text('用通行密钥完成登录')").click();
        visit.page().waitForURL("**/home");
    }

    private void enrolCodes() throws Exception {
        String secret = account.proposeSecondFactor();
        String code = new TimeBasedOneTimePasswordGenerator()
                .generateOneTimePasswordString(new SecretKeySpec(new Base32().decode(secret), "HmacSHA1"), clock.instant());
        assertThat(account.enrolSecondFactor(engineer.person(), secret, code, null)).isInstanceOf(Granted.class);
    }

    @Test
    void aRemovedPasskeyOpensNothing() {
        register("旧手机");
        visit.press("移除").mustBeClean();
        assertThat(visit.text()).contains("还没有通行密钥").doesNotContain("旧手机");
        signOut();
        showPasskey();
        assertThat(visit.text()).contains("这把通行密钥没有登记，或者已经移除");
        assertThat(visit.page().url()).endsWith("/sign-in/passkey");
    }

    @Test
    void aCopyIsFoundOutByItsCounterAndTheOwnerIsTold() {
        register("手机");
        JsonObject key = authenticator.keys().get(0).getAsJsonObject();
        for (int i = 0; i < 3; i++) {
            signOut();
            showPasskey();
            assertThat(visit.page().url()).endsWith("/home");
        }
        authenticator.forgetAll();
        authenticator.take(key, key.get("signCount").getAsInt());
        signOut();
        showPasskey();
        assertThat(visit.text()).contains("这把通行密钥可能被复制过");
        visit.signIn(engineer).open("/inbox");
        assertThat(visit.text()).contains("有人用您的通行密钥的复制品登录");
    }

    @Test
    void aPasskeyShownElsewhereOpensNothing() throws IOException {
        register("手机");
        signOut();
        String options = (String) visit.page().evaluate(OPTIONS);
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        elsewhere.createContext("/", exchange -> {
            byte[] page = "<!doctype html><title>elsewhere</title>".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        elsewhere.start();
        try {
            visit.page().navigate("http://localhost:" + elsewhere.getAddress().getPort() + "/");
            String credential = (String) visit.page().evaluate(ASSERT, new Object[] {options, "required"});
            visit.open("/sign-in");
            visit.page().evaluate(SEND, credential);
            visit.page().waitForURL("**/sign-in/passkey");
            assertThat(visit.text()).contains("这次确认是在别的网址上做的");
        } finally {
            elsewhere.stop(0);
        }
    }

    @Test
    void aPasskeyWhoseOwnerWasNotVerifiedOpensNothing() {
        register("手机");
        signOut();
        authenticator.verifiesItsOwner(false);
        String options = (String) visit.page().evaluate(OPTIONS);
        String credential = (String) visit.page().evaluate(ASSERT, new Object[] {options, "discouraged"});
        visit.page().evaluate(SEND, credential);
        visit.page().waitForURL("**/sign-in/passkey");
        assertThat(visit.text()).contains("设备没有确认是您本人");

        authenticator.verifiesItsOwner(true);
        options = (String) visit.page().evaluate(OPTIONS);
        credential = (String) visit.page().evaluate(ASSERT, new Object[] {options, "discouraged"});
        visit.page().evaluate(SEND, credential);
        visit.page().waitForLoadState();
        assertThat(visit.page().url()).as("no verification was asked for, and none was made").endsWith("/sign-in/passkey");
    }

    @Test
    void anAnswerCountsOnce() {
        register("手机");
        signOut();
        String options = (String) visit.page().evaluate(OPTIONS);
        String credential = (String) visit.page().evaluate(ASSERT, new Object[] {options, "required"});
        visit.page().evaluate(SEND, credential);
        visit.page().waitForURL("**/home");
        signOut();
        visit.page().evaluate(SEND, credential);
        visit.page().waitForURL("**/sign-in/passkey");
        assertThat(visit.text()).contains("等待的时间太长，或者这一次已经用过");
    }

    @Test
    void theSameAuthenticatorIsNotRegisteredTwice() {
        register("手机");
        visit.page().fill("#name", "又一次");
        visit.page().locator("main button:has-text('登记这台设备')").click();
        visit.page().waitForSelector("[data-fault]:not([hidden])");
        assertThat(visit.text()).contains("这台设备已经登记过通行密钥");
    }

    @Test
    void atAnotherAddressOfTheHouseThePageSaysWherePasskeysWork() {
        try (Visit byNumber = Visit.to(port, PHONE)) {
            byNumber.open("/sign-in").mustBeClean().keepScene("visitor", "passkey-elsewhere");
            assertThat(byNumber.text()).contains("Passkeys work only at this address", "http://localhost:" + port);
            assertThat(byNumber.page().locator("form[action='/sign-in/passkey']").isVisible()).isFalse();
            byNumber.open("/sign-in?then=%2Finbox");
            byNumber.page().locator("[data-passkey-elsewhere] a").click();
            byNumber.page().waitForURL("http://localhost:" + port + "/sign-in?then=%2Finbox");
            assertThat(byNumber.page().locator("form[action='/sign-in/passkey']").isVisible()).isTrue();
        }
    }
}
