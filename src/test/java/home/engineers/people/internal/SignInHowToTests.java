package home.engineers.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import home.engineers.kernel.Granted;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Outcome;
import home.engineers.messages.OutboundAddresses;
import home.engineers.organisations.CardStanding;
import home.engineers.testing.WorkedExample;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.SocketFactory;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What the page on ways in shows is what the house does. */
class SignInHowToTests {
    private static final WorkedExample PAGE = WorkedExample.of("how-to/sign-in.md");
    /** RFC 7636 appendix B. */
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private static Properties settings(int block) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(PAGE.blocks("properties").get(block)));
        return settings;
    }

    private static HouseOrigin house(int block) throws IOException {
        return new HouseOrigin(URI.create(settings(block).getProperty("house.address")), false, new MockEnvironment());
    }

    @Test
    void passkeysBelongToTheHostAndTheOriginOfTheAddress() throws IOException {
        assertThat(house(0).forPasskeys()).contains(new HouseOrigin.Origin("https://ehome.example.org", "ehome.example.org"));
    }

    @Test
    void withoutAnAddressWithANumberOrWithoutHttpsThereAreNone() {
        MockEnvironment environment = new MockEnvironment().withProperty("local.server.port", "18080");
        assertThat(new HouseOrigin(null, false, environment).forPasskeys()).isEmpty();
        assertThat(new HouseOrigin(URI.create("https://203.0.113.7"), false, environment).forPasskeys()).isEmpty();
        assertThat(new HouseOrigin(URI.create("http://ehome.example.org"), false, environment).forPasskeys()).isEmpty();
        assertThat(new HouseOrigin(null, true, environment).forPasskeys())
                .contains(new HouseOrigin.Origin("http://localhost:18080", "localhost"));
    }

    @Test
    void theBrowserIsSentWhereThePageSays() throws IOException {
        Properties settings = settings(1);
        ProviderClient client = new ProviderClient(
                new ProviderSettings(
                        URI.create(settings.getProperty("house.oidc.issuer")), settings.getProperty("house.oidc.client-id"),
                        settings.getProperty("house.oidc.client-secret"),
                        new LocalizedText(settings.getProperty("house.oidc.name"), settings.getProperty("house.oidc.name-en"))),
                new Discovery(), () -> Instant.EPOCH);
        String back = house(1).address().orElseThrow() + ProviderAccounts.BACK;
        List<String> addresses = PAGE.blocks("text").stream().map(String::strip).toList();

        Outcome<String> begun = client.begin(new ProviderCall("s-1", "n-1", VERIFIER, back));
        assertThat(addresses).containsExactly(back, ((Granted<String>) begun).value());
    }

    @Test
    void everyFaultOfAProviderIsExplained() throws IOException {
        String sources = Files.readString(Path.of("src/main/java/home/engineers/people/internal/ProviderClient.java"))
                + Files.readString(Path.of("src/main/java/home/engineers/people/rules/IdTokenRules.java"));
        TreeSet<String> known = Pattern.compile("fault\\(\"(\\w+)\"\\)").matcher(sources).results()
                .map(found -> "`people.provider." + found.group(1) + "`")
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(List.of("`people.provider.denied`", "`people.provider.refused`", "`people.provider.wrongState`"));

        assertThat(PAGE.table("| what is said | cause |")).extracting(List::getFirst).containsExactlyInAnyOrderElementsOf(known);
    }

    @Test
    void everyStandingOfACardIsExplained() {
        assertThat(PAGE.table("| standing | when |")).extracting(List::getFirst)
                .containsExactlyElementsOf(Arrays.stream(CardStanding.values()).map(one -> "`" + one + "`").toList());
    }

    /** A provider that says where its endpoints are, and no more. */
    private static final class Discovery implements OutboundAddresses {
        @Override
        public Outcome<URI> check(URI address) {
            return Outcome.granted(address);
        }

        @Override
        public Outcome<List<InetAddress>> resolve(String host) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Outcome<Answer> get(URI address, Map<String, String> headers) {
            assertThat(address).hasToString("https://id.example.org/.well-known/openid-configuration");
            return Outcome.granted(new Answer(200, """
                    {"issuer": "https://id.example.org", "authorization_endpoint": "https://id.example.org/authorize",
                     "token_endpoint": "https://id.example.org/token", "jwks_uri": "https://id.example.org/keys"}"""
                    .getBytes(StandardCharsets.UTF_8)));
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
        public Outcome<Answer> post(URI address, Map<String, String> headers, String mediaType, byte[] body) {
            throw new UnsupportedOperationException();
        }

        @Override
        public SocketFactory sockets() {
            throw new UnsupportedOperationException();
        }
    }
}
