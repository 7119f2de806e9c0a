package home.engineers.people.web;

import home.engineers.people.internal.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * The filters before every page. They let everyone through: who may do what is decided by the act an endpoint performs
 * and by the services, for each object.
 */
@Configuration
class SecurityConfiguration {
    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    /** Told over HTTPS alone, for this host alone: what else runs under the domain is not the house's to decide. */
    private static final long YEAR = 31_536_000;

    private static final String DEVICES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";
    /** Other sites cannot make a browser send this header, so a request with it needs no token of the form. */
    private static final RequestMatcher BEARER = AccessTokenFilter::speaksByToken;

    /** Mail programs post here without a form (RFC 8058); the link itself is what only the recipient has. */
    private static final RequestMatcher ONE_CLICK =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/unsubscribe/*");

    /** The same for an interest in patents. */
    private static final RequestMatcher ONE_CLICK_INTEREST =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/interests/end/*");

    /** Witnesses post what they signed; the signature is what they show. */
    private static final RequestMatcher COSIGNATURE =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/log/cosignature");

    /** Libraries harvest here, by GET or POST as their protocol has it; nothing changes by it. */
    private static final RequestMatcher HARVEST = PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/oai");

    @Bean
    SecurityFilterChain houseFilters(
            HttpSecurity http, CsrfTokenRepository tokens, SecurityContextRepository contexts, AccessTokens access)
            throws Exception {
        return http.addFilterAfter(new AccessTokenFilter(access), SecurityContextHolderFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler())
                        .ignoringRequestMatchers(BEARER, ONE_CLICK, ONE_CLICK_INTEREST, COSIGNATURE, HARVEST))
                .securityContext(context -> context.securityContextRepository(contexts))
                .headers(SecurityConfiguration::headers)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .httpStrictTransportSecurity(https -> https.includeSubDomains(false).maxAgeInSeconds(YEAR))
                .permissionsPolicyHeader(policy -> policy.policy(DEVICES));
    }

    /** In a cookie and not in the session, so that a visitor who only reads leaves no session behind. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("house-form");
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return tokens;
    }

    @Bean
    CookieSerializer sessionCookie() {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName("house-session");
        cookie.setCookiePath("/");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }
}
