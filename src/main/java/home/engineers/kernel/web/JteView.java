package home.engineers.kernel.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.servlet.view.AbstractTemplateView;

/** Renders one JTE template with the model and the {@link Page} of the request. */
class JteView extends AbstractTemplateView {
    private final TemplateEngine engine;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        setUrl(template);
        setContentType("text/html;charset=UTF-8");
        setExposeSpringMacroHelpers(false);
    }

    @Override
    protected void renderMergedTemplateModel(
            Map<String, Object> model, HttpServletRequest request, HttpServletResponse response) throws IOException {
        model.put(PageInterceptor.ATTRIBUTE, request.getAttribute(PageInterceptor.ATTRIBUTE));
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(getUrl(), model, output);
        response.setContentType(getContentType());
        response.setHeader("Vary", "HX-Request");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
