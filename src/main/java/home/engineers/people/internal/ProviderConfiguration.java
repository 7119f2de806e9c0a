package home.engineers.people.internal;

import home.engineers.kernel.Language;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.OutboundAddresses;
import home.engineers.people.WayToSignIn;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The identity provider, where the operator has set one up. */
@Configuration
@ConditionalOnProperty("house.oidc.issuer")
class ProviderConfiguration {
    @Bean
    ProviderClient providerClient(
            @Value("${house.oidc.issuer}") URI issuer,
            @Value("${house.oidc.client-id}") String client,
            @Value("${house.oidc.client-secret}") String secret,
            @Value("${house.oidc.name}") String name,
            @Value("${house.oidc.name-en:${house.oidc.name}}") String nameEn,
            ObjectProvider<OutboundAddresses> outside,
            HouseClock clock) {
        return new ProviderClient(
                new ProviderSettings(issuer, client, secret, new LocalizedText(name, nameEn)),
                outside.getObject(),
                () -> clock.instant().minus(clock.offset()));
    }

    @Bean
    WayToSignIn signInByProvider(ProviderClient client, MessageSource words) {
        return new WayToSignIn() {
            @Override
            public LocalizedText label() {
                LocalizedText name = client.settings().name();
                return new LocalizedText(
                        words.getMessage("people.provider.signIn", new Object[] {name.zh()}, Language.ZH.locale()),
                        words.getMessage("people.provider.signIn", new Object[] {name.en()}, Language.EN.locale()));
            }

            @Override
            public String path() {
                return "/sign-in/provider";
            }
        };
    }
}
