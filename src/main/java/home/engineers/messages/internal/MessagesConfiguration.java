package home.engineers.messages.internal;

import home.engineers.kernel.IdSource;
import home.engineers.kernel.Invariant;
import home.engineers.kernel.Seal;
import home.engineers.kernel.SecretKeys;
import home.engineers.kernel.time.HouseClock;
import home.engineers.messages.CodeGateway;
import home.engineers.messages.OutboundAddresses;
import home.engineers.messages.TextGateway;
import java.net.InetAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;

/** The ways out of the house, as far as the operator has set them up. */
@Configuration
class MessagesConfiguration {
    @Bean
    OutboundAddresses outboundAddresses(
            @Value("${house.outbound.allow:}") List<String> allowed, @Value("${house.outbound.patience:10s}") Duration patience) {
        return new GuardedCalls(new AddressGuard(allowed, InetAddress::getAllByName), GuardedCalls.LONGEST, patience);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    MailPost mailPost(JavaMailSenderImpl sender, @Value("${house.mail.from}") String from, OutboundAddresses addresses) {
        return new MailPost(sender, from, addresses);
    }

    @Bean
    @ConditionalOnProperty("spring.mail.host")
    CodeGateway mailCodes(MailPost mail, MessageSource words, IdSource ids) {
        return new MailCodes(mail, words, ids);
    }

    @Bean
    @ConditionalOnProperty("house.codes.webhook")
    CodeGateway webhookCodes(
            OutboundAddresses addresses,
            @Value("${house.codes.webhook}") URI webhook,
            @Value("${house.codes.secret}") String secret) {
        return new WebhookCodes(addresses, webhook, secret);
    }

    @Bean
    @ConditionalOnProperty("house.texts.webhook")
    TextGateway webhookTexts(
            OutboundAddresses addresses,
            @Value("${house.texts.webhook}") URI webhook,
            @Value("${house.texts.secret}") String secret) {
        return new WebhookTexts(addresses, webhook, secret);
    }

    @Bean
    Couriers couriers(ObjectProvider<MailPost> mail, ObjectProvider<CodeGateway> gateways) {
        return new Couriers(Optional.ofNullable(mail.getIfAvailable()), gateways.orderedStream().toList());
    }

    @Bean
    Outbox outbox(
            OutgoingTable table,
            SecretKeys keys,
            SecureRandom random,
            Couriers couriers,
            IdSource ids,
            HouseClock clock,
            PlatformTransactionManager transactions) {
        Seal seal = new Seal(keys.secret("outbox", Seal.KEY_BYTES), random);
        return new Outbox(table, seal, couriers, ids, clock, transactions);
    }

    @Bean
    Invariant nothingLiesReadableOutsideDemo(JdbcClient jdbc, @Value("${house.demo:false}") boolean demo) {
        return new Invariant() {
            @Override
            public String statement() {
                return "the maildrop of a house that is no demo is empty";
            }

            @Override
            public List<String> violations() {
                long dropped = jdbc.sql("select count(*) from messages_maildrop").query(Long.class).single();
                return demo || dropped == 0 ? List.of() : List.of(dropped + " letters in the maildrop");
            }
        };
    }
}
