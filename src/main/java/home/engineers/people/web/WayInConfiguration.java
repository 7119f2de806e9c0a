package home.engineers.people.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** What stands behind the route check of every page. */
@Configuration
class WayInConfiguration {
    /** After the interceptors of the kernel, which know the actor and the page. */
    private static final int AFTER_THE_ROUTE_CHECK = 100;

    @Bean
    WebMvcConfigurer wayIn(StepUp stepUp, EnrolmentDemand enrolment) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(enrolment).order(AFTER_THE_ROUTE_CHECK);
                registry.addInterceptor(stepUp).order(AFTER_THE_ROUTE_CHECK + 1);
            }
        };
    }
}
