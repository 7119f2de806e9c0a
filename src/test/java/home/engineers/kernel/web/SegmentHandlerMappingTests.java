package home.engineers.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

class SegmentHandlerMappingTests {
    private final SegmentHandlerMapping mapping = new SegmentHandlerMapping();

    @Controller
    static class Pages {
        @GetMapping("/")
        void home() {}

        @GetMapping("/cases/{id}")
        void read() {}

        @GetMapping("/cases/new")
        void form() {}

        @PostMapping("/cases/{id}")
        void write() {}

        @GetMapping("/casesbook/{id}")
        void other() {}
    }

    @BeforeEach
    void open() {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.register(Pages.class);
        context.refresh();
        mapping.setApplicationContext(context);
        mapping.afterPropertiesSet();
    }

    private HandlerExecutionChain asked(String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        ServletRequestPathUtils.parseAndCache(request);
        HandlerExecutionChain found = mapping.getHandler(request);
        if (found != null) {
            assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)).isNotNull();
        }
        return found;
    }

    private String handler(String method, String path) throws Exception {
        return ((HandlerMethod) asked(method, path).getHandler()).getMethod().getName();
    }

    @Test
    void findsWhatTheOrdinarySearchFinds() throws Exception {
        assertThat(handler("GET", "/")).isEqualTo("home");
        assertThat(handler("GET", "/cases/7")).isEqualTo("read");
        assertThat(handler("HEAD", "/cases/7")).isEqualTo("read");
        assertThat(handler("POST", "/cases/7")).isEqualTo("write");
        assertThat(handler("GET", "/cases/new")).isEqualTo("form");
        assertThat(handler("GET", "/casesbook/7")).isEqualTo("other");
    }

    @Test
    void aPathWrittenWithEscapesIsTheSame() throws Exception {
        assertThat(handler("GET", "/c%61ses/7")).isEqualTo("read");
        assertThat(handler("GET", "/cases;v=1/7")).isEqualTo("read");
    }

    @Test
    void whatIsNotThereIsSaidAsEver() throws Exception {
        for (String path : List.of("/case/7", "/cases", "/cases/7/8", "//cases/7")) {
            assertThat(asked("GET", path)).as(path).isNull();
        }
        assertThatThrownBy(() -> asked("DELETE", "/cases/7")).isInstanceOf(HttpRequestMethodNotSupportedException.class);
    }
}
