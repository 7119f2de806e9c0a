package home.engineers.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Head of the description served at {@code /api/v1/openapi}. */
@Configuration
class OpenApiDescription {
    private static final String TOKEN = "access-token";

    @Bean
    OpenAPI houseApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Engineers' Home · 工程师之家")
                        .version("v1")
                        .description("The same services as the pages. Faults are problem documents (RFC 9457); dates are ISO 8601, "
                                + "dates of law in Asia/Shanghai. What is hidden from you is absent: 404. What is not public asks "
                                + "for an access token with the scope of the module that an act belongs to; everyone gives out "
                                + "and withdraws own tokens at /people/tokens."))
                .components(new Components().addSecuritySchemes(TOKEN, new SecurityScheme()
                        .type(SecurityScheme.Type.HTTP)
                        .scheme("bearer")))
                .addSecurityItem(new SecurityRequirement())
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
