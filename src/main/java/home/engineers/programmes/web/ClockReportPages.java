package home.engineers.programmes.web;

import home.engineers.files.tables.TableExport;
import home.engineers.files.tables.TableFormat;
import home.engineers.kernel.authority.Actor;
import home.engineers.kernel.authority.Performs;
import home.engineers.kernel.web.Page;
import home.engineers.programmes.Act;
import home.engineers.programmes.ClockQuery;
import home.engineers.programmes.ClockReport;
import home.engineers.programmes.internal.InboxChoices;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The report of times that ended. */
@Controller
class ClockReportPages {
    private final ClockReport report;
    private final InboxChoices choices;

    ClockReportPages(ClockReport report, InboxChoices choices) {
        this.report = report;
        this.choices = choices;
    }

    @GetMapping("/clocks")
    @Performs(Act.CLOCKS_READ)
    ModelAndView clocks(Actor actor, @RequestParam Map<String, String> asked) {
        ClockQuery query = query(asked);
        return new ModelAndView("programmes/clocks", Map.of(
                "query", query, "links", new ClockLinks(query), "found", report.find(actor, query), "choices", choices.of("")));
    }

    private static ClockQuery query(Map<String, String> asked) {
        return ClockQuery.of(
                asked.get("programme"), asked.get("from"), asked.get("to"), asked.get("ending"), asked.get("page"));
    }

    /** The whole report under its filter. */
    @GetMapping(value = "/clocks", params = "format")
    @Performs(Act.CLOCKS_READ)
    void export(Actor actor, Page page, @RequestParam Map<String, String> asked, HttpServletResponse response)
            throws IOException {
        ClockQuery query = query(asked);
        List<String> headers = Stream.of("number", "programme", "level", "stage", "begun", "due", "ended", "carriedOut", "by", "done")
                .map(column -> page.t("programmes.clocks." + column))
                .toList();
        Iterable<List<Object>> rows = () -> IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> report.find(actor, query.at(number)).lines())
                .takeWhile(lines -> !lines.isEmpty())
                .flatMap(List<ClockReport.Line>::stream)
                .map(line -> cells(page, line))
                .iterator();
        new TableExport(page.t("programmes.clocks.title"), headers, rows).send(TableFormat.asked(asked.get("format")), response);
    }

    private static List<Object> cells(Page page, ClockReport.Line line) {
        return List.of(
                line.number(), page.t(line.programme()), page.t(line.level()), page.t("programmes.stage." + line.stage()),
                line.begunOn().toString(), line.dueOn() + (line.provisional() ? page.t("programmes.provisional.mark") : ""),
                Closing.of(page, line.endedAt()), page.dateTime(line.carriedOutAt()),
                page.t(line.byTime() ? "programmes.clocks.by.time" : "programmes.clocks.by.act"), ClockLinks.done(page, line));
    }
}
