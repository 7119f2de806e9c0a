package home.engineers.people.internal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.OutboundAddresses.Answer;
import home.engineers.people.rules.IdTokenRules;
import home.engineers.people.rules.IdTokenRules.Claims;
import home.engineers.people.rules.IdTokenRules.Expected;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Speaks to the identity provider: the authorization code flow of OpenID Connect with PKCE. Every address, also those the
 * provider names, is called through the guard on outgoing addresses.
 */
final class ProviderClient {
    private static final Logger LOG = LoggerFactory.getLogger(ProviderClient.class);
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384,
            JWSAlgorithm.PS512, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int LONGEST_LABEL = 120;
    private static final JsonMapper JSON = new JsonMapper();

    private final ProviderSettings settings;
    private final OutboundAddresses outside;
    private final Supplier<Instant> now;

    /** @param now the machine's time: what other machines say of time is measured by no moved clock */
    ProviderClient(ProviderSettings settings, OutboundAddresses outside, Supplier<Instant> now) {
        this.settings = settings;
        this.outside = outside;
        this.now = now;
    }

    ProviderSettings settings() {
        return settings;
    }

    private record Endpoints(URI authorization, URI token, URI keys, boolean secretInBody) {}

    /** Where to send the browser. Refused where the provider does not answer or is not the one set up. */
    Outcome<String> begin(ProviderCall call) {
        return endpoints().map(found -> {
            Map<String, String> asked = new LinkedHashMap<>();
            asked.put("response_type", "code");
            asked.put("client_id", settings.client());
            asked.put("scope", "openid profile");
            asked.put("redirect_uri", call.back());
            asked.put("state", call.state());
            asked.put("nonce", call.nonce());
            asked.put("code_challenge", challenge(call.verifier()));
            asked.put("code_challenge_method", "S256");
            String address = found.authorization().toString();
            return address + (address.contains("?") ? "&" : "?") + form(asked);
        });
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(DigestUtils.sha256(verifier));
    }

    /** Turns the code into the account it stands for. */
    Outcome<ProviderIdentity> redeem(ProviderCall call, String code) {
        return switch (endpoints()) {
            case Refused<Endpoints>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Endpoints>(Endpoints found) -> switch (token(found, call, code)) {
                case Refused<String>(List<Reason> reasons) -> Outcome.refused(reasons);
                case Granted<String>(String token) -> identity(found, call, token);
            };
        };
    }

    private Outcome<Endpoints> endpoints() {
        return switch (get(settings.discovery())) {
            case Refused<JsonNode>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<JsonNode>(JsonNode found) -> endpoints(found);
        };
    }

    private Outcome<Endpoints> endpoints(JsonNode found) {
        Optional<URI> authorization = address(found, "authorization_endpoint");
        Optional<URI> token = address(found, "token_endpoint");
        Optional<URI> keys = address(found, "jwks_uri");
        boolean same = settings.issuer().toString().equals(found.path("issuer").asString(""));
        if (!same || authorization.isEmpty() || token.isEmpty() || keys.isEmpty()) {
            LOG.warn("the identity provider calls itself {}, or names no addresses", found.path("issuer").asString(""));
            return fault("setUpWrong");
        }
        List<String> ways = found.path("token_endpoint_auth_methods_supported").valueStream().map(JsonNode::asString).toList();
        boolean inBody = !ways.isEmpty() && !ways.contains("client_secret_basic");
        return Outcome.granted(new Endpoints(authorization.get(), token.get(), keys.get(), inBody));
    }

    private static Optional<URI> address(JsonNode found, String name) {
        try {
            String text = found.path(name).asString("");
            return text.isEmpty() ? Optional.empty() : Optional.of(URI.create(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private Outcome<String> token(Endpoints found, ProviderCall call, String code) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("grant_type", "authorization_code");
        asked.put("code", code);
        asked.put("redirect_uri", call.back());
        asked.put("code_verifier", call.verifier());
        Map<String, String> headers = new LinkedHashMap<>(Map.of("Accept", "application/json"));
        if (found.secretInBody()) {
            asked.put("client_id", settings.client());
            asked.put("client_secret", settings.secret());
        } else {
            headers.put("Authorization", "Basic " + basic());
        }
        byte[] body = form(asked).getBytes(StandardCharsets.US_ASCII);
        return switch (called(() -> outside.post(found.token(), headers, "application/x-www-form-urlencoded", body))) {
            case Refused<Answer>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Answer>(Answer answer) -> token(answer);
        };
    }

    private static Outcome<String> token(Answer answer) {
        Optional<JsonNode> said = json(answer.body());
        if (answer.accepted()) {
            return said.map(body -> body.path("id_token").asString(""))
                    .filter(token -> !token.isEmpty())
                    .map(Outcome::granted)
                    .orElseGet(() -> fault("unreadable"));
        }
        String error = said.map(body -> body.path("error").asString("")).orElse("");
        LOG.warn("the identity provider answered {} {} to a code", answer.status(), error);
        if (error.equals("invalid_client") || answer.status() == 401) {
            return fault("setUpWrong");
        }
        return answer.status() < 500 ? fault("codeRefused") : fault("down");
    }

    /** As RFC 6749 section 2.3.1 has it: both parts are form-encoded first. */
    private String basic() {
        String pair = encoded(settings.client()) + ":" + encoded(settings.secret());
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<ProviderIdentity> identity(Endpoints found, ProviderCall call, String token) {
        return switch (get(found.keys())) {
            case Refused<JsonNode>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<JsonNode>(JsonNode keys) -> identity(keys.toString(), call, token);
        };
    }

    private Outcome<ProviderIdentity> identity(String keys, ProviderCall call, String text) {
        try {
            SignedJWT token = SignedJWT.parse(text);
            if (!signed(token, JWKSet.parse(keys))) {
                return fault("wrongSignature");
            }
            JWTClaimsSet said = token.getJWTClaimsSet();
            Expected expected = new Expected(settings.issuer().toString(), settings.client(), call.nonce(), now.get());
            return IdTokenRules.fault(claims(said), expected)
                    .<Outcome<ProviderIdentity>>map(Outcome::refused)
                    .orElseGet(() -> Outcome.granted(new ProviderIdentity(said.getIssuer(), said.getSubject(), label(said))));
        } catch (ParseException unreadable) {
            return fault("unreadable");
        }
    }

    private static boolean signed(SignedJWT token, JWKSet keys) {
        JWSAlgorithm algorithm = token.getHeader().getAlgorithm();
        return SIGNATURES.contains(algorithm)
                && keys.getKeys().stream()
                        .filter(key -> key.getKeyUse() == null || key.getKeyUse().equals(KeyUse.SIGNATURE))
                        .filter(key -> token.getHeader().getKeyID() == null || token.getHeader().getKeyID().equals(key.getKeyID()))
                        .anyMatch(key -> signedBy(token, key));
    }

    private static boolean signedBy(SignedJWT token, JWK key) {
        if (!(key instanceof AsymmetricJWK asymmetric)) {
            return false;
        }
        try {
            JWSVerifier verifier =
                    new DefaultJWSVerifierFactory().createJWSVerifier(token.getHeader(), asymmetric.toPublicKey());
            return token.verify(verifier);
        } catch (JOSEException ofAnotherKind) {
            return false;
        }
    }

    private static Claims claims(JWTClaimsSet said) throws ParseException {
        return new Claims(
                said.getIssuer(), said.getSubject(), said.getAudience(), said.getStringClaim("azp"), said.getStringClaim("nonce"),
                instant(said.getExpirationTime()), instant(said.getIssueTime()));
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static String label(JWTClaimsSet said) {
        return Stream.of("preferred_username", "email", "name")
                .map(said::getClaim)
                .filter(String.class::isInstance)
                .map(claim -> ((String) claim).strip())
                .filter(claim -> !claim.isEmpty())
                .findFirst()
                .map(claim -> claim.length() > LONGEST_LABEL ? claim.substring(0, LONGEST_LABEL) : claim)
                .orElse(said.getSubject());
    }

    private interface Calling {
        Outcome<Answer> call() throws IOException;
    }

    private Outcome<JsonNode> get(URI address) {
        return switch (called(() -> outside.get(address, Map.of("Accept", "application/json")))) {
            case Refused<Answer>(List<Reason> reasons) -> Outcome.refused(reasons);
            case Granted<Answer>(Answer answer) when !answer.accepted() -> fault("down");
            case Granted<Answer>(Answer answer) -> json(answer.body()).map(Outcome::granted).orElseGet(() -> fault("unreadable"));
        };
    }

    private static Outcome<Answer> called(Calling calling) {
        try {
            return switch (calling.call()) {
                case Granted<Answer> answer -> answer;
                case Refused<Answer>(List<Reason> reasons) -> {
                    LOG.warn("the identity provider may not be called: {}", reasons);
                    yield fault("closed");
                }
            };
        } catch (IOException unreachable) {
            LOG.warn("the identity provider does not answer: {}", unreachable.toString());
            return fault("down");
        }
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isObject);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static <T> Outcome<T> fault(String which) {
        return Outcome.refused(Reason.of("people.provider." + which));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
