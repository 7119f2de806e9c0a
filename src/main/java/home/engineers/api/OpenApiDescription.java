package home.engineers.api;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the description served at {@code /api/v1/openapi}. */
@Configuration
class OpenApiDescription {
    @Bean
    OpenAPI houseApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Engineers' Home · 工程师之家")
                        .version("v1")
                        .description("The same services as the pages. Faults are problem documents (RFC 9457); dates are ISO 8601, "
                                + "dates of law in Asia/Shanghai. What is hidden from you is absent: 404."));
    }
}
