package home.engineers.patents.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.Granted;
import home.engineers.kernel.Outcome;
import home.engineers.kernel.Reason;
import home.engineers.kernel.Refused;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.FormAnswer;
import home.engineers.kernel.web.Page;
import home.engineers.kernel.web.RefusedRequest;
import home.engineers.patents.Act;
import home.engineers.patents.PatentHit;
import home.engineers.patents.PatentSearch;
import home.engineers.patents.PatentSearch.Found;
import home.engineers.patents.internal.IpcNames;
import home.engineers.search.ExpiredCursor;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The search over patents and the picture of what it finds. */
@Controller
class PatentSearchPages {
    private static final String LIST = "/patents";
    private static final String LANDSCAPE = "/patents/landscape";
    private static final int COUNTED = 8;
    private static final int DRAWN = 20;

    /** Lines of an export. */
    private static final int MOST = 20_000;

    private static final int STEP = 1_000;
    private final PatentSearch search;
    private final IpcNames ipc;

    PatentSearchPages(PatentSearch search, IpcNames ipc) {
        this.search = search;
        this.ipc = ipc;
    }

    @GetMapping(LIST)
    @Performs(Act.PATENT_SEARCH)
    ModelAndView list(@RequestParam Map<String, String> asked) {
        return page("patents/search", SearchForm.of(LIST, asked), SearchForm.SIZE, COUNTED);
    }

    @GetMapping(LANDSCAPE)
    @Performs(Act.PATENT_SEARCH)
    ModelAndView landscape(@RequestParam Map<String, String> asked) {
        return page("patents/landscape", SearchForm.of(LANDSCAPE, asked), 0, DRAWN);
    }

    private ModelAndView page(String template, SearchForm form, int size, int counts) {
        try {
            return switch (search.find(form.question(size, counts))) {
                case Granted<Found>(Found found) -> page(template, form, found, List.of(), false);
                case Refused<Found>(List<Reason> reasons) -> FormAnswer.refused(page(template, form, null, reasons, false));
            };
        } catch (ExpiredCursor gone) {
            SearchForm anew = new SearchForm(form.path(), form.q(), form.order(), form.filters(), "", form.loose());
            Outcome<Found> first = search.find(anew.question(size, counts));
            return page(template, anew, first instanceof Granted<Found>(Found found) ? found : null, List.of(), true);
        }
    }

    private ModelAndView page(String template, SearchForm form, @Nullable Found found, List<Reason> reasons, boolean anew) {
        Map<String, Object> model = new HashMap<>();
        model.put("form", form);
        model.put("found", found);
        model.put("reasons", reasons);
        model.put("anew", anew);
        model.put("ipc", ipc);
        return new ModelAndView(template, model);
    }

    @GetMapping(value = LIST, params = "format")
    @Performs(Act.PATENT_SEARCH)
    void export(Page page, @RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
        SearchForm form = SearchForm.of(LIST, asked);
        List<PatentHit> hits = switch (search.findMany(form.question(STEP, 0), MOST)) {
            case Granted<Found>(Found found) -> found.hits();
            case Refused<Found>(List<Reason> reasons) -> throw new RefusedRequest(reasons);
        };
        List<String> headers = List.of(
                page.t("patentsearch.column.number"), page.t("patentsearch.column.title"), page.t("patentsearch.column.applicants"),
                page.t("patentsearch.column.inventors"), page.t("patentsearch.column.ipc"), page.t("patentsearch.column.published"),
                page.t("patentsearch.column.filed"), page.t("patentsearch.column.type"), page.t("patentsearch.column.status"));
        List<List<Object>> rows = hits.stream().map(hit -> cells(page, hit)).toList();
        new TableExport(page.t("patentsearch.title"), headers, rows).send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Page page, PatentHit hit) {
        return Arrays.asList(
                hit.number(), hit.title(), String.join("; ", hit.applicants()), String.join("; ", hit.inventors()), String.join("; ", hit.ipc()),
                hit.publishedOn() == null ? "" : hit.publishedOn().toString(), hit.filedOn() == null ? "" : hit.filedOn().toString(),
                page.t("patentsearch.type." + hit.type().name()), page.t("patentsearch.status." + hit.status().name()));
    }
}
