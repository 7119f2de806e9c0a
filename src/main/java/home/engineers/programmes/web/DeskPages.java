package home.engineers.programmes.web;

import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.CaseSummary;
import home.engineers.programmes.Inbox;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.internal.Batches;
import home.engineers.programmes.internal.InboxChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox of whoever handles cases, or has one in which it is their turn. */
@Controller
class DeskPages {
    private final Inbox inbox;
    private final InboxChoices choices;
    private final Batches batches;

    DeskPages(Inbox inbox, InboxChoices choices, Batches batches) {
        this.inbox = inbox;
        this.choices = choices;
        this.batches = batches;
    }

    @GetMapping("/desk")
    @Performs(Act.CASE_READ)
    ModelAndView desk(Actor actor, @RequestParam Map<String, String> asked) {
        return page(actor, query(asked), List.of());
    }

    ModelAndView page(Actor actor, InboxQuery query, List<Reason> reasons) {
        Map<String, Object> model = new HashMap<>();
        model.put("query", query);
        model.put("links", new InboxLinks(query));
        model.put("found", inbox.find(actor, query));
        model.put("choices", choices.of(query.programme()));
        model.put("acts", batches.acts(actor));
        model.put("batches", batches.recent(actor));
        model.put("reasons", reasons);
        return new ModelAndView("programmes/desk", model);
    }

    static InboxQuery query(Map<String, String> asked) {
        return InboxQuery.of(
                asked.get("view"), asked.get("programme"), asked.get("stage"), asked.get("level"), asked.get("sort"),
                asked.get("page"));
    }

    /** The whole inbox under its filter. */
    @GetMapping(value = "/desk", params = "format")
    @Performs(Act.CASE_READ)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        InboxQuery query = query(asked);
        CaseTables.export(page, "programmes.desk.title", number -> inbox.find(actor, query.at(number)).lines())
                .send(TableFormat.asked(asked.get("format")), response);
    }
}
