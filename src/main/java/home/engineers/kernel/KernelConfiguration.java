package home.engineers.kernel;

import home.engineers.kernel.time.HouseClock;
import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class KernelConfiguration {
    @Bean
    HouseClock houseClock(@Value("${house.demo:false}") boolean demo) {
        return new HouseClock(Clock.systemUTC(), demo);
    }

    @Bean
    SecureRandom secureRandom() {
        return new SecureRandom();
    }

    @Bean
    IdSource idSource(HouseClock clock, SecureRandom random) {
        return new IdSource(clock, random);
    }
}
