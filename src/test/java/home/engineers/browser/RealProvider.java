package home.engineers.browser;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** A real identity provider, Spring Authorization Server, in a context of its own on a port of this machine. */
final class RealProvider implements AutoCloseable {
    static final String CLIENT = "engineers-home";
    static final String SECRET = "drawn-from-the-well";
    static final String PASSWORD = "rope-and-pulley";
    private static final RegisteredClient HOUSE = RegisteredClient.withId("house")
            .clientId(CLIENT)
            .clientSecret("{noop}" + SECRET)
            .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("http://localhost/none-yet")
            .scope("openid")
            .scope("profile")
            .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(true).build())
            .build();

    private final int port;
    private final ConfigurableApplicationContext context;

    private RealProvider(int port, ConfigurableApplicationContext context) {
        this.port = port;
        this.context = context;
    }

    static RealProvider start() {
        int port = freePort();
        return new RealProvider(port, new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.SERVLET)
                .properties(Map.of(
                        "spring.config.name", "identity-provider",
                        "spring.main.banner-mode", "off",
                        "server.address", "127.0.0.1",
                        "server.port", port,
                        "provider.issuer", issuer(port)))
                .run());
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    private static String issuer(int port) {
        return "http://127.0.0.1:" + port;
    }

    String issuer() {
        return issuer(port);
    }

    /** Lets the house under this address be signed in to. */
    void know(String house) {
        context.getBean(InMemoryRegisteredClientRepository.class).save(RegisteredClient.from(HOUSE)
                .redirectUris(all -> {
                    all.clear();
                    all.add(house + "/sign-in/provider/callback");
                })
                .build());
    }

    void whileDown(Runnable what) {
        context.stop();
        try {
            what.run();
        } finally {
            context.start();
        }
    }

    @Override
    public void close() {
        context.close();
    }

    /** Carries no mark of a configuration, so that the house under test does not find it. */
    @EnableWebSecurity
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class
    })
    static class Application {
        @Bean
        SecurityFilterChain filters(HttpSecurity http) throws Exception {
            return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
                    .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .formLogin(Customizer.withDefaults())
                    .build();
        }

        @Bean
        InMemoryRegisteredClientRepository clients() {
            return new InMemoryRegisteredClientRepository(HOUSE);
        }

        @Bean
        UserDetailsService users() {
            return new InMemoryUserDetailsManager(
                    User.withUsername("zhou-1987").password("{noop}" + PASSWORD).roles("USER").build(),
                    User.withUsername("lin-2001").password("{noop}" + PASSWORD).roles("USER").build(),
                    User.withUsername("ye-1990").password("{noop}" + PASSWORD).roles("USER").build(),
                    User.withUsername("guo-1975").password("{noop}" + PASSWORD).roles("USER").build());
        }

        /** The provider tells an address of mail; the house must not find anyone by it. */
        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims() {
            return token -> token.getClaims().claim("email", token.getPrincipal().getName() + "@example.org").claim("email_verified", true);
        }

        @Bean
        JWKSource<SecurityContext> keys() throws JOSEException {
            return new ImmutableJWKSet<>(new JWKSet(new RSAKeyGenerator(2048).keyID("well").generate()));
        }

        @Bean
        JwtDecoder decoder(JWKSource<SecurityContext> keys) {
            return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
        }

        @Bean
        AuthorizationServerSettings settings(Environment environment) {
            return AuthorizationServerSettings.builder().issuer(environment.getRequiredProperty("provider.issuer")).build();
        }
    }
}
