package home.engineers.portal.internal;

import gg.jte.Content;
import gg.jte.TemplateEngine;
import home.engineers.kernel.web.DashboardPanel;
import home.engineers.kernel.web.Page;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Renders a template named at run time inside another one. */
@Component
public class PieceRendering {
    private final TemplateEngine engine;

    PieceRendering(TemplateEngine engine) {
        this.engine = engine;
    }

    public Content of(DashboardPanel.View view, Page page) {
        Map<String, Object> model = new HashMap<>(view.model());
        model.put("page", page);
        return output -> engine.render(view.template() + ".jte", model, output);
    }
}
