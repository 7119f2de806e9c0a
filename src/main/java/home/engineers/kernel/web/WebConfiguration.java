package home.engineers.kernel.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.VersionResourceResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

@Configuration
class WebConfiguration {
    @Bean
    TemplateEngine templateEngine() {
        TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "pages");
        engine.setBinaryStaticContent(true);
        return engine;
    }

    @Bean
    ViewResolver jteViewResolver(TemplateEngine engine) {
        return (name, locale) -> {
            String template = name + ".jte";
            return !name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX) && engine.hasTemplate(template) ? new JteView(engine, template) : null;
        };
    }

    @Bean
    WebMvcRegistrations handlersBySegment() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new SegmentHandlerMapping();
            }
        };
    }

    /** Words of all modules: {@code i18n/<module>_zh.properties} and {@code _en}. */
    @Bean
    MessageSource messageSource() throws IOException {
        Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*_zh.properties");
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(Arrays.stream(found)
                .map(resource -> "i18n/" + resource.getFilename().replace("_zh.properties", ""))
                .toArray(String[]::new));
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        return source;
    }

    @Bean
    WebMvcConfigurer houseWeb(PageInterceptor pages, PerformsInterceptor performs, RoomInterceptor room, ActorResolver actors) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(pages).excludePathPatterns("/static/**", "/webjars/**");
                registry.addInterceptor(performs).excludePathPatterns("/static/**", "/webjars/**");
                registry.addInterceptor(room);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                CacheControl year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
                registry.addResourceHandler(Assets.PREFIX + "**")
                        .addResourceLocations("classpath:/static/")
                        .setCacheControl(year)
                        .resourceChain(true)
                        .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
                registry.addResourceHandler("/webjars/**")
                        .addResourceLocations("classpath:/META-INF/resources/webjars/")
                        .setCacheControl(year);
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(actors);
            }
        };
    }
}
