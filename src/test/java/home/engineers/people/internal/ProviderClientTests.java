package home.engineers.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.messages.OutboundAddresses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.net.SocketFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each way in which a provider can fail or deceive has its own refusal. A real provider stands in ProviderBrowserTests. */
class ProviderClientTests {
    private static final String ISSUER = "https://id.example.org";
    private static final Instant NOW = Instant.parse("2026-11-27T06:00:00Z");
    private static final ProviderCall CALL =
            new ProviderCall("state-1", "nonce-1", "verifier-1", "https://house.example.org/sign-in/provider/callback");

    private final Map<String, Outcome<OutboundAddresses.Answer>> answers = new HashMap<>();
    private final List<String> posted = new ArrayList<>();
    private ECKey key;
    private ProviderClient client;

    /** Answers as it is told to, and fails where it is told nothing. */
    private final class Outside implements OutboundAddresses {
        @Override
        public Outcome<URI> check(URI address) {
            return Outcome.granted(address);
        }

        @Override
        public Outcome<List<InetAddress>> resolve(String host) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Answer> get(URI address, Map<String, String> headers) throws IOException {
            return answer(address);
        }

        @Override
        public Outcome<Fetched> fetch(URI address, Map<String, String> headers, int most) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Answer> postHere(URI address, Map<String, String> headers, String mediaType, byte[] body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Answer> post(URI address, Map<String, String> headers, String mediaType, byte[] body) throws IOException {
            posted.add(headers.getOrDefault("Authorization", "") + " " + new String(body, StandardCharsets.UTF_8));
            return answer(address);
        }

        private Outcome<Answer> answer(URI address) throws IOException {
            Outcome<Answer> known = answers.get(address.getPath());
            if (known == null) {
                throw new SocketTimeoutException("read timed out");
            }
            return known;
        }

        @Override
        public SocketFactory sockets() {
            throw new UnsupportedOperationException();
        }
    }

    @BeforeEach
    void setUpAnHonestProvider() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("k1").generate();
        client = new ProviderClient(
                new ProviderSettings(URI.create(ISSUER), "house", "s3 cret&", new LocalizedText("统一身份", "Example ID")),
                new Outside(), () -> NOW);
        discovery("\"client_secret_basic\"");
        answer("/keys", 200, new JWKSet(key.toPublicJWK()).toString());
        token(claims -> claims);
    }

    private void discovery(String ways) {
        answer("/.well-known/openid-configuration", 200, """
                {"issuer": "%s", "authorization_endpoint": "%s/authorize", "token_endpoint": "%s/token", "jwks_uri": "%s/keys",
                 "token_endpoint_auth_methods_supported": [%s]}""".formatted(ISSUER, ISSUER, ISSUER, ISSUER, ways));
    }

    private void answer(String path, int status, String body) {
        answers.put(path, Outcome.granted(new OutboundAddresses.Answer(status, body.getBytes(StandardCharsets.UTF_8))));
    }

    private static JWTClaimsSet.Builder honest() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER).subject("7f3a").audience("house").claim("nonce", "nonce-1").claim("preferred_username", "周工")
                .issueTime(Date.from(NOW)).expirationTime(Date.from(NOW.plusSeconds(300)));
    }

    private void token(UnaryOperator<JWTClaimsSet.Builder> change) throws JOSEException {
        token(signed(key, change.apply(honest()).build()));
    }

    private void token(String text) {
        answer("/token", 200, "{\"id_token\": \"%s\", \"access_token\": \"a\", \"token_type\": \"Bearer\"}".formatted(text));
    }

    private static String signed(ECKey by, JWTClaimsSet claims) throws JOSEException {
        SignedJWT token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(by.getKeyID()).build(), claims);
        token.sign(new ECDSASigner(by));
        return token.serialize();
    }

    private String fault() {
        return fault(client.redeem(CALL, "code-1"));
    }

    private static String fault(Outcome<?> outcome) {
        return switch (outcome) {
            case Granted<?> granted -> "none";
            case Refused<?>(List<Reason> reasons) -> reasons.getFirst().key().replace("people.provider.", "");
        };
    }

    @Test
    void theBrowserIsSentWithStateNonceAndAChallenge() {
        String address = ((Granted<String>) client.begin(CALL)).value();
        assertThat(address).startsWith(ISSUER + "/authorize?response_type=code&client_id=house&scope=openid+profile&redirect_uri=https%3A%2F%2Fhouse")
                .contains("&state=state-1&nonce=nonce-1&code_challenge=", "&code_challenge_method=S256")
                .doesNotContain("verifier-1").doesNotContain("s3");
    }

    @Test
    void anHonestAnswerNamesTheAccount() {
        assertThat(client.redeem(CALL, "code-1")).isEqualTo(Outcome.granted(new ProviderIdentity(ISSUER, "7f3a", "周工")));
        assertThat(posted).singleElement().asString()
                .startsWith("Basic " + java.util.Base64.getEncoder().encodeToString("house:s3+cret%26".getBytes(StandardCharsets.UTF_8)))
                .contains("grant_type=authorization_code", "code=code-1", "code_verifier=verifier-1");
    }

    @Test
    void theSecretGoesIntoTheBodyWhereTheProviderTakesItNowhereElse() {
        discovery("\"client_secret_post\"");
        assertThat(fault()).isEqualTo("none");
        assertThat(posted).singleElement().asString().startsWith(" ").contains("client_id=house", "client_secret=s3+cret%26");
    }

    @Test
    void aProviderThatDoesNotAnswerIsDown() {
        answers.remove("/token");
        assertThat(fault()).isEqualTo("down");
        answers.remove("/.well-known/openid-configuration");
        assertThat(fault(client.begin(CALL))).isEqualTo("down");
        answer("/.well-known/openid-configuration", 503, "");
        assertThat(fault(client.begin(CALL))).isEqualTo("down");
    }

    @Test
    void aProviderWhoseAnswerBreaksOffAtTheKeysIsDown() {
        answers.remove("/keys");
        assertThat(fault()).isEqualTo("down");
        answer("/token", 502, "<html>");
        assertThat(fault()).isEqualTo("down");
    }

    @Test
    void anAddressTheGuardRefusesIsSaidToBeClosed() {
        answers.put("/.well-known/openid-configuration", Outcome.refused(Reason.of("messages.outbound.closed", "id.example.org")));
        assertThat(fault(client.begin(CALL))).isEqualTo("closed");
        discovery("\"client_secret_basic\"");
        answers.put("/token", Outcome.refused(Reason.of("messages.outbound.closed", "id.example.org")));
        assertThat(fault()).isEqualTo("closed");
    }

    @Test
    void aProviderThatCallsItselfOtherwiseIsNotTheOneSetUp() {
        answer("/.well-known/openid-configuration", 200, "{\"issuer\": \"https://other.example.org\", \"authorization_endpoint\":"
                + " \"https://a/\", \"token_endpoint\": \"https://a/\", \"jwks_uri\": \"https://a/\"}");
        assertThat(fault(client.begin(CALL))).isEqualTo("setUpWrong");
        answer("/.well-known/openid-configuration", 200, "{\"issuer\": \"" + ISSUER + "\"}");
        assertThat(fault(client.begin(CALL))).isEqualTo("setUpWrong");
        answer("/.well-known/openid-configuration", 200, "no JSON");
        assertThat(fault(client.begin(CALL))).isEqualTo("unreadable");
    }

    @Test
    void aRefusedCodeAndARefusedHouseAreToldApart() {
        answer("/token", 400, "{\"error\": \"invalid_grant\"}");
        assertThat(fault()).isEqualTo("codeRefused");
        answer("/token", 401, "{\"error\": \"invalid_client\"}");
        assertThat(fault()).isEqualTo("setUpWrong");
        answer("/token", 400, "{\"error\": \"invalid_client\"}");
        assertThat(fault()).isEqualTo("setUpWrong");
    }

    @Test
    void anAnswerWithoutAnIdTokenIsUnreadable() {
        answer("/token", 200, "{\"access_token\": \"a\"}");
        assertThat(fault()).isEqualTo("unreadable");
        token("not.a.token");
        assertThat(fault()).isEqualTo("unreadable");
    }

    @Test
    void aTokenSignedByAnotherKeyIsRefused() throws JOSEException {
        token(signed(new ECKeyGenerator(Curve.P_256).keyID("k1").generate(), honest().build()));
        assertThat(fault()).isEqualTo("wrongSignature");
        token(signed(new ECKeyGenerator(Curve.P_256).keyID("k2").generate(), honest().build()));
        assertThat(fault()).isEqualTo("wrongSignature");
    }

    @Test
    void anAlteredTokenIsRefused() throws JOSEException {
        String[] parts = signed(key, honest().build()).split("\\.");
        String[] others = signed(key, honest().subject("admin").build()).split("\\.");
        token(parts[0] + "." + others[1] + "." + parts[2]);
        assertThat(fault()).isEqualTo("wrongSignature");
    }

    @Test
    void aTokenSignedWithTheSecretOrNotAtAllIsRefused() throws JOSEException {
        SignedJWT shared = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), honest().build());
        shared.sign(new MACSigner(key.toPublicJWK().toString().substring(0, 32)));
        token(shared.serialize());
        assertThat(fault()).isEqualTo("wrongSignature");
        token(new PlainJWT(honest().build()).serialize());
        assertThat(fault()).isIn("unreadable", "wrongSignature");
    }

    @Test
    void whatTheTokenSaysIsCheckedAgainstThisSignIn() throws JOSEException {
        token(claims -> claims.issuer("https://other.example.org"));
        assertThat(fault()).isEqualTo("wrongIssuer");
        token(claims -> claims.audience("another-house"));
        assertThat(fault()).isEqualTo("wrongAudience");
        token(claims -> claims.claim("nonce", "nonce-2"));
        assertThat(fault()).isEqualTo("wrongNonce");
        token(claims -> claims.expirationTime(Date.from(NOW.minusSeconds(61))));
        assertThat(fault()).isEqualTo("expired");
        token(claims -> claims.subject(null));
        assertThat(fault()).isEqualTo("noSubject");
    }
}
