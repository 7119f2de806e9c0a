package home.engineers.programmes.web;

import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.LocalizedText;
import home.engineers.kernel.Reason;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.Calls;
import home.engineers.programmes.Inbox;
import home.engineers.programmes.InboxQuery;
import home.engineers.programmes.internal.Batches;
import home.engineers.programmes.internal.InboxChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The inbox of whoever handles cases, or has one in which it is their turn. */
@Controller
class DeskPages {
    /** Calls among which one can choose, the newest first. */
    private static final int MOST_CALLS = 40;

    private final Inbox inbox;
    private final InboxChoices choices;
    private final Calls calls;
    private final Batches batches;

    DeskPages(Inbox inbox, InboxChoices choices, Calls calls, Batches batches) {
        this.inbox = inbox;
        this.choices = choices;
        this.calls = calls;
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
        model.put("calls", calls(query.programme()));
        model.put("acts", batches.acts(actor));
        model.put("batches", batches.recent(actor));
        model.put("reasons", reasons);
        return new ModelAndView("programmes/desk", model);
    }

    private Map<String, LocalizedText> calls(String programme) {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        calls.all().stream()
                .filter(call -> programme.isEmpty() || call.programme().equals(programme))
                .limit(MOST_CALLS)
                .forEach(call -> names.put(call.id().toString(), call.name()));
        return names;
    }

    static InboxQuery query(Map<String, String> asked) {
        return InboxQuery.of(
                asked.get("view"), asked.get("call"), asked.get("programme"), asked.get("stage"), asked.get("level"),
                asked.get("sort"), asked.get("page"));
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
